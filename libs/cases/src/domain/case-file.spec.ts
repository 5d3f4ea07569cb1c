import { caseActions, keptUntil, mayWrite, readsCase, stepAfter, type CaseStanding } from './case-file';

const file: CaseStanding = {
  status: 'open',
  step: 'service-plan',
  holderAccountId: 'holder',
  supervisorAccountId: 'supervisor',
};

describe('who does what with a case file', () => {
  it.each([
    ['holder', 'worker', 'open', ['write-step', 'close', 'refer']],
    ['supervisor', 'supervisor', 'open', ['write-step', 'close', 'refer', 'mark-read', 'assign']],
    ['other', 'supervisor', 'open', ['assign']],
    ['other', 'worker', 'open', []],
    ['holder', 'worker', 'closed', []],
    ['supervisor', 'supervisor', 'closed', ['mark-read']],
    [null, null, 'open', []],
  ] as const)('%s (%s), file %s', (accountId, role, status, actions) =>
    expect(caseActions({ accountId, role }, { ...file, status })).toEqual(actions),
  );

  it('is read by holder and named supervisor alone', () => {
    expect(readsCase({ accountId: 'holder', role: 'worker' }, file)).toBe(true);
    expect(readsCase({ accountId: 'other', role: 'supervisor' }, file)).toBe(false);
  });
});

describe('the six steps', () => {
  it.each([
    ['intake', true, 'service-plan'],
    ['service-plan', true, 'service-plan'],
    ['intervention', true, 'intervention'],
    ['evaluation', false, 'evaluation'],
    ['closure', false, 'closure'],
  ] as const)('after the plan, %s may be written: %s', (step, may, after) => {
    expect(mayWrite(file, step)).toBe(may);
    expect(stepAfter(file, step)).toBe(after);
  });

  it('keeps a closed file five years, longer when named, never shorter', () => {
    expect(keptUntil('2026-11-22')).toBe('2031-11-22');
    expect(keptUntil('2024-02-29')).toBe('2029-02-28');
    expect(keptUntil('2026-11-22', '2036-01-01')).toBe('2036-01-01');
    expect(keptUntil('2026-11-22', '2027-01-01')).toBe('2031-11-22');
  });
});
