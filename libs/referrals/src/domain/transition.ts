import type { ClockKind } from './clocks';
import type { BusinessStatus, Status } from './referral-codes';
import type { ReferralEventType } from './referral.events';

export type Side = 'source' | 'target';
/** The system steps: a consent was withdrawn, a timer ran out, the third organisation was asked, a person answered by a link. */
export type TakenBy = Side | 'system';
export type Hands = Side | 'both' | 'nobody';
export type ReferralRole = 'worker' | 'supervisor' | 'street-officer' | 'program-officer' | 'community-staff';

export const referralActions = [
  'create',
  'send',
  'receive',
  'accept',
  'decline',
  'ask-information',
  'provide-information',
  'start',
  'hold',
  'resume',
  'complete',
  'fail',
  'withdraw',
  'cancel',
  'consent-withdrawn',
  'attest-deletion',
  'no-response',
  'propose-forward',
  'refuse-forward',
  'forward-beside',
  'forwarded',
  'close',
  'dispute',
  'mark-in-error',
  'waitlist',
  'assess-first',
  'mark-unreachable',
  'clear-mark',
] as const;
export type ReferralAction = (typeof referralActions)[number];

/** A named condition of `referral.policy.ts`; each refuses with a code of its own. */
export type Guard =
  | 'recipient-chosen'
  | 'recipient-active'
  | 'basis-stated'
  | 'consent-covers'
  | 'no-open-duplicate'
  | 'preview-seen'
  | 'capacity-confirmed'
  | 'place-left'
  | 'decline-reason-given'
  | 'rounds-left'
  | 'text-given'
  | 'first-contact-plausible'
  | 'hold-reason-given'
  | 'review-date-plausible'
  | 'output-given'
  | 'fail-reason-given'
  | 'withdraw-reason-given'
  | 'cancel-reason-given'
  | 'other-side-told'
  | 'deletion-stated'
  | 'forward-reason-given'
  | 'forward-target-active'
  | 'outcome-read'
  | 'feedback-asked'
  | 'dispute-reason-given'
  | 'error-reason-given';

/** T17 and the approval of T16 keep the status of the task they start from: they are acts of `referral.policy.ts`. */
type TransitionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 18 | 19 | 20;

export interface Transition {
  id: `T${TransitionNumber}` | 'mark';
  action: ReferralAction;
  side: TakenBy;
  roles: readonly ReferralRole[];
  from: readonly (Status | null)[];
  fromBusiness: readonly (BusinessStatus | null)[];
  /** Only for a referral that was put on hold from there. */
  heldFrom?: HeldFrom;
  to: Status | 'same';
  toBusinessStatus: BusinessStatus | null;
  guards: readonly Guard[];
  /** The clock that begins; all earlier ones stop, unless `clockChange` says otherwise. */
  clock: ClockKind | null;
  clockChange?: 'keep' | 'pause' | 'resume';
  hands: Hands | 'by-status';
  /** `offer` and `open` make and open the recipient's right to the consented fields; the others end it. */
  grant?: 'offer' | 'open' | 'end' | 'end-later';
  /** The recipient's right to see the referral at all: begins at sending, runs out some time after an early end. */
  share?: 'begin' | 'end-later';
  /** What the recipient holds of the person elsewhere: it is asked to delete it, or says that it did. */
  deletion?: 'ask' | 'attest';
  /** Only where the deletion is owed, or was never asked for; left out, either. */
  needsDeletion?: 'owed' | 'not-asked';
  /** One unit of the recipient's stated places. */
  place?: 'reserve' | 'release';
  event?: ReferralEventType;
}

/** A row of the table taken from one standing: nothing is left to work out. */
export interface Step extends Omit<Transition, 'to' | 'hands'> {
  to: Status;
  hands: Hands;
}

export type HeldFrom = 'accepted' | 'in-progress';

export interface Standing {
  status: Status;
  businessStatus: BusinessStatus | null;
  heldFrom?: HeldFrom | null;
  deletionAskedAt?: Date | null;
  deletionAttestedAt?: Date | null;
}
