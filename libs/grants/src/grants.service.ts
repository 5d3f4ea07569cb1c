import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { notFound, ruleBroken } from '@app/kernel';
import type { Mark, WantedWords } from '@app/organizations';
import { formatAmount } from './domain/amount';
import { allowedGrantActions, followsMoney } from './domain/grant.policy';
import type { CurrencyTotalDto, GrantDto, GrantRowDto, GrantTotalsDto, TrancheInHandsDto } from './dto/grant.dto';
import { GrantViews, trancheView, waitingIn } from './grant-views';
import { GrantsRepository, type GrantScope, type TitledGrant } from './grants.repository';

export interface GrantHit extends TitledGrant {
  marks: Mark[];
}

/** A word of letters is looked for in as many names as this. */
const mostTitlesRead = 500;

@Injectable()
export class GrantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: GrantsRepository,
    private readonly views: GrantViews,
  ) {}

  list(
    actor: Actor,
    { scope = 'mine', after, limit }: { scope?: GrantScope; after?: string; limit: number },
  ): Promise<Page<GrantRowDto>> {
    return this.transactions.read(actor, async (tx) => {
      const seen = (decodeKey(after, 2) as [string, string] | undefined) ?? null;
      const rows = await this.repository.list(tx, scope, seen, limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.awardedOn, row.id]);
      const shown = await this.views.withMoney(tx, page.items);
      return { items: shown.map(({ tranches: _tranches, budgetLines: _lines, ...row }) => row), next: page.next };
    });
  }

  /** Grants this organisation follows, and what others published, by title or number of the agreement. */
  async find(tx: Tx, actor: Actor, wanted: WantedWords, limit: number): Promise<GrantHit[]> {
    if (wanted.isEmpty || !followsMoney(actor)) return [];
    const candidates = await this.repository.titled(tx, wanted.written, wanted.words, mostTitlesRead);
    return candidates
      .flatMap((grant) => {
        const { marks, missing } = wanted.look(grant.title);
        return wanted.look(grant.agreementNo ?? '', missing).missing.length === 0 ? [{ ...grant, marks }] : [];
      })
      .slice(0, limit);
  }

  totals(actor: Actor): Promise<GrantTotalsDto> {
    return this.transactions.read(actor, async (tx) => ({
      mine: await this.totalsIn(tx, 'mine'),
      published: await this.totalsIn(tx, 'published'),
    }));
  }

  /** For the home page: tranches of what the actor's organisation gives that are due, or will be within thirty days. */
  inHands(actor: Actor): Promise<TrancheInHandsDto[]> {
    return this.transactions.read(actor, async (tx) => {
      if (!actor.organizationId) return [];
      const given = { funderOrganizationId: actor.organizationId, source: null };
      const grants = await this.repository.givenAndUnpaid(tx, given.funderOrganizationId);
      const tranches = await this.repository.tranches(
        tx,
        grants.map((grant) => grant.id),
      );
      const planned = grants.map((grant) => ({
        ...grant,
        tranches: tranches.filter((tranche) => tranche.grantId === grant.id).map(trancheView),
      }));
      const allowedActions = allowedGrantActions(actor, given);
      return waitingIn(planned).map((tranche) => ({ ...tranche, allowedActions }));
    });
  }

  /** One grant with its money and what happened under it. @throws not-found */
  open(actor: Actor, id: string, quarter?: string): Promise<GrantDto> {
    return this.transactions.read(actor, (tx) => this.page(tx, actor, id, quarter));
  }

  async page(tx: Tx, actor: Actor, id: string, quarter?: string): Promise<GrantDto> {
    const grant = await this.repository.get(tx, id);
    if (!grant) throw notFound();
    const [view] = await this.views.withMoney(tx, [grant]);
    return {
      ...view,
      description: grant.description,
      restrictedPurpose: grant.restrictedPurpose,
      startsOn: grant.startsOn,
      endsOn: grant.endsOn,
      happened: await this.views.happened(tx, [id], { grantId: id, quarter: quarter ?? null }),
      allowedActions: allowedGrantActions(actor, grant),
      version: grant.version,
    };
  }

  /**
   * For referrals and sessions that name a grant: whether the actor's organisation may.
   * @throws rule `grant-not-usable`, also for a grant that does not exist or cannot be seen
   */
  async assertUsable(tx: Tx, actor: Actor, grantId: string): Promise<void> {
    if (!actor.organizationId || !(await this.repository.isUsable(tx, grantId, actor.organizationId)))
      throw ruleBroken('grant-not-usable');
  }

  private async totalsIn(tx: Tx, scope: 'mine' | 'published'): Promise<CurrencyTotalDto[]> {
    const rows = await this.repository.totals(tx, scope);
    return rows.map((row) => ({ ...row, amount: formatAmount(row) }));
  }
}
