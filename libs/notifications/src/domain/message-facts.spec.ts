import { factsOf } from './message-facts';

const nothing = { number: null, urgency: null, deadline: null };

it.each([
  [
    'what a referral says',
    { number: 'ZJ-202611-0007', urgency: 'critical', dueAt: '2026-11-24T10:00:00.000Z', needCode: 'home-visit' },
    { number: 'ZJ-202611-0007', urgency: 'critical', deadline: new Date('2026-11-24T10:00:00Z') },
  ],
  ['words instead of codes', { number: '王小明', urgency: '很急', dueAt: '明天' }, nothing],
  ['a number with more behind it', { number: 'ZJ-202611-0007 王小明' }, nothing],
  ['a number over two lines', { number: 'ZJ-202611-0007\n王小明' }, nothing],
  ['other types', { number: 7, urgency: null, dueAt: {} }, nothing],
  ['a day that does not exist', { dueAt: '2026-99-99T10:00:00Z' }, nothing],
  ['nothing', {}, nothing],
])('%s', (_, data, expected) => expect(factsOf({ kind: 'referral.sent', data })).toEqual(expected));

it('nothing passes from other kinds', () =>
  expect(factsOf({ kind: 'live-session.opened', data: { number: 'ZJ-202611-0007', urgency: 'critical' } })).toEqual(
    nothing,
  ));
