import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The person of a referral becomes a service user of the organisation: who holds it, since when it is looked after. */
export class ServiceUsers0160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person_basic
        ADD COLUMN holder_account_id uuid,
        ADD COLUMN supervisor_account_id uuid,
        ADD COLUMN retain_until date,
        ADD COLUMN erased_at timestamptz,
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN version int NOT NULL DEFAULT 1;
      CREATE INDEX person_basic_code ON person_basic (organization_id, code);

      -- Which fields are recorded, never what they hold.
      CREATE FUNCTION vault.recorded_fields(person uuid) RETURNS SETOF text LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT f.field FROM person_field f
        WHERE f.person_id = person AND f.organization_id = rls.organization_id() ORDER BY f.field
      $$;
      ALTER FUNCTION vault.recorded_fields(uuid) OWNER TO vault_keeper;
      SET LOCAL ROLE vault_keeper;
      REVOKE ALL ON FUNCTION vault.recorded_fields(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION vault.recorded_fields(uuid) TO app_member;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.recorded_fields(uuid);
      DROP INDEX person_basic_code;
      ALTER TABLE person_basic DROP COLUMN holder_account_id, DROP COLUMN supervisor_account_id, DROP COLUMN retain_until,
        DROP COLUMN erased_at, DROP COLUMN updated_at, DROP COLUMN version;
    `);
  }
}
