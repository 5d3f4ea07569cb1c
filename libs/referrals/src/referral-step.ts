import { newId, type WorkingCalendar } from '@app/kernel';
import type { GrantToPrepare } from '@app/vault';
import { basisReviewDueAt, clockAfter, deletionDueAt } from './domain/clocks';
import { purposeOf } from './domain/consent';
import { handsAfter, type Step } from './domain/referral';
import type { GuardInput } from './domain/referral.policy';
import { endOfBasis, endOfConsent, endOfGroupShare, endOfOutline, endOfShare } from './domain/sharing-times';
import type { SendFacts } from './referral-drafts.repository';
import type { TaskRow } from './referral-rows';
import type { NewHistory, Sharing } from './referrals.repository';
import type { TaskChange } from './task-change';

/** One step on its way: what was loaded, what was asked, and for sending what the guards found. */
export interface Move {
  now: Date;
  calendar: WorkingCalendar;
  accountId: string | null;
  task: TaskRow;
  step: Step;
  input: GuardInput;
  send: SendFacts | null;
}

const reasonOf = (input: GuardInput): string | undefined =>
  input.declineReason ??
  input.holdReason ??
  input.failReason ??
  input.withdrawReason ??
  input.cancelReason ??
  input.forwardReason ??
  input.disputeReason ??
  input.errorReason ??
  input.systemReason;

export function historyOf({ step, input }: Move): NewHistory {
  const { note, declinedBy } = input;
  const detail = {
    firstContactOn: input.firstContactOn,
    deliveredServices: input.deliveredServices,
    outcome: input.outcome,
    clientFeedback: input.clientFeedback,
    reviewOn: input.reviewOn,
    toldOn: input.toldOn,
    toldBy: input.toldBy,
    overCapacity: input.overCapacity || undefined,
    conditional: input.conditional || undefined,
    forwardToId: input.forwardToId,
  };
  return {
    id: newId(),
    step: step.action,
    reason: reasonOf(input),
    reasonBy: declinedBy,
    detail: Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined)),
    note: note?.trim() ? note : undefined,
  };
}

/** What the row becomes. A reason belongs to the standing it brought about, and goes with it. */
export function changeOf(move: Move): TaskChange {
  const { step, task, input } = move;
  const isKept = step.action === 'attest-deletion' || step.needsDeletion !== undefined;
  return {
    status: step.to,
    businessStatus: step.toBusinessStatus,
    hands: handsAfter(step, task),
    ...clockAfter(step, task, { ...move, urgency: task.urgency }),
    statusReason: isKept ? task.statusReason : (reasonOf(input) ?? null),
    statusReasonBy: input.declinedBy ?? (step.needsDeletion ? task.statusReasonBy : null),
    ...(task.heldFrom && step.to !== 'on-hold' && { heldFrom: null, holdReviewOn: null }),
    ...datesOf(move),
    ...deletionOf(move),
  };
}

function datesOf({ step, task, input, send, now, calendar, accountId }: Move): Partial<TaskChange> {
  switch (step.action) {
    case 'send':
      return {
        sentAt: now,
        sentById: accountId,
        ...(needsConsent(task) && send?.consent && { consentEndsOn: send.consent.endsOn }),
        ...(task.legalBasis !== 'consent' && { basisReviewDueAt: basisReviewDueAt(now, calendar) }),
      };
    case 'accept':
      return { acceptedAt: now };
    case 'ask-information':
      return { infoRounds: task.infoRounds + 1 };
    case 'start':
      return { startedAt: now };
    case 'hold':
      return { heldFrom: task.status === 'accepted' ? 'accepted' : 'in-progress', holdReviewOn: input.reviewOn };
    case 'complete':
      return { completedAt: now };
    case 'propose-forward':
      return { forwardToId: input.forwardToId, forwardApprovedAt: null };
    case 'refuse-forward':
    case 'forward-beside':
      return { forwardToId: null, forwardApprovedAt: null };
    default:
      return {};
  }
}

function deletionOf({ step, task, now, calendar }: Move): Partial<TaskChange> {
  if (step.deletion === 'attest') return task.deletionAskedAt ? { deletionAttestedAt: now } : {};
  return step.deletion === 'ask' ? { deletionAskedAt: now, deletionDueAt: deletionDueAt(now, calendar) } : {};
}

const needsConsent = ({ legalBasis, subjectKind }: TaskRow): boolean =>
  legalBasis === 'consent' && subjectKind !== 'group';

/** Until when the recipient may know of the referral at all. */
function shareEndOf({ task, send, now }: Move): Date | null {
  if (task.subjectKind === 'group') return endOfGroupShare(now);
  if (!needsConsent(task)) return new Date(endOfBasis(task.legalBasis, now).getTime() + 90 * 86_400_000);
  return send?.consent ? endOfShare(send.consent.endsOn) : null;
}

export function sharingOf(move: Move): Sharing {
  const { step, task, now } = move;
  const endsAt = step.share === 'begin' ? shareEndOf(move) : null;
  if (endsAt && task.targetId) return { begin: { recipientOrganizationId: task.targetId, endsAt } };
  return step.share === 'end-later' ? { endBy: endOfOutline(now) } : {};
}

/** What the recipient will be able to open when it accepts; null when nothing of a person is shared. */
export function grantOf({ task, send, now }: Move): GrantToPrepare | null {
  const fields = task.fields.filter((field) => task.recordedFields.includes(field));
  if (fields.length === 0 || !task.targetId || !send?.personId) return null;
  const whose = {
    id: newId(),
    organizationId: task.sourceId,
    recipientOrganizationId: task.targetId,
    personId: send.personId,
    fields,
    purpose: purposeOf(task.mode),
    referralTaskId: task.id,
  };
  if (task.legalBasis !== 'consent')
    return { ...whose, basis: task.legalBasis, endsAt: endOfBasis(task.legalBasis, now) };
  return send.consent && { ...whose, consentId: send.consent.id, endsAt: endOfConsent(send.consent.endsOn) };
}
