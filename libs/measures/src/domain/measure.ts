/** A referral that was sent, measured by its steps. No person stands behind it any more. */
export interface Measure {
  sourceId: string;
  recipientId: string;
  needCode: string;
  sentAt: Date;
  acknowledgedAt: Date | null;
  acceptedAt: Date | null;
  firstContactAt: Date | null;
  completedAt: Date | null;
  closedAt: Date | null;
  status: string;
  businessStatus: string | null;
  /** Reason of the last step, where it had one. */
  reason: string | null;
  declinedFor: string | null;
  declinedBy: string | null;
  dueAt: Date | null;
}

/** The parts a total is made of; each referral is in one of them (referrals.md 5.11). */
export const standings = ['closed', 'returned', 'pending', 'declined', 'failed', 'no-response', 'cancelled'] as const;
export type StandingKind = (typeof standings)[number];

export function standingOf({ status, businessStatus, reason }: Measure): StandingKind {
  if (status === 'completed') return businessStatus === 'loop-closed' ? 'closed' : 'returned';
  if (status === 'rejected') return 'declined';
  if (status === 'failed') return 'failed';
  if (status === 'cancelled') return reason === 'no-response' ? 'no-response' : 'cancelled';
  return 'pending';
}

export const times = ['acknowledge', 'accept', 'first-contact', 'complete'] as const;
export type TimeKind = (typeof times)[number];

const reachedAt: Readonly<Record<TimeKind, (measure: Measure) => Date | null>> = {
  acknowledge: (measure) => measure.acknowledgedAt,
  accept: (measure) => measure.acceptedAt,
  'first-contact': (measure) => measure.firstContactAt,
  complete: (measure) => measure.completedAt,
};

/** Hours from sending, of so many referrals that got there. */
export interface TimeTaken {
  kind: TimeKind;
  of: number;
  median: number | null;
  /** Nine of ten took at most this. */
  ninth: number | null;
}

const hour = 3_600_000;

/** Between two values of an even count lies their mean. Null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

const toTenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

export function timesTaken(measures: readonly Measure[]): TimeTaken[] {
  return times.map((kind) => {
    const hours = measures.flatMap((measure) => {
      const at = reachedAt[kind](measure);
      return at ? [(at.getTime() - measure.sentAt.getTime()) / hour] : [];
    });
    return { kind, of: hours.length, median: toTenth(quantile(hours, 0.5)), ninth: toTenth(quantile(hours, 0.9)) };
  });
}

/** Days a step is late, from the first bound that still holds. */
export const lateness = [
  { kind: 'day', upToDays: 1 },
  { kind: 'three-days', upToDays: 3 },
  { kind: 'week', upToDays: 7 },
  { kind: 'longer', upToDays: Infinity },
] as const;
export type LateKind = (typeof lateness)[number]['kind'];

export function latenessOf(measure: Measure, now: Date): LateKind | null {
  if (standingOf(measure) !== 'pending' || !measure.dueAt || measure.dueAt >= now) return null;
  const days = (now.getTime() - measure.dueAt.getTime()) / (24 * hour);
  return lateness.find(({ upToDays }) => days <= upToDays)?.kind ?? 'longer';
}

/** Of all that were sent, as a share between 0 and 1; null of nothing. Nobody can raise it alone: closing needs both sides. */
export const closureRate = (measures: readonly Measure[]): number | null =>
  measures.length === 0
    ? null
    : Math.round((measures.filter((measure) => standingOf(measure) === 'closed').length / measures.length) * 1000) /
      1000;

export function countBy<Key extends string>(
  measures: readonly Measure[],
  keyOf: (measure: Measure) => Key | null,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const measure of measures) {
    const key = keyOf(measure);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
