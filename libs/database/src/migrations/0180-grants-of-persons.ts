import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, ownedByReader } from './policy';

/**
 * A grant opens identity to an organisation under a referral, with or without a consent, or to one account: by an approved
 * request, or at once in an emergency (domain 2.5). Whoever it is for, it ends by itself, at the moment of reading.
 */
export class GrantsOfPersons0180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grants);
    await runner.query(kinds);
    await runner.query(reading);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM identity_grant WHERE grantee_account_id IS NOT NULL OR consent_id IS NULL;
      REVOKE EXECUTE ON FUNCTION vault.identity_read_by_grant(uuid, text[], text), vault.open_grants(uuid, text),
        vault.end_grants(uuid, uuid, timestamptz, text) FROM app_community;
      REVOKE SELECT ON identity_grant FROM app_community;
      ALTER POLICY identity_grant_parties ON identity_grant TO app_member, worker;
      ALTER POLICY identity_grant_prepare ON identity_grant
        WITH CHECK (organization_id = (SELECT rls.organization_id()) AND opens_at IS NULL AND revoked_at IS NULL);
      ALTER TABLE identity_grant
        DROP CONSTRAINT identity_grant_elsewhere, DROP CONSTRAINT identity_grant_ground, DROP CONSTRAINT identity_grant_basis,
        DROP CONSTRAINT identity_grant_parent,
        DROP COLUMN basis, DROP COLUMN grantee_account_id, DROP COLUMN access_request_id, DROP COLUMN emergency_view_id,
        DROP COLUMN parent_grant_id,
        ALTER COLUMN consent_id SET NOT NULL, ALTER COLUMN referral_task_id SET NOT NULL,
        ADD CONSTRAINT identity_grant_check CHECK (recipient_organization_id <> organization_id);
      DROP FUNCTION vault.reads_referrals();
      DROP FUNCTION rls.organization_kind();
    `);
  }
}

const grants = `
  ALTER TABLE identity_grant
    ALTER COLUMN consent_id DROP NOT NULL,
    ALTER COLUMN referral_task_id DROP NOT NULL,
    ADD COLUMN basis text NOT NULL DEFAULT 'consent',
    -- One person alone, of the recipient's organisation, which may then be the owner itself.
    ADD COLUMN grantee_account_id uuid,
    ADD COLUMN access_request_id uuid,
    ADD COLUMN emergency_view_id uuid,
    -- A further worker of a recipient reads through the recipient's grant: no longer and no more than that one.
    ADD COLUMN parent_grant_id uuid REFERENCES identity_grant (id),
    DROP CONSTRAINT identity_grant_check,
    ADD CONSTRAINT identity_grant_elsewhere CHECK (grantee_account_id IS NOT NULL OR recipient_organization_id <> organization_id),
    ADD CONSTRAINT identity_grant_ground CHECK (num_nonnulls(referral_task_id, access_request_id, emergency_view_id) = 1
      AND (grantee_account_id IS NULL) = (referral_task_id IS NOT NULL)),
    ADD CONSTRAINT identity_grant_basis CHECK (CASE basis
      WHEN 'consent' THEN referral_task_id IS NOT NULL AND consent_id IS NOT NULL
      WHEN 'approval' THEN access_request_id IS NOT NULL AND consent_id IS NULL
      WHEN 'emergency' THEN access_request_id IS NULL AND consent_id IS NULL
      WHEN 'statutory-duty' THEN referral_task_id IS NOT NULL AND consent_id IS NULL
      WHEN 'other-law' THEN referral_task_id IS NOT NULL AND consent_id IS NULL
      ELSE false END),
    ADD CONSTRAINT identity_grant_parent CHECK (parent_grant_id IS NULL OR access_request_id IS NOT NULL);
  CREATE UNIQUE INDEX identity_grant_access_request ON identity_grant (access_request_id);
  CREATE UNIQUE INDEX identity_grant_emergency_view ON identity_grant (emergency_view_id);
  CREATE INDEX identity_grant_grantee ON identity_grant (grantee_account_id) WHERE grantee_account_id IS NOT NULL;

  GRANT SELECT ON identity_grant TO app_community;
  ALTER POLICY identity_grant_parties ON identity_grant TO app_member, app_community, worker
    USING (${ofMyOrganizations()} OR ${ofMyOrganizations('recipient_organization_id')});
  -- A grant to one person is written by the vault's functions alone.
  ALTER POLICY identity_grant_prepare ON identity_grant WITH CHECK (organization_id = (SELECT rls.organization_id())
    AND opens_at IS NULL AND revoked_at IS NULL AND grantee_account_id IS NULL);
`;

const kinds = `
  CREATE FUNCTION rls.organization_kind() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$ SELECT o.kind FROM public.organization o WHERE o.id = rls.organization_id() $$;
  ${ownedByReader('rls.organization_kind()')}

  -- Who reads a person under a referral at its recipient. Staff of a community never: they ask (R-AC-01).
  CREATE FUNCTION vault.reads_referrals() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
    SELECT CASE WHEN rls.organization_kind() IN ('civil-affairs', 'street')
        THEN coalesce(rls.organization_role(), '') IN ('street-officer', 'program-officer')
      WHEN rls.organization_kind() = 'community' THEN false
      ELSE coalesce(rls.organization_role(), '') IN ('worker', 'supervisor') END
  $$;
  ALTER FUNCTION vault.reads_referrals() OWNER TO vault_keeper;
`;

const reading = `
  SET LOCAL ROLE vault_keeper;
  REVOKE ALL ON FUNCTION vault.reads_referrals() FROM PUBLIC;

  CREATE OR REPLACE FUNCTION vault.identity_read_by_grant(grant_id uuid, names text[], request text)
    RETURNS TABLE (person_id uuid, field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE given public.identity_grant; parent_open boolean;
  BEGIN
    SELECT g.* INTO given FROM public.identity_grant g WHERE g.id = grant_id AND g.recipient_organization_id = rls.organization_id();
    SELECT given.parent_grant_id IS NULL OR EXISTS (SELECT 1 FROM public.identity_grant p WHERE p.id = given.parent_grant_id
      AND p.revoked_at IS NULL AND p.opens_at <= clock_timestamp() AND clock_timestamp() < p.ends_at AND names <@ p.fields)
      INTO parent_open;
    IF given.id IS NULL OR given.revoked_at IS NOT NULL
      OR NOT (clock_timestamp() >= coalesce(given.opens_at, 'infinity') AND clock_timestamp() < given.ends_at)
      OR NOT (names <@ given.fields) OR NOT parent_open
      OR (given.grantee_account_id IS NULL AND NOT vault.reads_referrals())
      OR (given.grantee_account_id IS NOT NULL AND given.grantee_account_id IS DISTINCT FROM rls.account_id()) THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    PERFORM vault.record('identity.read-by-grant', given.person_id, ARRAY[given.organization_id, given.recipient_organization_id],
      names, given.purpose, request);
    RETURN QUERY SELECT given.person_id, s.* FROM vault.sealed_fields(given.person_id, names) s;
  END $$;
  GRANT EXECUTE ON FUNCTION vault.identity_read_by_grant(uuid, text[], text), vault.open_grants(uuid, text),
    vault.end_grants(uuid, uuid, timestamptz, text) TO app_community;
  RESET ROLE;
`;
