import { allowedRobotActions, assertGroups, assertRoom, assertTestable, lastFour } from './robot.policy';

it.each([
  ['organization-admin', 'here', 'active', ['change', 'test', 'pause', 'remove']],
  ['organization-admin', 'here', 'paused', ['change', 'test', 'resume', 'remove']],
  ['organization-admin', 'there', 'active', []],
  ['supervisor', 'here', 'active', []],
  ['network-steward', 'here', 'active', []],
  [null, 'here', 'active', []],
])('%s of %s with an %s robot: %p', (role, organizationId, state, allowed) =>
  expect(allowedRobotActions({ role, organizationId }, { organizationId: 'here', state: state as 'active' })).toEqual(
    allowed,
  ),
);

it.each([
  [['waiting'], true],
  [['waiting', 'answers', 'live', 'funding'], true],
  [[], false],
  [['upkeep'], false],
  [['waiting', 'handed-over'], false],
])('groups %p: %p', (groups, possible) => {
  const check = () => assertGroups(groups as ['waiting']);
  if (possible) expect(check).not.toThrow();
  else expect(check).toThrow('robot-group-not-possible');
});

it('ten robots are enough', () => {
  expect(() => assertRoom(9)).not.toThrow();
  expect(() => assertRoom(10)).toThrow('too-many-robots');
});

const at = (second: number): Date => new Date(1_000 * second);
it.each([
  [null, null, true],
  [at(100), null, false],
  [at(100), at(50), false],
  [at(100), at(101), true],
  [at(60), null, true],
])('a test asked at %p, answered at %p: another at 100 s %p', (asked, answered, possible) => {
  const check = () => assertTestable(asked, answered, at(110));
  if (possible) expect(check).not.toThrow();
  else expect(check).toThrow('robot-test-under-way');
});

it.each([
  ['SECdemo000000000abcd', 'abcd'],
  ['abcdefghijk', ''],
])('of %s %p is shown', (secret, end) => expect(lastFour(secret)).toBe(end));
