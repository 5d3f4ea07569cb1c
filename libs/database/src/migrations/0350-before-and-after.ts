import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, ownedByReader, readableForPolicies, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const visible = '= ANY(ARRAY(SELECT rls.visible_live_sessions()))';
const chaired = '= ANY(ARRAY(SELECT rls.facilitated_live_sessions()))';
const ofThisRoom = '= (SELECT rls.live_session_id())';
const sweep = (name: string): string => `current_setting('app.sweep', true) = '${name}'`;
const commitments = sweep('live-sessions.commitments');
const minutes = sweep('live-sessions.minutes');

/** What surrounds a session: series, invitations answered, minutes people confirm, commitments kept, a survey nobody signs. */
export class BeforeAndAfter0350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION give_survey_answer(uuid, json), survey_answers(uuid);
      DROP TABLE survey_receipt, survey_answer, commitment_reminder, commitment_step, commitment_asker, minutes_amendment,
        minutes_version, live_rsvp, live_invited_person, session_series CASCADE;
      DROP FUNCTION rls.open_commitments_before(uuid);
      DROP POLICY live_minutes_prepare ON live_minutes;
      DROP POLICY live_minutes_lock ON live_minutes;
      DROP POLICY live_commitment_follow ON live_commitment;
      DROP POLICY live_commitment_remind ON live_commitment;
      DROP POLICY live_commitment_rls_reader ON live_commitment;
      DROP POLICY live_session_sweep ON live_session;
      DROP POLICY live_session_series ON live_session;
      DROP POLICY live_member_sweep ON live_member;
      DROP FUNCTION rls.facilitated_live_sessions();
      ALTER TABLE live_commitment DROP COLUMN owner_account_id, DROP COLUMN source, DROP COLUMN closed_at;
      ALTER TABLE live_minutes DROP COLUMN phase, DROP COLUMN objections_until, DROP COLUMN number, DROP COLUMN locked_at, DROP COLUMN version;
      ALTER TABLE live_member DROP COLUMN organization_id;
      ALTER TABLE live_session DROP COLUMN series_id, DROP COLUMN calendar_sequence, DROP COLUMN cancelled_at;
    `);
  }
}

const columns = `
  ALTER TABLE live_session ADD series_id uuid, ADD cancelled_at timestamptz,
    -- Grows with every change an invited person's calendar has to learn of (RFC 5545 3.8.7.4).
    ADD calendar_sequence int NOT NULL DEFAULT 0;
  -- The organisation somebody acted for when they took their seat; null for guests.
  ALTER TABLE live_member ADD organization_id uuid REFERENCES organization (id);

  ALTER TABLE live_minutes
    ADD phase text NOT NULL DEFAULT 'draft' CHECK (phase IN ('draft', 'objection', 'locked')),
    ADD objections_until timestamptz,
    -- The version that holds now.
    ADD number int NOT NULL DEFAULT 1,
    ADD locked_at timestamptz,
    ADD version int NOT NULL DEFAULT 1,
    ADD CHECK ((phase = 'draft') = (objections_until IS NULL)),
    ADD CHECK ((phase = 'locked') = (locked_at IS NOT NULL));

  ALTER TABLE live_commitment
    ADD owner_account_id uuid REFERENCES account (id),
    ADD source text NOT NULL DEFAULT 'live' CHECK (source IN ('live', 'paper')),
    ADD closed_at timestamptz,
    DROP CONSTRAINT live_commitment_status_check,
    ADD CONSTRAINT live_commitment_status_check
      CHECK (status IN ('promised', 'answered', 'done', 'partly', 'not-done', 'dropped'));
  CREATE INDEX live_commitment_open ON live_commitment (due_on) WHERE status IN ('promised', 'partly', 'not-done');
`;

const tables = `
  CREATE TABLE session_series (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, title)
  );
  ALTER TABLE live_session ADD FOREIGN KEY (organization_id, series_id) REFERENCES session_series (organization_id, id);
  CREATE INDEX live_session_series ON live_session (series_id, starts_at) WHERE series_id IS NOT NULL;

  -- Somebody invited by name; their organisation is invited with them, so that they see the session.
  CREATE TABLE live_invited_person (
    session_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL,
    person_organization_id uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (session_id, account_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );

  -- What somebody says beforehand; whether they came stands in the log.
  CREATE TABLE live_rsvp (
    session_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL,
    person_organization_id uuid NOT NULL REFERENCES organization (id),
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'maybe')),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 200),
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (session_id, account_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );

  -- content is json, not jsonb: the hash is taken over its exact text, which is the canonical form.
  CREATE TABLE minutes_version (
    session_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    organization_id uuid NOT NULL,
    content json NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    made_by uuid REFERENCES account (id),
    made_at timestamptz NOT NULL DEFAULT now(),
    because text NOT NULL CHECK (because IN ('log', 'prepared', 'amended', 'paper')),
    PRIMARY KEY (session_id, number),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_minutes (organization_id, session_id)
  );

  CREATE TABLE minutes_amendment (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    -- Which sentence: 'goals/0/text'. A sentence to be added is 'notes/+'.
    path text NOT NULL CHECK (length(path) <= 80),
    sentence_before text NOT NULL CHECK (length(sentence_before) <= 4000),
    sentence_after text NOT NULL CHECK (length(sentence_after) BETWEEN 1 AND 4000),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    proposed_by uuid NOT NULL REFERENCES account (id),
    proposed_at timestamptz NOT NULL DEFAULT now(),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'answered')),
    answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
    decided_by uuid REFERENCES account (id),
    decided_at timestamptz,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_minutes (organization_id, session_id)
  );
  CREATE INDEX minutes_amendment_session ON minutes_amendment (session_id, proposed_at);

  -- Who asked for it; told at every step, and says at the end whether it was kept.
  CREATE TABLE commitment_asker (
    commitment_id uuid NOT NULL REFERENCES live_commitment (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL,
    person_organization_id uuid REFERENCES organization (id),
    session_id uuid NOT NULL,
    PRIMARY KEY (commitment_id, account_id)
  );
  CREATE INDEX commitment_asker_account ON commitment_asker (account_id);

  CREATE TABLE commitment_step (
    id uuid PRIMARY KEY,
    commitment_id uuid NOT NULL REFERENCES live_commitment (id) ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    -- The session in which it happened, or in which it was promised.
    session_id uuid NOT NULL REFERENCES live_session (id),
    owner_organization_id uuid,
    kind text NOT NULL CHECK (kind IN ('answered', 'done', 'partly', 'not-done', 'carried-over')),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    account_id uuid REFERENCES account (id),
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX commitment_step_commitment ON commitment_step (commitment_id, at);
  CREATE UNIQUE INDEX commitment_step_carried ON commitment_step (commitment_id, session_id) WHERE kind = 'carried-over';

  CREATE TABLE commitment_reminder (
    commitment_id uuid NOT NULL REFERENCES live_commitment (id) ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('two-weeks', 'three-days', 'day-after')),
    due_on date NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, kind, due_on)
  );

  -- Words without a writer: no account, no time, and each row is written anew with the next one, so that neither its place
  -- nor its transaction tells when it came.
  CREATE TABLE survey_answer (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    prompt text NOT NULL CHECK (prompt IN ('took-along', 'next-time', 'still-to-say')),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );
  CREATE INDEX survey_answer_session ON survey_answer (session_id);

  CREATE TABLE survey_receipt (
    session_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL,
    PRIMARY KEY (session_id, account_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );

  INSERT INTO minutes_version (session_id, number, organization_id, content, content_hash, made_at, because)
    SELECT session_id, 1, organization_id, content, content_hash, created_at, 'log' FROM live_minutes;
  INSERT INTO session_series (id, organization_id, title)
    SELECT DISTINCT ON (organization_id, series) id, organization_id, series FROM live_session WHERE series <> '';
  UPDATE live_session s SET series_id = r.id FROM session_series r
    WHERE r.organization_id = s.organization_id AND r.title = s.series;
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const functions = `
  CREATE FUNCTION rls.facilitated_live_sessions() RETURNS SETOF uuid LANGUAGE sql STABLE ${definer}
    AS $$ SELECT m.session_id FROM live_member m WHERE m.account_id = rls.account_id() AND m.role = 'facilitator' $$;

  -- What earlier sessions of the series left open: read by the room that opens next.
  CREATE FUNCTION rls.open_commitments_before(session uuid)
    RETURNS TABLE (commitment_id uuid, organization_id uuid, owner_organization_id uuid, people text) LANGUAGE sql STABLE ${definer}
    AS $$ SELECT c.id, c.organization_id, c.owner_organization_id,
            concat_ws(' ', c.owner_organization_id || '/' || c.owner_account_id,
              (SELECT string_agg(a.person_organization_id || '/' || a.account_id, ' ') FROM commitment_asker a WHERE a.commitment_id = c.id))
          FROM live_session now
          JOIN live_session s ON s.series_id = now.series_id AND s.id <> now.id AND s.status = 'closed' AND s.starts_at < now.starts_at
          JOIN live_commitment c ON c.session_id = s.id AND c.status IN ('promised', 'answered', 'partly', 'not-done')
          WHERE now.id = session AND (rls.live_session_id() = session OR session IN (SELECT rls.visible_live_sessions())) $$;

  ${ownedByReader('rls.facilitated_live_sessions()', 'rls.open_commitments_before(uuid)')}

  -- Runs as the owner of the table: nobody may read or write the answers in any other way.
  CREATE FUNCTION give_survey_answer(session uuid, answers json) RETURNS void LANGUAGE plpgsql ${definer} AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM survey_receipt r WHERE r.session_id = session AND r.account_id = rls.account_id()) THEN
      RAISE EXCEPTION 'survey-receipt-needed' USING ERRCODE = 'check_violation';
    END IF;
    WITH given AS (DELETE FROM survey_answer a WHERE a.session_id = session RETURNING a.organization_id, a.prompt, a.text)
    INSERT INTO survey_answer (id, session_id, organization_id, prompt, text)
      SELECT gen_random_uuid(), session, n.organization_id, n.prompt, n.text
      FROM (SELECT * FROM given
            UNION ALL SELECT s.organization_id, g.prompt, g.text
            FROM live_session s, json_to_recordset(answers) AS g (prompt text, text text) WHERE s.id = session) n
      ORDER BY random();
  END $$;

  -- From five answers to the same question on, in the order of their letters.
  CREATE FUNCTION survey_answers(session uuid) RETURNS TABLE (prompt text, text text) LANGUAGE sql STABLE ${definer}
    AS $$ SELECT a.prompt, a.text FROM survey_answer a
          WHERE a.session_id = session
            AND EXISTS (SELECT 1 FROM live_member m WHERE m.session_id = session AND m.account_id = rls.account_id())
            AND (SELECT count(*) FROM survey_answer b WHERE b.session_id = session AND b.prompt = a.prompt) >= 5
          ORDER BY a.prompt, a.text COLLATE "C" $$;
  REVOKE ALL ON FUNCTION give_survey_answer(uuid, json), survey_answers(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION give_survey_answer(uuid, json), survey_answers(uuid) TO ${staff};
`;

const mine = 'account_id = (SELECT rls.account_id())';

const policies = `
  ${['session_series', 'live_invited_person', 'live_rsvp', 'minutes_version', 'minutes_amendment', 'commitment_asker', 'commitment_step', 'commitment_reminder', 'survey_answer', 'survey_receipt'].map(tenantTable).join('')}
  ${readableForPolicies('live_commitment')}

  GRANT SELECT, INSERT ON session_series TO ${staff};
  CREATE POLICY session_series_own ON session_series FOR ALL TO ${staff} USING (${ofMyOrganizations()}) WITH CHECK (${ofMyOrganizations()});
  GRANT UPDATE (series_id, calendar_sequence) ON live_session TO live, ${staff};
  CREATE POLICY live_session_series ON live_session FOR UPDATE TO ${staff} USING (id ${chaired}) WITH CHECK (id ${chaired});
  GRANT UPDATE (cancelled_at) ON live_session TO live;

  GRANT SELECT, INSERT ON live_invited_person TO ${staff};
  CREATE POLICY live_invited_person_visible ON live_invited_person FOR SELECT TO ${staff} USING (session_id ${chaired} OR ${mine});
  CREATE POLICY live_invited_person_invite ON live_invited_person FOR INSERT TO ${staff} WITH CHECK (session_id ${chaired});

  GRANT SELECT, INSERT, UPDATE (answer, note, answered_at) ON live_rsvp TO ${staff};
  CREATE POLICY live_rsvp_visible ON live_rsvp FOR SELECT TO ${staff} USING (session_id ${chaired} OR ${mine});
  CREATE POLICY live_rsvp_answer ON live_rsvp FOR INSERT TO ${staff} WITH CHECK (session_id ${visible} AND ${mine});
  CREATE POLICY live_rsvp_change ON live_rsvp FOR UPDATE TO ${staff} USING (${mine}) WITH CHECK (session_id ${visible} AND ${mine});

  GRANT UPDATE (phase, objections_until, number, locked_at, version) ON live_minutes TO ${staff}, worker;
  CREATE POLICY live_minutes_prepare ON live_minutes FOR UPDATE TO ${staff} USING (session_id ${chaired}) WITH CHECK (session_id ${chaired});
  GRANT SELECT ON live_minutes TO worker;
  CREATE POLICY live_minutes_lock ON live_minutes FOR ALL TO worker USING (${minutes}) WITH CHECK (${minutes});
  GRANT UPDATE (number, version) ON live_minutes TO live;

  GRANT SELECT, INSERT ON minutes_version TO ${staff};
  CREATE POLICY minutes_version_visible ON minutes_version FOR SELECT TO ${staff} USING (session_id ${visible});
  CREATE POLICY minutes_version_prepare ON minutes_version FOR INSERT TO ${staff} WITH CHECK (session_id ${chaired});
  GRANT SELECT, INSERT ON minutes_version TO live;
  CREATE POLICY minutes_version_room ON minutes_version FOR ALL TO live USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
  GRANT SELECT ON minutes_version TO worker;
  CREATE POLICY minutes_version_lock ON minutes_version FOR SELECT TO worker USING (${minutes});

  GRANT SELECT, INSERT, UPDATE (status, answer, decided_by, decided_at) ON minutes_amendment TO ${staff};
  CREATE POLICY minutes_amendment_visible ON minutes_amendment FOR SELECT TO ${staff} USING (session_id ${visible});
  CREATE POLICY minutes_amendment_propose ON minutes_amendment FOR INSERT TO ${staff}
    WITH CHECK (session_id ${visible} AND proposed_by = (SELECT rls.account_id()));
  CREATE POLICY minutes_amendment_decide ON minutes_amendment FOR UPDATE TO ${staff} USING (session_id ${chaired}) WITH CHECK (session_id ${chaired});
  GRANT SELECT ON minutes_amendment TO worker;
  CREATE POLICY minutes_amendment_lock ON minutes_amendment FOR SELECT TO worker USING (${minutes});

  GRANT SELECT ON live_member, live_commitment TO worker;
  GRANT SELECT (id, organization_id, title, series, place, template, starts_at, planned_minutes, status, closed_at, created_by, calendar_sequence, cancelled_at)
    ON live_session TO worker;
  CREATE POLICY live_session_sweep ON live_session FOR SELECT TO worker
    USING (${commitments} OR ${minutes} OR ${sweep('notifications.mail')});
  CREATE POLICY live_member_sweep ON live_member FOR SELECT TO worker USING (${commitments} OR ${minutes});
  CREATE POLICY live_commitment_remind ON live_commitment FOR SELECT TO worker USING (${commitments});
  GRANT UPDATE (status, closed_at, version) ON live_commitment TO ${staff};
  CREATE POLICY live_commitment_follow ON live_commitment FOR UPDATE TO ${staff}
    USING (session_id ${visible} OR ${ofMyOrganizations('owner_organization_id')})
    WITH CHECK (session_id ${visible} OR ${ofMyOrganizations('owner_organization_id')});

  GRANT SELECT ON commitment_asker TO ${staff}, worker;
  CREATE POLICY commitment_asker_visible ON commitment_asker FOR SELECT TO ${staff}
    USING (session_id ${visible} OR commitment_id IN (SELECT c.id FROM live_commitment c WHERE ${ofMyOrganizations('c.owner_organization_id')}));
  CREATE POLICY commitment_asker_sweep ON commitment_asker FOR SELECT TO worker USING (${commitments});
  GRANT SELECT, INSERT, DELETE ON commitment_asker TO live;
  CREATE POLICY commitment_asker_room ON commitment_asker FOR ALL TO live USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
  ${readableForPolicies('commitment_asker')}

  GRANT SELECT, INSERT ON commitment_step TO ${staff}, live;
  CREATE POLICY commitment_step_visible ON commitment_step FOR SELECT TO ${staff}
    USING (session_id ${visible} OR ${ofMyOrganizations('owner_organization_id')});
  CREATE POLICY commitment_step_take ON commitment_step FOR INSERT TO ${staff}
    WITH CHECK (${mine} AND (session_id ${visible} OR ${ofMyOrganizations('owner_organization_id')}));
  CREATE POLICY commitment_step_room ON commitment_step FOR ALL TO live USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});

  GRANT SELECT, INSERT ON commitment_reminder TO worker;
  CREATE POLICY commitment_reminder_sweep ON commitment_reminder FOR ALL TO worker USING (${commitments}) WITH CHECK (${commitments});

  GRANT SELECT, INSERT ON survey_receipt TO ${staff};
  CREATE POLICY survey_receipt_own ON survey_receipt FOR ALL TO ${staff} USING (${mine}) WITH CHECK (session_id ${visible} AND ${mine});
`;
