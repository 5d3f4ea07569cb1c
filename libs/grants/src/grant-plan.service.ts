import { Injectable } from '@nestjs/common';
import { audit, requireAllowed, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { announce } from './announce';
import { CohortsRepository } from './cohorts.repository';
import { isCurrency, parseAmount } from './domain/amount';
import { chinaDay } from './domain/days';
import { allowedCohortActions, allowedGrantActions, assertPeriod } from './domain/grant.policy';
import { assertBudgetFits, assertPayable, assertPlanFits } from './domain/money-plan';
import type { AwardGrantDto, GrantDto, PayTrancheDto, PlanTrancheDto } from './dto/grant.dto';
import { GrantsRepository, type GrantRow } from './grants.repository';
import { GrantsService } from './grants.service';

/** What a foundation's programme officer does with a grant: award it, plan its tranches, pay them. */
@Injectable()
export class GrantPlanService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: GrantsRepository,
    private readonly cohorts: CohortsRepository,
    private readonly grants: GrantsService,
  ) {}

  award(actor: Actor, input: AwardGrantDto): Promise<GrantDto> {
    return this.transactions.run(actor, async (tx) => {
      const cohort = await this.cohorts.cohort(tx, input.cohortId);
      if (!cohort) throw notFound();
      requireAllowed(allowedCohortActions(actor, cohort), 'award-grant');
      const { currency } = input;
      if (!isCurrency(currency)) throw ruleBroken('currency-unknown');
      const minorOf = (amount: string): number => positiveMinor(amount, currency);
      const amountMinor = minorOf(input.amount);
      assertPeriod(input.startsOn, input.endsOn);
      const lines = (input.budgetLines ?? []).map((line) => ({ name: line.name, amountMinor: minorOf(line.amount) }));
      assertBudgetFits(
        amountMinor,
        lines.map((line) => line.amountMinor),
      );
      const tranches = (input.tranches ?? []).map((tranche) => ({ ...tranche, plannedMinor: minorOf(tranche.amount) }));
      assertPlanFits(
        amountMinor,
        tranches.map((tranche) => tranche.plannedMinor),
      );
      const members = await this.cohorts.memberIds(tx, cohort.id);
      const recipient = input.recipientOrganizationId ?? null;
      if (recipient && !members.includes(recipient)) throw ruleBroken('recipient-not-in-cohort');

      const id = newId();
      const funderOrganizationId = cohort.funderOrganizationId;
      await tx.insert('grant_agreement', {
        id,
        funderOrganizationId,
        programmeId: cohort.programmeId,
        cohortId: cohort.id,
        recipientKind: recipient ? 'organization' : 'cohort',
        recipientOrganizationId: recipient,
        agreementNo: input.agreementNo,
        title: input.title,
        description: input.description ?? null,
        restrictedPurpose: input.restrictedPurpose ?? null,
        currency,
        amountMinor,
        awardedOn: input.awardedOn,
        startsOn: input.startsOn ?? null,
        endsOn: input.endsOn ?? null,
      });
      for (const [index, line] of lines.entries())
        await tx.insert('budget_line', {
          id: newId(),
          funderOrganizationId,
          grantId: id,
          position: index + 1,
          ...line,
        });
      for (const [index, tranche] of tranches.entries())
        await this.insertTranche(tx, { id, funderOrganizationId }, index + 1, tranche.plannedMinor, tranche);
      const concerned = [...new Set([funderOrganizationId, ...(recipient ? [recipient] : members)])];
      await announce(tx, actor, { type: 'grant.awarded', id, cohortId: cohort.id, organizationIds: concerned });
      await audit(tx, actor, {
        action: 'grant.awarded',
        subjectType: 'grant',
        subjectId: id,
        organizationIds: concerned,
      });
      return this.grants.page(tx, actor, id);
    });
  }

  planTranche(actor: Actor, grantId: string, input: PlanTrancheDto): Promise<GrantDto> {
    return this.transactions.run(actor, async (tx) => {
      const grant = await this.allowed(tx, actor, grantId, 'plan-tranche');
      const existing = await this.repository.tranches(tx, [grantId]);
      const plannedMinor = positiveMinor(input.amount, grant.currency);
      assertPlanFits(grant.amountMinor, [...existing.map((tranche) => tranche.plannedMinor), plannedMinor]);
      await this.insertTranche(tx, grant, existing.length + 1, plannedMinor, input);
      const concerned = await this.concerned(tx, grant);
      await announce(tx, actor, {
        type: 'grant.tranche-planned',
        id: grantId,
        cohortId: grant.cohortId,
        organizationIds: concerned,
      });
      await audit(tx, actor, {
        action: 'grant.tranche-planned',
        subjectType: 'grant',
        subjectId: grantId,
        organizationIds: concerned,
      });
      return this.grants.page(tx, actor, grantId);
    });
  }

  /** Records that a tranche was paid; the bank transfer itself happens outside. Once paid, a tranche never changes. */
  payTranche(actor: Actor, trancheId: string, version: number, input: PayTrancheDto): Promise<GrantDto> {
    return this.transactions.run(actor, async (tx) => {
      // An officer alone may lock a tranche, so visibility comes from the grant it belongs to.
      const tranche = await this.repository.lockTranche(tx, trancheId);
      if (!tranche) throw notFound();
      const grant = await this.allowed(tx, actor, tranche.grantId, 'pay-tranche');
      const amountMinor = input.amount ? positiveMinor(input.amount, grant.currency) : tranche.plannedMinor;
      assertPayable(tranche, { amountMinor, paidOn: input.paidOn }, chinaDay(systemClock.now()));
      const change = { paidMinor: amountMinor, paidOn: input.paidOn, paidBy: actor.accountId };
      if ((await tx.update('tranche', { id: trancheId, version }, change)) !== 1) throw stale();
      const concerned = await this.concerned(tx, grant);
      await announce(tx, actor, {
        type: 'grant.tranche-paid',
        id: grant.id,
        cohortId: grant.cohortId,
        organizationIds: concerned,
        data: { trancheId, number: tranche.number },
      });
      await audit(tx, actor, {
        action: 'grant.tranche-paid',
        subjectType: 'tranche',
        subjectId: trancheId,
        organizationIds: concerned,
      });
      return this.grants.page(tx, actor, grant.id);
    });
  }

  private async allowed(
    tx: Tx,
    actor: Actor,
    grantId: string,
    action: 'plan-tranche' | 'pay-tranche',
  ): Promise<GrantRow> {
    const grant = await this.repository.get(tx, grantId);
    if (!grant) throw notFound();
    requireAllowed(allowedGrantActions(actor, grant), action);
    return grant;
  }

  private async concerned(tx: Tx, grant: GrantRow): Promise<string[]> {
    if (grant.recipientOrganizationId) return [grant.funderOrganizationId, grant.recipientOrganizationId];
    const members = grant.cohortId ? await this.cohorts.memberIds(tx, grant.cohortId) : [];
    return [grant.funderOrganizationId, ...members];
  }

  private async insertTranche(
    tx: Tx,
    grant: Pick<GrantRow, 'id' | 'funderOrganizationId'>,
    number: number,
    plannedMinor: number,
    { plannedOn, condition }: Pick<PlanTrancheDto, 'plannedOn' | 'condition'>,
  ): Promise<void> {
    await tx.insert('tranche', {
      id: newId(),
      funderOrganizationId: grant.funderOrganizationId,
      grantId: grant.id,
      number,
      plannedMinor,
      plannedOn,
      condition: condition ?? null,
    });
  }
}

function positiveMinor(amount: string, currency: string): number {
  const { amountMinor } = parseAmount(amount, currency);
  if (amountMinor <= 0) throw ruleBroken('amount-not-positive');
  return amountMinor;
}
