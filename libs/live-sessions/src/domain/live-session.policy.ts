export type LiveSessionStatus = 'prepared' | 'open' | 'closed';

/** What the viewer is in this session; null: sees that it exists (own or invited organisation) and has not joined. */
export type OwnPart = 'facilitator' | 'member' | null;

export const liveSessionActions = [
  'edit',
  'open',
  'close',
  'show-link',
  'join',
  'enter',
  'read-minutes',
  'invite',
  'cancel',
  'rsvp',
  'prepare-next',
  'type-in',
  'answer-survey',
] as const;
export type LiveSessionAction = (typeof liveSessionActions)[number];

interface Standing {
  status: LiveSessionStatus;
  part: OwnPart;
  cancelledAt: Date | null;
  closedAt: Date | null;
}

/** How long people may answer the questions after a session. */
export const surveyDays = 7;
const day = 86_400_000;

export const surveyUntil = (closedAt: Date): Date => new Date(closedAt.getTime() + surveyDays * day);

/** What somebody may do with a session they can see, given where it stands. */
export function allowedActions({ status, part, cancelledAt, closedAt }: Standing, now: Date): LiveSessionAction[] {
  const isChair = part === 'facilitator';
  if (cancelledAt) return isChair ? ['prepare-next'] : [];
  if (status === 'closed') {
    const asked: LiveSessionAction[] = part && closedAt && now < surveyUntil(closedAt) ? ['answer-survey'] : [];
    return ['read-minutes', ...asked, ...(isChair ? (['prepare-next'] as const) : [])];
  }
  const coming: LiveSessionAction[] = status === 'prepared' ? ['rsvp'] : [];
  if (part === null) return ['join', ...coming];
  if (!isChair) return ['enter', ...coming];
  return status === 'prepared'
    ? ['edit', 'open', 'show-link', 'enter', 'invite', 'cancel', ...coming]
    : ['close', 'show-link', 'enter', 'invite', 'type-in'];
}

/** What they could do were the session in another state: decides between 403 and 409. */
export const facilitatorActions: readonly LiveSessionAction[] = [
  'edit',
  'open',
  'close',
  'show-link',
  'invite',
  'cancel',
  'prepare-next',
  'type-in',
];
