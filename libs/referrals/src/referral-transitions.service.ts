import type { Actor } from '@app/access';
import { Transactions, type Tx, type Write } from '@app/database';
import { conflict, notFound, stale, systemClock } from '@app/kernel';
import { CapacityReservations } from '@app/organizations';
import { IdentityGrants } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { openStatuses, rowsOf, transitionFrom, type ReferralAction, type TakenBy } from './domain/referral';
import { assertGuards, mayBegin, sideOf, type GuardFacts, type GuardInput } from './domain/referral.policy';
import { endOfGrantAfterCompletion, endOfShare } from './domain/sharing-times';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository, type SendFacts } from './referral-drafts.repository';
import { partiesAndStanding, type TaskRow } from './referral-rows';
import { changeOf, grantOf, historyOf, sharingOf, type Move } from './referral-step';
import { ReferralsRepository } from './referrals.repository';
import { WorkingCalendars } from './working-calendar';

export type TakenAction = Exclude<ReferralAction, 'create'>;

/** T2 to T20 of referrals.md 2.4. Every verb is the same five lines; what differs is a row of the transition table. */
@Injectable()
export class ReferralTransitionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly directory: ReferralDirectory,
    private readonly grants: IdentityGrants,
    private readonly places: CapacityReservations,
    private readonly announcer: ReferralAnnouncer,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** @throws not-found · action-not-allowed · referral-wrong-state · changed-meanwhile · the code of a broken guard */
  take(actor: Actor, id: string, version: number, action: TakenAction, input: GuardInput): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const loading = loadFor(this.repository, tx, actor, id, action, version);
      // Sent behind it, so it is answered about the row as it was locked.
      const asked = action === 'send' ? this.drafts.sendFacts(tx, actor, id) : undefined;
      // Whoever may not send hears of that, whatever became of the question.
      asked?.catch(() => undefined);
      const task = await loading;
      const taken = await this.step(tx, actor, task, action, input, sideOf(actor, task) ?? undefined, await asked);
      if (action === 'send' && task.relation === 'forward') await this.leaveForwarded(tx, actor, task);
      return taken;
    });
  }

  /**
   * A step inside somebody else's transaction: a withdrawn consent (T14), a timer (T15), a partner's answer by link. The row
   * is locked, no version is asked; who calls has made sure that it may be taken.
   */
  async takeWithin(
    tx: Tx,
    actor: Actor,
    task: string | { id: string },
    action: TakenAction,
    input: GuardInput = {},
  ): Promise<StandingAfter> {
    const row = await this.repository.getVisible(tx, typeof task === 'string' ? task : task.id, true);
    if (!row) throw notFound();
    if (action === 'consent-withdrawn' && row.legalBasis !== 'consent' && input.systemReason !== 'basis-not-upheld')
      throw conflict('basis-needs-no-consent');
    const sides = rowsOf(action).map(({ side }) => side);
    return this.step(tx, actor, row, action, input, sides.includes('system') ? 'system' : sides[0]);
  }

  /** T14. False where there is nothing to pause: a draft, a referral that is over, one that rests on another basis. */
  async pauseForConsent(tx: Tx, actor: Actor, task: TaskRow): Promise<boolean> {
    if (task.legalBasis !== 'consent' || !mayBegin('consent-withdrawn', partiesAndStanding(task))) return false;
    // Who no longer sees the referral at all can be asked nothing.
    if (!openStatuses.includes(task.status) && !isStillShared(task, systemClock.now())) return false;
    await this.takeWithin(tx, actor, task, 'consent-withdrawn', { systemReason: 'consent-withdrawn' });
    return true;
  }

  private async step(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    action: TakenAction,
    input: GuardInput,
    side: TakenBy | undefined,
    send: SendFacts | null = null,
  ): Promise<StandingAfter> {
    const at = await this.calendars.moment();
    const step = transitionFrom(action, task, side);
    const move: Move = { ...at, accountId: actor.accountId, task, step, input, send };
    assertGuards(step, await this.gatherFacts(tx, move));
    return this.write(tx, actor, move);
  }

  /** Only what the guards of this row ask. */
  private async gatherFacts(tx: Tx, move: Move): Promise<GuardFacts> {
    const { task, step, input, now } = move;
    const facts: GuardFacts = { ...task, now, input, ageBand: task.card.ageBand };
    if (step.action === 'close') facts.outcomeRead = await this.repository.outcomeRead(tx, task);
    if (step.place === 'reserve' && task.targetId && input.capacityConfirmed)
      facts.place = await this.places.reserve(tx, {
        taskId: task.id,
        organizationId: task.targetId,
        expertise: [task.needCode, ...task.card.serviceCodes],
        overCapacity: input.overCapacity ?? false,
      });
    if (step.action === 'propose-forward') facts.forwardTargetActive = await this.mayBeForwarded(tx, task, input);
    return { ...facts, ...move.send };
  }

  private async mayBeForwarded(tx: Tx, task: TaskRow, { forwardToId }: GuardInput): Promise<boolean> {
    if (!forwardToId || forwardToId === task.sourceId || forwardToId === task.targetId) return false;
    return this.directory.mayReceive(tx, forwardToId);
  }

  /** The row is locked since it was loaded, so nothing of this waits for anything else: it leaves in one round trip. */
  private async write(tx: Tx, actor: Actor, move: Move): Promise<StandingAfter> {
    const { task, step, now } = move;
    const change = changeOf(move);
    const after: TaskRow = { ...task, ...change, version: task.version + 1, updatedAt: now };
    const settles =
      task.sourceId === actor.organizationId && ['close', 'withdraw', 'cancel', 'mark-in-error'].includes(step.action);
    // Two tasks of one ask that end at once wait here for each other, so that the last one sees that it is the last.
    if (settles) await this.drafts.lockRequest(tx, task.requestId);
    const also = {
      ...sharingOf(move),
      ...(settles && { requestStatus: 'settled' as const }),
      ...(step.action === 'send' && { requestStatus: 'active' as const }),
    };
    const offered = step.grant === 'offer' ? grantOf(move) : null;
    const along: Write[] = [
      ...(offered ? [this.grants.prepareGrant(offered)] : []),
      ...(step.event ? [this.announcer.eventWrite(actor, after, step.event, now)] : []),
      this.announcer.hintsWrite(after, step.event ?? 'referral.changed'),
    ];
    const [changed] = await Promise.all([
      this.repository.apply(tx, actor, task, change, historyOf(move), also, along),
      this.moveGrant(tx, actor, move),
      step.place === 'release' && this.places.release(tx, task.id),
    ]);
    if (changed !== 1) throw stale();
    return standingOf(actor, after);
  }

  private async moveGrant(tx: Tx, actor: Actor, move: Move): Promise<void> {
    const { grant } = move.step;
    const referralTaskId = move.task.id;
    // Who accepts by a link has no account that could read anything: the grant stays shut.
    if (grant === 'open' && actor.accountId) await this.grants.openGrants(tx, actor, { referralTaskId });
    if (grant === 'end') await this.grants.endGrants(tx, actor, { referralTaskId });
    if (grant === 'end-later')
      await this.grants.endGrants(tx, actor, { referralTaskId, at: endOfGrantAfterCompletion(move.now) });
  }

  /** T16: the third organisation has been asked, so the one that proposed it is let go, unless it went on meanwhile. */
  private async leaveForwarded(tx: Tx, actor: Actor, { parentId }: TaskRow): Promise<void> {
    const parent = parentId ? await this.repository.getVisible(tx, parentId, true) : undefined;
    if (parent?.businessStatus === 'forward-proposed' && parent.forwardApprovedAt)
      await this.takeWithin(tx, actor, parent, 'forwarded', { systemReason: 'forwarded' });
  }
}

const isStillShared = ({ consentEndsOn }: TaskRow, now: Date): boolean =>
  consentEndsOn !== null && now < endOfShare(consentEndsOn);
