import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = (ofBureaus: string): string => `
  SET LOCAL ROLE vault_keeper;
  CREATE OR REPLACE FUNCTION vault.reads_referrals() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
    SELECT CASE WHEN rls.organization_kind() IN ('civil-affairs', 'street')
        THEN coalesce(rls.organization_role(), '') IN (${ofBureaus})
      WHEN rls.organization_kind() = 'community' THEN false
      ELSE coalesce(rls.organization_role(), '') IN ('worker', 'supervisor') END
  $$;
  RESET ROLE;
`;

/** A bureau has case workers of its own, such as a child protection supervisor: they read what was referred to them. */
export class BureauReaders0202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readers(`'street-officer', 'program-officer', 'worker', 'supervisor'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readers(`'street-officer', 'program-officer'`));
  }
}
