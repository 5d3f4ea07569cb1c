import { allowedAskOfferActions, askOfferRoles, stateOn, type Standing } from './ask-offer';

const today = '2026-11-22';
const thing = (change: Partial<Standing> = {}): Standing => ({
  organizationId: 'ours',
  state: 'open',
  untilOn: null,
  confirmed: true,
  answered: false,
  ...change,
});

it.each([
  ['open', null, 'open'],
  ['open', '2026-11-22', 'open'],
  ['open', '2026-11-21', 'expired'],
  ['matched', '2026-11-21', 'matched'],
  ['closed', '2026-11-21', 'closed'],
] as const)('%s until %s is %s', (state, untilOn, expected) => {
  expect(stateOn({ state, untilOn }, today)).toBe(expected);
});

it.each<[string, string, Partial<Standing>, string[]]>([
  ['an open one of ours', 'ours', {}, ['edit', 'close']],
  ['a matched one of ours', 'ours', { state: 'matched' }, ['edit', 'close', 'reopen']],
  ['a closed one of ours', 'ours', { state: 'closed' }, ['reopen']],
  ['one whose day is over can be given another day', 'ours', { untilOn: '2026-01-01' }, ['edit', 'close']],
  ['a line of a meeting nobody confirmed yet', 'ours', { confirmed: false }, ['edit', 'confirm', 'drop']],
  ['an open one of theirs', 'theirs', {}, ['answer']],
  ['one of theirs we answered', 'theirs', { answered: true }, []],
  ['one of theirs that found somebody', 'theirs', { state: 'matched' }, []],
  ['one of theirs whose day is over', 'theirs', { untilOn: '2026-11-21' }, []],
])('%s', (_, owner, change, expected) => {
  const viewer = { organizationId: 'ours', role: 'worker' as const };
  expect(allowedAskOfferActions(viewer, thing({ organizationId: owner, ...change }), today)).toEqual(expected);
});

it('every role but a resident’s may speak for its organisation', () => {
  for (const role of askOfferRoles)
    expect(allowedAskOfferActions({ organizationId: 'ours', role }, thing(), today)).toEqual(['edit', 'close']);
  for (const role of ['resident', null] as const)
    expect(allowedAskOfferActions({ organizationId: 'ours', role }, thing(), today)).toEqual([]);
});
