import { ruleBroken } from '@app/kernel';

/** R-CH-01, R-CH-02: what makes somebody report. Suspicion is enough. */
export const seenKinds = [
  'injury',
  'neglect',
  'left-alone',
  'sexual',
  'violence-at-home',
  'self-harm',
  'runaway-or-begging',
  'other-danger',
] as const;
export type SeenKind = (typeof seenKinds)[number];

export const seenBys = ['self', 'child', 'somebody-else'] as const;
export type SeenBy = (typeof seenBys)[number];

export const safeties = ['safe', 'not-safe', 'not-known'] as const;
export type Safety = (typeof safeties)[number];

export const reportReceivers = [
  'police',
  'child-line',
  'women-line',
  'youth-line',
  'civil-affairs',
  'education',
  'other',
] as const;
export type ReportReceiver = (typeof reportReceivers)[number];

/** Those of R-CH-04 that are called; whoever may file has to be able to without asking anybody. */
export const reportingRoles = [
  'worker',
  'supervisor',
  'organization-admin',
  'facilitator',
  'community-staff',
  'street-officer',
] as const;

/** The responsible person of the reporter's own organisation: nobody else learns who reported. */
export const responsibleRoles = ['supervisor', 'organization-admin'] as const;

export interface ReportCall {
  toWhom: ReportReceiver;
  calledAt: Date;
}

const minute = 60_000;

/** Clocks of two devices differ a little; more than that is a slip of the pen. */
const tolerance = 5 * minute;

export function assertReport({ discoveredAt }: { discoveredAt: Date }, now: Date): void {
  if (discoveredAt.getTime() > now.getTime() + tolerance) throw ruleBroken('report-discovered-in-future');
}

/** A call comes after the discovery and not from the future; it is made by telephone, here it is only written down. */
export function assertCall({ calledAt }: ReportCall, discoveredAt: Date, now: Date): void {
  if (calledAt.getTime() > now.getTime() + tolerance) throw ruleBroken('report-call-in-future');
  if (calledAt.getTime() + tolerance < discoveredAt.getTime()) throw ruleBroken('report-call-before-discovery');
}

export interface ReportClock {
  /** From discovery to the first call, or to now while nobody has called. Minutes. */
  minutes: number;
  isReported: boolean;
}

/** 立即: there is no span that is still in order, so the clock only says how long it has been. */
export function reportClock(discoveredAt: Date, calls: readonly ReportCall[], now: Date): ReportClock {
  const first = calls.reduce<Date | null>((one, { calledAt }) => (one && one <= calledAt ? one : calledAt), null);
  const end = first ?? now;
  return {
    minutes: Math.max(0, Math.floor((end.getTime() - discoveredAt.getTime()) / minute)),
    isReported: first !== null,
  };
}
