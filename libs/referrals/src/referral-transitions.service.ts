import type { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, stale, systemClock } from '@app/kernel';
import { IdentityGrants } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { dueAt } from './domain/clocks';
import { purposeOf, type Consent } from './domain/consent';
import { transitionOf, type ReferralAction, type Transition } from './domain/referral';
import { assertGuards, type GuardFacts, type GuardInput } from './domain/referral.policy';
import { endOfConsent, endOfGrantAfterCompletion, endOfOutline, endOfShare } from './domain/sharing-times';
import { stateCalendar } from './domain/state-calendar';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository, type SendFacts } from './referral-drafts.repository';
import type { TaskRow } from './referral-rows';
import { ReferralsRepository, type NewHistory, type Sharing, type TaskChange } from './referrals.repository';

/** T2 to T18 of referrals.md 2.4. Every verb is the same five lines; what differs is a row of the transition table. */
@Injectable()
export class ReferralTransitionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly directory: ReferralDirectory,
    private readonly grants: IdentityGrants,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  /** @throws not-found · action-not-allowed · referral-wrong-state · changed-meanwhile · the code of a broken guard */
  take(
    actor: Actor,
    id: string,
    version: number,
    action: Exclude<ReferralAction, 'create'>,
    input: GuardInput,
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, action, version);
      const transition = transitionOf(action);
      const now = systemClock.now();
      const send = action === 'send' ? await this.drafts.sendFacts(tx, actor, task, purposeOf(task.mode)) : null;
      assertGuards(transition, await this.facts(tx, task, transition, send, input, now));
      return this.write(tx, actor, task, transition, send, input, now);
    });
  }

  private async facts(
    tx: Tx,
    task: TaskRow,
    { guards }: Transition,
    send: SendFacts | null,
    input: GuardInput,
    now: Date,
  ): Promise<GuardFacts> {
    const base: GuardFacts = {
      now,
      input,
      mode: task.mode,
      targetId: task.targetId,
      fields: task.fields,
      acceptedAt: task.acceptedAt,
    };
    if (send)
      return {
        ...base,
        ...send,
        targetActive: task.targetId !== null && (await this.directory.mayReceive(tx, task.targetId)),
      };
    return guards.includes('outcome-read')
      ? { ...base, outcomeRead: await this.repository.outcomeRead(tx, task) }
      : base;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    transition: Transition,
    send: SendFacts | null,
    input: GuardInput,
    now: Date,
  ): Promise<StandingAfter> {
    const change = changeOf(transition, task, send?.consent ?? null, now);
    const requestStatus =
      transition.action === 'send' ? 'active' : transition.action === 'close' ? 'completed' : undefined;
    const sharing = sharingOf(transition, task, send?.consent ?? null, now);
    const changed = await this.repository.apply(tx, actor, task, change, historyOf(transition, input), {
      ...sharing,
      requestStatus,
    });
    if (changed !== 1) throw stale();
    await this.moveGrant(tx, actor, task, transition, send, now);
    const after: TaskRow = { ...task, ...change, version: task.version + 1, updatedAt: now };
    if (transition.event) await this.announcer.event(tx, actor, after, transition.event, now);
    await this.announcer.hint(tx, after, transition.event ?? 'referral.changed');
    return standingOf(actor, after);
  }

  private async moveGrant(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    { grant }: Transition,
    send: SendFacts | null,
    now: Date,
  ): Promise<void> {
    const referralTaskId = task.id;
    if (grant === 'open') await this.grants.openGrants(tx, actor, { referralTaskId });
    if (grant === 'end') await this.grants.endGrants(tx, actor, { referralTaskId });
    if (grant === 'end-later')
      await this.grants.endGrants(tx, actor, { referralTaskId, at: endOfGrantAfterCompletion(now) });
    const fields = task.fields.filter((field) => task.recordedFields.includes(field));
    if (grant !== 'offer' || fields.length === 0 || !send?.consent || !task.targetId) return;
    await this.grants.prepareGrant(tx, {
      organizationId: task.sourceId,
      recipientOrganizationId: task.targetId,
      personId: send.personId,
      fields,
      purpose: send.consent.purpose,
      consentId: send.consent.id,
      referralTaskId,
      endsAt: endOfConsent(send.consent.endsOn),
    });
  }
}

function historyOf(transition: Transition, input: GuardInput): NewHistory {
  const {
    note,
    declineReason,
    withdrawReason,
    declinedBy,
    firstContactOn,
    deliveredServices,
    outcome,
    clientFeedback,
  } = input;
  const detail = { firstContactOn, deliveredServices, outcome, clientFeedback };
  return {
    id: newId(),
    step: transition.action,
    reason: declineReason ?? withdrawReason,
    reasonBy: declinedBy,
    detail: Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined)),
    note: note?.trim() ? note : undefined,
  };
}

function changeOf(transition: Transition, task: TaskRow, consent: Consent | null, now: Date): TaskChange {
  const due = transition.clock && dueAt(transition.clock, task.urgency, now, stateCalendar);
  return {
    status: transition.to,
    businessStatus: transition.toBusinessStatus ?? null,
    hands: transition.hands,
    clockKind: due ? transition.clock : null,
    clockStartedAt: due ? now : null,
    dueAt: due,
    ...(consent && { consentEndsOn: consent.endsOn }),
    ...(transition.action === 'accept' && { acceptedAt: now }),
    ...(transition.action === 'complete' && { completedAt: now }),
  };
}

function sharingOf(transition: Transition, task: TaskRow, consent: Consent | null, now: Date): Sharing {
  if (transition.share === 'begin' && consent && task.targetId)
    return { begin: { recipientOrganizationId: task.targetId, endsAt: endOfShare(consent.endsOn) } };
  return transition.share === 'end-later' ? { endBy: endOfOutline(now) } : {};
}
