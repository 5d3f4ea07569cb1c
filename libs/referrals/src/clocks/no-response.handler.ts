import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { Injectable } from '@nestjs/common';
import { clockRung } from '../domain/clock.events';
import { mayBegin } from '../domain/referral.policy';
import { partiesAndStanding } from '../referral-rows';
import { ReferralTransitionsService } from '../referral-transitions.service';
import { ReferralsRepository } from '../referrals.repository';

/** T15: the last rung ends a referral nobody answered, each in a transaction of its own. */
@Injectable()
export class NoResponseHandler {
  constructor(
    private readonly repository: ReferralsRepository,
    private readonly transitions: ReferralTransitionsService,
  ) {}

  /** An answer or more time that came between the rung and this moment wins. */
  @EventHandler('referrals.no-response', [clockRung])
  async end(tx: Tx, event: StoredEvent, actor: Actor): Promise<void> {
    const { rung, clock, dueAt } = event.data;
    if (rung !== 'no-response') return;
    const task = await this.repository.getVisible(tx, event.subjectId, true);
    if (!task || !mayBegin('no-response', partiesAndStanding(task))) return;
    if (task.clockKind !== clock || task.dueAt?.toISOString() !== dueAt) return;
    await this.transitions.takeWithin(tx, actor, task, 'no-response', { systemReason: 'no-response' });
  }
}
