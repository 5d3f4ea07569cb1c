import { allowedActions, type LiveSessionStatus, type OwnPart } from './live-session.policy';

const day = new Date('2026-11-23T01:00:00Z');

it.each<[LiveSessionStatus, OwnPart, Date | null, string[]]>([
  ['prepared', 'facilitator', null, ['edit', 'open', 'show-link', 'enter', 'invite', 'cancel', 'rsvp']],
  ['prepared', 'member', null, ['enter', 'rsvp']],
  ['prepared', null, null, ['join', 'rsvp']],
  ['open', 'facilitator', null, ['close', 'show-link', 'enter', 'invite', 'type-in']],
  ['open', 'member', null, ['enter']],
  ['open', null, null, ['join']],
  ['closed', 'facilitator', null, ['read-minutes', 'answer-survey', 'type-in', 'prepare-next']],
  ['closed', 'member', null, ['read-minutes', 'answer-survey']],
  ['closed', null, null, ['read-minutes']],
  ['closed', 'facilitator', day, ['prepare-next']],
  ['closed', 'member', day, []],
])('a session that is %s: %s (cancelled %s)', (status, part, cancelledAt, allowed) => {
  expect(allowedActions({ status, part, cancelledAt })).toEqual(allowed);
});
