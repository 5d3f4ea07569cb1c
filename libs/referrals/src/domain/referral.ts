import { conflict } from '@app/kernel';
import type { BusinessStatus, Status } from './referral-codes';
import type { ClockKind } from './clocks';
import type { ReferralEventType } from './referral.events';

export type Side = 'source' | 'target';
export type Hands = Side | 'both' | 'nobody';
export type ReferralRole = 'worker' | 'supervisor';

export type ReferralAction =
  'create' | 'send' | 'receive' | 'accept' | 'decline' | 'start' | 'complete' | 'withdraw' | 'close';

/** A named condition of `referral.policy.ts`; each refuses with a code of its own. */
export type Guard =
  | 'recipient-chosen'
  | 'recipient-active'
  | 'consent-covers'
  | 'no-open-duplicate'
  | 'preview-seen'
  | 'capacity-confirmed'
  | 'decline-reason-given'
  | 'first-contact-plausible'
  | 'output-given'
  | 'withdraw-reason-given'
  | 'outcome-read'
  | 'feedback-asked';

export interface Transition {
  id: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T8' | 'T10' | 'T12' | 'T18';
  action: ReferralAction;
  side: Side;
  roles: readonly ReferralRole[];
  from: readonly (Status | null)[];
  /** Where the status stays, the business status decides (T18). */
  fromBusinessStatus?: BusinessStatus;
  to: Status;
  toBusinessStatus?: BusinessStatus;
  guards: readonly Guard[];
  /** The clock that runs afterwards; all earlier ones stop. */
  clock: ClockKind | null;
  hands: Hands;
  /** `offer` and `open` make and open the recipient's right to the consented fields; the others end it. */
  grant?: 'offer' | 'open' | 'end' | 'end-later';
  /** The recipient's right to see the referral at all: begins at sending, runs out some time after an early end. */
  share?: 'begin' | 'end-later';
  event?: ReferralEventType;
}

const anyone = ['worker', 'supervisor'] as const;

/** referrals.md 2.4. The database refuses every pair of statuses that is not here (trigger of migration 0052). */
export const transitions: readonly Transition[] = [
  {
    id: 'T1',
    action: 'create',
    side: 'source',
    roles: anyone,
    from: [null],
    to: 'draft',
    guards: [],
    clock: null,
    hands: 'source',
  },
  {
    id: 'T2',
    action: 'send',
    side: 'source',
    roles: anyone,
    from: ['draft'],
    to: 'requested',
    guards: ['recipient-chosen', 'recipient-active', 'consent-covers', 'no-open-duplicate', 'preview-seen'],
    clock: 'acknowledge',
    hands: 'target',
    grant: 'offer',
    share: 'begin',
    event: 'referral.sent',
  },
  {
    id: 'T3',
    action: 'receive',
    side: 'target',
    roles: anyone,
    from: ['requested'],
    to: 'received',
    guards: [],
    clock: 'decide',
    hands: 'target',
    event: 'referral.received',
  },
  {
    id: 'T4',
    action: 'accept',
    side: 'target',
    roles: anyone,
    from: ['requested', 'received'],
    to: 'accepted',
    guards: ['capacity-confirmed'],
    clock: 'first-contact',
    hands: 'target',
    grant: 'open',
    event: 'referral.accepted',
  },
  {
    id: 'T5',
    action: 'decline',
    side: 'target',
    roles: anyone,
    from: ['requested', 'received'],
    to: 'rejected',
    guards: ['decline-reason-given'],
    clock: null,
    hands: 'source',
    grant: 'end',
    share: 'end-later',
    event: 'referral.declined',
  },
  {
    id: 'T8',
    action: 'start',
    side: 'target',
    roles: anyone,
    from: ['accepted'],
    to: 'in-progress',
    guards: ['first-contact-plausible'],
    clock: null,
    hands: 'both',
    event: 'referral.started',
  },
  {
    id: 'T10',
    action: 'complete',
    side: 'target',
    roles: anyone,
    from: ['accepted', 'in-progress'],
    to: 'completed',
    toBusinessStatus: 'outcome-returned',
    guards: ['output-given'],
    clock: 'confirm',
    hands: 'source',
    grant: 'end-later',
    event: 'referral.completed',
  },
  {
    id: 'T12',
    action: 'withdraw',
    side: 'source',
    roles: anyone,
    from: ['requested', 'received'],
    to: 'cancelled',
    guards: ['withdraw-reason-given'],
    clock: null,
    hands: 'nobody',
    grant: 'end',
    share: 'end-later',
    event: 'referral.withdrawn',
  },
  {
    id: 'T18',
    action: 'close',
    side: 'source',
    roles: anyone,
    from: ['completed'],
    fromBusinessStatus: 'outcome-returned',
    to: 'completed',
    toBusinessStatus: 'loop-closed',
    guards: ['outcome-read', 'feedback-asked'],
    clock: null,
    hands: 'nobody',
    event: 'referral.closed',
  },
];

export const transitionOf = (action: ReferralAction): Transition =>
  transitions.find((transition) => transition.action === action) as Transition;

export interface Standing {
  status: Status;
  businessStatus: BusinessStatus | null;
}

export const startsFrom = (transition: Transition, standing: Standing): boolean =>
  transition.from.includes(standing.status) && (transition.fromBusinessStatus ?? null) === standing.businessStatus;

/** The row of the table for this action, or 409 when the referral is not where the action starts. */
export function transitionFrom(action: ReferralAction, standing: Standing): Transition {
  const transition = transitionOf(action);
  if (!startsFrom(transition, standing)) throw conflict('referral-wrong-state', { ...standing, action });
  return transition;
}
