export type LiveSessionStatus = 'prepared' | 'open' | 'closed';

/** What the viewer is in this session; null: sees that it exists (own or invited organisation) and has not joined. */
export type OwnPart = 'facilitator' | 'member' | null;

export const liveSessionActions = ['edit', 'open', 'close', 'show-link', 'join', 'enter', 'read-minutes'] as const;
export type LiveSessionAction = (typeof liveSessionActions)[number];

/** What somebody may do with a session they can see, given where it stands. */
export function allowedActions(session: { status: LiveSessionStatus; part: OwnPart }): LiveSessionAction[] {
  const { status, part } = session;
  if (status === 'closed') return ['read-minutes'];
  if (part === null) return ['join'];
  if (part === 'member') return ['enter'];
  return status === 'prepared' ? ['edit', 'open', 'show-link', 'enter'] : ['close', 'show-link', 'enter'];
}

/** What they could do were the session in another state: decides between 403 and 409. */
export const facilitatorActions: readonly LiveSessionAction[] = ['edit', 'open', 'close', 'show-link'];
