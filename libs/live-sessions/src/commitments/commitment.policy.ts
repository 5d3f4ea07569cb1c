export const commitmentStatuses = ['promised', 'answered', 'done', 'partly', 'not-done', 'dropped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What whoever asked for it says in the end. */
export const commitmentOutcomes = ['done', 'partly', 'not-done'] as const;
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

export const commitmentActions = ['answer', 'judge'] as const;
export type CommitmentAction = (typeof commitmentActions)[number];

/** Still to be kept: what was kept in part, or not, comes back in the next session of the series. */
export const openStatuses: readonly CommitmentStatus[] = ['promised', 'answered', 'partly', 'not-done'];

export interface CommitmentStanding {
  status: CommitmentStatus;
  isSessionOver: boolean;
  isOwner: boolean;
  /** Nobody may have asked: then whoever facilitated says how it ended. */
  isAsker: boolean;
  hasAskers: boolean;
  isFacilitator: boolean;
}

/** The owner says how it went, the asker and not the owner says whether that counts (live sessions 4.7). */
export function allowedOfCommitment(standing: CommitmentStanding): CommitmentAction[] {
  const { status, isSessionOver, isOwner, isAsker, hasAskers, isFacilitator } = standing;
  if (!isSessionOver || !openStatuses.includes(status)) return [];
  const actions: CommitmentAction[] = [];
  if (isOwner) actions.push('answer');
  if (isAsker || (!hasAskers && isFacilitator)) actions.push('judge');
  return actions;
}
