import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Sweep } from '@app/events';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { chinaDay } from '../domain/clocks';
import { endingNoticeDue, endingNotices } from '../domain/consent';
import type { Status, Urgency } from '../domain/referral-codes';
import { ConsentAnnouncer } from './consent-announcer';

interface Ending {
  consentId: string;
  recipientId: string;
  endsOn: string;
  daysLeft: number;
  daysInAll: number;
  told: number | null;
  id: string;
  number: string;
  sourceId: string;
  targetId: string;
  holderId: string;
  urgency: Urgency;
  status: Status;
}

const batch = 200;

/** Tells the source thirty and seven days before a consent ends on which something still rests, once each. */
@Injectable()
export class ConsentEndingsSweep {
  constructor(private readonly announcer: ConsentAnnouncer) {}

  @Sweep('referrals.consent-endings', { everyMs: 600_000 })
  async tell(tx: Tx, actor: Actor): Promise<void> {
    const today = chinaDay(systemClock.now());
    for (const ending of await this.near(tx, today)) {
      const due = endingNoticeDue(ending.daysLeft, ending.daysInAll, ending.told);
      if (due === null) continue;
      await tx.execute('UPDATE referral_consent SET ending_told = $2 WHERE id = $1', [ending.consentId, due]);
      await this.announcer.event(tx, actor, ending, ending.consentId, ending, 'consent.ending');
    }
    // Only so that the row says what every reader knows already: whether it holds is read from its last day.
    await tx.execute(
      `UPDATE referral_consent SET status = 'inactive', inactive_because = 'expired'
       WHERE status = 'active' AND decision <> 'refused' AND ends_on < $1::date`,
      [today],
    );
  }

  private near(tx: Tx, today: string): Promise<Ending[]> {
    return tx.query<Ending>(
      `SELECT c.id AS "consentId", c.recipient_organization_id AS "recipientId", c.ends_on::text AS "endsOn",
         c.ends_on - $1::date AS "daysLeft", c.ends_on - (c.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "daysInAll",
         c.ending_told AS told, t.id, t.number, t.organization_id AS "sourceId", t.target_organization_id AS "targetId",
         t.holder_account_id AS "holderId", t.urgency, t.status
       FROM referral_consent c
       JOIN LATERAL (SELECT * FROM referral_task t WHERE t.request_id = c.request_id
           AND t.target_organization_id = c.recipient_organization_id
           AND t.status IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold')
         ORDER BY t.id DESC LIMIT 1) t ON true
       WHERE c.status = 'active' AND c.decision <> 'refused' AND c.ends_on BETWEEN $1::date AND $1::date + $2::int
         AND c.ends_on - (c.recorded_at AT TIME ZONE 'Asia/Shanghai')::date > $3
         AND (c.ending_told IS NULL OR (c.ending_told > $3 AND c.ends_on <= $1::date + $3::int))
       ORDER BY c.ends_on, c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`,
      [today, Math.max(...endingNotices), Math.min(...endingNotices), batch],
    );
  }
}
