import type { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, stale } from '@app/kernel';
import { IdentityGrants } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { dueAt } from './domain/clocks';
import { purposeOf } from './domain/consent';
import { transitionOf, type ReferralAction, type Transition } from './domain/referral';
import { assertGuards, type GuardFacts, type GuardInput } from './domain/referral.policy';
import { endOfConsent, endOfGrantAfterCompletion, endOfOutline, endOfShare } from './domain/sharing-times';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository, type SendFacts } from './referral-drafts.repository';
import type { TaskRow } from './referral-rows';
import { ReferralsRepository, type NewHistory, type Sharing, type TaskChange } from './referrals.repository';
import { WorkingCalendars, type Moment } from './working-calendar';

/** One step on its way: what was loaded, what was asked, and for sending what the guards found. */
interface Move extends Moment {
  task: TaskRow;
  transition: Transition;
  input: GuardInput;
  send: SendFacts | null;
}

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
    private readonly calendars: WorkingCalendars,
  ) {}

  /** @throws not-found · action-not-allowed · referral-wrong-state · changed-meanwhile · the code of a broken guard */
  async take(
    actor: Actor,
    id: string,
    version: number,
    action: Exclude<ReferralAction, 'create'>,
    input: GuardInput,
  ): Promise<StandingAfter> {
    const at = await this.calendars.moment();
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, action, version);
      const move: Move = { task, transition: transitionOf(action), input, ...at, send: null };
      assertGuards(move.transition, await this.gatherFacts(tx, actor, move));
      return this.write(tx, actor, move);
    });
  }

  /** Only what the guards of this row ask. The two questions of sending travel together. */
  private async gatherFacts(tx: Tx, actor: Actor, move: Move): Promise<GuardFacts> {
    const { task, transition, input, now } = move;
    const { mode, targetId, fields, acceptedAt } = task;
    const facts: GuardFacts = { now, input, mode, targetId, fields, acceptedAt };
    if (transition.action === 'close') facts.outcomeRead = await this.repository.outcomeRead(tx, task);
    if (transition.action !== 'send') return facts;
    const [send, targetActive] = await Promise.all([
      this.drafts.sendFacts(tx, actor, task, purposeOf(mode)),
      targetId !== null && this.directory.mayReceive(tx, targetId),
    ]);
    move.send = send;
    return { ...facts, ...send, targetActive };
  }

  /** The row is locked since it was loaded, so nothing of this waits for anything else: it leaves in one round trip. */
  private async write(tx: Tx, actor: Actor, move: Move): Promise<StandingAfter> {
    const { task, transition, input, now, send } = move;
    const change = changeOf(move);
    const after: TaskRow = { ...task, ...change, version: task.version + 1, updatedAt: now };
    const also = { ...sharingOf(move), requestStatus: requestStatusAfter[transition.action] };
    const [changed] = await Promise.all([
      this.repository.apply(tx, actor, task, change, historyOf(transition, input), also),
      this.moveGrant(tx, actor, task, transition, send, now),
      transition.event && this.announcer.event(tx, actor, after, transition.event, now),
      this.announcer.hint(tx, after, transition.event ?? 'referral.changed'),
    ]);
    if (changed !== 1) throw stale();
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

const requestStatusAfter: Partial<Record<ReferralAction, 'active' | 'completed'>> = {
  send: 'active',
  close: 'completed',
};

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

function changeOf({ transition, task, send, now, calendar }: Move): TaskChange {
  const due = transition.clock && dueAt(transition.clock, task.urgency, now, calendar);
  return {
    status: transition.to,
    businessStatus: transition.toBusinessStatus ?? null,
    hands: transition.hands,
    clockKind: due ? transition.clock : null,
    clockStartedAt: due ? now : null,
    dueAt: due,
    ...(send?.consent && { consentEndsOn: send.consent.endsOn }),
    ...(transition.action === 'accept' && { acceptedAt: now }),
    ...(transition.action === 'complete' && { completedAt: now }),
  };
}

function sharingOf({ transition, task, send, now }: Move): Sharing {
  if (transition.share === 'begin' && send?.consent && task.targetId)
    return { begin: { recipientOrganizationId: task.targetId, endsAt: endOfShare(send.consent.endsOn) } };
  return transition.share === 'end-later' ? { endBy: endOfOutline(now) } : {};
}
