import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { ruleBroken, stale, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ShareableField } from './domain/disclosure';
import type { Mode, NeedCode, Urgency } from './domain/referral-codes';
import { handsBeside } from './domain/referral';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { askedIn, ReferralNewTasks } from './referral-new-tasks';
import { ReferralTransitionsService } from './referral-transitions.service';
import { ReferralsRepository } from './referrals.repository';

export interface Part {
  recipientId?: string;
  needCode?: NeedCode;
  serviceCodes?: NeedCode[];
  fields?: ShareableField[];
}

/** One ask, several tasks: after a no, beside another, in parts, passed on, or grown out of advice (referrals.md T16, T17). */
@Injectable()
export class ReferralBranchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly newTasks: ReferralNewTasks,
    private readonly transitions: ReferralTransitionsService,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  /** After a no, a failure or no answer. The earlier task stays as it is, and is in nobody's hands from now on. */
  chooseAnother(actor: Actor, id: string, version: number, recipientId: string | null): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'choose-another', version);
      if ((await this.drafts.keep(tx, task, { hands: handsBeside('nobody', task) })) !== 1) throw stale();
      return standingOf(actor, await this.newTasks.beside(tx, actor, task, { recipientId, replacesTaskId: task.id }));
    });
  }

  /** A further recipient of the same request at the same time, with a consent and fields of its own. */
  also(actor: Actor, id: string, version: number, part: Part): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'also', version);
      const { recipientId = null, fields } = part;
      const branch = { recipientId, relation: 'also' as const, card: askedIn(part), fields };
      return standingOf(actor, await this.newTasks.beside(tx, actor, task, branch));
    });
  }

  /** T17. The whole goes on as it is; each part is sent for itself, and the request is over when all of them are. */
  split(actor: Actor, id: string, version: number, parts: readonly Part[]): Promise<StandingAfter[]> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'split', version);
      if (parts.length === 0) throw ruleBroken('parts-missing');
      const made: StandingAfter[] = [];
      for (const part of parts) {
        const { recipientId = null, fields } = part;
        const branch = { recipientId, relation: 'split' as const, parentTaskId: id, card: askedIn(part), fields };
        made.push(standingOf(actor, await this.newTasks.beside(tx, actor, task, branch)));
      }
      if ((await this.drafts.keep(tx, task, {})) !== 1) throw stale();
      await this.announcer.event(tx, actor, task, 'referral.split', systemClock.now());
      await this.announcer.kept(tx, actor, task, 'split');
      return made;
    });
  }

  /** A consultation becomes a referral of the same request: nothing is written twice, consent is asked for the new purpose. */
  convert(
    actor: Actor,
    id: string,
    version: number,
    input: { mode: Exclude<Mode, 'consultation'>; recipientId?: string; urgency?: Urgency },
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'convert', version);
      const { mode, urgency } = input;
      const next = await this.newTasks.beside(tx, actor, task, {
        recipientId: input.recipientId ?? task.targetId,
        relation: 'conversion',
        parentTaskId: id,
        card: { mode, ...(urgency && { urgency }) },
      });
      return standingOf(actor, next);
    });
  }

  /**
   * T16. A new draft for the third organisation, which needs a consent of its own. The one that proposed it is let go when
   * that draft is sent, or goes on beside it.
   */
  approveForward(actor: Actor, id: string, version: number, keep: boolean): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'approve-forward', version);
      const branch = { recipientId: task.forwardToId, relation: 'forward' as const, parentTaskId: id };
      const next = await this.newTasks.beside(tx, actor, task, branch);
      if (keep) await this.transitions.takeWithin(tx, actor, task, 'forward-beside');
      else {
        const change = { forwardApprovedAt: systemClock.now() };
        if ((await this.drafts.keep(tx, task, change)) !== 1) throw stale();
        await this.announcer.kept(tx, actor, { ...task, ...change }, 'approve-forward');
      }
      return standingOf(actor, next);
    });
  }
}
