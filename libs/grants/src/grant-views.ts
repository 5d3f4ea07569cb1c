import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { systemClock } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { CohortsRepository } from './cohorts.repository';
import { chinaDay } from './domain/days';
import { attendancesOf, flowsOf, quartersOf, sessionsOf, type HappeningFilter } from './domain/happenings';
import { moneyState, waitingTranches } from './domain/money-plan';
import type { BodyDto, HappenedDto } from './dto/count.dto';
import type { CohortGrantDto } from './dto/cohort.dto';
import type { TrancheDto, WaitingTrancheDto } from './dto/grant.dto';
import { GrantsRepository, type GrantRow, type TrancheRow } from './grants.repository';

/** Puts together what screens show of grants: names beside ids, money computed from tranches, counts that may be told. */
@Injectable()
export class GrantViews {
  constructor(
    private readonly grants: GrantsRepository,
    private readonly cohorts: CohortsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Names by id; an organisation that is gone keeps an empty name. */
  async namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => BodyDto> {
    const known = await this.organizations.getMany(
      tx,
      ids.filter((id): id is string => id !== null),
    );
    return (id) => ({ id, name: known.get(id)?.name ?? '' });
  }

  async withMoney(tx: Tx, grants: readonly GrantRow[]): Promise<CohortGrantDto[]> {
    const ids = grants.map((grant) => grant.id);
    const nameOf = await this.namesOf(
      tx,
      grants.flatMap((grant) => [grant.funderOrganizationId, grant.recipientOrganizationId]),
    );
    const tranches = await this.grants.tranches(tx, ids);
    const lines = await this.grants.budgetLines(tx, ids);
    const today = chinaDay(systemClock.now());
    return grants.map((grant) => {
      const own = tranches.filter((tranche) => tranche.grantId === grant.id);
      return {
        id: grant.id,
        title: grant.title,
        agreementNo: grant.agreementNo,
        funder: nameOf(grant.funderOrganizationId),
        recipientKind: grant.recipientKind,
        recipient: grant.recipientOrganizationId ? nameOf(grant.recipientOrganizationId) : null,
        cohortId: grant.cohortId,
        currency: grant.currency,
        money: moneyState(grant.amountMinor, own, today),
        awardedOn: grant.awardedOn,
        source: grant.source,
        tranches: own.map(trancheView),
        budgetLines: lines
          .filter((line) => line.grantId === grant.id)
          .map(({ name, amountMinor }) => ({ name, amountMinor })),
      };
    });
  }

  async happened(tx: Tx, grantIds: readonly string[], filter: HappeningFilter): Promise<HappenedDto> {
    const counts = await this.cohorts.happenings(tx, grantIds);
    return {
      quarters: quartersOf(counts),
      referrals: flowsOf(counts, filter),
      sessions: sessionsOf(counts, filter),
      attendances: attendancesOf(counts, filter),
    };
  }
}

export const trancheView = (tranche: TrancheRow): TrancheDto => ({
  id: tranche.id,
  number: tranche.number,
  plannedMinor: tranche.plannedMinor,
  plannedOn: tranche.plannedOn,
  condition: tranche.condition,
  paidMinor: tranche.paidMinor,
  paidOn: tranche.paidOn,
  version: tranche.version,
});

/** The tranches of these grants that are due, or will be within thirty days; the earliest first. */
export function waitingIn(
  grants: readonly (Pick<GrantRow, 'id' | 'title' | 'currency'> & { tranches: readonly TrancheDto[] })[],
): WaitingTrancheDto[] {
  const all = grants.flatMap((grant) =>
    grant.tranches.map((tranche) => ({
      ...tranche,
      grantId: grant.id,
      grantTitle: grant.title,
      currency: grant.currency,
    })),
  );
  return waitingTranches(all, chinaDay(systemClock.now()));
}
