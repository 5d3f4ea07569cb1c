import { organizationKinds, roles } from '@app/access';
import { actionsOf, isMeantFor, stateOf } from './invitation';
import { firstRole, joiningKinds, kindsToInvite, rolesOfKind, rolesToGive } from './invitation.policy';
import { maskedSignInName } from './masked-sign-in-name';
import { allowedMemberActions, leavesNobody } from './member.policy';

const inviter = (role: string | null, organizationKind: string | null = 'member') => ({
  organizationId: organizationKind && 'own',
  organizationKind,
  role,
});

describe('who may invite whom', () => {
  it('knows every kind and only roles that exist', () => {
    expect(Object.keys(rolesOfKind).sort()).toEqual([...organizationKinds].sort());
    for (const role of Object.values(rolesOfKind).flat()) expect(roles).toContain(role);
    for (const role of roles) expect(Object.values(rolesOfKind).flat()).toContain(role);
    for (const kind of joiningKinds) expect(rolesOfKind[kind]).toContain(firstRole);
  });

  it.each([
    ['organization-admin', 'member', ['organization-admin', 'supervisor', 'worker', 'facilitator']],
    ['organization-admin', 'support-agency', ['organization-admin', 'supervisor', 'worker', 'facilitator']],
    [
      'network-steward',
      'support-agency',
      ['organization-admin', 'supervisor', 'worker', 'facilitator', 'network-steward'],
    ],
    ['organization-admin', 'foundation', ['organization-admin', 'program-officer', 'facilitator']],
    ['organization-admin', 'street', ['organization-admin', 'street-officer', 'facilitator']],
    [
      'organization-admin',
      'community',
      ['organization-admin', 'supervisor', 'worker', 'facilitator', 'community-staff', 'resident'],
    ],
    ['organization-admin', 'listed', []],
    ['supervisor', 'member', []],
    ['worker', 'member', []],
    ['program-officer', 'foundation', []],
    ['resident', 'community', []],
    [null, 'member', []],
    ['organization-admin', null, []],
  ])('%s of a %s gives %j', (role, kind, given) => expect(rolesToGive(inviter(role, kind))).toEqual(given));

  it.each([
    ['network-steward', 'support-agency', true],
    ['organization-admin', 'support-agency', false],
    ['organization-admin', 'member', false],
    ['worker', 'member', false],
    [null, null, false],
  ])('%s of a %s invites organisations: %s', (role, kind, may) => {
    expect(kindsToInvite(inviter(role, kind))).toEqual(may ? joiningKinds : []);
    expect(joiningKinds).not.toContain('listed');
  });
});

describe('an invitation', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const [before, after] = [new Date('2026-11-22T07:59:59Z'), new Date('2026-11-22T08:00:01Z')];
  it.each([
    ['waiting', { expiresAt: after, withdrawnAt: null, acceptedAt: null }, ['withdraw', 'renew']],
    ['expired', { expiresAt: before, withdrawnAt: null, acceptedAt: null }, ['renew']],
    ['expired', { expiresAt: now, withdrawnAt: null, acceptedAt: null }, ['renew']],
    ['withdrawn', { expiresAt: after, withdrawnAt: before, acceptedAt: null }, []],
    ['withdrawn', { expiresAt: before, withdrawnAt: before, acceptedAt: null }, []],
    ['accepted', { expiresAt: before, withdrawnAt: null, acceptedAt: before }, []],
  ] as const)('is %s: %j', (state, times, actions) => {
    expect(stateOf(times, now)).toBe(state);
    expect(actionsOf(state)).toEqual(actions);
  });

  const phone = { phone: '14000000001', email: null };
  const email = { phone: null, email: 'a@example.org' };
  const nobody = { phone: null, email: null };
  it.each([
    ['unbound, anybody', nobody, phone, true],
    ['to a phone, that phone', phone, phone, true],
    ['to a phone, with an e-mail beside it', phone, { ...phone, email: 'b@example.org' }, true],
    ['to a phone, another phone', phone, { phone: '14000000002', email: null }, false],
    ['to a phone, an e-mail', phone, email, false],
    ['to an e-mail, that e-mail', email, email, true],
    ['to an e-mail, a phone', email, phone, false],
    ['to an e-mail, an account without one', email, nobody, false],
  ])('bound %s', (_, binding, person, meant) => expect(isMeantFor(binding, person)).toBe(meant));
});

describe('maskedSignInName', () => {
  it.each([
    [{ phone: '14000000021', email: null }, '1********21'],
    [{ phone: null, email: 'steward@example.org' }, 's***@example.org'],
    [{ phone: null, email: 'é@example.org' }, 'é***@example.org'],
    [{ phone: null, email: null }, null],
  ])('%j → %s', (name, masked) => expect(maskedSignInName(name)).toBe(masked));
});

describe('what a keeper may do with a member', () => {
  const all = ['change-role', 'remove', 'reset-password', 'see-open-work'];
  it.each([
    ['organization-admin', 'here', 'worker', false, all],
    ['organization-admin', 'here', 'organization-admin', false, all],
    ['organization-admin', 'here', 'worker', true, ['change-role', 'remove', 'see-open-work']],
    ['organization-admin', 'here', 'network-steward', false, ['see-open-work']],
    ['network-steward', 'here', 'network-steward', false, all],
    ['network-steward', 'here', 'worker', false, ['change-role', 'remove', 'move', 'reset-password', 'see-open-work']],
    ['network-steward', 'here', 'worker', true, ['change-role', 'remove', 'move', 'reset-password', 'see-open-work']],
    ['network-steward', 'there', 'worker', false, ['move']],
    ['network-steward', 'there', 'organization-admin', false, ['move', 'reset-password']],
    ['network-steward', 'there', 'worker', true, ['move', 'reset-password']],
    ['network-steward', 'there', 'network-steward', false, []],
    ['organization-admin', 'there', 'worker', false, []],
    ['supervisor', 'here', 'worker', false, []],
    ['worker', 'here', 'worker', false, []],
    ['resident', 'here', 'worker', false, []],
    [null, 'here', 'worker', false, []],
  ])('%s, member %s with role %s (elsewhere too: %s) → %j', (role, place, memberRole, isElsewhere, allowed) => {
    const viewer = { accountId: 'me', organizationId: 'here', role };
    const member = { accountId: 'them', organizationId: place, role: memberRole, isElsewhere, signsIn: true };
    expect(allowedMemberActions(viewer, member)).toEqual(allowed);
  });

  it.each([
    ['organization-admin', ['remove', 'see-open-work']],
    ['network-steward', ['remove', 'see-open-work']],
    ['worker', []],
  ])('%s with oneself → %j', (role, allowed) => {
    const viewer = { accountId: 'me', organizationId: 'here', role };
    expect(allowedMemberActions(viewer, { ...viewer, isElsewhere: false, signsIn: true })).toEqual(allowed);
  });
});

it('nobody resets the password of somebody who has none', () => {
  const viewer = { accountId: 'me', organizationId: 'here', role: 'organization-admin' };
  const member = { accountId: 'them', organizationId: 'here', role: 'resident', isElsewhere: false, signsIn: false };
  expect(allowedMemberActions(viewer, member)).toEqual(['change-role', 'remove', 'see-open-work']);
});

describe('leavesNobody', () => {
  const member = (accountId: string, role: string, organizationId = 'here') => ({ accountId, organizationId, role });
  const admin = member('a', 'organization-admin');
  const steward = member('s', 'network-steward');
  it.each([
    ['the only admin goes', admin, null, [admin], 'last-admin'],
    ['the only admin becomes a worker', admin, 'worker', [admin], 'last-admin'],
    ['one of two admins goes', admin, null, [admin, member('b', 'organization-admin')], null],
    ['an admin goes, a steward stays', admin, null, [admin, steward], null],
    [
      'an admin goes, another organisation has one',
      admin,
      null,
      [admin, member('b', 'organization-admin', 'there')],
      'last-admin',
    ],
    ['a worker goes', member('w', 'worker'), null, [admin], null],
    ['the only steward goes, an admin stays', steward, null, [steward, admin], 'last-steward'],
    ['the only steward becomes admin', steward, 'organization-admin', [steward], 'last-steward'],
    ['one of two stewards goes', steward, null, [steward, member('t', 'network-steward'), admin], null],
    ['a worker is made admin', member('w', 'worker'), 'organization-admin', [admin], null],
  ] as const)('%s', (_, who, next, keeping, code) => expect(leavesNobody(who, next, keeping)).toBe(code));
});
