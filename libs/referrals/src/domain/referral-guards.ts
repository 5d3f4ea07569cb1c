import { DomainError, ruleBroken } from '@app/kernel';
import { chinaDay } from './clocks';
import { assertCovers, purposeOf, type Consent } from './consent';
import type { ShareableField } from './disclosure';
import type { Guard, Transition } from './referral';
import type {
  AgeBand,
  BasisReason,
  CancelReason,
  ClientFeedback,
  DeclineReason,
  Decliner,
  DisputeReason,
  ErrorReason,
  FailReason,
  ForwardReason,
  HoldReason,
  LegalBasis,
  Mode,
  SubjectKind,
  ToldBy,
  WithdrawReason,
} from './referral-codes';

/** What the guards ask, gathered before the change; a fact a transition does not ask for may be left out. */
export interface GuardFacts {
  now: Date;
  mode: Mode;
  targetId: string | null;
  fields: readonly ShareableField[];
  ageBand: AgeBand;
  legalBasis: LegalBasis;
  basisReason: BasisReason | null;
  subjectKind: SubjectKind;
  targetActive?: boolean;
  consent?: Consent | null;
  openDuplicate?: boolean;
  previewSeen?: boolean;
  /** Whether the recipient had a stated place left; `not-stated` where it states none. */
  place?: 'taken' | 'full' | 'not-stated';
  infoRounds?: number;
  acceptedAt?: Date | null;
  forwardTargetActive?: boolean;
  outcomeRead?: boolean;
  input: GuardInput;
}

/** What a command may bring along; which of it is asked for is the transition's matter. */
export interface GuardInput {
  shownRecipientId?: string;
  capacityConfirmed?: boolean;
  overCapacity?: boolean;
  /** The note says on what condition it is accepted. */
  conditional?: boolean;
  declineReason?: DeclineReason;
  declinedBy?: Decliner;
  firstContactOn?: string;
  holdReason?: HoldReason;
  reviewOn?: string;
  deliveredServices?: readonly string[];
  outcome?: string;
  failReason?: FailReason;
  withdrawReason?: WithdrawReason;
  cancelReason?: CancelReason;
  toldOn?: string;
  toldBy?: ToldBy;
  deletionConfirmed?: boolean;
  forwardReason?: ForwardReason;
  forwardToId?: string;
  clientFeedback?: ClientFeedback;
  disputeReason?: DisputeReason;
  errorReason?: ErrorReason;
  /** For steps of the system: why it was taken. */
  systemReason?: string;
  note?: string;
}

/** Twice may the recipient ask back; after that it decides with what it knows (T6). */
export const mostInfoRounds = 2;
const longestHoldDays = 180;

const requireThat = (holds: boolean, code: string): void => {
  if (!holds) throw ruleBroken(code);
};

const isWritten = (text: string | undefined): boolean => Boolean(text?.trim());

/** A coded reason, and words where the code says nothing. */
function requireReason(reason: string | undefined, code: string, note: string | undefined): void {
  requireThat(reason !== undefined, code);
  requireThat(reason !== 'other' || isWritten(note), 'reason-text-missing');
}

const daysAfter = (now: Date, days: number): string => chinaDay(new Date(now.getTime() + days * 86_400_000));

const guards: Readonly<Record<Guard, (facts: GuardFacts) => void>> = {
  'recipient-chosen': ({ targetId, input }) => {
    requireThat(targetId !== null, 'recipient-missing');
    requireThat(
      input.shownRecipientId === undefined || input.shownRecipientId === targetId,
      'recipient-other-than-shown',
    );
  },
  'recipient-active': ({ targetActive }) => requireThat(targetActive === true, 'recipient-not-active'),
  'basis-stated': ({ legalBasis, basisReason }) =>
    requireThat(legalBasis === 'consent' || basisReason !== null, 'basis-reason-missing'),
  // A need without a person has nobody to ask, and a duty or an emergency waits for no consent, nor for a guardian.
  'consent-covers': ({ legalBasis, subjectKind, consent, targetId, mode, fields, ageBand, now }) => {
    if (legalBasis !== 'consent' || subjectKind === 'group') return;
    const asked = { recipientId: targetId ?? '', purpose: purposeOf(mode), fields, ageBand };
    assertCovers(consent ?? null, asked, chinaDay(now));
  },
  'no-open-duplicate': ({ openDuplicate }) => requireThat(openDuplicate === false, 'referral-already-open'),
  'preview-seen': ({ previewSeen }) => requireThat(previewSeen === true, 'preview-not-seen'),
  'capacity-confirmed': ({ input }) => requireThat(input.capacityConfirmed === true, 'capacity-not-confirmed'),
  'place-left': ({ place, input }) => requireThat(place !== 'full' || input.overCapacity === true, 'no-place-left'),
  'decline-reason-given': ({ input }) => {
    requireThat(input.declinedBy !== undefined, 'decline-reason-missing');
    requireReason(input.declineReason, 'decline-reason-missing', input.note);
  },
  'rounds-left': ({ infoRounds = 0 }) => requireThat(infoRounds < mostInfoRounds, 'info-rounds-used'),
  'text-given': ({ input }) => requireThat(isWritten(input.note), 'text-missing'),
  'first-contact-plausible': ({ input, acceptedAt, now }) => {
    const on = input.firstContactOn;
    requireThat(on !== undefined, 'first-contact-missing');
    requireThat(on! <= chinaDay(now), 'first-contact-in-future');
    requireThat(!acceptedAt || on! >= chinaDay(acceptedAt), 'first-contact-before-acceptance');
  },
  'hold-reason-given': ({ input }) => requireReason(input.holdReason, 'hold-reason-missing', input.note),
  'review-date-plausible': ({ input, now }) => {
    const on = input.reviewOn;
    requireThat(on !== undefined, 'review-date-missing');
    requireThat(on! > chinaDay(now), 'review-date-in-past');
    requireThat(on! <= daysAfter(now, longestHoldDays), 'review-date-too-far');
  },
  'output-given': ({ input }) =>
    requireThat(Boolean(input.deliveredServices?.length) && input.outcome !== undefined, 'output-missing'),
  'fail-reason-given': ({ input }) => requireReason(input.failReason, 'fail-reason-missing', input.note),
  'withdraw-reason-given': ({ input }) => requireReason(input.withdrawReason, 'withdraw-reason-missing', input.note),
  'cancel-reason-given': ({ input }) => requireReason(input.cancelReason, 'cancel-reason-missing', input.note),
  'other-side-told': ({ input, now }) => {
    requireThat(input.toldOn !== undefined && input.toldBy !== undefined, 'other-side-not-told');
    requireThat(input.toldOn! <= chinaDay(now), 'told-in-future');
  },
  'deletion-stated': ({ input }) => requireThat(input.deletionConfirmed === true, 'deletion-not-stated'),
  'forward-reason-given': ({ input }) => requireReason(input.forwardReason, 'forward-reason-missing', input.note),
  'forward-target-active': ({ input, forwardTargetActive }) => {
    requireThat(input.forwardToId !== undefined, 'recipient-missing');
    requireThat(forwardTargetActive === true, 'recipient-not-active');
  },
  'outcome-read': ({ outcomeRead }) => requireThat(outcomeRead === true, 'outcome-not-read'),
  'feedback-asked': ({ input }) => requireThat(input.clientFeedback !== undefined, 'feedback-missing'),
  'dispute-reason-given': ({ input }) => requireReason(input.disputeReason, 'dispute-reason-missing', input.note),
  'error-reason-given': ({ input }) => requireReason(input.errorReason, 'error-reason-missing', input.note),
};

/** What still stands in the way, for a page that says so before anybody presses a button. */
export function brokenGuards(transition: Pick<Transition, 'guards'>, facts: GuardFacts): string[] {
  return transition.guards.flatMap((guard) => {
    try {
      guards[guard](facts);
      return [];
    } catch (error) {
      if (error instanceof DomainError) return [error.code];
      throw error;
    }
  });
}

/** Runs the guards of this row in order; the first broken one is the answer (422). */
export function assertGuards(transition: Pick<Transition, 'guards'>, facts: GuardFacts): void {
  for (const guard of transition.guards) guards[guard](facts);
}
