import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratorPolicy, ofMyOrganizations, tenantTable } from './policy';

/** Encrypted identity fields and the grants that open them to one other organisation for one purpose and time. */
export class Vault0030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(writing);
    await runner.query(reading);
    await runner.query(granting);
    await runner.query(ownership);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP SCHEMA vault CASCADE; DROP TABLE identity_grant, person_field, person_key, organization_key',
    );
  }
}

/** Keys and ciphertext are granted to no login and no group: only the functions below reach them, as vault_keeper. */
const keeperOnly = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  ${migratorPolicy(table)}
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vault_keeper;
  CREATE POLICY ${table}_keeper ON ${table} FOR ALL TO vault_keeper USING (true) WITH CHECK (true);
`;

const tables = `
  CREATE SCHEMA vault;
  GRANT USAGE, CREATE ON SCHEMA vault TO vault_keeper;
  GRANT USAGE ON SCHEMA public, rls TO vault_keeper;
  GRANT USAGE ON SCHEMA vault TO app, worker, app_member, app_funder, app_community;

  CREATE TABLE organization_key (
    organization_id uuid PRIMARY KEY,
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  ${keeperOnly('organization_key')}

  CREATE TABLE person_key (
    person_id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization_key (organization_id),
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, person_id)
  );
  ${keeperOnly('person_key')}

  CREATE TABLE person_field (
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    field text NOT NULL CHECK (field ~ '^[a-z][A-Za-z0-9]{0,39}$'),
    ciphertext bytea NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (person_id, field),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_key (organization_id, person_id) ON DELETE CASCADE
  );
  ${keeperOnly('person_field')}

  CREATE TABLE identity_grant (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    recipient_organization_id uuid NOT NULL CHECK (recipient_organization_id <> organization_id),
    person_id uuid NOT NULL,
    fields text[] NOT NULL CHECK (cardinality(fields) > 0),
    purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 200),
    consent_id uuid NOT NULL,
    referral_task_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    opens_at timestamptz,
    ends_at timestamptz NOT NULL,
    revoked_at timestamptz,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_key (organization_id, person_id)
  );
  CREATE INDEX identity_grant_task ON identity_grant (referral_task_id);
  CREATE INDEX identity_grant_consent ON identity_grant (consent_id);
  CREATE INDEX identity_grant_recipient ON identity_grant (recipient_organization_id);
  ${tenantTable('identity_grant')}
  GRANT SELECT ON identity_grant TO app_member, worker;
  CREATE POLICY identity_grant_parties ON identity_grant FOR SELECT TO app_member, worker
    USING (${ofMyOrganizations()} OR ${ofMyOrganizations('recipient_organization_id')});
  -- The owner alone may write a grant, and only one that opens nothing yet.
  GRANT INSERT ON identity_grant TO app_member;
  CREATE POLICY identity_grant_prepare ON identity_grant FOR INSERT TO app_member
    WITH CHECK (organization_id = (SELECT rls.organization_id()) AND opens_at IS NULL AND revoked_at IS NULL);
  GRANT SELECT, UPDATE ON identity_grant TO vault_keeper;
  CREATE POLICY identity_grant_keeper ON identity_grant FOR ALL TO vault_keeper USING (true) WITH CHECK (true);

  GRANT INSERT ON audit_event TO vault_keeper;
  CREATE POLICY audit_event_vault ON audit_event FOR INSERT TO vault_keeper WITH CHECK (true);
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const writing = `
  -- Demo data and imports write as the owner of the tables, who has no session.
  CREATE FUNCTION vault.may_write(organization uuid) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
    SELECT organization IN (SELECT rls.organizations())
      OR session_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'person_key')
  $$;

  CREATE FUNCTION vault.record(action text, person uuid, organizations uuid[], fields text[], purpose text, request text)
    RETURNS void LANGUAGE sql ${definer} AS $$
    INSERT INTO audit_event (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, fields, purpose, request_id)
    VALUES (gen_random_uuid(), rls.account_id(), rls.organization_id(), rls.organization_role(), action, 'person', person,
            organizations, fields, purpose, request)
  $$;

  -- Any one wrapped key: start-up proves with it that the root key belongs to this database.
  CREATE FUNCTION vault.sample_key() RETURNS TABLE (organization_id uuid, wrapped bytea) LANGUAGE sql STABLE ${definer} AS $$
    SELECT k.organization_id, k.wrapped FROM organization_key k ORDER BY k.organization_id LIMIT 1
  $$;

  CREATE FUNCTION vault.organization_key(organization uuid) RETURNS bytea LANGUAGE sql STABLE ${definer} AS $$
    SELECT k.wrapped FROM organization_key k WHERE k.organization_id = organization AND vault.may_write(organization)
  $$;

  -- Keeps the first key of two writers and answers with the one that is kept.
  CREATE FUNCTION vault.keep_organization_key(organization uuid, new_wrapped bytea) RETURNS bytea LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    INSERT INTO organization_key (organization_id, wrapped) VALUES (organization, new_wrapped) ON CONFLICT DO NOTHING;
    RETURN (SELECT k.wrapped FROM organization_key k WHERE k.organization_id = organization);
  END $$;

  CREATE FUNCTION vault.keep_person_key(organization uuid, person uuid, new_wrapped bytea) RETURNS bytea LANGUAGE plpgsql ${definer} AS $$
  DECLARE kept bytea;
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    INSERT INTO person_key (person_id, organization_id, wrapped) VALUES (person, organization, new_wrapped) ON CONFLICT DO NOTHING;
    SELECT k.wrapped INTO kept FROM person_key k WHERE k.person_id = person AND k.organization_id = organization;
    IF kept IS NULL THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    RETURN kept;
  END $$;

  -- A NULL ciphertext removes the field.
  CREATE FUNCTION vault.identity_write(organization uuid, person uuid, names text[], ciphertexts bytea[], request text)
    RETURNS void LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    DELETE FROM person_field f USING unnest(names, ciphertexts) AS given (name, ciphertext)
      WHERE f.organization_id = organization AND f.person_id = person AND f.field = given.name AND given.ciphertext IS NULL;
    INSERT INTO person_field (organization_id, person_id, field, ciphertext)
      SELECT organization, person, given.name, given.ciphertext FROM unnest(names, ciphertexts) AS given (name, ciphertext)
      WHERE given.ciphertext IS NOT NULL
      ON CONFLICT (person_id, field) DO UPDATE SET ciphertext = EXCLUDED.ciphertext, updated_at = now();
    PERFORM vault.record('identity.written', person, ARRAY[organization], names, NULL, request);
  END $$;
`;

const reading = `
  CREATE FUNCTION vault.sealed_fields(person uuid, names text[])
    RETURNS TABLE (field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE sql STABLE ${definer} AS $$
    SELECT f.field, f.ciphertext, p.wrapped, o.wrapped, f.organization_id
    FROM person_field f
    JOIN person_key p ON p.person_id = f.person_id
    JOIN organization_key o ON o.organization_id = f.organization_id
    WHERE f.person_id = person AND f.field = ANY (names)
  $$;

  -- Tier L2 and L3 (domain 2.5): case worker and supervisor of the owning organisation.
  CREATE FUNCTION vault.identity_read_own(person uuid, names text[], request text)
    RETURNS TABLE (field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE plpgsql ${definer} AS $$
  DECLARE owner uuid;
  BEGIN
    SELECT k.organization_id INTO owner FROM public.person_key k WHERE k.person_id = person;
    IF owner IS NULL OR owner IS DISTINCT FROM rls.organization_id()
      OR coalesce(rls.organization_role(), '') NOT IN ('worker', 'supervisor') THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    PERFORM vault.record('identity.read', person, ARRAY[owner], names, NULL, request);
    RETURN QUERY SELECT * FROM vault.sealed_fields(person, names);
  END $$;

  -- Every condition is checked at the moment of reading (clock, not transaction start): no job has to run for a grant to end.
  CREATE FUNCTION vault.identity_read_by_grant(grant_id uuid, names text[], request text)
    RETURNS TABLE (person_id uuid, field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE plpgsql ${definer} AS $$
  DECLARE given public.identity_grant;
  BEGIN
    SELECT g.* INTO given FROM public.identity_grant g WHERE g.id = grant_id AND g.recipient_organization_id = rls.organization_id();
    IF given.id IS NULL OR given.revoked_at IS NOT NULL
      OR NOT (clock_timestamp() >= coalesce(given.opens_at, 'infinity') AND clock_timestamp() < given.ends_at)
      OR NOT (names <@ given.fields)
      OR coalesce(rls.organization_role(), '') NOT IN ('worker', 'supervisor') THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    PERFORM vault.record('identity.read-by-grant', given.person_id, ARRAY[given.organization_id, given.recipient_organization_id],
      names, given.purpose, request);
    RETURN QUERY SELECT given.person_id, s.* FROM vault.sealed_fields(given.person_id, names) s;
  END $$;
`;

const granting = `
  -- The recipient opens, at acceptance, what the owner prepared for it. Once only: a second call changes nothing.
  CREATE FUNCTION vault.open_grants(task uuid, request text) RETURNS SETOF uuid LANGUAGE plpgsql ${definer} AS $$
  DECLARE opened record;
  BEGIN
    FOR opened IN
      UPDATE identity_grant g SET opens_at = clock_timestamp()
      WHERE g.referral_task_id = task AND g.opens_at IS NULL AND g.revoked_at IS NULL AND g.ends_at > clock_timestamp()
        AND g.recipient_organization_id = rls.organization_id()
      RETURNING g.id, g.person_id, g.organization_id, g.recipient_organization_id, g.fields, g.purpose
    LOOP
      PERFORM vault.record('identity-grant.opened', opened.person_id,
        ARRAY[opened.organization_id, opened.recipient_organization_id], opened.fields, opened.purpose, request);
      RETURN NEXT opened.id;
    END LOOP;
  END $$;

  -- Either side may close; nobody can make a grant last longer. Without a time it is revoked now.
  CREATE FUNCTION vault.end_grants(task uuid, consent uuid, at timestamptz, request text) RETURNS SETOF uuid LANGUAGE plpgsql ${definer} AS $$
  DECLARE ended record;
  BEGIN
    IF (task IS NULL) = (consent IS NULL) THEN RAISE invalid_parameter_value USING MESSAGE = 'task-or-consent'; END IF;
    FOR ended IN
      UPDATE identity_grant g
      SET revoked_at = CASE WHEN at IS NULL THEN clock_timestamp() END, ends_at = least(g.ends_at, coalesce(at, g.ends_at))
      WHERE (g.referral_task_id = task OR g.consent_id = consent) AND g.revoked_at IS NULL
        AND (g.organization_id IN (SELECT rls.organizations()) OR g.recipient_organization_id IN (SELECT rls.organizations()))
      RETURNING g.id, g.person_id, g.organization_id, g.recipient_organization_id, g.fields, g.purpose
    LOOP
      PERFORM vault.record('identity-grant.ended', ended.person_id,
        ARRAY[ended.organization_id, ended.recipient_organization_id], ended.fields, ended.purpose, request);
      RETURN NEXT ended.id;
    END LOOP;
  END $$;
`;

const functions = {
  'may_write(uuid)': '',
  'record(text, uuid, uuid[], text[], text, text)': '',
  'sealed_fields(uuid, text[])': '',
  'sample_key()': 'app, worker',
  'organization_key(uuid)': 'app_member, worker',
  'keep_organization_key(uuid, bytea)': 'app_member, worker',
  'keep_person_key(uuid, uuid, bytea)': 'app_member, worker',
  'identity_write(uuid, uuid, text[], bytea[], text)': 'app_member, worker',
  'identity_read_own(uuid, text[], text)': 'app_member',
  'identity_read_by_grant(uuid, text[], text)': 'app_member',
  'open_grants(uuid, text)': 'app_member',
  'end_grants(uuid, uuid, timestamptz, text)': 'app_member, worker',
};

const migratorUses = ['sample_key', 'organization_key', 'keep_organization_key', 'keep_person_key', 'identity_write'];

/** PostgreSQL gives EXECUTE to everybody by default; here nobody has it but those named. */
const ownership = [
  ...Object.keys(functions).map((signature) => `ALTER FUNCTION vault.${signature} OWNER TO vault_keeper;`),
  'SET LOCAL ROLE vault_keeper;',
  ...Object.entries(functions).map(([signature, users]) => {
    const name = signature.slice(0, signature.indexOf('('));
    const allowed = [users, migratorUses.includes(name) ? 'SESSION_USER' : ''].filter(Boolean).join(', ');
    return `
      REVOKE ALL ON FUNCTION vault.${signature} FROM PUBLIC;
      ${allowed ? `GRANT EXECUTE ON FUNCTION vault.${signature} TO ${allowed};` : ''}`;
  }),
  'RESET ROLE;',
].join('\n');
