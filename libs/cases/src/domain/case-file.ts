/** The six steps of casework (MZ/T 094-2017, R-SW-01), in their order. */
export const caseSteps = [
  'intake',
  'needs-assessment',
  'service-plan',
  'intervention',
  'evaluation',
  'closure',
] as const;
export type CaseStep = (typeof caseSteps)[number];

export const caseStatuses = ['open', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const subjectKinds = ['person', 'household', 'group'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** T4b. */
export const endReasons = ['goals-met', 'withdrew', 'moved', 'died', 'lost-contact', 're-referred', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

export const relations = [
  'head',
  'spouse',
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'sibling',
  'other-relative',
  'member',
] as const;
export type Relation = (typeof relations)[number];

export type CaseAction = 'write-step' | 'close' | 'assign' | 'mark-read' | 'refer';

export interface CaseViewer {
  accountId: string | null;
  role: string | null;
}

export interface CaseStanding {
  status: CaseStatus;
  step: CaseStep;
  holderAccountId: string;
  supervisorAccountId: string;
}

/** Holder and named supervisor read what is written; a colleague sees that there is a file (domain.md 2.5). */
export const readsCase = (viewer: CaseViewer, file: CaseStanding): boolean =>
  viewer.accountId !== null && [file.holderAccountId, file.supervisorAccountId].includes(viewer.accountId);

export function caseActions(viewer: CaseViewer, file: CaseStanding): CaseAction[] {
  const actions: CaseAction[] = [];
  const open = file.status === 'open';
  if (open && readsCase(viewer, file)) actions.push('write-step', 'close', 'refer');
  if (viewer.accountId === file.supervisorAccountId) actions.push('mark-read');
  // Any supervisor, so that nobody waits for one who is away.
  if (open && viewer.role === 'supervisor') actions.push('assign');
  return actions;
}

/** A step may be written again or be the next one; none is passed over. Closing is an act of its own. */
export const mayWrite = (file: CaseStanding, step: CaseStep): boolean =>
  step !== 'closure' && caseSteps.indexOf(step) <= caseSteps.indexOf(file.step) + 1;

export const stepAfter = (file: CaseStanding, step: CaseStep): CaseStep =>
  caseSteps.indexOf(step) > caseSteps.indexOf(file.step) ? step : file.step;

/** Kept five years after the end unless a later day is named. */
export function keptUntil(endedOn: string, wanted?: string): string {
  const [year, ...rest] = endedOn.split('-');
  const least = `${Number(year) + 5}-${rest.join('-') === '02-29' ? '02-28' : rest.join('-')}`;
  return wanted && wanted > least ? wanted : least;
}
