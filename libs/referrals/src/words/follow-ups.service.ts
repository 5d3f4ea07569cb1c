import { audit, type Actor } from '@app/access';
import { Transactions } from '@app/database';
import { chinaDay, newId, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import {
  assertFollowUp,
  isWrittenLate,
  proposedFollowUp,
  type FollowUp,
  type FollowUpWords,
} from '../domain/follow-ups';
import type { Side } from '../domain/referral';
import { mayRecordFollowUp, wordsOpening, type WordsOpening } from '../domain/words';
import { ReferralAnnouncer } from '../referral-announcer';
import { partiesOf } from '../referrals.repository';
import { FollowUpsRepository, type DueFollowUp, type FollowUpRow } from './follow-ups.repository';
import { sideBy, WordsAccess } from './words-access';

export interface SeenFollowUp {
  row: FollowUpRow;
  side: Side;
  opening: WordsOpening;
  isLate: boolean;
}

export interface FollowUps {
  items: SeenFollowUp[];
  mayRecord: boolean;
  /** When the next is planned; null when none is. */
  nextOn: string | null;
  /** What the urgency proposes for the one after today. */
  proposedNextOn: string | null;
}

const dueShown = 50;

/** T4 and T4b: how it went on after the referral was accepted, told by either side. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: WordsAccess,
    private readonly followUps: FollowUpsRepository,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  list(actor: Actor, id: string): Promise<FollowUps> {
    return this.transactions.read(actor, async (tx) => {
      const { task, facts } = await this.access.of(tx, actor, id);
      const rows = await this.followUps.list(tx, task);
      const today = chinaDay(systemClock.now());
      const items = rows.map((row): SeenFollowUp => {
        const side = sideBy(task, row.byOrganizationId);
        // Words about how somebody feels or what is new tell of the person, whatever the scan of names finds.
        const opening = wordsOpening(facts, side, true);
        return { row, side, opening, isLate: isWrittenLate(row.onDate, row.recordedAt) };
      });
      const isOver = task.businessStatus === 'loop-closed';
      const first = isOver ? null : proposedFollowUp(task.urgency, task.acceptedAt, '');
      return {
        items,
        mayRecord: mayRecordFollowUp(facts),
        nextOn: rows.length > 0 ? rows[0].nextOn : first,
        proposedNextOn: proposedFollowUp(task.urgency, task.acceptedAt, today),
      };
    });
  }

  record(actor: Actor, id: string, followUp: FollowUp, words: FollowUpWords): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      const { task } = await this.access.toWrite(tx, actor, id, mayRecordFollowUp, 'record-follow-up');
      const now = systemClock.now();
      assertFollowUp(followUp, words, task.acceptedAt, now);
      const followUpId = newId();
      await this.followUps.insert(tx, actor, task, followUpId, followUp, words);
      audit(tx, actor, {
        action: 'referral.follow-up-recorded',
        subjectType: 'referral',
        subjectId: task.id,
        organizationIds: partiesOf(task),
      });
      await this.announcer.event(tx, actor, task, 'referral.follow-up-recorded', now);
      await this.announcer.hint(tx, task, 'referral.follow-up-recorded');
      return followUpId;
    });
  }

  /** What this reader should follow up today: a worker their own referrals, others all of the organisation. */
  due(actor: Actor): Promise<DueFollowUp[]> {
    return this.transactions.read(actor, (tx) =>
      this.followUps.due(tx, chinaDay(systemClock.now()), {
        organizationId: actor.organizationId ?? undefined,
        holderId: actor.role === 'worker' ? (actor.accountId ?? undefined) : undefined,
        limit: dueShown,
      }),
    );
  }
}
