import { allowedActions, type LiveSessionStatus, type OwnPart } from './live-session.policy';

const table: [LiveSessionStatus, OwnPart, string[]][] = [
  ['prepared', 'facilitator', ['edit', 'open', 'show-link', 'enter']],
  ['prepared', 'member', ['enter']],
  ['prepared', null, ['join']],
  ['open', 'facilitator', ['close', 'show-link', 'enter']],
  ['open', 'member', ['enter']],
  ['open', null, ['join']],
  ['closed', 'facilitator', ['read-minutes']],
  ['closed', 'member', ['read-minutes']],
  ['closed', null, ['read-minutes']],
];

it.each(table)('%s, %s', (status, part, actions) => {
  expect(allowedActions({ status, part })).toEqual(actions);
});
