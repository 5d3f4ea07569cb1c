import { DomainError } from '@app/kernel';
import { assertMayAssist, assistedUntil, mayAssist } from './assisting';

const helper = (role: string | null, organizationKind: string | null, isAssisted = false) => ({
  accountId: 'a',
  role,
  organizationKind,
  isAssisted,
});

describe('who may fill in for a resident (R-UI-01)', () => {
  it.each([
    ['community-staff', 'community', true],
    ['worker', 'member', true],
    ['supervisor', 'member', true],
    ['organization-admin', 'member', true],
    ['facilitator', 'support-agency', true],
    ['worker', 'community', true],
    ['organization-admin', 'foundation', false],
    ['program-officer', 'foundation', false],
    ['worker', 'civil-affairs', false],
    ['street-officer', 'street', false],
    ['network-steward', 'support-agency', false],
    ['organization-admin', 'listed', false],
    ['resident', 'community', false],
    [null, 'community', false],
    ['worker', null, false],
  ])('%s of %s: %s', (role, kind, may) => expect(mayAssist(helper(role, kind))).toBe(may));

  it('nobody who is being assisted, and nobody without an account', () => {
    expect(mayAssist(helper('worker', 'member', true))).toBe(false);
    expect(mayAssist({ ...helper('worker', 'member'), accountId: null })).toBe(false);
  });

  it.each([
    ['worker', 'resident', undefined],
    ['worker', 'worker', 'only-residents-are-assisted'],
    ['resident', 'resident', 'role-not-allowed'],
  ])('%s for a %s: %s', (own, other, code) => {
    const attempt = () => assertMayAssist(helper(own, 'community'), { role: other });
    if (!code) return expect(attempt).not.toThrow();
    try {
      attempt();
      throw new Error('it was allowed');
    } catch (error) {
      expect((error as DomainError).code).toBe(code);
    }
  });
});

describe('how long it lasts', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  it.each([
    ['2026-11-22T20:00:00Z', '2026-11-22T11:00:00.000Z'],
    ['2026-11-22T10:20:00Z', '2026-11-22T10:20:00.000Z'],
  ])('helper signed in until %s: until %s', (helperUntil, until) =>
    expect(assistedUntil(now, new Date(helperUntil)).toISOString()).toBe(until),
  );
});
