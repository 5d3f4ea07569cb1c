import { audit, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page } from '@app/database';
import { badShape, chinaDay, forbidden, isId, notFound, ruleBroken } from '@app/kernel';
import type { OrganizationName } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { LadderClock } from '../domain/ladder';
import {
  CoachingCallsRepository,
  type CallMade,
  type NewCoachingCall,
  type PastCall,
  type WayPoint,
} from './coaching-calls.repository';
import { ReferralDirectory } from '../referral-directory';
import { WorkingCalendars, type Moment } from '../working-calendar';

/** What a support agency may know of a delay (R-RF-03). The id is the delay's own and opens nothing. */
export interface StuckReferral {
  id: string;
  number: string;
  clock: LadderClock;
  dueAt: Date;
  /** Who holds the step. */
  heldBy: string;
}

export interface StuckList extends Moment {
  rows: StuckReferral[];
  names: Map<string, OrganizationName>;
  ways: WayPoint[];
  calls: CallMade[];
}

const most = 200;

@Injectable()
export class StuckReferralsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: ReferralDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly calls: CoachingCallsRepository,
  ) {}

  /**
   * Begins the coaching, or goes on with it: somebody telephoned, and this is what was agreed, or nothing more is needed.
   * @throws not-found when it is not stuck, called-in-future, next-step-missing
   */
  async noteCall(actor: Actor, id: string, call: NewCoachingCall): Promise<void> {
    if (actor.organizationKind !== 'support-agency') throw forbidden();
    const { now } = await this.calendars.moment();
    if (call.calledOn > chinaDay(now)) throw ruleBroken('called-in-future');
    if (!call.isDone && !call.nextStep?.trim()) throw ruleBroken('next-step-missing');
    await this.transactions.run(actor, async (tx) => {
      const [stuck] = await tx.query<{ id: string; number: string }>(
        'SELECT id, number FROM rls.stuck_referrals($1) WHERE id = $2',
        [now, id],
      );
      if (!stuck) throw notFound();
      await this.calls.add(tx, actor, stuck, call);
      audit(tx, actor, { action: 'stuck-referral.called', subjectType: 'stuck-referral', subjectId: id });
    });
  }

  /** What was telephoned about delays that are over. The agency’s own notes. */
  async pastCalls(actor: Actor, { after, limit }: { after?: string; limit: number }): Promise<Page<PastCall>> {
    if (actor.organizationKind !== 'support-agency') throw forbidden();
    const [before] = decodeKey(after, 1) ?? [];
    if (before !== undefined && !isId(before)) throw badShape('page-key-not-readable');
    const { now } = await this.calendars.moment();
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.calls.past(tx, now, before, limit + 1);
      return keysetPage(rows, limit, ({ id }) => [id]);
    });
  }

  /** The longest waiting first. The database answers with these columns and no others, and to support agencies alone. */
  async list(actor: Actor): Promise<StuckList> {
    if (actor.organizationKind !== 'support-agency') throw forbidden();
    const moment = await this.calendars.moment();
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<StuckReferral>(
        `SELECT id, number, clock, due_at AS "dueAt", held_by AS "heldBy" FROM rls.stuck_referrals($1)
         ORDER BY due_at, id LIMIT $2`,
        [moment.now, most],
      );
      const names = await this.directory.names(
        tx,
        rows.map(({ heldBy }) => heldBy),
      );
      const [ways, calls] = await Promise.all([
        this.calls.ways(tx, moment.now),
        this.calls.of(
          tx,
          rows.map(({ id }) => id),
        ),
      ]);
      return { ...moment, rows, names, ways, calls };
    });
  }
}
