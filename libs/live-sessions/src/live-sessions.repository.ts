import { decodeKey, keysetPage, type Page, type Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { LiveEvent } from '@app/live-protocol';
import { holdsWords } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { openStatuses } from './commitments/commitment.policy';
import type { MinutesPhase } from './minutes/minutes.policy';
import type { LiveSessionStatus, OwnPart } from './domain/live-session.policy';
import type { LiveSession } from './entities/live-session.entity';

export interface LiveSessionRow {
  id: string;
  title: string;
  series: string;
  place: string;
  template: string;
  status: LiveSessionStatus;
  startsAt: Date;
  plannedMinutes: number;
  organization: { id: string; name: string };
  facilitatorName: string;
  part: OwnPart;
  cancelledAt: Date | null;
  /** What this person answered to the invitation. */
  rsvp: 'yes' | 'no' | 'maybe' | null;
  minutesPhase: MinutesPhase | null;
  openCommitments: number;
}

export interface LiveSessionDetail extends LiveSessionRow {
  grantId: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  version: number;
  seriesId: string | null;
  memberId: string | null;
  invitedOrganizations: { id: string; name: string }[];
}

export interface SeriesRow {
  id: string;
  title: string;
  organization: { id: string; name: string };
  openCommitments: number;
  sessions: { id: string; title: string; startsAt: string; status: LiveSessionStatus }[];
}

export interface TitledSession {
  id: string;
  title: string;
  series: string;
  status: LiveSessionStatus;
  startsAt: Date;
  organizationName: string;
}

export interface FacilitatedSession {
  id: string;
  title: string;
  /** Of the facilitator in the room. */
  memberId: string;
}

export interface CommitmentRow {
  id: string;
  owner: string;
  organization: string;
  text: string;
  dueOn: string;
  doneWhen: string;
  status: string;
  version: number;
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');
const openIn = (condition: string): string =>
  `(SELECT count(*)::int FROM live_commitment c WHERE ${condition} AND c.status IN (${open}))`;

const rowColumns = `s.id, s.title, s.series, s.place, s.template, s.status, s.starts_at AS "startsAt",
  s.planned_minutes AS "plannedMinutes", json_build_object('id', o.id, 'name', o.name) AS organization,
  coalesce((SELECT f.display_name FROM live_member fm JOIN account f ON f.id = fm.account_id
    WHERE fm.session_id = s.id AND fm.role = 'facilitator' ORDER BY fm.joined_at, fm.id LIMIT 1), a.display_name)
    AS "facilitatorName", m.role AS part, s.cancelled_at AS "cancelledAt",
  (SELECT v.answer FROM live_rsvp v WHERE v.session_id = s.id AND v.account_id = $1) AS rsvp,
  (SELECT x.phase FROM live_minutes x WHERE x.session_id = s.id) AS "minutesPhase",
  ${openIn('c.session_id = s.id')} AS "openCommitments"`;

const rowTables = `live_session s
  JOIN organization o ON o.id = s.organization_id
  JOIN account a ON a.id = s.created_by
  LEFT JOIN live_member m ON m.session_id = s.id AND m.account_id = $1`;

const conditions = { upcoming: "s.status <> 'closed'", past: "s.status = 'closed'", any: 'true' };

export interface ListedSessions {
  when: keyof typeof conditions;
  from?: string;
  to?: string;
  after?: string;
  limit: number;
}

/** What HTTP reads and prepares, under the policies of the caller's own role. */
@Injectable()
export class LiveSessionsRepository {
  async list(
    tx: Tx,
    accountId: string,
    { when, from, to, after, limit }: ListedSessions,
  ): Promise<Page<LiveSessionRow>> {
    const past = when === 'past';
    const key = decodeKey(after, 2);
    const parameters: unknown[] = [accountId, limit + 1, from ?? null, to ?? null];
    if (key) parameters.push(...key);
    const rows = await tx.query<LiveSessionRow>(
      `SELECT ${rowColumns} FROM ${rowTables}
       WHERE ${conditions[when]} AND s.cancelled_at IS NULL
         AND s.starts_at >= coalesce(($3::date)::timestamp AT TIME ZONE 'Asia/Shanghai', '-infinity')
         AND s.starts_at < coalesce(($4::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', 'infinity')
         ${key ? `AND (s.starts_at, s.id) ${past ? '<' : '>'} ($5::timestamptz, $6::uuid)` : ''}
       ORDER BY s.starts_at ${past ? 'DESC' : 'ASC'}, s.id ${past ? 'DESC' : 'ASC'} LIMIT $2`,
      parameters,
    );
    return keysetPage(rows, limit, (row) => [row.startsAt.toISOString(), row.id]);
  }

  /** Those one sees a session of, with the latest first. */
  series(tx: Tx, limit: number): Promise<SeriesRow[]> {
    return tx.query(
      `SELECT s.series_id AS id, (array_agg(s.series ORDER BY s.starts_at DESC))[1] AS title,
         json_build_object('id', o.id, 'name', o.name) AS organization,
         ${openIn("c.session_id = ANY(array_agg(s.id) FILTER (WHERE s.status = 'closed'))")} AS "openCommitments",
         json_agg(json_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'status', s.status)
           ORDER BY s.starts_at DESC, s.id) AS sessions
       FROM live_session s JOIN organization o ON o.id = s.organization_id
       WHERE s.series_id IS NOT NULL AND s.cancelled_at IS NULL
       GROUP BY s.series_id, o.id, o.name ORDER BY max(s.starts_at) DESC, s.series_id LIMIT $1`,
      [limit],
    );
  }

  /** Sessions that hold the written words, what is to come before what is over; the caller looks for the others. */
  titled(tx: Tx, written: readonly string[], limit: number): Promise<TitledSession[]> {
    return tx.query(
      `SELECT s.id, s.title, s.series, s.status, s.starts_at AS "startsAt", o.name AS "organizationName"
       FROM live_session s JOIN organization o ON o.id = s.organization_id
       WHERE ${holdsWords("s.title || ' ' || s.series", '$1')}
       ORDER BY s.status = 'closed', CASE WHEN s.status = 'closed' THEN -extract(epoch FROM s.starts_at) ELSE extract(epoch FROM s.starts_at) END, s.id
       LIMIT $2`,
      [written, limit],
    );
  }

  async getVisible(tx: Tx, accountId: string, id: string): Promise<LiveSessionDetail | undefined> {
    const rows = await tx.query<LiveSessionDetail>(
      `SELECT ${rowColumns}, CASE WHEN s.organization_id IN (SELECT rls.organizations()) THEN s.grant_id END AS "grantId",
         s.opened_at AS "openedAt", s.closed_at AS "closedAt", s.version, s.series_id AS "seriesId", m.id AS "memberId",
         coalesce((SELECT json_agg(json_build_object('id', io.id, 'name', io.name) ORDER BY io.name)
           FROM live_invitation i JOIN organization io ON io.id = i.invited_organization_id
           WHERE i.session_id = s.id), '[]') AS "invitedOrganizations"
       FROM ${rowTables} WHERE s.id = $2`,
      [accountId, id],
    );
    return rows[0];
  }

  /** Sessions of the organisation that this person facilitates and that are not over. */
  facilitatedBy(tx: Tx, of: { accountId: string; organizationId: string }): Promise<FacilitatedSession[]> {
    return tx.query(
      `SELECT s.id, s.title, m.id AS "memberId" FROM live_session s
       JOIN live_member m ON m.session_id = s.id AND m.account_id = $2 AND m.role = 'facilitator'
       WHERE s.organization_id = $1 AND s.status <> 'closed' ORDER BY s.starts_at, s.id`,
      [of.organizationId, of.accountId],
    );
  }

  async organizationName(tx: Tx, id: string): Promise<string | undefined> {
    return (await tx.query<{ name: string }>('SELECT name FROM organization WHERE id = $1', [id]))[0]?.name;
  }

  async knownOrganizations(tx: Tx, ids: string[]): Promise<number> {
    const rows = await tx.query<{ count: number }>('SELECT count(*) AS count FROM organization WHERE id = ANY($1)', [
      ids,
    ]);
    return rows[0].count;
  }

  async freeJoinCode(tx: Tx): Promise<string> {
    return (await tx.query<{ code: string }>('SELECT rls.free_join_code() AS code'))[0].code;
  }

  async insert(
    tx: Tx,
    session: Omit<
      LiveSession,
      | 'status'
      | 'openedAt'
      | 'closedAt'
      | 'advanceDueAt'
      | 'advanceStageId'
      | 'advanceVersion'
      | 'createdAt'
      | 'version'
      | 'cancelledAt'
      | 'calendarSequence'
      | 'signInKey'
    >,
    invitedOrganizationIds: string[],
  ): Promise<void> {
    await tx.insert('live_session', session);
    for (const invitedOrganizationId of invitedOrganizationIds)
      await tx.insert('live_invitation', {
        sessionId: session.id,
        organizationId: session.organizationId,
        invitedOrganizationId,
      });
  }

  /** The first events of lane `all` and the empty lane `staff`; from here on only the session's actor writes. */
  async beginLanes(tx: Tx, sessionId: string, events: LiveEvent[], actorId: string): Promise<void> {
    await tx.execute(`INSERT INTO lane (session_id, lane, head) VALUES ($1, 'all', $2), ($1, 'staff', 0)`, [
      sessionId,
      events.length,
    ]);
    await tx.execute(
      `INSERT INTO lane_event (session_id, lane, seq, kind, data, actor_id)
       SELECT $1, 'all', e.n, e.k, e.d, $3 FROM json_to_recordset($2) AS e (n int, k text, d jsonb)`,
      [sessionId, JSON.stringify(events.map((event, index) => ({ n: index + 1, ...event }))), actorId],
    );
  }

  async insertFacilitator(
    tx: Tx,
    id: string,
    sessionId: string,
    accountId: string,
    organizationId: string,
  ): Promise<void> {
    await tx.insert('live_member', { id, sessionId, accountId, organizationId, role: 'facilitator' });
  }

  /** The organisation's series of that name, begun where there is none. */
  async seriesNamed(tx: Tx, organizationId: string, title: string): Promise<string | null> {
    if (title === '') return null;
    await tx.execute(
      'INSERT INTO session_series (id, organization_id, title) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [newId(), organizationId, title],
    );
    const [{ id }] = await tx.query<{ id: string }>(
      'SELECT id FROM session_series WHERE organization_id = $1 AND title = $2',
      [organizationId, title],
    );
    return id;
  }

  async sealedLink(tx: Tx, id: string): Promise<{ code: string; sealed: Buffer }> {
    const rows = await tx.query<{ code: string; sealed: Buffer }>(
      'SELECT join_code AS code, join_secret_sealed AS sealed FROM live_session WHERE id = $1',
      [id],
    );
    return rows[0];
  }

  commitments(tx: Tx, sessionId: string): Promise<CommitmentRow[]> {
    return tx.query<CommitmentRow>(
      `SELECT id, owner_name AS owner, owner_organization_name AS organization, text, due_on AS "dueOn",
         done_when AS "doneWhen", status, version
       FROM live_commitment WHERE session_id = $1 ORDER BY due_on, id`,
      [sessionId],
    );
  }
}
