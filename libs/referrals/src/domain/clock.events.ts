import type { LadderClock, Rung } from './ladder';
import type { ReferralEventData } from './referral.events';

/** A rung of a ladder fired; its subject is the referral, but for the support agency the rung itself. */
export const clockRung = 'referral.clock-rung';

/** A day came on which somebody said they would look again, or has to. */
export const reminderEvents = {
  'hold-review': 'referral.hold-review-due',
  'basis-review': 'referral.basis-review-due',
  'follow-up': 'referral.follow-up-due',
} as const;
export type ReminderKind = keyof typeof reminderEvents;

export type ClockRungData = ReferralEventData & {
  clock: LadderClock;
  rung: Rung;
  /** Who at the recipient took the referral on; null where nobody did yet. */
  heldByAccountId: string | null;
};

/** All a support agency's copy says (R-RF-03). */
export type StuckData = { number: string; dueAt: string; clock: LadderClock; rung: 'support-agency' };
