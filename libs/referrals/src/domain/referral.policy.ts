import { DomainError, ruleBroken } from '@app/kernel';
import { assertCovers, purposeOf, type Consent } from './consent';
import { chinaDay } from './clocks';
import { isSensitive, type Reader, type ShareableField } from './disclosure';
import {
  startsFrom,
  transitionOf,
  transitions,
  type Guard,
  type ReferralAction,
  type Side,
  type Standing,
  type Transition,
} from './referral';
import {
  statuses,
  type AgeBand,
  type ClientFeedback,
  type DeclineReason,
  type Decliner,
  type Mode,
  type Status,
  type WithdrawReason,
} from './referral-codes';

/** Who looks; `Actor` of @app/access fulfils it. */
export interface Viewer {
  accountId: string | null;
  organizationId: string | null;
  role: string | null;
}

export interface Parties extends Standing {
  sourceId: string;
  targetId: string | null;
  /** The worker of the source who holds the case. */
  holderId: string;
  ageBand: AgeBand;
  /** Fields to be shared with the recipient. */
  fields: readonly ShareableField[];
}

/** What the source does besides taking transitions; none of it changes the status. */
export type KeepingAction = 'edit' | 'record-consent' | 'preview' | 'choose-another' | 'choose-grant';
export type AllowedAction = Exclude<ReferralAction, 'create'> | KeepingAction;

const draftOnly: readonly Status[] = ['draft'];
/** A declined or withdrawn referral stays as it is; asking another partner makes a new task of the same request. */
const keptIn: Readonly<Record<KeepingAction, readonly Status[]>> = {
  edit: draftOnly,
  'record-consent': draftOnly,
  preview: draftOnly,
  'choose-another': ['rejected', 'cancelled'],
  'choose-grant': statuses,
};
const keepingActions = Object.keys(keptIn) as KeepingAction[];
const isKeeping = (action: AllowedAction): action is KeepingAction => action in keptIn;

/** Whose work referrals are; nobody else of an organisation opens a list of them. */
export const referralReaders = ['worker', 'supervisor', 'organization-admin'] as const;

/** Null for everybody else: not even the existence of the referral is known to them. */
export function sideOf(viewer: Viewer, referral: Parties): Side | null {
  if (viewer.organizationId === null) return null;
  if (viewer.organizationId === referral.sourceId) return 'source';
  return viewer.organizationId === referral.targetId && referral.status !== 'draft' ? 'target' : null;
}

/** domain.md 2.5: L2 and L3 are for the worker who holds the case and the supervisor, not for the whole organisation. */
export function isCaseTeam(viewer: Viewer, referral: Parties): boolean {
  const side = sideOf(viewer, referral);
  if (side === 'source') return viewer.accountId === referral.holderId || viewer.role === 'supervisor';
  return side === 'target' && (viewer.role === 'worker' || viewer.role === 'supervisor');
}

/** How much of the person this viewer may read; `openings` decides field by field. */
export function readerOf(viewer: Viewer, referral: Parties): Reader {
  if (isCaseTeam(viewer, referral)) return 'case-team';
  return viewer.role === 'worker' ? 'colleague' : 'office';
}

function mayTake(transition: Transition, viewer: Viewer, referral: Parties): boolean {
  if (transition.action === 'create' || !isCaseTeam(viewer, referral)) return false;
  if (sideOf(viewer, referral) !== transition.side || !transition.roles.some((role) => role === viewer.role))
    return false;
  const supervisorOnly = transition.action === 'send' && isSensitive(referral.fields, referral.ageBand);
  return !supervisorOnly || viewer.role === 'supervisor';
}

const mayEdit = (viewer: Viewer, referral: Parties): boolean =>
  sideOf(viewer, referral) === 'source' && isCaseTeam(viewer, referral) && viewer.role !== 'organization-admin';

/** What this viewer may ever do with the referral, whatever its state; the state itself is a 409 of its own. */
export function permittedActions(viewer: Viewer, referral: Parties): AllowedAction[] {
  const taken = transitions
    .filter((transition) => mayTake(transition, viewer, referral))
    .map(({ action }) => action as AllowedAction);
  return mayEdit(viewer, referral) ? [...keepingActions, ...taken] : taken;
}

/** Whether the state lets this action begin; a page asks before, a command answers 409. */
export function mayBegin(action: AllowedAction, standing: Standing): boolean {
  if (isKeeping(action)) return keptIn[action].includes(standing.status);
  return startsFrom(transitionOf(action), standing);
}

/** What this viewer may do now: the buttons of the page. */
export const allowedActions = (viewer: Viewer, referral: Parties): AllowedAction[] =>
  permittedActions(viewer, referral).filter((action) => mayBegin(action, referral));

/** What the guards ask, gathered before the change; a fact a transition does not ask for may be left out. */
export interface GuardFacts {
  now: Date;
  mode: Mode;
  targetId: string | null;
  fields: readonly ShareableField[];
  targetActive?: boolean;
  consent?: Consent | null;
  openDuplicate?: boolean;
  previewSeen?: boolean;
  acceptedAt?: Date | null;
  outcomeRead?: boolean;
  input: GuardInput;
}

export interface GuardInput {
  shownRecipientId?: string;
  capacityConfirmed?: boolean;
  declineReason?: DeclineReason;
  declinedBy?: Decliner;
  firstContactOn?: string;
  deliveredServices?: readonly string[];
  outcome?: string;
  withdrawReason?: WithdrawReason;
  clientFeedback?: ClientFeedback;
  note?: string;
}

const requireThat = (holds: boolean, code: string): void => {
  if (!holds) throw ruleBroken(code);
};

const otherExplained = (reason: string | undefined, note: string | undefined): boolean =>
  reason !== 'other' || Boolean(note?.trim());

const guards: Readonly<Record<Guard, (facts: GuardFacts) => void>> = {
  'recipient-chosen': ({ targetId, input }) => {
    requireThat(targetId !== null, 'recipient-missing');
    requireThat(
      input.shownRecipientId === undefined || input.shownRecipientId === targetId,
      'recipient-other-than-shown',
    );
  },
  'recipient-active': ({ targetActive }) => requireThat(targetActive === true, 'recipient-not-active'),
  'consent-covers': ({ consent, targetId, mode, fields, now }) =>
    assertCovers(consent ?? null, { recipientId: targetId ?? '', purpose: purposeOf(mode), fields }, chinaDay(now)),
  'no-open-duplicate': ({ openDuplicate }) => requireThat(openDuplicate === false, 'referral-already-open'),
  'preview-seen': ({ previewSeen }) => requireThat(previewSeen === true, 'preview-not-seen'),
  'capacity-confirmed': ({ input }) => requireThat(input.capacityConfirmed === true, 'capacity-not-confirmed'),
  'decline-reason-given': ({ input }) => {
    requireThat(input.declineReason !== undefined && input.declinedBy !== undefined, 'decline-reason-missing');
    requireThat(otherExplained(input.declineReason, input.note), 'reason-text-missing');
  },
  'first-contact-plausible': ({ input, acceptedAt, now }) => {
    const on = input.firstContactOn;
    requireThat(on !== undefined, 'first-contact-missing');
    requireThat(on! <= chinaDay(now), 'first-contact-in-future');
    requireThat(!acceptedAt || on! >= chinaDay(acceptedAt), 'first-contact-before-acceptance');
  },
  'output-given': ({ input }) =>
    requireThat(Boolean(input.deliveredServices?.length) && input.outcome !== undefined, 'output-missing'),
  'withdraw-reason-given': ({ input }) => {
    requireThat(input.withdrawReason !== undefined, 'withdraw-reason-missing');
    requireThat(otherExplained(input.withdrawReason, input.note), 'reason-text-missing');
  },
  'outcome-read': ({ outcomeRead }) => requireThat(outcomeRead === true, 'outcome-not-read'),
  'feedback-asked': ({ input }) => requireThat(input.clientFeedback !== undefined, 'feedback-missing'),
};

/** What still stands in the way, for a page that says so before anybody presses a button. */
export function brokenGuards(transition: Transition, facts: GuardFacts): string[] {
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
export function assertGuards(transition: Transition, facts: GuardFacts): void {
  for (const guard of transition.guards) guards[guard](facts);
}
