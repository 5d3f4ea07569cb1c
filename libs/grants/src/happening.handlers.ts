import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { quarterOf } from './domain/days';

/** Events of features above this one: told here, never asked for (architecture 4). */
const referralEvents = [
  'referral.grant-chosen',
  'referral.sent',
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.started',
  'referral.completed',
  'referral.withdrawn',
  'referral.closed',
  'referral.held',
  'referral.resumed',
  'referral.failed',
  'referral.cancelled',
  'referral.no-response',
  'referral.forwarded',
  'referral.deletion-attested',
  'referral.marked-in-error',
];
const sessionEvents = ['live-session.closed'];

/** A draft has not happened yet: its day gives way to the day it was sent. */
const beganEarlier = `(h.status = 'draft' OR (excluded.status <> 'draft' AND excluded.occurred_on < h.occurred_on))`;

interface Happening {
  kind: 'referral' | 'session';
  organizationId: string;
  grantId: string | null;
  occurredOn: string;
  needCode: string | null;
  mode: string | null;
  sessionKind: string | null;
  participants: number | null;
  status: string;
}

/** Keeps what happened under a grant, from the codes and days in events. */
@Injectable()
export class HappeningHandlers {
  @EventHandler('grants.referral-happened', referralEvents)
  async onReferral(tx: Tx, event: StoredEvent): Promise<void> {
    const { sourceOrganizationId, grantId, needCode, mode, status, occurredOn } = event.data;
    await this.keep(tx, event, {
      kind: 'referral',
      organizationId: String(sourceOrganizationId),
      grantId: textOrNull(grantId),
      occurredOn: String(occurredOn),
      needCode: textOrNull(needCode),
      mode: textOrNull(mode),
      sessionKind: null,
      participants: null,
      status: String(status),
    });
  }

  @EventHandler('grants.session-happened', sessionEvents)
  async onSession(tx: Tx, event: StoredEvent): Promise<void> {
    const { grantId, kind, participants, occurredOn } = event.data;
    await this.keep(tx, event, {
      kind: 'session',
      // The event names the session's own organisation first, then those it invited.
      organizationId: event.organizationIds[0],
      grantId: textOrNull(grantId),
      occurredOn: String(occurredOn),
      needCode: null,
      mode: null,
      sessionKind: textOrNull(kind),
      participants: typeof participants === 'number' ? participants : null,
      status: 'closed',
    });
  }

  /**
   * Events of one subject may be handled in another order than they happened: the newest says the state, the earliest day
   * says when it began. A grant its owner may not use counts as none.
   */
  private async keep(tx: Tx, event: StoredEvent, happening: Happening): Promise<void> {
    const { kind, organizationId, grantId, occurredOn, needCode, mode, sessionKind, participants, status } = happening;
    await tx.query(
      `INSERT INTO grant_happening AS h (kind, subject_id, organization_id, grant_id, quarter, occurred_on, need_code, mode,
         session_kind, participants, status, event_at)
       VALUES ($1, $2, $3, CASE WHEN rls.grant_usable($4, $3) THEN $4 END, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (kind, subject_id) DO UPDATE SET
         occurred_on = CASE WHEN ${beganEarlier} THEN excluded.occurred_on ELSE h.occurred_on END,
         quarter = CASE WHEN ${beganEarlier} THEN excluded.quarter ELSE h.quarter END,
         grant_id = CASE WHEN excluded.event_at >= h.event_at THEN excluded.grant_id ELSE h.grant_id END,
         need_code = CASE WHEN excluded.event_at >= h.event_at THEN excluded.need_code ELSE h.need_code END,
         mode = CASE WHEN excluded.event_at >= h.event_at THEN excluded.mode ELSE h.mode END,
         session_kind = coalesce(excluded.session_kind, h.session_kind),
         participants = coalesce(excluded.participants, h.participants),
         status = CASE WHEN excluded.event_at >= h.event_at THEN excluded.status ELSE h.status END,
         event_at = greatest(h.event_at, excluded.event_at)`,
      [
        kind,
        event.subjectId,
        organizationId,
        grantId,
        quarterOf(occurredOn),
        occurredOn,
        needCode,
        mode,
        sessionKind,
        participants,
        status,
        event.occurredAt,
      ],
    );
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
