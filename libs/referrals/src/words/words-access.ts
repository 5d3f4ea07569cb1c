import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { forbidden, notFound, systemClock } from '@app/kernel';
import { IdentityGrants, PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { isGrantActive, type ShareableField } from '../domain/disclosure';
import type { Side } from '../domain/referral';
import { readerOf, sideOf } from '../domain/referral.policy';
import type { WordsFacts } from '../domain/words';
import { ReferralDraftsRepository } from '../referral-drafts.repository';
import { partiesAndStanding, type TaskRow } from '../referral-rows';
import { ReferralsRepository } from '../referrals.repository';

export interface WordsPlace {
  task: TaskRow;
  side: Side;
  facts: WordsFacts;
}

/** The referral somebody wants to read or write about, and what they may know of the person at this moment. */
@Injectable()
export class WordsAccess {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly grants: IdentityGrants,
    private readonly vault: PersonVault,
  ) {}

  /** @throws DomainError not-found when this actor may not know of it */
  async of(tx: Tx, actor: Actor, taskId: string): Promise<WordsPlace> {
    const task = await this.referrals.getVisible(tx, taskId);
    const side = task && sideOf(actor, partiesAndStanding(task));
    if (!task || !side) throw notFound();
    const grantedFields = side === 'target' ? await this.grantedFields(tx, task.id) : null;
    const parties = partiesAndStanding(task);
    return {
      task,
      side,
      facts: {
        side,
        reader: readerOf(actor, parties),
        status: task.status,
        businessStatus: task.businessStatus,
        ageBand: parties.ageBand,
        grantedFields,
        reach: side === 'source' ? await this.reach(tx, task) : 'all',
        namesSomebody: task.fields.length > 0,
      },
    };
  }

  /** The same for a write. The row is locked, so that a withdrawal at the same time comes before or after it, not between. */
  async toWrite(
    tx: Tx,
    actor: Actor,
    taskId: string,
    may: (facts: WordsFacts) => boolean,
    action: string,
  ): Promise<WordsPlace> {
    await this.referrals.getVisible(tx, taskId, true);
    const place = await this.of(tx, actor, taskId);
    if (!may(place.facts)) throw forbidden('action-not-allowed', { action });
    return place;
  }

  /** Where nothing is recorded of who it is, there is nothing to be kept from anybody of the case team. */
  private async reach(tx: Tx, task: TaskRow): Promise<WordsFacts['reach']> {
    if (task.recordedFields.length === 0) return 'all';
    const { id } = await this.drafts.person(tx, task.requestId);
    return id === null ? 'all' : this.vault.ownReach(tx, id);
  }

  private async grantedFields(tx: Tx, taskId: string): Promise<ShareableField[] | null> {
    const [grant] = await this.grants.activeGrants(tx, { referralTaskId: taskId });
    if (!grant) return null;
    const fields = grant.fields as ShareableField[];
    const opened = { openedAt: grant.opensAt, endsAt: grant.endsAt, endedAt: null, fields };
    return isGrantActive(opened, systemClock.now()) ? fields : null;
  }
}

/** Which side wrote a row, from the organisation it names. */
export const sideBy = (task: TaskRow, organizationId: string): Side =>
  organizationId === task.sourceId ? 'source' : 'target';
