import type { OrganizationName } from '@app/organizations';
import { owesDeletion } from '../domain/referral';
import { nextMatches } from '../domain/next-matches';
import { mostInfoRounds } from '../domain/referral.policy';
import type { Side } from '../domain/referral';
import type { HistoryEntry, RelatedRow, TaskRow } from '../referral-rows';
import type { ListedTask } from '../worklist/listed-tasks';
import type { ReferralDeletionDto, ReferralDto } from './referral.dto';
import type { Kinship, PausedClockDto, RelatedReferralDto } from './referral-tree.dto';

export const pausedClock = (task: TaskRow): PausedClockDto | null =>
  task.clockKind && task.clockPausedAt
    ? {
        kind: task.clockKind,
        pausedAt: task.clockPausedAt.toISOString(),
        workingDaysLeft: task.clockRemainingDays,
        minutesLeft: task.clockRemainingMinutes,
      }
    : null;

export const deletion = (task: ListedTask, now: Date): ReferralDeletionDto | null =>
  task.deletionAskedAt && task.deletionDueAt
    ? {
        askedAt: task.deletionAskedAt.toISOString(),
        dueAt: task.deletionDueAt.toISOString(),
        attestedAt: task.deletionAttestedAt?.toISOString() ?? null,
        overdue: owesDeletion(task) && task.deletionDueAt < now,
      }
    : null;

function kinshipOf(task: TaskRow, other: RelatedRow): Kinship {
  if (other.id === task.parentId) return 'parent';
  if (other.parentId === task.id) return 'child';
  if (other.id === task.replacesId) return 'replaces';
  if (other.replacesId === task.id) return 'replaced-by';
  return other.requestId === task.requestId ? 'sibling' : 'same-household';
}

function related(task: TaskRow, side: Side, others: readonly RelatedRow[], names: Names): RelatedReferralDto[] {
  return others.map((other) => ({
    id: other.id,
    number: other.number,
    kinship: kinshipOf(task, other),
    recipientName: (other.targetId && names.get(other.targetId)?.name) || null,
    status: other.status,
    businessStatus: other.businessStatus,
    needCode: other.needCode,
    personCode: side === 'source' && other.status !== 'entered-in-error' ? other.personCode : null,
  }));
}

type Names = ReadonlyMap<string, OrganizationName>;

/** The words of the last step of that name, and of none that a later question has made old. */
function lastNote(timeline: readonly HistoryEntry[], step: string): string | null {
  return timeline.findLast((one) => one.step === step)?.note ?? null;
}

function answerIn(timeline: readonly HistoryEntry[]): string | null {
  const last = timeline.findLast(({ step }) => step === 'ask-information' || step === 'provide-information');
  return last?.step === 'provide-information' ? last.note : null;
}

function conditionsIn(timeline: readonly HistoryEntry[]): string | null {
  const accepted = timeline.findLast(({ step }) => step === 'accept');
  return accepted?.detail.conditional ? accepted.note : null;
}

function offered(task: TaskRow, side: Side): ReferralDto['nextMatches'] {
  if (side !== 'source' || !['source', 'both'].includes(task.hands)) return null;
  const matches = nextMatches(task.statusReason, task.statusReasonBy);
  return matches && { ...matches, lookFor: [...matches.lookFor] };
}

type MachinePart = Pick<
  ReferralDto,
  | 'subjectKind'
  | 'relation'
  | 'related'
  | 'legalBasis'
  | 'basisReason'
  | 'basisReviewDueAt'
  | 'basisReview'
  | 'noticeGivenOn'
  | 'statusReason'
  | 'statusReasonBy'
  | 'infoRoundsLeft'
  | 'question'
  | 'answer'
  | 'conditions'
  | 'handBack'
  | 'holdReviewOn'
  | 'forwardTo'
  | 'forwardApproved'
  | 'extensions'
  | 'nextMatches'
>;

/** Where the referral stands in its machines, for the side that reads it. */
export function machine({
  task,
  side,
  names,
  timeline,
  others,
}: {
  task: TaskRow;
  side: Side;
  names: Names;
  timeline: readonly HistoryEntry[];
  others: readonly RelatedRow[];
}): MachinePart {
  const isSource = side === 'source';
  const said = task.status === 'entered-in-error' ? [] : timeline;
  const forwardTo = task.forwardToId ? names.get(task.forwardToId) : undefined;
  return {
    subjectKind: task.subjectKind,
    relation: task.relation,
    related: related(task, side, others, names),
    legalBasis: task.legalBasis,
    basisReason: task.basisReason,
    basisReviewDueAt: (isSource && !task.basisReviewedAt && task.basisReviewDueAt?.toISOString()) || null,
    basisReview: isSource ? task.basisReview : null,
    noticeGivenOn: isSource ? task.noticeGivenOn : null,
    statusReason: task.statusReason,
    statusReasonBy: task.statusReasonBy,
    infoRoundsLeft: mostInfoRounds - task.infoRounds,
    question: lastNote(said, 'ask-information'),
    answer: answerIn(said),
    conditions: conditionsIn(said),
    handBack: lastNote(said, 'fail'),
    holdReviewOn: task.holdReviewOn,
    forwardTo: forwardTo
      ? { id: forwardTo.id, name: forwardTo.name, shortName: forwardTo.shortName, phone: forwardTo.phone }
      : null,
    forwardApproved: task.forwardApprovedAt !== null,
    extensions: task.extensions,
    nextMatches: offered(task, side),
  };
}
