import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, ownedByReader, readableForPolicies, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const visibleSession = '= ANY(ARRAY(SELECT rls.visible_live_sessions()))';
const ofThisRoom = '= (SELECT rls.live_session_id())';
/** One write of the lane writer carries batches of several rooms, each named in its context. */
const ofTheseRooms = '= ANY((SELECT rls.live_session_ids())::uuid[])';

/** Live sessions: who takes part, the log of each lane, and what is derived from it (live sessions 2.4). */
export class LiveSessions0060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION live_append(text, json, json);
      DROP TABLE live_minutes, live_commitment, lane_snapshot, lane_event, lane, live_guest, live_member, live_invitation, live_session CASCADE;
      DROP FUNCTION rls.live_session_ids(), rls.live_guest(bytea), rls.live_session_for_code(text, bytea), rls.free_join_code(), rls.live_sessions_due(),
        rls.visible_live_sessions(), rls.own_live_sessions();
    `);
  }
}

const tables = `
  CREATE TABLE live_session (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    grant_id uuid,
    template text NOT NULL CHECK (template ~ '^[a-z][a-z0-9-]{0,39}$'),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    series text NOT NULL DEFAULT '' CHECK (length(series) <= 100),
    place text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    starts_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'prepared' CHECK (status IN ('prepared', 'open', 'closed')),
    join_code text NOT NULL CHECK (join_code ~ '^[0-9]{6}$'),
    join_secret_hash bytea NOT NULL,
    join_secret_sealed bytea NOT NULL,
    planned_minutes int NOT NULL CHECK (planned_minutes BETWEEN 0 AND 6000),
    opened_at timestamptz,
    closed_at timestamptz,
    -- When the present stage moves on by itself, and which version of it that was meant for.
    advance_due_at timestamptz,
    advance_stage_id uuid,
    advance_version int,
    created_by uuid NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id)
  );
  CREATE UNIQUE INDEX live_session_code ON live_session (join_code) WHERE status <> 'closed';
  CREATE INDEX live_session_organization ON live_session (organization_id, starts_at, id);
  CREATE INDEX live_session_due ON live_session (advance_due_at) WHERE status = 'open' AND advance_due_at IS NOT NULL;

  CREATE TABLE live_invitation (
    session_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    invited_organization_id uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (session_id, invited_organization_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );
  CREATE INDEX live_invitation_invited ON live_invitation (invited_organization_id);

  CREATE TABLE live_guest (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES live_session (id),
    secret_hash bytea NOT NULL UNIQUE,
    display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 40),
    organization_name text NOT NULL CHECK (length(organization_name) <= 60),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (session_id, id)
  );

  CREATE TABLE live_member (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES live_session (id),
    account_id uuid REFERENCES account (id),
    guest_id uuid,
    role text NOT NULL CHECK (role IN ('facilitator', 'member', 'guest')),
    joined_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (session_id, account_id),
    UNIQUE (session_id, guest_id),
    CHECK ((account_id IS NULL) <> (guest_id IS NULL)),
    CHECK ((role = 'guest') = (guest_id IS NOT NULL)),
    FOREIGN KEY (session_id, guest_id) REFERENCES live_guest (session_id, id)
  );
  CREATE INDEX live_member_account ON live_member (account_id) WHERE account_id IS NOT NULL;

  CREATE TABLE lane (
    session_id uuid NOT NULL REFERENCES live_session (id),
    lane text NOT NULL CHECK (lane ~ '^(all|staff|group:[1-9][0-9]{0,2}|me:[0-9a-f-]{36})$'),
    epoch int NOT NULL DEFAULT 1,
    head int NOT NULL DEFAULT 0,
    owner_fence int NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, lane)
  ) WITH (fillfactor = 50);

  -- No foreign key to lane: live_append moves the lane's head in the same statement, and the check would cost each event a lookup.
  CREATE TABLE lane_event (
    session_id uuid NOT NULL,
    lane text NOT NULL,
    seq int NOT NULL CHECK (seq > 0),
    cmd_id uuid,
    kind text NOT NULL,
    data jsonb NOT NULL,
    actor_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (session_id, lane, seq)
  );
  CREATE UNIQUE INDEX lane_event_command ON lane_event (session_id, cmd_id) WHERE cmd_id IS NOT NULL;

  CREATE TABLE lane_snapshot (
    session_id uuid NOT NULL,
    lane text NOT NULL,
    epoch int NOT NULL,
    seq int NOT NULL,
    state jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (session_id, lane),
    FOREIGN KEY (session_id, lane) REFERENCES lane (session_id, lane)
  );

  -- Derived from the log while the meeting runs, so that what was promised can be followed after it.
  CREATE TABLE live_commitment (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    session_id uuid NOT NULL,
    owner_organization_id uuid REFERENCES organization (id),
    owner_organization_name text NOT NULL,
    owner_name text NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    done_when text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'promised' CHECK (status IN ('promised', 'done', 'dropped')),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );
  CREATE INDEX live_commitment_session ON live_commitment (session_id, due_on, id);
  CREATE INDEX live_commitment_owner ON live_commitment (owner_organization_id, due_on);

  -- content is json, not jsonb: the hash is taken over its exact text.
  CREATE TABLE live_minutes (
    session_id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    content json NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, session_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
  );
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const functions = `
  CREATE FUNCTION rls.own_live_sessions() RETURNS SETOF uuid LANGUAGE sql STABLE ${definer}
    AS $$ SELECT s.id FROM live_session s WHERE s.organization_id IN (SELECT rls.organizations()) $$;

  -- Own, invited to, or already taken part in.
  CREATE FUNCTION rls.visible_live_sessions() RETURNS SETOF uuid LANGUAGE sql STABLE ${definer}
    AS $$ SELECT rls.own_live_sessions()
          UNION SELECT i.session_id FROM live_invitation i WHERE i.invited_organization_id IN (SELECT rls.organizations())
          UNION SELECT m.session_id FROM live_member m WHERE m.account_id = rls.account_id() $$;

  CREATE FUNCTION rls.free_join_code() RETURNS text LANGUAGE plpgsql VOLATILE ${definer} AS $$
  DECLARE code text;
  BEGIN
    LOOP
      code := lpad(floor(random() * 1000000)::int::text, 6, '0');
      EXIT WHEN NOT EXISTS (SELECT 1 FROM live_session s WHERE s.join_code = code AND s.status <> 'closed');
    END LOOP;
    RETURN code;
  END $$;

  CREATE FUNCTION rls.live_session_for_code(code text, secret_hash bytea) RETURNS uuid LANGUAGE sql STABLE ${definer}
    AS $$ SELECT s.id FROM live_session s
          WHERE s.join_code = code AND s.join_secret_hash = secret_hash AND s.status <> 'closed' $$;

  CREATE FUNCTION rls.live_guest(hash bytea) RETURNS TABLE (guest_id uuid, session_id uuid) LANGUAGE sql STABLE ${definer}
    AS $$ SELECT g.id, g.session_id FROM live_guest g WHERE g.secret_hash = hash $$;

  CREATE FUNCTION rls.live_sessions_due() RETURNS TABLE (session_id uuid, stage_id uuid, stage_version int)
    LANGUAGE sql STABLE ${definer}
    AS $$ SELECT s.id, s.advance_stage_id, s.advance_version FROM live_session s
          WHERE s.status = 'open' AND s.advance_due_at <= now() ORDER BY s.advance_due_at LIMIT 100 $$;

  CREATE FUNCTION rls.live_session_ids() RETURNS uuid[] LANGUAGE sql STABLE SET search_path = pg_catalog
    AS $$ SELECT CASE WHEN session_user = 'live'
            THEN string_to_array(nullif(current_setting('app.live_session', true), ''), ',')::uuid[] END $$;

  -- One committed write for the batches of one or more rooms. Wrong fence, epoch or head of any lane: nothing is written.
  CREATE FUNCTION live_append(sessions text, heads json, events json) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, public AS $$
  DECLARE moved int;
  BEGIN
    PERFORM set_config('app.live_session', sessions, true);
    UPDATE lane l SET head = b.h + b.n
      FROM json_to_recordset(heads) AS b (s uuid, l text, e int, h int, n int, f int)
      WHERE l.session_id = b.s AND l.lane = b.l AND l.epoch = b.e AND l.head = b.h AND l.owner_fence = b.f;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> json_array_length(heads) THEN RAISE EXCEPTION 'live-not-owner' USING ERRCODE = 'LV409'; END IF;
    INSERT INTO lane_event (session_id, lane, seq, cmd_id, kind, data, actor_id, at)
      SELECT e.s, e.l, e.n, e.c, e.k, e.d, e.a, to_timestamp(e.t / 1000.0)
      FROM json_to_recordset(events) AS e (s uuid, l text, n int, c uuid, k text, d jsonb, a uuid, t float8);
  END $$;

  ${ownedByReader(
    'rls.own_live_sessions()',
    'rls.visible_live_sessions()',
    'rls.free_join_code()',
    'rls.live_session_for_code(text, bytea)',
    'rls.live_guest(bytea)',
    'rls.live_sessions_due()',
  )}
  SET LOCAL ROLE rls_reader;
  REVOKE ALL ON FUNCTION rls.live_session_for_code(text, bytea), rls.live_guest(bytea), rls.live_sessions_due() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rls.live_session_for_code(text, bytea) TO app;
  GRANT EXECUTE ON FUNCTION rls.live_guest(bytea) TO app, live;
  GRANT EXECUTE ON FUNCTION rls.live_sessions_due() TO live;
  RESET ROLE;
  REVOKE ALL ON FUNCTION live_append(text, json, json) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION live_append(text, json, json) TO live;
`;

const own = (table: string, column = 'session_id'): string => `
  GRANT SELECT, INSERT ON ${table} TO ${staff};
  CREATE POLICY ${table}_prepare ON ${table} FOR INSERT TO ${staff}
    WITH CHECK (${column} = ANY(ARRAY(SELECT rls.own_live_sessions())));
`;

const room = (table: string, grants: string, column = 'session_id'): string => `
  GRANT ${grants} ON ${table} TO live;
  CREATE POLICY ${table}_room ON ${table} FOR ALL TO live USING (${column} ${ofThisRoom}) WITH CHECK (${column} ${ofThisRoom});
`;

const policies = `
  ${['live_session', 'live_invitation', 'live_guest', 'live_member', 'lane', 'lane_event', 'lane_snapshot', 'live_commitment', 'live_minutes'].map(tenantTable).join('')}
  ${['live_session', 'live_invitation', 'live_guest', 'live_member'].map(readableForPolicies).join('')}

  GRANT SELECT, INSERT ON live_session TO ${staff};
  CREATE POLICY live_session_visible ON live_session FOR SELECT TO ${staff} USING (id ${visibleSession});
  CREATE POLICY live_session_create ON live_session FOR INSERT TO ${staff} WITH CHECK (${ofMyOrganizations()});
  ${room('live_session', 'SELECT', 'id')}
  GRANT UPDATE (title, series, place, starts_at, status, opened_at, closed_at, advance_due_at, advance_stage_id, advance_version, planned_minutes, version)
    ON live_session TO live;

  ${own('live_invitation')}
  CREATE POLICY live_invitation_visible ON live_invitation FOR SELECT TO ${staff} USING (session_id ${visibleSession});
  ${room('live_invitation', 'SELECT')}

  ${room('live_guest', 'SELECT, INSERT')}

  ${own('live_member')}
  CREATE POLICY live_member_visible ON live_member FOR SELECT TO ${staff} USING (session_id ${visibleSession});
  ${room('live_member', 'SELECT, INSERT')}
  GRANT UPDATE (role) ON live_member TO live;

  GRANT INSERT ON lane TO ${staff};
  CREATE POLICY lane_prepare ON lane FOR INSERT TO ${staff} WITH CHECK (session_id = ANY(ARRAY(SELECT rls.own_live_sessions())));
  CREATE POLICY lane_room ON lane FOR ALL TO live USING (session_id ${ofTheseRooms}) WITH CHECK (session_id ${ofTheseRooms});
  GRANT SELECT, INSERT ON lane TO live;
  GRANT UPDATE (head, epoch, owner_fence) ON lane TO live;

  GRANT INSERT ON lane_event TO ${staff};
  CREATE POLICY lane_event_prepare ON lane_event FOR INSERT TO ${staff}
    WITH CHECK (session_id = ANY(ARRAY(SELECT rls.own_live_sessions())));
  GRANT SELECT, INSERT ON lane_event TO live;
  CREATE POLICY lane_event_room ON lane_event FOR ALL TO live USING (session_id ${ofTheseRooms}) WITH CHECK (session_id ${ofTheseRooms});

  ${room('lane_snapshot', 'SELECT, INSERT, UPDATE')}

  ${room('live_commitment', 'SELECT, INSERT, UPDATE, DELETE')}
  GRANT SELECT ON live_commitment TO ${staff};
  CREATE POLICY live_commitment_visible ON live_commitment FOR SELECT TO ${staff}
    USING (session_id ${visibleSession} OR ${ofMyOrganizations('owner_organization_id')});

  ${room('live_minutes', 'SELECT, INSERT')}
  GRANT SELECT ON live_minutes TO ${staff};
  CREATE POLICY live_minutes_visible ON live_minutes FOR SELECT TO ${staff} USING (session_id ${visibleSession});
`;
