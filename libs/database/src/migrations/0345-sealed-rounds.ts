import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, readableForPolicies, tenantTable } from './policy';

const ofThisRoom = '= (SELECT rls.live_session_id())';
const steward = "(SELECT rls.organization_role()) = 'network-steward'";
const leads = "(SELECT rls.organization_role()) = 'organization-admin'";
const mine = (column: string): string => `${column} = (SELECT rls.organization_id())`;
const holds = `${leads} AND (${mine('agency_organization_id')} OR ${mine('member_organization_id')})`;
const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

/**
 * Rounds whose authors are kept encrypted to two organisations (docs/decisions, two keys for one author). Ciphertext lies
 * beside the note, where role `live` alone reads it. The role of funders has no right on anything here.
 */
export class SealedRounds0345 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(functions);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION rls.safe_openings_of(uuid), rls.safe_round_people(uuid);
      DROP TABLE safe_opening, safe_sealed_round, safe_mode_choice, safe_holder;
      DROP FUNCTION safe_opening_step(), safe_mode_with_keys(), safe_holder_once();
      ALTER TABLE safe_note DROP COLUMN seal, DROP COLUMN inner_hash, DROP COLUMN author_hash;
      ALTER TABLE organization DROP CONSTRAINT organization_of_kind;
    `);
  }
}

const tables = `
  ALTER TABLE organization ADD CONSTRAINT organization_of_kind UNIQUE (id, kind);

  -- Who was named to hold a key. A row keeps its key for good: what was sealed to it can be opened with no other.
  CREATE TABLE safe_holder (
    id uuid PRIMARY KEY,
    place text NOT NULL CHECK (place IN ('support-agency', 'member')),
    organization_id uuid NOT NULL,
    organization_name text NOT NULL,
    named_by uuid NOT NULL,
    named_by_name text NOT NULL,
    named_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    public_key text CHECK (public_key ~ '^age1[02-9ac-hj-np-z]{58}$'),
    key_made_by_name text,
    key_made_at timestamptz,
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id),
    CHECK ((public_key IS NULL) = (key_made_at IS NULL)),
    -- Neither a funder nor an office can be written here.
    FOREIGN KEY (organization_id, place) REFERENCES organization (id, kind)
  );
  CREATE UNIQUE INDEX safe_holder_now ON safe_holder (place) WHERE ended_at IS NULL;

  -- How rounds are kept from here on; the latest row holds. None: detached.
  CREATE TABLE safe_mode_choice (
    id uuid PRIMARY KEY,
    mode text NOT NULL CHECK (mode IN ('detached', 'sealed')),
    chosen_by uuid NOT NULL,
    chosen_by_name text NOT NULL,
    chosen_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX safe_mode_choice_latest ON safe_mode_choice (chosen_at DESC);

  CREATE TABLE safe_sealed_round (
    session_id uuid NOT NULL REFERENCES live_session (id),
    prompt_id uuid NOT NULL,
    session_title text NOT NULL,
    round_title text NOT NULL,
    agency_organization_id uuid NOT NULL,
    agency_holder_id uuid NOT NULL,
    member_organization_id uuid NOT NULL,
    member_holder_id uuid NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    PRIMARY KEY (session_id, prompt_id),
    FOREIGN KEY (agency_organization_id, agency_holder_id) REFERENCES safe_holder (organization_id, id),
    FOREIGN KEY (member_organization_id, member_holder_id) REFERENCES safe_holder (organization_id, id)
  );
  CREATE INDEX safe_sealed_round_agency ON safe_sealed_round (agency_organization_id, opened_at DESC);
  CREATE INDEX safe_sealed_round_member ON safe_sealed_round (member_organization_id, opened_at DESC);

  ALTER TABLE safe_note
    -- The author in two layers, always as long; gone with the note.
    ADD seal bytea CHECK (octet_length(seal) = 1424),
    -- SHA-256 of what is under the outer layer and of the author with 32 random bytes: a false layer is known by them.
    ADD inner_hash bytea CHECK (octet_length(inner_hash) = 32),
    ADD author_hash bytea CHECK (octet_length(author_hash) = 32),
    ADD CONSTRAINT safe_note_sealed_whole CHECK ((seal IS NULL) = (inner_hash IS NULL) AND (seal IS NULL) = (author_hash IS NULL));

  CREATE TABLE safe_opening (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    prompt_id uuid NOT NULL,
    note_id uuid NOT NULL,
    agency_organization_id uuid NOT NULL REFERENCES organization (id),
    member_organization_id uuid NOT NULL REFERENCES organization (id),
    asked_by_place text NOT NULL CHECK (asked_by_place IN ('support-agency', 'member')),
    asked_by uuid NOT NULL,
    asked_by_name text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
    status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'refused', 'agreed', 'halfway', 'opened', 'gone')),
    answered_by_name text,
    answered_at timestamptz,
    refusal_reason text CHECK (length(refusal_reason) BETWEEN 1 AND 300),
    -- What is left under the outer layer: readable with the key of the member organisation alone.
    inner_seal bytea CHECK (octet_length(inner_seal) = 1224),
    -- The author, sealed by the member organisation's browser to the key of the support agency.
    author_seal bytea CHECK (octet_length(author_seal) = 1224),
    author_hash bytea CHECK (octet_length(author_hash) = 32),
    opened_at timestamptz,
    version int NOT NULL DEFAULT 1,
    FOREIGN KEY (session_id, prompt_id) REFERENCES safe_sealed_round (session_id, prompt_id),
    CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK ((status = 'opened') = (opened_at IS NOT NULL)),
    CHECK ((status = 'opened') = (author_seal IS NOT NULL)),
    CHECK ((status IN ('halfway', 'opened')) = (inner_seal IS NOT NULL))
  );
  CREATE INDEX safe_opening_session ON safe_opening (session_id, asked_at, id);
  CREATE INDEX safe_opening_agency ON safe_opening (agency_organization_id, asked_at DESC, id);
  CREATE INDEX safe_opening_member ON safe_opening (member_organization_id, asked_at DESC, id);
  CREATE UNIQUE INDEX safe_opening_under_way ON safe_opening (note_id) WHERE status IN ('asked', 'agreed', 'halfway', 'opened');
`;

const guards = `
  -- A key is set once, by its own organisation; a holder ends only while rounds are not sealed.
  CREATE FUNCTION safe_holder_once() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('safe mode', 0));
    IF NEW.public_key IS DISTINCT FROM OLD.public_key
        AND (OLD.public_key IS NOT NULL OR OLD.organization_id IS DISTINCT FROM rls.organization_id()
          OR rls.organization_role() IS DISTINCT FROM 'organization-admin') THEN
      RAISE EXCEPTION 'safe-key-set' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.ended_at IS DISTINCT FROM OLD.ended_at AND (OLD.ended_at IS NOT NULL
        OR (SELECT c.mode FROM safe_mode_choice c ORDER BY c.chosen_at DESC LIMIT 1) = 'sealed') THEN
      RAISE EXCEPTION 'safe-mode-sealed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER safe_holder_once BEFORE UPDATE ON safe_holder FOR EACH ROW EXECUTE FUNCTION safe_holder_once();

  CREATE FUNCTION safe_mode_with_keys() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('safe mode', 0));
    IF NEW.mode = 'sealed'
        AND (SELECT count(*) FROM safe_holder h WHERE h.ended_at IS NULL AND h.public_key IS NOT NULL) < 2 THEN
      RAISE EXCEPTION 'safe-keys-missing' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER safe_mode_with_keys BEFORE INSERT ON safe_mode_choice FOR EACH ROW EXECUTE FUNCTION safe_mode_with_keys();

  -- Each step belongs to one side; a room ends an opening when its note is taken back.
  CREATE FUNCTION safe_opening_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
  DECLARE mine uuid;
  BEGIN
    IF NEW.status = 'gone' AND OLD.status IN ('asked', 'agreed', 'halfway') THEN RETURN NEW; END IF;
    mine := rls.organization_id();
    IF (OLD.status = 'asked' AND NEW.status IN ('agreed', 'refused') AND mine =
          CASE OLD.asked_by_place WHEN 'member' THEN OLD.agency_organization_id ELSE OLD.member_organization_id END)
      OR (OLD.status = 'agreed' AND NEW.status = 'halfway' AND mine = OLD.agency_organization_id)
      OR (OLD.status = 'halfway' AND NEW.status = 'opened' AND mine = OLD.member_organization_id) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'safe-opening-step' USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER safe_opening_step BEFORE UPDATE ON safe_opening FOR EACH ROW EXECUTE FUNCTION safe_opening_step();
`;

const functions = `
  ${['safe_holder', 'safe_mode_choice', 'safe_sealed_round', 'safe_opening'].map(tenantTable).join('')}
  ${['safe_holder', 'safe_sealed_round', 'safe_opening'].map(readableForPolicies).join('')}

  -- What everybody who was in the session may know of openings: that, why, by whom and how it went; neither note nor author.
  CREATE FUNCTION rls.safe_openings_of(session uuid) RETURNS TABLE (id uuid, round_title text, asked_by_organization text,
      answering_organization text, reason text, status text, asked_at timestamptz, answered_at timestamptz, refusal_reason text,
      opened_at timestamptz)
    LANGUAGE sql STABLE ${definer}
    AS $$ SELECT o.id, r.round_title,
            CASE o.asked_by_place WHEN 'member' THEN m.organization_name ELSE a.organization_name END,
            CASE o.asked_by_place WHEN 'member' THEN a.organization_name ELSE m.organization_name END,
            o.reason, o.status, o.asked_at, o.answered_at, o.refusal_reason, o.opened_at
          FROM safe_opening o JOIN safe_sealed_round r USING (session_id, prompt_id)
          JOIN safe_holder a ON a.id = r.agency_holder_id JOIN safe_holder m ON m.id = r.member_holder_id
          WHERE o.session_id = session
            AND EXISTS (SELECT 1 FROM live_member p WHERE p.session_id = session AND p.account_id = rls.account_id())
          ORDER BY o.asked_at, o.id $$;

  -- Those of a session who may take part in its rounds without names, for telling them. PL/pgSQL: the column is of 0350.
  CREATE FUNCTION rls.safe_round_people(session uuid) RETURNS TABLE (person text) LANGUAGE plpgsql STABLE ${definer} AS $$
  BEGIN
    RETURN QUERY SELECT DISTINCT o.id || '/' || m.account_id
      FROM live_member m JOIN live_session s ON s.id = m.session_id
      JOIN organization o ON o.id = coalesce(m.organization_id, s.organization_id)
      WHERE m.session_id = session AND session = rls.live_session_id() AND m.account_id IS NOT NULL AND o.kind <> 'foundation';
  END $$;

  ${ownedByReader('rls.safe_openings_of(uuid)', 'rls.safe_round_people(uuid)')}
  SET LOCAL ROLE rls_reader;
  REVOKE ALL ON FUNCTION rls.safe_openings_of(uuid), rls.safe_round_people(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rls.safe_openings_of(uuid) TO app_member, app_community;
  GRANT EXECUTE ON FUNCTION rls.safe_round_people(uuid) TO live;
  RESET ROLE;
`;

const policies = `
  GRANT SELECT ON safe_holder, safe_mode_choice TO live;
  CREATE POLICY safe_holder_room ON safe_holder FOR SELECT TO live USING (true);
  CREATE POLICY safe_mode_choice_room ON safe_mode_choice FOR SELECT TO live USING (true);

  GRANT SELECT, INSERT ON safe_holder, safe_mode_choice TO app_member;
  GRANT UPDATE (ended_at, public_key, key_made_by_name, key_made_at, version) ON safe_holder TO app_member;
  CREATE POLICY safe_holder_known ON safe_holder FOR SELECT TO app_member USING (true);
  CREATE POLICY safe_holder_named ON safe_holder FOR INSERT TO app_member WITH CHECK (
    ${steward} AND named_by = (SELECT rls.account_id()) AND public_key IS NULL AND ended_at IS NULL);
  CREATE POLICY safe_holder_ended ON safe_holder FOR UPDATE TO app_member
    USING (${steward} AND ended_at IS NULL) WITH CHECK (${steward});
  CREATE POLICY safe_holder_key ON safe_holder FOR UPDATE TO app_member
    USING (${leads} AND ${mine('organization_id')} AND ended_at IS NULL)
    WITH CHECK (${leads} AND ${mine('organization_id')} AND ended_at IS NULL);
  CREATE POLICY safe_mode_choice_known ON safe_mode_choice FOR SELECT TO app_member USING (true);
  CREATE POLICY safe_mode_choice_made ON safe_mode_choice FOR INSERT TO app_member
    WITH CHECK (${steward} AND chosen_by = (SELECT rls.account_id()));

  GRANT SELECT, INSERT, DELETE ON safe_sealed_round TO live;
  CREATE POLICY safe_sealed_round_room ON safe_sealed_round FOR ALL TO live
    USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
  GRANT SELECT ON safe_sealed_round TO app_member;
  CREATE POLICY safe_sealed_round_held ON safe_sealed_round FOR SELECT TO app_member USING (${holds});

  GRANT SELECT, UPDATE (status, inner_seal, version) ON safe_opening TO live;
  CREATE POLICY safe_opening_room ON safe_opening FOR ALL TO live
    USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom} AND status = 'gone');
  GRANT SELECT, INSERT ON safe_opening TO app_member;
  GRANT UPDATE (status, answered_by_name, answered_at, refusal_reason, inner_seal, author_seal, author_hash, opened_at, version)
    ON safe_opening TO app_member;
  CREATE POLICY safe_opening_held ON safe_opening FOR SELECT TO app_member USING (${holds});
  CREATE POLICY safe_opening_asked ON safe_opening FOR INSERT TO app_member
    WITH CHECK (${holds} AND status = 'asked' AND asked_by = (SELECT rls.account_id()));
  CREATE POLICY safe_opening_answered ON safe_opening FOR UPDATE TO app_member USING (${holds}) WITH CHECK (${holds});
`;
