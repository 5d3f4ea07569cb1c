import { type Actor, audit } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, notFound, stale, systemClock } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { ProposedLinesDto, StrengthDto } from '../dto/ask-offer.dto';
import { AsksOffersService } from './asks-offers.service';
import { type StrengthRow, StrengthsRepository } from './strengths.repository';

/** What an organisation says it is good at. Lines of a meeting wait until the organisation itself has confirmed them. */
@Injectable()
export class StrengthsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: StrengthsRepository,
    private readonly organizations: OrganizationsService,
    private readonly asksOffers: AsksOffersService,
  ) {}

  /** @throws not-found */
  shownOf(actor: Actor, organizationId: string): Promise<StrengthDto[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.organizations.get(tx, organizationId);
      return (await this.repository.shown(tx, organizationId)).map(shown);
    });
  }

  proposed(actor: Actor): Promise<ProposedLinesDto> {
    return this.transactions.read(actor, async (tx) => ({
      strengths: (await this.repository.proposed(tx)).map(shown),
      asksOffers: await this.asksOffers.proposed(tx, actor),
    }));
  }

  confirm(actor: Actor, id: string, text: string): Promise<StrengthDto> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.lock(tx, id);
      if (row.confirmed) throw conflict('strength-state');
      if ((await this.repository.confirm(tx, row, text.trim(), systemClock.now())) !== 1) throw stale();
      audit(tx, actor, { action: 'strength.confirmed', subjectType: 'organization-strength', subjectId: id });
      return shown({ ...row, text: text.trim(), version: row.version + 1 });
    });
  }

  /** Whether it was shown or not: it is the organisation's own word about itself. */
  async drop(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await this.lock(tx, id);
      await this.repository.remove(tx, id);
      audit(tx, actor, { action: 'strength.dropped', subjectType: 'organization-strength', subjectId: id });
    });
  }

  private async lock(tx: Tx, id: string): Promise<StrengthRow> {
    const row = await this.repository.lock(tx, id);
    if (!row) throw notFound();
    return row;
  }
}

const shown = ({ id, text, fromMeeting, version }: StrengthRow): StrengthDto => ({ id, text, fromMeeting, version });
