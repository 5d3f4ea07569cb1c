import { duplicateActions, shownState } from './duplicate';

const asked = new Date('2026-11-01T00:00:00Z');
const person = { holderAccountId: 'holder', supervisorAccountId: 'supervisor' };

describe('a question to another member', () => {
  it.each([
    ['asked', '2026-11-10T00:00:00Z', 'asked'],
    ['asked', '2026-11-16T00:00:01Z', 'no-answer'],
    ['asked-of-us', '2026-12-16T00:00:00Z', 'asked-of-us'],
    ['connected', '2026-12-16T00:00:00Z', 'connected'],
  ] as const)('%s, looked at on %s, is %s', (state, now, shown) =>
    expect(shownState({ state, askedAt: asked }, new Date(now))).toBe(shown),
  );

  it.each([
    ['worker', 'holder', 'hint', ['ask', 'dismiss']],
    ['worker', 'other', 'hint', []],
    ['supervisor', 'other', 'asked-of-us', ['agree', 'refuse']],
    ['worker', 'holder', 'asked', []],
    ['worker', 'holder', 'no-answer', []],
    ['worker', 'holder', 'connected', ['undo']],
    ['organization-admin', 'holder', 'hint', []],
  ] as const)('%s %s, %s: %j', (role, accountId, state, actions) =>
    expect(duplicateActions({ role, accountId }, person, state)).toEqual(actions),
  );
});
