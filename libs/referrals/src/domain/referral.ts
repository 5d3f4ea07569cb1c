import { conflict } from '@app/kernel';
import type { BusinessStatus, Status } from './referral-codes';
import type { ClockKind } from './clocks';
import type { ReferralEventType } from './referral.events';
import { transitions } from './transition-table';

export { transitions } from './transition-table';

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
}

const paused = 'consent-paused';
const unreachable = 'client-unreachable';
const forward = 'forward-proposed';

/** Which business statuses a status can have; no other pair ever stands in the database. */
export const businessStatusesIn: Readonly<Record<Status, readonly (BusinessStatus | null)[]>> = {
  draft: [null],
  requested: [null, paused],
  received: [null, 'info-requested', 'info-provided', 'waitlisted', 'assessment-first', forward, paused],
  accepted: [null, 'waitlisted', 'assessment-first', unreachable, forward, paused],
  'in-progress': [null, unreachable, forward, paused],
  'on-hold': [null, unreachable, forward, paused],
  completed: ['outcome-returned', 'outcome-disputed', 'loop-closed'],
  rejected: [null],
  failed: [null],
  cancelled: [null],
  'entered-in-error': [null],
};

/** Statuses in which somebody still has to act on the task itself. */
export const openStatuses: readonly Status[] = ['requested', 'received', 'accepted', 'in-progress', 'on-hold'];

const handsIn: Partial<Record<Status, Hands>> = {
  draft: 'source',
  requested: 'target',
  received: 'target',
  accepted: 'target',
  'in-progress': 'both',
  'on-hold': 'target',
};

export const rowsOf = (action: ReferralAction): Transition[] =>
  transitions.filter((transition) => transition.action === action);

export function startsFrom(transition: Transition, { status, businessStatus, heldFrom }: Standing): boolean {
  return (
    transition.from.includes(status) &&
    transition.fromBusiness.includes(businessStatus) &&
    (!transition.heldFrom || transition.heldFrom === (heldFrom ?? 'in-progress'))
  );
}

const isSideOf = (side: TakenBy | undefined) => (transition: Transition) => !side || transition.side === side;

/** The step this action is from here, for this side where two sides may take it; 409 when it does not start here. */
export function transitionFrom(action: ReferralAction, standing: Standing, side?: TakenBy): Step {
  const found = rowsOf(action).find((one) => isSideOf(side)(one) && startsFrom(one, standing));
  if (!found)
    throw conflict('referral-wrong-state', {
      status: standing.status,
      businessStatus: standing.businessStatus,
      action,
    });
  const to = found.to === 'same' ? standing.status : found.to;
  return { ...found, to, hands: found.hands === 'by-status' ? (handsIn[to] ?? 'nobody') : found.hands };
}

/** Every pair of standings one step apart, `status business`: what the database lets through. */
export function standingPairs(): [string, string][] {
  const name = (status: Status, business: BusinessStatus | null): string =>
    business ? `${status} ${business}` : status;
  const pairs = transitions.flatMap((transition) =>
    transition.from.flatMap((from) =>
      from === null
        ? []
        : businessStatusesIn[from]
            .filter((business) => transition.fromBusiness.includes(business))
            .map((business): [string, string] => [
              name(from, business),
              name(transition.to === 'same' ? from : transition.to, transition.toBusinessStatus),
            ]),
    ),
  );
  const unlike = pairs.filter(([from, to]) => from !== to).map((pair) => pair.join('>'));
  return [...new Set(unlike)].sort().map((pair) => pair.split('>') as [string, string]);
}
