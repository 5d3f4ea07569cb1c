import { afterFailedTry } from './mail-tries';

it.each([
  [1, undefined, { state: 'waiting', waitMs: 30_000 }],
  [2, undefined, { state: 'waiting', waitMs: 60_000 }],
  [3, 451, { state: 'waiting', waitMs: 120_000 }],
  [17, undefined, { state: 'waiting', waitMs: 3_600_000 }],
  [18, undefined, { state: 'failed' }],
  [1, 550, { state: 'failed' }],
  [1, 599, { state: 'failed' }],
])('after try %d with reply %p', (tries, replyCode, outcome) =>
  expect(afterFailedTry(tries, replyCode)).toEqual(outcome),
);
