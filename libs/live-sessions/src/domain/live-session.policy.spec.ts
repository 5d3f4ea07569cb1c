import { allowedActions, surveyUntil, type LiveSessionStatus, type OwnPart } from './live-session.policy';

const day = new Date('2026-11-23T01:00:00Z');

it.each<[LiveSessionStatus, OwnPart, Date | null, string[]]>([
  ['prepared', 'facilitator', null, ['edit', 'open', 'show-link', 'enter', 'invite', 'cancel', 'rsvp']],
  ['prepared', 'member', null, ['enter', 'rsvp']],
  ['prepared', null, null, ['join', 'rsvp']],
  ['open', 'facilitator', null, ['close', 'show-link', 'enter', 'invite', 'type-in']],
  ['open', 'member', null, ['enter']],
  ['open', null, null, ['join']],
  ['closed', 'facilitator', null, ['read-minutes', 'answer-survey', 'prepare-next']],
  ['closed', 'member', null, ['read-minutes', 'answer-survey']],
  ['closed', null, null, ['read-minutes']],
  ['closed', 'facilitator', day, ['prepare-next']],
  ['closed', 'member', day, []],
])('a session that is %s: %s (cancelled %s)', (status, part, cancelledAt, allowed) => {
  const closedAt = status === 'closed' ? day : null;
  expect(allowedActions({ status, part, cancelledAt, closedAt }, day)).toEqual(allowed);
});

it.each<[string, number, boolean]>([
  ['on the last day', -1, true],
  ['a week later', 0, false],
])('the questions after a session are open: %s', (_, after, isOpen) => {
  const now = new Date(surveyUntil(day).getTime() + after);
  const standing = { status: 'closed' as const, part: 'member' as const, cancelledAt: null, closedAt: day };
  expect(surveyUntil(day)).toEqual(new Date('2026-11-30T01:00:00Z'));
  expect(allowedActions(standing, now).includes('answer-survey')).toBe(isOpen);
});
