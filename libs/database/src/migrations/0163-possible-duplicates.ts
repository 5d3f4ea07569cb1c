import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratorPolicy, tenantTable } from './policy';

/**
 * "Another member may know this person": keyed hashes nobody but the functions below can read, and a pair of rows, one for
 * each side, that name the other side only once both agreed.
 */
export class PossibleDuplicates0163 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query('SET LOCAL ROLE vault_keeper;');
    await runner.query(functions);
    await runner.query('RESET ROLE;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.note_duplicates(uuid, uuid, text[], bytea[], int), vault.ask_duplicate(uuid, int, text),
        vault.answer_duplicate(uuid, boolean, text), vault.undo_duplicate(uuid, text), vault.dismiss_duplicate(uuid);
      DROP TABLE possible_duplicate, duplicate_key, duplicate_check;
    `);
  }
}

const keeper = (table: string, rights: string): string => `
  GRANT ${rights} ON ${table} TO vault_keeper;
  CREATE POLICY ${table}_keeper ON ${table} FOR ALL TO vault_keeper USING (true) WITH CHECK (true);
`;

const tables = `
  CREATE TABLE duplicate_key (
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('name-phone', 'name-band', 'id-number')),
    hash bytea NOT NULL CHECK (length(hash) = 8),
    PRIMARY KEY (person_id, kind, hash)
  );
  CREATE INDEX duplicate_key_hash ON duplicate_key (kind, hash);
  ALTER TABLE duplicate_key ENABLE ROW LEVEL SECURITY;
  ALTER TABLE duplicate_key FORCE ROW LEVEL SECURITY;
  ${migratorPolicy('duplicate_key')}
  ${keeper('duplicate_key', 'SELECT, INSERT, DELETE')}

  -- How many persons an organisation had compared on a day: nobody finds out by trying names.
  CREATE TABLE duplicate_check (
    organization_id uuid NOT NULL,
    day date NOT NULL,
    compared int NOT NULL DEFAULT 0,
    asked int NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, day)
  );
  ALTER TABLE duplicate_check ENABLE ROW LEVEL SECURITY;
  ALTER TABLE duplicate_check FORCE ROW LEVEL SECURITY;
  ${migratorPolicy('duplicate_check')}
  ${keeper('duplicate_check', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE possible_duplicate (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    twin_id uuid NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('hint', 'asked', 'asked-of-us', 'connected', 'declined', 'dismissed', 'undone')),
    -- Stands here only while both sides agree to be known to each other.
    other_organization_id uuid,
    asked_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    created_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id),
    CHECK ((state = 'connected') = (other_organization_id IS NOT NULL))
  );
  CREATE INDEX possible_duplicate_list ON possible_duplicate (organization_id, created_at DESC, id DESC);
  CREATE INDEX possible_duplicate_person ON possible_duplicate (person_id);
  ${tenantTable('possible_duplicate')}
  GRANT SELECT (id, organization_id, person_id, state, other_organization_id, asked_at, decided_at, created_at, version)
    ON possible_duplicate TO app_member;
  CREATE POLICY possible_duplicate_own ON possible_duplicate FOR SELECT TO app_member
    USING (organization_id = (SELECT rls.organization_id()));
  ${keeper('possible_duplicate', 'SELECT, INSERT, UPDATE')}
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';
const caseTeam = `coalesce(rls.organization_role(), '') IN ('worker', 'supervisor')`;
const today = `(clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date`;

const functions = `
  -- Replaces a person's hashes and looks for the same elsewhere. Answers nothing: what it found are rows of each side's own.
  CREATE FUNCTION vault.note_duplicates(organization uuid, person uuid, kinds text[], hashes bytea[], daily_limit int)
    RETURNS void LANGUAGE plpgsql ${definer} AS $$
  DECLARE allowed boolean; found record; mine uuid; theirs uuid;
  BEGIN
    IF NOT vault.may_write(organization) THEN RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed'; END IF;
    DELETE FROM duplicate_key k WHERE k.person_id = person AND k.organization_id = organization;
    INSERT INTO duplicate_key (organization_id, person_id, kind, hash)
      SELECT DISTINCT organization, person, given.kind, given.hash FROM unnest(kinds, hashes) AS given (kind, hash);
    IF cardinality(kinds) = 0 THEN RETURN; END IF;
    INSERT INTO duplicate_check (organization_id, day, compared) VALUES (organization, ${today}, 1)
      ON CONFLICT (organization_id, day) DO UPDATE SET compared = duplicate_check.compared + 1
      RETURNING duplicate_check.compared <= daily_limit INTO allowed;
    IF NOT allowed THEN RETURN; END IF;
    FOR found IN
      SELECT DISTINCT k.organization_id, k.person_id FROM unnest(kinds, hashes) AS given (kind, hash)
      JOIN duplicate_key k ON k.kind = given.kind AND k.hash = given.hash
      JOIN person_basic b ON b.id = k.person_id AND b.erased_at IS NULL
      WHERE k.organization_id <> organization
        AND NOT EXISTS (SELECT 1 FROM possible_duplicate known JOIN possible_duplicate twin ON twin.id = known.twin_id
          WHERE known.person_id = person AND twin.person_id = k.person_id)
      LIMIT 5
    LOOP
      mine := gen_random_uuid(); theirs := gen_random_uuid();
      INSERT INTO possible_duplicate (id, organization_id, person_id, twin_id, state) VALUES
        (mine, organization, person, theirs, 'hint'), (theirs, found.organization_id, found.person_id, mine, 'hint');
    END LOOP;
  END $$;

  -- NULL: not theirs, or not a hint any more; the caller has loaded the row and says which. 'too-many' when the day's asking is used up.
  CREATE FUNCTION vault.ask_duplicate(duplicate uuid, daily_limit int, request text)
    RETURNS TABLE (outcome text, twin uuid, other_organization uuid) LANGUAGE plpgsql ${definer} AS $$
  DECLARE mine possible_duplicate; theirs possible_duplicate; within boolean;
  BEGIN
    SELECT * INTO mine FROM possible_duplicate d WHERE d.id = duplicate AND d.organization_id = rls.organization_id()
      AND ${caseTeam} FOR UPDATE;
    IF mine.id IS NULL OR mine.state NOT IN ('hint', 'dismissed') THEN RETURN; END IF;
    INSERT INTO duplicate_check (organization_id, day, asked) VALUES (mine.organization_id, ${today}, 1)
      ON CONFLICT (organization_id, day) DO UPDATE SET asked = duplicate_check.asked + 1
      RETURNING duplicate_check.asked <= daily_limit INTO within;
    IF NOT within THEN RETURN QUERY SELECT 'too-many'::text, NULL::uuid, NULL::uuid; RETURN; END IF;
    SELECT * INTO theirs FROM possible_duplicate d WHERE d.id = mine.twin_id FOR UPDATE;
    UPDATE possible_duplicate SET state = 'asked', asked_at = clock_timestamp(), version = version + 1 WHERE id = mine.id;
    -- Who has said no before is not asked again; the asker cannot tell that from no answer.
    UPDATE possible_duplicate SET state = 'asked-of-us', asked_at = clock_timestamp(), version = version + 1
      WHERE id = theirs.id AND state IN ('hint', 'dismissed');
    PERFORM vault.record('duplicate.asked', mine.person_id, ARRAY[mine.organization_id], '{}', NULL, request);
    RETURN QUERY SELECT CASE WHEN theirs.state IN ('hint', 'dismissed') THEN 'asked' ELSE 'unheard' END, theirs.id, theirs.organization_id;
  END $$;

  CREATE FUNCTION vault.answer_duplicate(duplicate uuid, agrees boolean, request text)
    RETURNS TABLE (twin uuid, other_organization uuid) LANGUAGE plpgsql ${definer} AS $$
  DECLARE mine possible_duplicate; theirs possible_duplicate;
  BEGIN
    SELECT * INTO mine FROM possible_duplicate d WHERE d.id = duplicate AND d.organization_id = rls.organization_id()
      AND ${caseTeam} FOR UPDATE;
    IF mine.id IS NULL OR mine.state <> 'asked-of-us' THEN RETURN; END IF;
    SELECT * INTO theirs FROM possible_duplicate d WHERE d.id = mine.twin_id FOR UPDATE;
    IF agrees THEN
      UPDATE possible_duplicate SET state = 'connected', other_organization_id = theirs.organization_id,
        decided_at = clock_timestamp(), decided_by = rls.account_id(), version = version + 1 WHERE id = mine.id;
      UPDATE possible_duplicate SET state = 'connected', other_organization_id = mine.organization_id,
        decided_at = clock_timestamp(), version = version + 1 WHERE id = theirs.id;
    ELSE
      UPDATE possible_duplicate SET state = 'declined', decided_at = clock_timestamp(), decided_by = rls.account_id(),
        version = version + 1 WHERE id = mine.id;
    END IF;
    PERFORM vault.record(CASE WHEN agrees THEN 'duplicate.connected' ELSE 'duplicate.declined' END, mine.person_id,
      ARRAY[mine.organization_id], '{}', NULL, request);
    RETURN QUERY SELECT theirs.id, theirs.organization_id;
  END $$;

  -- The link goes; neither side sees the other any longer. Nothing was merged, so nothing has to be taken apart.
  CREATE FUNCTION vault.undo_duplicate(duplicate uuid, request text)
    RETURNS TABLE (twin uuid, other_organization uuid) LANGUAGE plpgsql ${definer} AS $$
  DECLARE mine possible_duplicate;
  BEGIN
    SELECT * INTO mine FROM possible_duplicate d WHERE d.id = duplicate AND d.organization_id = rls.organization_id()
      AND ${caseTeam} FOR UPDATE;
    IF mine.id IS NULL OR mine.state <> 'connected' THEN RETURN; END IF;
    UPDATE possible_duplicate SET state = 'undone', other_organization_id = NULL, decided_at = clock_timestamp(),
      version = version + 1 WHERE id IN (mine.id, mine.twin_id);
    PERFORM vault.record('duplicate.undone', mine.person_id, ARRAY[mine.organization_id, mine.other_organization_id], '{}', NULL, request);
    RETURN QUERY SELECT mine.twin_id, mine.other_organization_id;
  END $$;

  -- "Not the same": put away on this side alone.
  CREATE FUNCTION vault.dismiss_duplicate(duplicate uuid) RETURNS boolean LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    UPDATE possible_duplicate SET state = 'dismissed', version = version + 1
      WHERE id = duplicate AND organization_id = rls.organization_id() AND state = 'hint' AND ${caseTeam};
    RETURN FOUND;
  END $$;

  REVOKE ALL ON FUNCTION vault.note_duplicates(uuid, uuid, text[], bytea[], int), vault.ask_duplicate(uuid, int, text),
    vault.answer_duplicate(uuid, boolean, text), vault.undo_duplicate(uuid, text), vault.dismiss_duplicate(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.note_duplicates(uuid, uuid, text[], bytea[], int) TO app_member, SESSION_USER;
  GRANT EXECUTE ON FUNCTION vault.ask_duplicate(uuid, int, text), vault.answer_duplicate(uuid, boolean, text),
    vault.undo_duplicate(uuid, text), vault.dismiss_duplicate(uuid) TO app_member;
`;
