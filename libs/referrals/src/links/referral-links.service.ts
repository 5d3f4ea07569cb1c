import { audit, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newLinkToken } from '@app/identity';
import { forbidden, newId, notFound, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { isCaseTeam, sideOf } from '../domain/referral.policy';
import { assertLinkWanted, linkExpiryOf, type LinkKind } from '../domain/referral-link';
import { partiesAndStanding, type TaskRow } from '../referral-rows';
import { ReferralsRepository } from '../referrals.repository';
import { ReferralLinksRepository, type LinkAnswerRow, type LinkRow } from './referral-links.repository';

export interface NewLink {
  /** `/answer#…`: what follows the mark never reaches a server's log. */
  path: string;
  expiresAt: Date;
}

/** What the source does with links: hands one out, sees what was said by it, ends it. */
@Injectable()
export class ReferralLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralLinksRepository,
    private readonly referrals: ReferralsRepository,
  ) {}

  /** A new link of a kind ends the one before. @throws not-found · forbidden · referral-wrong-state */
  make(actor: Actor, id: string, kind: LinkKind): Promise<NewLink> {
    return this.transactions.run(actor, async (tx) => {
      const task = await this.ofCaseTeam(tx, actor, id);
      assertLinkWanted(kind, task.status);
      await this.repository.endAll(tx, id, kind);
      const { token, tokenHash } = newLinkToken();
      const expiresAt = linkExpiryOf(kind, systemClock.now());
      await this.repository.insert(tx, {
        id: newId(),
        organizationId: task.sourceId,
        taskId: id,
        kind,
        tokenHash,
        madeBy: actor.accountId,
        expiresAt,
      });
      audit(tx, actor, { action: 'referral-link.made', subjectType: 'referral', subjectId: id, fields: [kind] });
      return { path: `/answer#${token}`, expiresAt };
    });
  }

  /** @throws not-found · forbidden */
  async end(actor: Actor, id: string, kind: LinkKind): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await this.ofCaseTeam(tx, actor, id);
      await this.repository.endAll(tx, id, kind);
      audit(tx, actor, { action: 'referral-link.ended', subjectType: 'referral', subjectId: id, fields: [kind] });
    });
  }

  list(actor: Actor, id: string): Promise<{ links: LinkRow[]; answers: LinkAnswerRow[] }> {
    return this.transactions.read(actor, async (tx) => {
      await this.ofCaseTeam(tx, actor, id);
      return { links: await this.repository.list(tx, id), answers: await this.repository.answers(tx, id) };
    });
  }

  private async ofCaseTeam(tx: Tx, actor: Actor, id: string): Promise<TaskRow> {
    const task = await this.referrals.getVisible(tx, id);
    const parties = task && partiesAndStanding(task);
    if (!parties || !sideOf(actor, parties)) throw notFound();
    if (sideOf(actor, parties) !== 'source' || !isCaseTeam(actor, parties) || actor.role === 'organization-admin')
      throw forbidden('action-not-allowed');
    return task;
  }
}
