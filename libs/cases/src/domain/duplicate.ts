export const duplicateStates = [
  'hint',
  'asked',
  'asked-of-us',
  'connected',
  'declined',
  'dismissed',
  'undone',
] as const;
export type DuplicateState = (typeof duplicateStates)[number];

/** 'no-answer' is what becomes of a question nobody answered, and of one that was answered with no: they look alike. */
export const shownStates = [...duplicateStates, 'no-answer'] as const;
export type ShownState = (typeof shownStates)[number];

export type DuplicateAction = 'ask' | 'agree' | 'refuse' | 'undo' | 'dismiss';

const daysToAnswer = 14;

export function shownState({ state, askedAt }: { state: DuplicateState; askedAt: Date | null }, now: Date): ShownState {
  const waited = askedAt ? now.getTime() - askedAt.getTime() : 0;
  return state === 'asked' && waited > daysToAnswer * 86_400_000 ? 'no-answer' : state;
}

const actionsIn: Partial<Record<ShownState, DuplicateAction[]>> = {
  hint: ['ask', 'dismiss'],
  dismissed: ['ask'],
  'asked-of-us': ['agree', 'refuse'],
  connected: ['undo'],
};

export interface DuplicateViewer {
  accountId: string | null;
  role: string | null;
}

/** Who holds the person, or any supervisor. Without a state: whatever they may do in some state. */
export function duplicateActions(
  viewer: DuplicateViewer,
  person: { holderAccountId: string | null; supervisorAccountId: string | null },
  state: ShownState | null,
): DuplicateAction[] {
  const holds = viewer.accountId !== null && person.holderAccountId === viewer.accountId;
  const may = viewer.role === 'supervisor' || (viewer.role === 'worker' && (holds || person.holderAccountId === null));
  if (!may) return [];
  return state === null ? ['ask', 'dismiss', 'agree', 'refuse', 'undo'] : (actionsIn[state] ?? []);
}
