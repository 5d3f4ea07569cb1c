import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who of the owning organisation reads a person (domain 2.5): who holds the case and its supervisor, L3 only the supervisor named
 * for it, a child only by approval. Everybody else of it gets masks. Each reading says by which grant it was.
 */
export class OwnStaff0182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seeing);
    await runner.query(reach);
    await runner.query(reading);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.identity_read_for_masks(uuid[], text[], text), vault.own_reach(uuid),
        vault.record_by_grant(uuid, uuid, uuid[], text[], text, text), vault.is_minor(text), vault.is_identifying(text);
      DROP POLICY person_basic_vault ON person_basic;
      DROP POLICY person_basic_community ON person_basic;
      DROP POLICY referral_task_vault ON referral_task;
      DROP POLICY service_request_vault ON service_request;
      DROP POLICY household_member_vault ON household_member;
      DROP POLICY case_file_vault ON case_file;
      DROP INDEX service_request_person;
      ALTER TABLE audit_event DROP COLUMN grant_id;
    `);
  }
}

const vaultReads = (table: string): string => `
  GRANT SELECT ON ${table} TO vault_keeper;
  CREATE POLICY ${table}_vault ON ${table} FOR SELECT TO vault_keeper USING (true);
`;

const seeing = `
  ${['person_basic', 'service_request', 'referral_task', 'household_member', 'case_file'].map(vaultReads).join('\n')}
  CREATE INDEX service_request_person ON service_request (person_id);
  ALTER TABLE audit_event ADD COLUMN grant_id uuid;

  -- Staff of a community list its own service users: L1 only, everything else is in the vault.
  GRANT SELECT ON person_basic TO app_community;
  CREATE POLICY person_basic_community ON person_basic FOR SELECT TO app_community
    USING (organization_id = (SELECT rls.organization_id()));
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const reach = `
  -- L2; a field nobody named here is L3.
  CREATE FUNCTION vault.is_identifying(field text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT field IN ('name', 'phone', 'phoneOwner', 'address', 'birthDate', 'lunarNote', 'family', 'wish', 'priorServices', 'message')
  $$;
  CREATE FUNCTION vault.is_minor(age_band text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT age_band IN ('0-2', '3-5', '6-9', '10-13', '14-17')
  $$;

  -- 'all', 'identifying' (L2), 'approval-needed' (a child, and no supervisor has approved this worker), or 'none'.
  CREATE FUNCTION vault.own_reach(person uuid) RETURNS text LANGUAGE plpgsql STABLE ${definer} AS $$
  DECLARE
    who uuid := rls.account_id();
    acting text := coalesce(rls.organization_role(), '');
    known record;
    named_supervisors uuid[];
    holds boolean;
    anybody boolean;
  BEGIN
    IF acting NOT IN ('worker', 'supervisor')
      OR rls.organization_id() IS DISTINCT FROM (SELECT k.organization_id FROM person_key k WHERE k.person_id = person) THEN
      RETURN 'none';
    END IF;
    SELECT b.holder_account_id, b.supervisor_account_id, b.age_band, b.created_at INTO known FROM person_basic b WHERE b.id = person;
    SELECT coalesce(array_agg(s) FILTER (WHERE s IS NOT NULL), '{}'),
        coalesce(bool_or(h = who), false), coalesce(bool_or(h IS NOT NULL OR s IS NOT NULL), false)
      INTO named_supervisors, holds, anybody
      FROM (
        SELECT known.supervisor_account_id AS s, known.holder_account_id AS h
        UNION ALL
        SELECT f.supervisor_account_id, f.holder_account_id FROM case_file f WHERE f.status = 'open' AND (f.person_id = person
          OR f.household_id = person OR f.household_id IN (SELECT m.household_id FROM household_member m
            WHERE m.person_id = person AND m.left_at IS NULL))
        UNION ALL
        SELECT NULL, t.holder_account_id FROM service_request r JOIN referral_task t ON t.request_id = r.id
          WHERE r.person_id = person
      ) AS named;
    -- Whom nobody was named for is the whole case team's, but a child has somebody answerable from the start.
    IF NOT anybody AND (acting = 'supervisor' OR NOT coalesce(vault.is_minor(known.age_band), false)) THEN RETURN 'all'; END IF;
    IF acting = 'supervisor' THEN
      RETURN CASE WHEN cardinality(named_supervisors) = 0 OR who = ANY (named_supervisors) OR holds THEN 'all'
        WHEN known.age_band IN ('0-2', '3-5', '6-9', '10-13') THEN 'none' ELSE 'identifying' END;
    END IF;
    IF NOT holds THEN RETURN 'none'; END IF;
    -- Who wrote a child down may finish the day's work; from then on a supervisor has to have approved.
    IF vault.is_minor(known.age_band) AND known.created_at < clock_timestamp() - interval '24 hours'
      AND NOT EXISTS (SELECT 1 FROM minor_approval a WHERE a.person_id = person AND a.account_id = who AND a.ended_at IS NULL) THEN
      RETURN 'approval-needed';
    END IF;
    RETURN 'all';
  END $$;
`;

const reading = `
  CREATE FUNCTION vault.record_by_grant(given_grant uuid, person uuid, organizations uuid[], names text[], purpose text, request text)
    RETURNS void LANGUAGE sql ${definer} AS $$
    INSERT INTO audit_event (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, fields,
      purpose, request_id, grant_id)
    VALUES (gen_random_uuid(), rls.account_id(), rls.organization_id(), rls.organization_role(), 'identity.read-by-grant', 'person',
      person, organizations, names, purpose, request, given_grant)
  $$;

  -- For the masks of domain 2.6, made by whoever asked and shown in place of the value. L1: no child's name is ever asked for.
  CREATE FUNCTION vault.identity_read_for_masks(people uuid[], names text[], request text)
    RETURNS TABLE (person_id uuid, field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid,
      under_threat boolean)
    LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF coalesce(rls.organization_role(), '') NOT IN ('worker', 'supervisor', 'community-staff')
      OR NOT (names <@ ARRAY['name', 'phone', 'address'])
      OR EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = ANY (people) AND k.organization_id <> rls.organization_id()) THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    INSERT INTO audit_event (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, fields,
      purpose, request_id)
    SELECT gen_random_uuid(), rls.account_id(), rls.organization_id(), rls.organization_role(), 'identity.masked', 'person', one,
      ARRAY[rls.organization_id()], names, NULL, request FROM unnest(people) AS one;
    RETURN QUERY SELECT one, s.*, EXISTS (SELECT 1 FROM service_request r WHERE r.person_id = one
        AND ('abuse-or-neglect' = ANY (r.risk_codes) OR 'domestic-violence' = ANY (r.service_codes)))
      FROM unnest(people) AS one LEFT JOIN person_basic b ON b.id = one,
        LATERAL vault.sealed_fields(one, CASE WHEN vault.is_minor(b.age_band) THEN array_remove(names, 'name') ELSE names END) s;
  END $$;

  ALTER FUNCTION vault.is_identifying(text) OWNER TO vault_keeper;
  ALTER FUNCTION vault.is_minor(text) OWNER TO vault_keeper;
  ALTER FUNCTION vault.own_reach(uuid) OWNER TO vault_keeper;
  ALTER FUNCTION vault.record_by_grant(uuid, uuid, uuid[], text[], text, text) OWNER TO vault_keeper;
  ALTER FUNCTION vault.identity_read_for_masks(uuid[], text[], text) OWNER TO vault_keeper;
`;

const rights = `
  SET LOCAL ROLE vault_keeper;
  CREATE OR REPLACE FUNCTION vault.identity_read_own(person uuid, names text[], request text)
    RETURNS TABLE (field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE plpgsql ${definer} AS $$
  DECLARE reaches text := vault.own_reach(person);
  BEGIN
    IF reaches = 'approval-needed' THEN RAISE insufficient_privilege USING MESSAGE = 'minor-approval-needed'; END IF;
    IF reaches NOT IN ('all', 'identifying')
      OR (reaches = 'identifying' AND EXISTS (SELECT 1 FROM unnest(names) AS one WHERE NOT vault.is_identifying(one))) THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    PERFORM vault.record('identity.read', person, ARRAY[rls.organization_id()], names, NULL, request);
    RETURN QUERY SELECT * FROM vault.sealed_fields(person, names);
  END $$;

  CREATE OR REPLACE FUNCTION vault.identity_read_by_grant(grant_id uuid, names text[], request text)
    RETURNS TABLE (person_id uuid, field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE plpgsql ${definer} AS $$
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
    PERFORM vault.record_by_grant(given.id, given.person_id, ARRAY[given.organization_id, given.recipient_organization_id],
      names, given.purpose, request);
    RETURN QUERY SELECT given.person_id, s.* FROM vault.sealed_fields(given.person_id, names) s;
  END $$;

  REVOKE ALL ON FUNCTION vault.is_identifying(text), vault.is_minor(text), vault.own_reach(uuid),
    vault.record_by_grant(uuid, uuid, uuid[], text[], text, text), vault.identity_read_for_masks(uuid[], text[], text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.own_reach(uuid) TO app_member;
  GRANT EXECUTE ON FUNCTION vault.identity_read_for_masks(uuid[], text[], text) TO app_member, app_community;
  GRANT EXECUTE ON FUNCTION vault.recorded_fields(uuid) TO app_community;
  RESET ROLE;
`;
