import { CAPACITY_CONFIRMED_DAYS } from './partner-match';

/** A week before a number stops counting, so that there is time for a look without haste. */
export const askAfterDays = CAPACITY_CONFIRMED_DAYS - 7;
/** Once a fortnight at most, about all of them together: a reminder that nags is switched off. */
export const askAgainAfterDays = 14;

const dayMs = 86_400_000;
const before = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

export interface CapacityReminder {
  /** Numbers stated before this moment are asked about. */
  statedBefore: Date;
  /** Organisations asked since this moment are left alone. */
  notAskedSince: Date;
}

export const capacityReminder = (now: Date): CapacityReminder => ({
  statedBefore: before(now, askAfterDays),
  notAskedSince: before(now, askAgainAfterDays),
});
