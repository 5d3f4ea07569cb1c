import { isSensitive, type Reader, type ShareableField } from './disclosure';
import { rowsOf, startsFrom, type ReferralAction, type Side, type Standing, type Transition } from './referral';
import { referralActions } from './referral';
import { receivers } from './transition-table';
import { statuses, type AgeBand, type LegalBasis, type Mode, type Status, type SubjectKind } from './referral-codes';

export { assertGuards, brokenGuards, mostInfoRounds, type GuardFacts, type GuardInput } from './referral-guards';

/** Who looks; `Actor` of @app/access fulfils it. */
export interface Viewer {
  accountId: string | null;
  organizationId: string | null;
  role: string | null;
  organizationKind?: string | null;
}

export interface Parties extends Standing {
  sourceId: string;
  targetId: string | null;
  /** The worker of the source who holds the case. */
  holderId: string;
  ageBand: AgeBand;
  /** Fields to be shared with the recipient. */
  fields: readonly ShareableField[];
  mode: Mode;
  subjectKind: SubjectKind;
  legalBasis: LegalBasis;
  sentAt: Date | null;
  sentById: string | null;
  dueAt: Date | null;
  basisReviewedAt: Date | null;
  noticeGivenOn: string | null;
  forwardApprovedAt: Date | null;
}

/** What the source does besides taking transitions; none of it changes the status. */
export const keepingActions = [
  'edit',
  'record-consent',
  'preview',
  'choose-grant',
  'choose-another',
  'also',
  'split',
  'approve-forward',
  'convert',
  'extend',
  'change-urgency',
  'review-basis',
  'record-notice',
] as const;
export type KeepingAction = (typeof keepingActions)[number];
export type AllowedAction = Exclude<ReferralAction, 'create'> | KeepingAction;

const draftOnly: readonly Status[] = ['draft'];
const undecided: readonly Status[] = ['requested', 'received'];
const serving: readonly Status[] = ['accepted', 'in-progress', 'on-hold'];
const isConsentPaused = ({ businessStatus }: Standing): boolean => businessStatus === 'consent-paused';
const wasSentWithoutConsent = ({ legalBasis, sentAt, status }: Parties): boolean =>
  legalBasis !== 'consent' && sentAt !== null && status !== 'entered-in-error';

const inStatus =
  (...kept: readonly Status[]) =>
  ({ status }: Standing): boolean =>
    kept.includes(status);

/** When each may begin. A declined, failed or withdrawn task stays as it is; what follows makes a new one of the same request. */
const mayKeep: Readonly<Record<KeepingAction, (referral: Parties) => boolean>> = {
  edit: inStatus(...draftOnly),
  'record-consent': (referral) => inStatus(...draftOnly)(referral) && referral.subjectKind !== 'group',
  preview: inStatus(...draftOnly),
  'choose-grant': inStatus(...statuses.filter((status) => status !== 'entered-in-error')),
  'choose-another': inStatus('rejected', 'failed', 'cancelled'),
  also: (referral) => inStatus(...draftOnly, ...undecided, ...serving)(referral) && !isConsentPaused(referral),
  split: (referral) => inStatus(...undecided, ...serving)(referral) && !isConsentPaused(referral),
  'approve-forward': (referral) =>
    referral.businessStatus === 'forward-proposed' && referral.forwardApprovedAt === null,
  convert: (referral) => referral.mode === 'consultation' && inStatus(...serving, 'completed')(referral),
  extend: (referral) => inStatus(...undecided)(referral) && referral.dueAt !== null,
  'change-urgency': (referral) => inStatus(...undecided, ...serving)(referral) && !isConsentPaused(referral),
  'review-basis': (referral) => wasSentWithoutConsent(referral) && referral.basisReviewedAt === null,
  'record-notice': (referral) => wasSentWithoutConsent(referral) && referral.noticeGivenOn === null,
};
const isKeeping = (action: AllowedAction): action is KeepingAction => action in mayKeep;

/** Whose work referrals are; nobody else of an organisation opens a list of them. */
export const referralReaders = [...receivers, 'organization-admin'] as const;
/** Who takes a step at a recipient of any kind. */
export const receivingRoles = receivers;

/** Null for everybody else: not even the existence of the referral is known to them. */
export function sideOf(viewer: Viewer, referral: Pick<Parties, 'sourceId' | 'targetId' | 'status'>): Side | null {
  if (viewer.organizationId === null) return null;
  if (viewer.organizationId === referral.sourceId) return 'source';
  return viewer.organizationId === referral.targetId && referral.status !== 'draft' ? 'target' : null;
}

/** domain.md 2.5: L2 and L3 are for the worker who holds the case and the supervisor, not for the whole organisation. */
export function isCaseTeam(viewer: Viewer, referral: Parties): boolean {
  const side = sideOf(viewer, referral);
  if (side === 'source') return viewer.accountId === referral.holderId || viewer.role === 'supervisor';
  return side === 'target' && receivers.some((role) => role === viewer.role);
}

/** How much of the person this viewer may read; `openings` decides field by field. Staff of a community ask for it (R-AC-01). */
export function readerOf(viewer: Viewer, referral: Parties): Reader {
  if (viewer.role === 'community-staff' || viewer.organizationKind === 'community') return 'community';
  if (isCaseTeam(viewer, referral)) return 'case-team';
  return viewer.role === 'worker' ? 'colleague' : 'office';
}

function mayTake(transition: Transition, viewer: Viewer, referral: Parties): boolean {
  if (transition.action === 'create' || !isCaseTeam(viewer, referral)) return false;
  if (sideOf(viewer, referral) !== transition.side || !transition.roles.some((role) => role === viewer.role))
    return false;
  // A duty to report or a danger does not wait for a supervisor; she looks at it afterwards.
  const supervisorOnly =
    transition.action === 'send' &&
    referral.legalBasis === 'consent' &&
    isSensitive(referral.fields, referral.ageBand) &&
    referral.subjectKind !== 'group';
  return !supervisorOnly || viewer.role === 'supervisor';
}

/** Where several rows have one name, those that start here decide; elsewhere anybody of any of them hears of the state. */
function mayEver(action: Exclude<ReferralAction, 'create'>, viewer: Viewer, referral: Parties): boolean {
  const rows = rowsOf(action);
  const here = rows.filter((row) => startsFrom(row, referral));
  return (here.length > 0 ? here : rows).some((row) => mayTake(row, viewer, referral));
}

function mayDo(action: KeepingAction, viewer: Viewer, referral: Parties): boolean {
  const isSource = sideOf(viewer, referral) === 'source' && isCaseTeam(viewer, referral);
  if (!isSource || !['worker', 'supervisor'].includes(viewer.role ?? '')) return false;
  // Who sent without consent is not the one who says that it was right (R-AC-03).
  return action !== 'review-basis' || (viewer.role === 'supervisor' && viewer.accountId !== referral.sentById);
}

/** What this viewer may ever do with the referral, whatever its state; the state itself is a 409 of its own. */
export function permittedActions(viewer: Viewer, referral: Parties): AllowedAction[] {
  const kept = keepingActions.filter((action) => mayDo(action, viewer, referral));
  const taken = referralActions.filter(
    (action): action is Exclude<ReferralAction, 'create'> => action !== 'create' && mayEver(action, viewer, referral),
  );
  return [...kept, ...taken];
}

/** Whether the state lets this action begin; a page asks before, a command answers 409. */
export function mayBegin(action: AllowedAction, referral: Parties): boolean {
  if (isKeeping(action)) return mayKeep[action](referral);
  return rowsOf(action).some((row) => startsFrom(row, referral));
}

/** What this viewer may do now: the buttons of the page. */
export const allowedActions = (viewer: Viewer, referral: Parties): AllowedAction[] =>
  permittedActions(viewer, referral).filter((action) => mayBegin(action, referral));
