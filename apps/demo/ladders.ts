import { stateCalendar } from '@app/kernel';
import { rungAfter, rungComesAt, type ClockKind, type ClockState, type Rung, type Urgency } from '@app/referrals';

export interface DemoRung {
  rung: Rung;
  dueAt: Date;
  /** Null: it waits. */
  firedAt: Date | null;
}

/** The rungs of a clock that ran out, as the sweeps would have climbed them. */
export interface Ladder {
  clock: ClockKind;
  startedAt: Date;
  clockDueAt: Date;
  rungs: DemoRung[];
  /** When the clock stopped. */
  endedAt: Date | null;
}

const never = new Date(8_640_000_000_000_000);

/** Null while the clock has not run out. */
export function ladderOf(clock: ClockState, urgency: Urgency, until: Date): Ladder | null {
  const { clockKind, clockStartedAt, dueAt } = clock;
  if (!clockKind || !clockStartedAt || !dueAt || dueAt > until) return null;
  const ladder: Ladder = { clock: clockKind, startedAt: clockStartedAt, clockDueAt: dueAt, rungs: [], endedAt: null };
  for (let rung: Rung | null = 'owner'; rung; rung = rungAfter(clockKind, rung)) {
    const lastFiredAt = ladder.rungs.at(-1)?.firedAt ?? null;
    const at = rungComesAt(rung, { urgency, clockDueAt: dueAt, lastFiredAt }, stateCalendar);
    ladder.rungs.push({ rung, dueAt: at, firedAt: at <= until ? at : null });
    if (at > until) break;
  }
  return ladder;
}

/** T15: the last rung ends the referral. */
export function endOfLadder(clock: ClockState, urgency: Urgency): { ladder: Ladder; at: Date } {
  const ladder = ladderOf(clock, urgency, never);
  const last = ladder?.rungs.at(-1);
  if (!ladder || last?.rung !== 'no-response') throw new Error('this clock of the demo has no ladder that ends it');
  return { ladder: { ...ladder, endedAt: last.dueAt }, at: last.dueAt };
}
