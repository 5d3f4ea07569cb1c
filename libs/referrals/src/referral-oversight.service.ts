import type { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, ruleBroken, stale, systemClock } from '@app/kernel';
import { IdentityGrants } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { chinaDay, clockOfUrgency, extendedUntil } from './domain/clocks';
import { mayBegin, type KeepingAction } from './domain/referral.policy';
import type { BasisReview, NoticeReceiver, Urgency, UrgencyReason } from './domain/referral-codes';
import type { ReferralEventType } from './domain/referral.events';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, type StandingAfter } from './referral-announcer';
import { ReferralDraftsRepository, type KeptChange } from './referral-drafts.repository';
import { partiesAndStanding, type TaskRow } from './referral-rows';
import { ReferralTransitionsService } from './referral-transitions.service';
import { ReferralsRepository, type NewHistory } from './referrals.repository';
import { WorkingCalendars } from './working-calendar';

const longestExtensionDays = 30;

/** What the source does about a referral it has sent: more time, a second look at what went without consent, telling the person. */
@Injectable()
export class ReferralOversightService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly transitions: ReferralTransitionsService,
    private readonly grants: IdentityGrants,
    private readonly announcer: ReferralAnnouncer,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** @throws extend-before-due · extend-too-far */
  extend(
    actor: Actor,
    id: string,
    version: number,
    { until, note }: { until: string; note?: string },
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'extend', version);
      const now = systemClock.now();
      const dueAt = extendedUntil(until);
      if (dueAt <= now || (task.dueAt && dueAt <= task.dueAt)) throw ruleBroken('extend-before-due');
      if (dueAt.getTime() > now.getTime() + longestExtensionDays * 86_400_000) throw ruleBroken('extend-too-far');
      const history = { step: 'extend', detail: { until }, note };
      return this.keep(
        tx,
        actor,
        task,
        'extend',
        { dueAt, extensions: task.extensions + 1 },
        history,
        'referral.extended',
      );
    });
  }

  /** The clock that runs is counted anew from now, by the table of the new urgency. @throws urgency-unchanged · reason-text-missing */
  changeUrgency(
    actor: Actor,
    id: string,
    version: number,
    { urgency, reason, note }: { urgency: Urgency; reason: UrgencyReason; note?: string },
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'change-urgency', version);
      if (urgency === task.urgency) throw ruleBroken('urgency-unchanged');
      if (reason === 'other' && !note?.trim()) throw ruleBroken('reason-text-missing');
      const { now, calendar } = await this.calendars.moment();
      const clock = clockOfUrgency(task, urgency, now, calendar);
      if ((await this.drafts.changeUrgency(tx, task, urgency, clock)) !== 1) throw stale();
      const after = { ...task, ...clock, urgency, card: { ...task.card, urgency } };
      const detail = { from: task.urgency, to: urgency };
      await this.repository.addHistory(tx, actor, task, { id: newId(), step: 'change-urgency', reason, detail, note });
      await this.announcer.event(tx, actor, after, 'referral.urgency-changed', now);
      return this.announcer.kept(tx, actor, after, 'change-urgency');
    });
  }

  /** By a supervisor who did not send it. Not upheld: access ends now, and the recipient attests the deletion (T14). */
  reviewBasis(
    actor: Actor,
    id: string,
    version: number,
    { review, note }: { review: BasisReview; note?: string },
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'review-basis', version);
      if (review === 'not-upheld' && !note?.trim()) throw ruleBroken('reason-text-missing');
      const change = { basisReviewedAt: systemClock.now(), basisReview: review };
      const history = { step: 'review-basis', reason: review, note };
      const kept = await this.keep(tx, actor, task, 'review-basis', change, history, 'referral.basis-reviewed');
      if (review === 'upheld') return kept;
      await this.grants.endGrants(tx, actor, { referralTaskId: id });
      if (!mayBegin('consent-withdrawn', partiesAndStanding(kept.task))) return kept;
      return this.transitions.takeWithin(tx, actor, id, 'consent-withdrawn', { systemReason: 'basis-not-upheld' });
    });
  }

  /** R-PI-01: the person is told afterwards; where telling would endanger somebody, why not is recorded instead. */
  recordNotice(
    actor: Actor,
    id: string,
    version: number,
    { givenOn, receiver, note }: { givenOn: string; receiver: NoticeReceiver; note?: string },
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'record-notice', version);
      if (givenOn > chinaDay(systemClock.now())) throw ruleBroken('notice-in-future');
      if (receiver === 'withheld' && !note?.trim()) throw ruleBroken('reason-text-missing');
      const history = { step: 'record-notice', reason: receiver, detail: { givenOn }, note };
      return this.keep(tx, actor, task, 'record-notice', { noticeGivenOn: givenOn }, history);
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    action: KeepingAction,
    change: KeptChange,
    history: Omit<NewHistory, 'id'>,
    event?: ReferralEventType,
  ): Promise<StandingAfter> {
    if ((await this.drafts.keep(tx, task, change)) !== 1) throw stale();
    const after = { ...task, ...change };
    await this.repository.addHistory(tx, actor, task, { id: newId(), ...history });
    if (event) await this.announcer.event(tx, actor, after, event, systemClock.now());
    return this.announcer.kept(tx, actor, after, action);
  }
}
