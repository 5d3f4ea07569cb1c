import type { Tx } from '@app/database';
import { calendarWith, type CalendarDay, type WorkingCalendar } from '@app/kernel';
import { completeMinutes, type Minutes } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { sealed } from './minutes-drafting';
import type { MinutesPhase } from './minutes.policy';

export interface MinutesRow {
  content: Minutes;
  /** The exact text the hash is taken over. */
  text: string;
  contentHash: string;
  organizationId: string;
  phase: MinutesPhase;
  number: number;
  objectionsUntil: Date | null;
  lockedAt: Date | null;
  version: number;
  openAmendments: number;
}

export interface VersionRow {
  number: number;
  contentHash: string;
  madeAt: Date;
  madeBy: string | null;
  because: 'log' | 'prepared' | 'amended' | 'paper';
}

export interface AmendmentRow {
  id: string;
  path: string;
  before: string;
  after: string;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  status: 'open' | 'accepted' | 'answered';
  answer: string;
}

@Injectable()
export class MinutesRepository {
  async find(tx: Tx, sessionId: string): Promise<MinutesRow | undefined> {
    const rows = await tx.query<MinutesRow>(
      `SELECT v.content, v.content::text AS text, v.content_hash AS "contentHash", m.organization_id AS "organizationId",
         m.phase, m.number, m.objections_until AS "objectionsUntil", m.locked_at AS "lockedAt", m.version,
         (SELECT count(*) FROM minutes_amendment a WHERE a.session_id = m.session_id AND a.status = 'open')::int AS "openAmendments"
       FROM live_minutes m JOIN minutes_version v ON v.session_id = m.session_id AND v.number = m.number
       WHERE m.session_id = $1`,
      [sessionId],
    );
    return rows[0] && { ...rows[0], content: completeMinutes(rows[0].content) };
  }

  versions(tx: Tx, sessionId: string): Promise<VersionRow[]> {
    return tx.query<VersionRow>(
      `SELECT v.number, v.content_hash AS "contentHash", v.made_at AS "madeAt", a.display_name AS "madeBy", v.because
       FROM minutes_version v LEFT JOIN account a ON a.id = v.made_by WHERE v.session_id = $1 ORDER BY v.number DESC`,
      [sessionId],
    );
  }

  /** Keeps what was and makes this what holds; 0 when somebody else was faster. */
  async replace(
    tx: Tx,
    sessionId: string,
    before: Pick<MinutesRow, 'organizationId' | 'number' | 'version'>,
    content: Minutes,
    by: { accountId: string | null; because: VersionRow['because'] },
  ): Promise<number> {
    const number = before.number + 1;
    const changed = await tx.update('live_minutes', { sessionId, version: before.version }, { number });
    if (changed === 1)
      await tx.insert('minutes_version', {
        sessionId,
        number,
        organizationId: before.organizationId,
        ...sealed(content),
        madeBy: by.accountId,
        because: by.because,
      });
    return changed;
  }

  move(tx: Tx, sessionId: string, version: number, change: Record<string, unknown>): Promise<number> {
    return tx.update('live_minutes', { sessionId, version }, change);
  }

  async propose(tx: Tx, row: Record<string, unknown>): Promise<void> {
    await tx.insert('minutes_amendment', row);
  }

  amendments(tx: Tx, sessionId: string): Promise<AmendmentRow[]> {
    return tx.query<AmendmentRow>(
      `SELECT n.id, n.path, n.sentence_before AS before, n.sentence_after AS after, n.reason, a.display_name AS "proposedBy",
         n.proposed_at AS "proposedAt", n.status, n.answer
       FROM minutes_amendment n JOIN account a ON a.id = n.proposed_by
       WHERE n.session_id = $1 ORDER BY n.proposed_at, n.id LIMIT 500`,
      [sessionId],
    );
  }

  decide(tx: Tx, id: string, change: Record<string, unknown>): Promise<number> {
    return tx.update('minutes_amendment', { id, status: 'open' }, change);
  }

  /** Whom news of the minutes concerns, as events name people. */
  async people(tx: Tx, sessionId: string, facilitatorsOnly: boolean): Promise<string[]> {
    const rows = await tx.query<{ person: string }>(
      `SELECT coalesce(m.organization_id, s.organization_id) || '/' || m.account_id AS person
       FROM live_member m JOIN live_session s ON s.id = m.session_id
       WHERE m.session_id = $1 AND m.account_id IS NOT NULL ${facilitatorsOnly ? "AND m.role = 'facilitator'" : ''}`,
      [sessionId],
    );
    return rows.map(({ person }) => person);
  }

  async calendar(tx: Tx): Promise<WorkingCalendar> {
    return calendarWith(await tx.query<CalendarDay>('SELECT date, off FROM calendar_day'));
  }

  /** Nobody has anything open, and the time to say something is over. */
  lockable(
    tx: Tx,
    now: Date,
    limit: number,
  ): Promise<{ sessionId: string; organizationId: string; version: number }[]> {
    return tx.query(
      `SELECT m.session_id AS "sessionId", m.organization_id AS "organizationId", m.version FROM live_minutes m
       WHERE m.phase = 'objection' AND m.objections_until <= $1
         AND NOT EXISTS (SELECT 1 FROM minutes_amendment a WHERE a.session_id = m.session_id AND a.status = 'open')
       ORDER BY m.objections_until LIMIT $2`,
      [now, limit],
    );
  }
}
