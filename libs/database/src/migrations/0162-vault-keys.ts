import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratorPolicy, tenantTable } from './policy';

/**
 * Keys with versions, so that they can be re-wrapped while the product runs; a blind index; erasure by destroying a key
 * (reliability 3.6, 3.8). An organisation's old key stays until no person's key lies under it.
 */
export class VaultKeys0162 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query('SET LOCAL ROLE vault_keeper;');
    await runner.query(reading);
    await runner.query(keeping);
    await runner.query(rewrapping);
    await runner.query(indexing);
    await runner.query(erasing);
    await runner.query(rights);
    await runner.query('RESET ROLE;');
  }

  async down(): Promise<void> {
    throw new Error('keys of several versions cannot be put back under one');
  }
}

const keeperOnly = (table: string, rights: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  ${migratorPolicy(table)}
  GRANT ${rights} ON ${table} TO vault_keeper;
  CREATE POLICY ${table}_keeper ON ${table} FOR ALL TO vault_keeper USING (true) WITH CHECK (true);
`;

const tables = `
  ALTER TABLE person_key DROP CONSTRAINT person_key_organization_id_fkey;
  ALTER TABLE organization_key
    DROP CONSTRAINT organization_key_pkey,
    ADD COLUMN key_version int NOT NULL DEFAULT 1,
    ADD COLUMN root_version int NOT NULL DEFAULT 1,
    ADD COLUMN retired_at timestamptz,
    ADD PRIMARY KEY (organization_id, key_version);
  ALTER TABLE person_key
    ADD COLUMN key_version int NOT NULL DEFAULT 1,
    ADD COLUMN destroyed_at timestamptz,
    ADD FOREIGN KEY (organization_id, key_version) REFERENCES organization_key (organization_id, key_version);
  CREATE INDEX person_key_version ON person_key (organization_id, key_version);

  -- Which root key new keys are wrapped with; the key itself is a file.
  CREATE TABLE vault_root (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version int NOT NULL
  );
  ${keeperOnly('vault_root', 'SELECT, INSERT, UPDATE')}
  INSERT INTO vault_root (version) VALUES (1);

  -- Keys that belong to no person: 'sealer', 'duplicates', 'index:' with an organisation's id.
  CREATE TABLE vault_key (
    name text PRIMARY KEY,
    wrapped bytea NOT NULL,
    root_version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  ${keeperOnly('vault_key', 'SELECT, INSERT, UPDATE')}

  -- Eight bytes of a keyed hash: enough to meet again, too few to be taken for the number itself.
  CREATE TABLE person_index (
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    field text NOT NULL CHECK (field IN ('phone', 'idNumber')),
    hash bytea NOT NULL CHECK (length(hash) = 8),
    PRIMARY KEY (person_id, field)
  );
  CREATE INDEX person_index_hash ON person_index (organization_id, field, hash);
  ${keeperOnly('person_index', 'SELECT, INSERT, UPDATE, DELETE')}

  -- What was erased, by whom and why; nothing of the person. Applied again after a backup is put back.
  CREATE TABLE erasure_ledger (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason IN ('retention-ended', 'asked-by-person', 'consent-withdrawn')),
    erased_by uuid NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, person_id)
  );
  ${tenantTable('erasure_ledger')}
  GRANT SELECT ON erasure_ledger TO app_member;
  CREATE POLICY erasure_ledger_own ON erasure_ledger FOR SELECT TO app_member USING (organization_id = (SELECT rls.organization_id()));
  GRANT SELECT, INSERT ON erasure_ledger TO vault_keeper;
  CREATE POLICY erasure_ledger_keeper ON erasure_ledger FOR ALL TO vault_keeper USING (true) WITH CHECK (true);

  GRANT SELECT, UPDATE ON person_basic TO vault_keeper;
  CREATE POLICY person_basic_keeper ON person_basic FOR ALL TO vault_keeper USING (true) WITH CHECK (true);
  GRANT SELECT ON case_file TO vault_keeper;
  CREATE POLICY case_file_keeper ON case_file FOR SELECT TO vault_keeper USING (true);
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const reading = `
  CREATE OR REPLACE FUNCTION vault.sealed_fields(person uuid, names text[])
    RETURNS TABLE (field text, ciphertext bytea, person_key bytea, organization_key bytea, organization_id uuid)
    LANGUAGE sql STABLE ${definer} AS $$
    SELECT f.field, f.ciphertext, p.wrapped, o.wrapped, f.organization_id
    FROM person_field f
    JOIN person_key p ON p.person_id = f.person_id
    JOIN organization_key o ON o.organization_id = p.organization_id AND o.key_version = p.key_version
    WHERE f.person_id = person AND f.field = ANY (names)
  $$;

  -- What a reading is for may be said once for the transaction, by whoever opens.
  CREATE OR REPLACE FUNCTION vault.record(action text, person uuid, organizations uuid[], fields text[], purpose text, request text)
    RETURNS void LANGUAGE sql ${definer} AS $$
    INSERT INTO audit_event (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, fields, purpose, request_id)
    VALUES (gen_random_uuid(), rls.account_id(), rls.organization_id(), rls.organization_role(), action, 'person', person,
            organizations, fields, coalesce(purpose, nullif(current_setting('app.read_purpose', true), '')), request)
  $$;

  DROP FUNCTION vault.sample_key();
  CREATE FUNCTION vault.sample_key() RETURNS TABLE (organization_id uuid, wrapped bytea) LANGUAGE sql STABLE ${definer} AS $$
    SELECT k.organization_id, k.wrapped FROM organization_key k ORDER BY k.root_version DESC, k.organization_id, k.key_version DESC LIMIT 1
  $$;
  CREATE FUNCTION vault.root_version() RETURNS int LANGUAGE sql STABLE ${definer} AS $$ SELECT version FROM vault_root $$;
`;

const keeping = `
  DROP FUNCTION vault.organization_key(uuid);
  DROP FUNCTION vault.keep_organization_key(uuid, bytea);
  DROP FUNCTION vault.keep_person_key(uuid, uuid, bytea);

  CREATE FUNCTION vault.organization_key(organization uuid) RETURNS TABLE (wrapped bytea, key_version int)
    LANGUAGE sql STABLE ${definer} AS $$
    SELECT k.wrapped, k.key_version FROM organization_key k
    WHERE k.organization_id = organization AND k.retired_at IS NULL AND vault.may_write(organization)
  $$;

  -- Keeps the first key of two writers and answers with the one that is kept.
  CREATE FUNCTION vault.keep_organization_key(organization uuid, new_wrapped bytea, new_root_version int)
    RETURNS TABLE (wrapped bytea, key_version int) LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    INSERT INTO organization_key (organization_id, wrapped, root_version) VALUES (organization, new_wrapped, new_root_version)
      ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT k.wrapped, k.key_version FROM organization_key k
      WHERE k.organization_id = organization AND k.retired_at IS NULL;
  END $$;

  -- An erased person gets no second key: what is gone stays gone.
  CREATE FUNCTION vault.keep_person_key(organization uuid, person uuid, new_wrapped bytea, new_key_version int)
    RETURNS TABLE (wrapped bytea, organization_wrapped bytea) LANGUAGE plpgsql ${definer} AS $$
  DECLARE kept person_key;
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    INSERT INTO person_key (person_id, organization_id, wrapped, key_version)
      VALUES (person, organization, new_wrapped, new_key_version) ON CONFLICT DO NOTHING;
    SELECT * INTO kept FROM person_key k WHERE k.person_id = person AND k.organization_id = organization;
    IF kept.person_id IS NULL OR kept.destroyed_at IS NOT NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    RETURN QUERY SELECT kept.wrapped, o.wrapped FROM organization_key o
      WHERE o.organization_id = organization AND o.key_version = kept.key_version;
  END $$;

  CREATE FUNCTION vault.may_use_key(key_name text) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
    SELECT CASE WHEN key_name LIKE 'index:%' THEN vault.may_write(substr(key_name, 7)::uuid)
      ELSE key_name IN ('sealer', 'duplicates') END
  $$;

  CREATE FUNCTION vault.named_key(key_name text) RETURNS bytea LANGUAGE sql STABLE ${definer} AS $$
    SELECT k.wrapped FROM vault_key k WHERE k.name = key_name AND vault.may_use_key(key_name)
  $$;

  CREATE FUNCTION vault.keep_named_key(key_name text, new_wrapped bytea, new_root_version int) RETURNS bytea
    LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT vault.may_use_key(key_name) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    INSERT INTO vault_key (name, wrapped, root_version) VALUES (key_name, new_wrapped, new_root_version) ON CONFLICT DO NOTHING;
    RETURN (SELECT k.wrapped FROM vault_key k WHERE k.name = key_name);
  END $$;
`;

// Only the owner of the tables, on the server, rotates keys; it works row by row and waits for nobody's transaction.
const rewrapping = `
  CREATE FUNCTION vault.begin_organization_key(organization uuid, new_wrapped bytea, new_root_version int) RETURNS int
    LANGUAGE plpgsql ${definer} AS $$
  DECLARE latest int;
  BEGIN
    SELECT max(k.key_version) INTO latest FROM organization_key k WHERE k.organization_id = organization;
    UPDATE organization_key SET retired_at = now() WHERE organization_id = organization AND retired_at IS NULL;
    INSERT INTO organization_key (organization_id, wrapped, root_version, key_version)
      VALUES (organization, new_wrapped, new_root_version, latest + 1);
    RETURN latest + 1;
  END $$;
`;

const indexing = `
  CREATE FUNCTION vault.index_write(organization uuid, person uuid, names text[], hashes bytea[]) RETURNS void
    LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    DELETE FROM person_index i WHERE i.person_id = person AND i.organization_id = organization AND i.field = ANY (names);
    INSERT INTO person_index (organization_id, person_id, field, hash)
      SELECT organization, person, given.name, given.hash FROM unnest(names, hashes) AS given (name, hash)
      WHERE given.hash IS NOT NULL;
  END $$;

  -- Within the asking organisation only.
  CREATE FUNCTION vault.index_find(name text, wanted bytea) RETURNS SETOF uuid LANGUAGE sql STABLE ${definer} AS $$
    SELECT i.person_id FROM person_index i
    WHERE i.organization_id = rls.organization_id() AND i.field = name AND i.hash = wanted
      AND coalesce(rls.organization_role(), '') IN ('worker', 'supervisor')
    ORDER BY i.person_id LIMIT 5
  $$;
`;

const erasing = `
  -- The key is overwritten, so that backups hold nothing that can be opened either, and every grant ends.
  CREATE FUNCTION vault.erase_person(person uuid, given_reason text, request text) RETURNS boolean LANGUAGE plpgsql ${definer} AS $$
  DECLARE owner uuid; kept_until date; ledger uuid := gen_random_uuid();
  BEGIN
    SELECT b.organization_id, b.retain_until INTO owner, kept_until FROM person_basic b
      WHERE b.id = person AND b.organization_id = rls.organization_id() AND b.erased_at IS NULL FOR UPDATE;
    IF owner IS NULL OR coalesce(rls.organization_role(), '') <> 'supervisor' THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    IF kept_until IS NULL OR kept_until > (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
      OR EXISTS (SELECT 1 FROM case_file f WHERE f.person_id = person AND f.status = 'open')
      OR EXISTS (SELECT 1 FROM identity_grant g WHERE g.person_id = person AND g.revoked_at IS NULL
        AND g.ends_at > clock_timestamp() AND g.opens_at IS NOT NULL) THEN
      RETURN false;
    END IF;
    UPDATE identity_grant SET revoked_at = clock_timestamp() WHERE person_id = person AND revoked_at IS NULL;
    DELETE FROM person_field WHERE person_id = person;
    DELETE FROM person_index WHERE person_id = person;
    DELETE FROM duplicate_key WHERE person_id = person;
    UPDATE possible_duplicate SET state = 'undone', other_organization_id = NULL, version = version + 1
      WHERE state NOT IN ('undone', 'declined') AND (person_id = person OR twin_id IN
        (SELECT d.id FROM possible_duplicate d WHERE d.person_id = person));
    UPDATE person_key SET wrapped = '\\x', destroyed_at = clock_timestamp() WHERE person_id = person;
    UPDATE person_basic SET household = NULL, language = NULL, area_code = NULL, area_name = NULL, erased_at = clock_timestamp(),
      updated_at = clock_timestamp(), version = version + 1 WHERE id = person;
    INSERT INTO erasure_ledger (id, organization_id, person_id, reason, erased_by)
      VALUES (ledger, owner, person, given_reason, rls.account_id());
    PERFORM vault.record('identity.erased', person, ARRAY[owner], '{}', given_reason, request);
    RETURN true;
  END $$;
`;

const users: Record<string, string> = {
  'sample_key()': 'app, worker, SESSION_USER',
  'root_version()': 'app, app_member, worker, SESSION_USER',
  'organization_key(uuid)': 'app_member, worker, SESSION_USER',
  'keep_organization_key(uuid, bytea, int)': 'app_member, worker, SESSION_USER',
  'keep_person_key(uuid, uuid, bytea, int)': 'app_member, worker, SESSION_USER',
  'may_use_key(text)': '',
  'named_key(text)': 'app, app_member, worker, SESSION_USER',
  'keep_named_key(text, bytea, int)': 'app_member, worker, SESSION_USER',
  'begin_organization_key(uuid, bytea, int)': 'SESSION_USER',
  'index_write(uuid, uuid, text[], bytea[])': 'app_member, SESSION_USER',
  'index_find(text, bytea)': 'app_member',
  'erase_person(uuid, text, text)': 'app_member',
};

const rights = Object.entries(users)
  .map(
    ([signature, named]) => `REVOKE ALL ON FUNCTION vault.${signature} FROM PUBLIC;
    ${named ? `GRANT EXECUTE ON FUNCTION vault.${signature} TO ${named};` : ''}`,
  )
  .join('\n');
