import type { Kind, Urgency } from '../domain/kinds';

export type RobotKind =
  | Extract<
      Kind,
      | 'referral.sent'
      | 'referral.accepted'
      | 'referral.declined'
      | 'referral.completed'
      | 'referral.withdrawn'
      | 'referral.info-requested'
      | 'referral.info-provided'
      | 'referral.failed'
      | 'referral.cancelled'
      | 'referral.no-response'
      | 'referral.forward-proposed'
      | 'referral.disputed'
      | 'referral.clock-owner'
      | 'referral.clock-source'
      | 'referral.stuck'
      | 'live-session.opened'
      | 'live-session.invited'
      | 'live-session.changed'
      | 'live-session.cancelled'
      | 'ask-offer.opened'
      | 'ask-offer.matched'
      | 'adjustment-proposal.made'
      | 'adjustment-proposal.agreed'
      | 'adjustment-proposal.declined'
      | 'grant.awarded'
      | 'grant.tranche-paid'
      | 'cohort.opened'
    >
  | 'robot.test';

/** What a chat group reads. A group is outside every tier, so nothing here leaves room for a name (R-WH-01). */
export interface RobotWords {
  byKind: Readonly<Record<RobotKind, { title: string; action: string; due?: (time: string) => string; line?: string }>>;
  urgency: Readonly<Record<Urgency, string>>;
  number: (number: string) => string;
  /** A day and time in China: 11月24日18:00. */
  time: (month: number, day: number, clock: string) => string;
  callToo: string;
  many: {
    title: (total: number) => string;
    count: (title: string, count: number) => string;
    critical: (count: number) => string;
    earliest: (time: string) => string;
    action: string;
  };
}
