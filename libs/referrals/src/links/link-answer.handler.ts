import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { DomainError } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { GuardInput } from '../domain/referral.policy';
import type { DeclineReason, Decliner } from '../domain/referral-codes';
import { mayBegin } from '../domain/referral.policy';
import { partiesAndStanding } from '../referral-rows';
import { ReferralTransitionsService } from '../referral-transitions.service';
import { ReferralsRepository } from '../referrals.repository';
import { ReferralAnnouncer } from '../referral-announcer';
import { answeredByLink } from './link-answers.service';
import { ReferralLinksRepository, type LinkAnswerRow } from './referral-links.repository';

/** Takes up what was said by a link as a step of the machine. What came too late is kept with the reason. */
@Injectable()
export class LinkAnswerHandler {
  constructor(
    private readonly links: ReferralLinksRepository,
    private readonly referrals: ReferralsRepository,
    private readonly transitions: ReferralTransitionsService,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  @EventHandler('referrals.answered-by-link', [answeredByLink])
  async take(tx: Tx, event: StoredEvent, actor: Actor): Promise<void> {
    const answer = await this.links.answer(tx, String(event.data.answerId));
    if (!answer || answer.appliedAt) return;
    const task = await this.referrals.getVisible(tx, answer.taskId, true);
    if (!task) return;
    const step = stepOf(answer);
    if (!step) await this.announcer.hint(tx, task, 'referral.changed');
    else if (!mayBegin(step.action, partiesAndStanding(task))) return this.links.settle(tx, answer.id, 'too-late');
    else
      try {
        await this.transitions.takeWithin(tx, actor, task, step.action, step.input);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return this.links.settle(tx, answer.id, error.code);
      }
    await this.links.settle(tx, answer.id, null);
  }
}

type Step = { action: 'accept' | 'decline' | 'complete' | 'dispute'; input: GuardInput };

/** A person's word is no step, unless they say that nothing came (T19). */
function stepOf({ action, code, byWhom, services, words }: LinkAnswerRow): Step | null {
  const note = words ?? undefined;
  switch (action) {
    case 'accept':
      // Whoever answers by link states no places here; they know their own.
      return { action, input: { capacityConfirmed: true, overCapacity: true, note } };
    case 'decline':
      return { action, input: { declineReason: code as DeclineReason, declinedBy: byWhom as Decliner, note } };
    case 'complete':
      return { action, input: { deliveredServices: services, outcome: code ?? undefined, note } };
    case 'feedback':
      return code === 'not-delivered' ? { action: 'dispute', input: { disputeReason: 'not-delivered', note } } : null;
  }
}
