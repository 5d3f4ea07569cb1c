import { type Actor, audit, requireAllowed } from '@app/access';
import { decodeKey, keysetPage, type Page, Transactions } from '@app/database';
import { conflict, notFound, stale } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { AnswerPledgeDto, HelpPledgeDto, HelpPledgesQuery } from './dto/stage-reviews.dto';
import { type PledgeRow, StageReviewsRepository } from './stage-reviews.repository';

/** Mutual help between two organisations; whether it came is said by whoever was to be helped, not by whoever promised. */
@Injectable()
export class PledgesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: StageReviewsRepository,
  ) {}

  /** Of the actor's organisation, both ways, the earliest first. */
  list(actor: Actor, { status, after, limit }: HelpPledgesQuery): Promise<Page<HelpPledgeDto>> {
    return this.transactions.read(actor, async (tx) => {
      const seen = (decodeKey(after, 2) as [string, string] | undefined) ?? null;
      const rows = await this.repository.pledges(tx, status ?? null, seen, limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.dueOn, row.id]);
      return { items: page.items.map((row) => shown(actor, row)), next: page.next };
    });
  }

  answer(actor: Actor, id: string, version: number, { outcome }: AnswerPledgeDto): Promise<HelpPledgeDto> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.repository.pledge(tx, id);
      if (!row) throw notFound();
      if (!isHelped(actor, row)) requireAllowed([], 'answer');
      if (row.status !== 'made') throw conflict('pledge-answered', { status: row.status });
      if (row.version !== version) throw stale();
      const change = { status: outcome, answeredByName: actor.displayName ?? '', answeredAt: new Date() };
      if ((await tx.update('help_pledge', { id, version }, change)) !== 1) throw stale();
      const organizationIds = [row.organizationId, row.helpedOrganizationId];
      await audit(tx, actor, {
        action: 'help-pledge.answered',
        subjectType: 'help-pledge',
        subjectId: id,
        organizationIds,
      });
      return shown(actor, (await this.repository.pledge(tx, id))!);
    });
  }
}

const isHelped = ({ organizationId }: Actor, row: PledgeRow): boolean => organizationId === row.helpedOrganizationId;

const shown = (actor: Actor, row: PledgeRow): HelpPledgeDto => ({
  ...row,
  allowedActions: isHelped(actor, row) && row.status === 'made' ? ['answer'] : [],
});
