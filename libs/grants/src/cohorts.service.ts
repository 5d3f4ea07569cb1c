import { Injectable } from '@nestjs/common';
import { audit, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { forbidden, newId, notFound, ruleBroken } from '@app/kernel';
import { type Mark, OrganizationsService, pinyinKey, type WantedWords } from '@app/organizations';
import { announce } from './announce';
import { CohortsRepository, type CohortRow, type NamedCohort, type ProgrammeRow } from './cohorts.repository';
import { allowedCohortActions, assertPeriod, followsMoney } from './domain/grant.policy';
import type {
  CohortDto,
  CohortGrantDto,
  CohortMoneyDto,
  CohortQuery,
  CohortRowDto,
  OpenCohortDto,
  ProgrammeDto,
  StartProgrammeDto,
} from './dto/cohort.dto';
import type { BodyDto } from './dto/count.dto';
import { GrantViews, waitingIn } from './grant-views';
import { GrantsRepository } from './grants.repository';

export interface CohortHit extends NamedCohort {
  marks: Mark[];
}

interface PageAsked {
  after?: string;
  limit: number;
}

/** A word of letters is looked for in as many names as this. */
const mostTitlesRead = 500;

@Injectable()
export class CohortsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CohortsRepository,
    private readonly grants: GrantsRepository,
    private readonly views: GrantViews,
    private readonly organizations: OrganizationsService,
  ) {}

  programmes(actor: Actor, { after, limit }: PageAsked): Promise<Page<ProgrammeDto>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.programmes(tx, seenKey(after), limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.startsOn, row.id]);
      return { items: await this.shownProgrammes(tx, page.items), next: page.next };
    });
  }

  list(actor: Actor, { after, limit }: PageAsked): Promise<Page<CohortRowDto>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.cohorts(tx, seenKey(after), limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.startsOn, row.id]);
      return { items: await this.shown(tx, page.items), next: page.next };
    });
  }

  /** Cohorts this organisation follows, by their own name or their programme's. */
  async find(tx: Tx, actor: Actor, wanted: WantedWords, limit: number): Promise<CohortHit[]> {
    if (wanted.isEmpty || !followsMoney(actor)) return [];
    const candidates = await this.repository.named(tx, wanted.written, mostTitlesRead);
    return candidates
      .flatMap((cohort) => {
        const { marks, missing } = wanted.look(cohort.name);
        return wanted.look(cohort.programmeName, missing).missing.length === 0 ? [{ ...cohort, marks }] : [];
      })
      .slice(0, limit);
  }

  /** @throws not-found, also when `grantId` names no grant of this cohort */
  open(actor: Actor, id: string, query: CohortQuery = {}): Promise<CohortDto> {
    return this.transactions.read(actor, (tx) => this.page(tx, actor, id, query));
  }

  startProgramme(actor: Actor, input: StartProgrammeDto): Promise<ProgrammeDto> {
    return this.transactions.run(actor, async (tx) => {
      const funderOrganizationId = foundationOf(actor);
      assertPeriod(input.startsOn, input.endsOn);
      const id = newId();
      await tx.insert('programme', {
        id,
        funderOrganizationId,
        name: input.name,
        purpose: input.purpose ?? null,
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? null,
      });
      await audit(tx, actor, { action: 'programme.started', subjectType: 'programme', subjectId: id });
      const row = await this.repository.programme(tx, id);
      if (!row) throw notFound();
      const [shown] = await this.shownProgrammes(tx, [row]);
      return shown;
    });
  }

  openCohort(actor: Actor, input: OpenCohortDto): Promise<CohortDto> {
    return this.transactions.run(actor, async (tx) => {
      const funderOrganizationId = foundationOf(actor);
      const programme = await this.repository.programme(tx, input.programmeId);
      if (!programme) throw notFound();
      if (programme.funderOrganizationId !== funderOrganizationId) throw forbidden();
      assertPeriod(input.startsOn, input.endsOn);
      await this.assertPartners(tx, input);
      const id = newId();
      await tx.insert('cohort', {
        id,
        funderOrganizationId,
        programmeId: programme.id,
        supportOrganizationId: input.supportOrganizationId ?? null,
        name: input.name,
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? null,
      });
      for (const organizationId of input.organizationIds)
        await tx.insert('cohort_member', {
          cohortId: id,
          organizationId,
          funderOrganizationId,
          joinedOn: input.startsOn,
        });
      const support = input.supportOrganizationId ? [input.supportOrganizationId] : [];
      const concerned = [funderOrganizationId, ...support, ...input.organizationIds];
      await announce(tx, actor, { type: 'cohort.opened', id, cohortId: id, organizationIds: concerned });
      await audit(tx, actor, {
        action: 'cohort.opened',
        subjectType: 'cohort',
        subjectId: id,
        organizationIds: concerned,
      });
      return this.page(tx, actor, id, {});
    });
  }

  /** Partners are members of the network; a listed organisation has nobody who could act. */
  private async assertPartners(tx: Tx, input: OpenCohortDto): Promise<void> {
    const support = input.supportOrganizationId;
    const known = await this.organizations.getMany(tx, [...input.organizationIds, ...(support ? [support] : [])]);
    if (input.organizationIds.some((id) => known.get(id)?.kind !== 'member')) throw ruleBroken('partner-not-a-member');
    if (support && known.get(support)?.kind !== 'support-agency') throw ruleBroken('not-a-support-agency');
  }

  private async page(tx: Tx, actor: Actor, id: string, { grantId, quarter }: CohortQuery): Promise<CohortDto> {
    const cohort = await this.repository.cohort(tx, id);
    if (!cohort) throw notFound();
    const [row] = await this.shown(tx, [cohort]);
    const grants = await this.views.withMoney(tx, await this.grants.ofCohorts(tx, [id]));
    if (grantId && !grants.some((grant) => grant.id === grantId)) throw notFound();
    return {
      ...row,
      waiting: waitingIn(grants),
      grants,
      organizations: await this.byPinyin(tx, id),
      happened: await this.views.happened(
        tx,
        grants.map((grant) => grant.id),
        { grantId: grantId ?? null, quarter: quarter ?? null },
      ),
      allowedActions: allowedCohortActions(actor, cohort),
      version: cohort.version,
    };
  }

  private async byPinyin(tx: Tx, cohortId: string): Promise<BodyDto[]> {
    const ids = await this.repository.memberIds(tx, cohortId);
    const nameOf = await this.views.namesOf(tx, ids);
    return ids
      .map(nameOf)
      .map((body) => ({ body, key: `${pinyinKey(body.name)} ${body.id}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ body }) => body);
  }

  private async shown(tx: Tx, cohorts: readonly CohortRow[]): Promise<CohortRowDto[]> {
    const nameOf = await this.views.namesOf(
      tx,
      cohorts.flatMap((cohort) => [cohort.funderOrganizationId, cohort.supportOrganizationId]),
    );
    const rows = await this.grants.ofCohorts(
      tx,
      cohorts.map((cohort) => cohort.id),
    );
    const grants = await this.views.withMoney(tx, rows);
    return cohorts.map((cohort) => ({
      id: cohort.id,
      name: cohort.name,
      programme: { id: cohort.programmeId, name: cohort.programmeName },
      funder: nameOf(cohort.funderOrganizationId),
      support: cohort.supportOrganizationId ? nameOf(cohort.supportOrganizationId) : null,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
      organizationCount: cohort.organizations,
      money: sums(grants.filter((grant) => grant.cohortId === cohort.id)),
    }));
  }

  private async shownProgrammes(tx: Tx, programmes: readonly ProgrammeRow[]): Promise<ProgrammeDto[]> {
    const nameOf = await this.views.namesOf(
      tx,
      programmes.map((programme) => programme.funderOrganizationId),
    );
    const cohorts = await this.repository.cohortsOfProgrammes(
      tx,
      programmes.map((programme) => programme.id),
    );
    return programmes.map(({ funderOrganizationId, ...programme }) => ({
      ...programme,
      funder: nameOf(funderOrganizationId),
      cohorts: cohorts
        .filter((cohort) => cohort.programmeId === programme.id)
        .map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    }));
  }
}

const seenKey = (after: string | undefined): [string, string] | null =>
  (decodeKey(after, 2) as [string, string] | undefined) ?? null;

function foundationOf(actor: Actor): string {
  if (!actor.organizationId || actor.organizationKind !== 'foundation') throw forbidden('not-a-foundation');
  return actor.organizationId;
}

function sums(grants: readonly CohortGrantDto[]): CohortMoneyDto[] {
  const byCurrency = new Map<string, CohortMoneyDto>();
  for (const { currency, money } of grants) {
    const sum = byCurrency.get(currency) ?? { currency, grants: 0, amountMinor: 0, paidMinor: 0 };
    sum.grants += 1;
    sum.amountMinor += money.amountMinor;
    sum.paidMinor += money.paidMinor;
    byCurrency.set(currency, sum);
  }
  return [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
