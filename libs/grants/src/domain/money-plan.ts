import { conflict, ruleBroken } from '@app/kernel';
import { daysLater } from './days';

export interface PlannedTranche {
  id: string;
  number: number;
  plannedMinor: number;
  plannedOn: string;
  paidMinor: number | null;
  paidOn: string | null;
}

/** Where the money of one grant stands, in minor units of its currency. */
export interface MoneyState {
  amountMinor: number;
  plannedMinor: number;
  paidMinor: number;
  /** Planned until today and not paid. */
  dueMinor: number;
  /** Awarded and not paid yet. */
  remainingMinor: number;
}

export function moneyState(amountMinor: number, tranches: readonly PlannedTranche[], today: string): MoneyState {
  const sum = (of: readonly PlannedTranche[], minor: (tranche: PlannedTranche) => number): number =>
    of.reduce((total, tranche) => total + minor(tranche), 0);
  const paidMinor = sum(tranches, (tranche) => tranche.paidMinor ?? 0);
  const due = tranches.filter((tranche) => tranche.paidMinor === null && tranche.plannedOn <= today);
  return {
    amountMinor,
    plannedMinor: sum(tranches, (tranche) => tranche.plannedMinor),
    paidMinor,
    dueMinor: sum(due, (tranche) => tranche.plannedMinor),
    remainingMinor: amountMinor - paidMinor,
  };
}

/** @throws rule `planned-above-award` */
export function assertPlanFits(amountMinor: number, plannedMinor: readonly number[]): void {
  if (plannedMinor.reduce((sum, part) => sum + part, 0) > amountMinor) throw ruleBroken('planned-above-award');
}

/** @throws rule `budget-is-not-the-award` unless the lines add up to the award, or there are none */
export function assertBudgetFits(amountMinor: number, lines: readonly number[]): void {
  if (lines.length > 0 && lines.reduce((sum, part) => sum + part, 0) !== amountMinor)
    throw ruleBroken('budget-is-not-the-award');
}

/** @throws conflict `already-paid`, rule `paid-above-plan`, rule `paid-in-the-future` */
export function assertPayable(
  tranche: PlannedTranche,
  payment: { amountMinor: number; paidOn: string },
  today: string,
): void {
  if (tranche.paidMinor !== null) throw conflict('already-paid');
  if (payment.amountMinor <= 0) throw ruleBroken('amount-not-positive');
  if (payment.amountMinor > tranche.plannedMinor) throw ruleBroken('paid-above-plan');
  if (payment.paidOn > today) throw ruleBroken('paid-in-the-future');
}

/** Waiting for a payer: due, or due within thirty days; the earliest first. */
export function waitingTranches<Tranche extends PlannedTranche>(
  tranches: readonly Tranche[],
  today: string,
): (Tranche & { overdue: boolean })[] {
  const horizon = daysLater(today, 30);
  return tranches
    .filter((tranche) => tranche.paidMinor === null && tranche.plannedOn <= horizon)
    .map((tranche) => ({ ...tranche, overdue: tranche.plannedOn < today }))
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : a.number - b.number));
}
