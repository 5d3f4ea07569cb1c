import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { holdsWords } from '@app/organizations';

export interface KnownPerson {
  accountId: string;
  name: string;
  organization: { id: string; name: string };
}

export interface RsvpRow {
  name: string;
  organization: string;
  answer: 'yes' | 'no' | 'maybe';
  note: string;
  answeredAt: Date;
}

export interface CalendarRow {
  id: string;
  title: string;
  place: string;
  startsAt: Date;
  plannedMinutes: number;
  sequence: number;
  cancelledAt: Date | null;
  organizationName: string;
}

const knownPeople = `SELECT p.account_id, p.organization_id FROM membership p WHERE p.organization_id = $1 AND p.valid_to IS NULL AND p.role <> 'resident'
  UNION SELECT m.account_id, coalesce(m.organization_id, s.organization_id)
  FROM live_member m JOIN live_session s ON s.id = m.session_id AND s.organization_id = $1 WHERE m.account_id IS NOT NULL`;

/** Whom a session's organisation invites, what they answer, and the entry in their calendars. */
@Injectable()
export class InvitationsRepository {
  /** Colleagues, and people who took a seat in an earlier session of one's organisation: others are invited with their organisation. */
  knownPeople(tx: Tx, organizationId: string, written: readonly string[], limit: number): Promise<KnownPerson[]> {
    return tx.query<KnownPerson>(
      `SELECT DISTINCT ON (a.display_name, a.id) a.id AS "accountId", a.display_name AS name,
         json_build_object('id', o.id, 'name', o.name) AS organization
       FROM (${knownPeople}) k JOIN account a ON a.id = k.account_id AND a.disabled_at IS NULL
       JOIN organization o ON o.id = k.organization_id
       WHERE ${holdsWords("a.display_name || ' ' || o.name", '$2')}
       ORDER BY a.display_name, a.id LIMIT $3`,
      [organizationId, written, limit],
    );
  }

  /** Of these accounts, those that may be invited by name. */
  known(
    tx: Tx,
    organizationId: string,
    accountIds: readonly string[],
  ): Promise<{ accountId: string; organizationId: string }[]> {
    return tx.query(
      `SELECT DISTINCT ON (k.account_id) k.account_id AS "accountId", k.organization_id AS "organizationId"
       FROM (${knownPeople}) k WHERE k.account_id = ANY($2) ORDER BY k.account_id, k.organization_id`,
      [organizationId, accountIds],
    );
  }

  async beginSeries(tx: Tx, sessionId: string, seriesId: string): Promise<void> {
    await tx.execute('UPDATE live_session SET series_id = $2 WHERE id = $1 AND series_id IS NULL', [
      sessionId,
      seriesId,
    ]);
  }

  /** Answers the organisations that were not invited before. */
  async inviteOrganizations(
    tx: Tx,
    session: { id: string; organizationId: string },
    invited: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO live_invitation (session_id, organization_id, invited_organization_id)
       SELECT $1, $2, invited FROM unnest($3::uuid[]) AS invited ON CONFLICT DO NOTHING
       RETURNING invited_organization_id AS id`,
      [session.id, session.organizationId, invited],
    );
    return rows.map(({ id }) => id);
  }

  async invitePeople(
    tx: Tx,
    session: { id: string; organizationId: string },
    people: readonly { accountId: string; organizationId: string }[],
  ): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      `INSERT INTO live_invited_person (session_id, account_id, organization_id, person_organization_id)
       SELECT $1, p.account_id, $2, p.organization_id FROM unnest($3::uuid[], $4::uuid[]) AS p (account_id, organization_id)
       ON CONFLICT DO NOTHING RETURNING account_id AS "accountId"`,
      [session.id, session.organizationId, people.map((one) => one.accountId), people.map((one) => one.organizationId)],
    );
    return rows.map(({ accountId }) => accountId);
  }

  invitedPeople(tx: Tx, sessionId: string): Promise<KnownPerson[]> {
    return tx.query<KnownPerson>(
      `SELECT a.id AS "accountId", a.display_name AS name, json_build_object('id', o.id, 'name', o.name) AS organization
       FROM live_invited_person p JOIN account a ON a.id = p.account_id JOIN organization o ON o.id = p.person_organization_id
       WHERE p.session_id = $1 ORDER BY o.name, a.display_name, a.id`,
      [sessionId],
    );
  }

  async answer(
    tx: Tx,
    row: {
      sessionId: string;
      accountId: string;
      organizationId: string;
      personOrganizationId: string;
      answer: string;
      note: string;
    },
    now: Date,
  ): Promise<void> {
    const change = { answer: row.answer, note: row.note, answeredAt: now };
    const changed = await tx.update('live_rsvp', { sessionId: row.sessionId, accountId: row.accountId }, change);
    if (changed === 0) await tx.insert('live_rsvp', { ...row, answeredAt: now });
  }

  rsvps(tx: Tx, sessionId: string): Promise<RsvpRow[]> {
    return tx.query<RsvpRow>(
      `SELECT a.display_name AS name, o.name AS organization, v.answer, v.note, v.answered_at AS "answeredAt"
       FROM live_rsvp v JOIN account a ON a.id = v.account_id JOIN organization o ON o.id = v.person_organization_id
       WHERE v.session_id = $1 ORDER BY o.name, a.display_name, a.id`,
      [sessionId],
    );
  }

  /** Accounts that facilitate, as events name people: organisation/account. */
  async facilitators(tx: Tx, sessionId: string): Promise<string[]> {
    const rows = await tx.query<{ person: string }>(
      `SELECT coalesce(m.organization_id, s.organization_id) || '/' || m.account_id AS person
       FROM live_member m JOIN live_session s ON s.id = m.session_id
       WHERE m.session_id = $1 AND m.role = 'facilitator' ORDER BY m.joined_at, m.id`,
      [sessionId],
    );
    return rows.map(({ person }) => person);
  }

  async calendarRow(tx: Tx, sessionId: string): Promise<CalendarRow | undefined> {
    const rows = await tx.query<CalendarRow>(
      `SELECT s.id, s.title, s.place, s.starts_at AS "startsAt", s.planned_minutes AS "plannedMinutes",
         s.calendar_sequence AS sequence, s.cancelled_at AS "cancelledAt", o.name AS "organizationName"
       FROM live_session s JOIN organization o ON o.id = s.organization_id WHERE s.id = $1`,
      [sessionId],
    );
    return rows[0];
  }
}
