import type { ClockKind } from '../domain/clocks';
import type { NeedCode, Status, Urgency } from '../domain/referral-codes';

export type Whose = 'ours' | 'theirs';

export interface OverviewRow {
  id: string;
  number: string;
  status: Status;
  urgency: Urgency;
  needCode: NeedCode;
  clock: ClockKind | null;
  dueAt: Date;
  /** The other side. */
  counterpartId: string;
  /** How many there are in all. */
  total: number;
}

export interface OverdueCount {
  whose: Whose;
  /** Of width_bucket over the bounds: 0 is the oldest. */
  bucket: number;
  count: number;
}
