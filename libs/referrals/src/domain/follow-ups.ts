import { chinaDay, ruleBroken } from '@app/kernel';
import type { ClientFeedback, Outcome, Urgency } from './referral-codes';

/** domain.md 3.5: T4, and T4b when it is the last. */
export const followUpKinds = ['interim', 'end'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpChannels = ['visit', 'phone', 'video', 'between-organizations'] as const;
export type FollowUpChannel = (typeof followUpChannels)[number];

export const followUpPartners = ['receiving-worker', 'service-user', 'family'] as const;
export type FollowUpPartner = (typeof followUpPartners)[number];

export const endReasons = [
  'goals-met',
  'withdrew',
  'moved',
  'died',
  'lost-contact',
  're-referred',
  'other',
] as const satisfies readonly Outcome[];
export type EndReason = (typeof endReasons)[number];

/** What is owed to somebody who leaves in the middle. */
export const stepsAfterLeaving = ['written-notice', 'file-closed', 'options-offered', 'link-helped'] as const;
export type StepAfterLeaving = (typeof stepsAfterLeaving)[number];

export interface FollowUp {
  kind: FollowUpKind;
  /** Calendar days in China, YYYY-MM-DD. */
  onDate: string;
  nextOn: string | null;
  channel: FollowUpChannel;
  withWhom: readonly FollowUpPartner[];
  serviceStarted: boolean | null;
  endReason: EndReason | null;
  satisfaction: ClientFeedback | null;
  mayBecomeExample: boolean | null;
  afterLeaving: readonly StepAfterLeaving[];
}

/** Facts, not guesses (domain.md 3.5); each in the words of who says it. */
export interface FollowUpWords {
  ownWords?: string;
  progress?: string;
  newRisk?: string;
  askBack?: string;
  lesson?: string;
}

/** Days after acceptance, domain.md 3.2. */
export const followUpDays: Readonly<Record<Urgency, readonly number[]>> = {
  critical: [3, 7, 14, 30],
  priority: [7, 30, 60],
  routine: [30, 90],
  watch: [90],
};

const day = 86_400_000;
const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The next of the days the urgency asks for, after `after`; null when all are past. */
export function proposedFollowUp(urgency: Urgency, acceptedAt: Date | null, after: string): string | null {
  if (!acceptedAt) return null;
  const accepted = chinaDay(acceptedAt);
  return followUpDays[urgency].map((days) => plus(accepted, days)).find((date) => date > after) ?? null;
}

/** Notes are due within a day of the contact. */
export const isWrittenLate = (onDate: string, recordedAt: Date): boolean => chinaDay(recordedAt) > plus(onDate, 1);

/** @throws DomainError 422 */
export function assertFollowUp(followUp: FollowUp, words: FollowUpWords, acceptedAt: Date | null, now: Date): void {
  const { kind, onDate, nextOn, endReason } = followUp;
  if (onDate > chinaDay(now)) throw ruleBroken('follow-up-in-future');
  if (acceptedAt && onDate < chinaDay(acceptedAt)) throw ruleBroken('follow-up-before-acceptance');
  if (nextOn !== null && nextOn <= onDate) throw ruleBroken('follow-up-next-not-later');
  if (kind === 'end' && endReason === null) throw ruleBroken('end-reason-missing');
  if (kind === 'interim' && (endReason !== null || followUp.afterLeaving.length > 0))
    throw ruleBroken('end-reason-not-here');
  if (endReason === 'other' && !words.progress?.trim()) throw ruleBroken('reason-text-missing');
  if (endReason === 'withdrew' && followUp.afterLeaving.length === 0) throw ruleBroken('after-leaving-missing');
}
