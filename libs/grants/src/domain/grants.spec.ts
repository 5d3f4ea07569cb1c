import { DomainError } from '@app/kernel';
import { chinaDay, daysLater, quarterOf } from './days';
import { allowedCohortActions, allowedGrantActions, assertPeriod } from './grant.policy';
import { attendancesOf, flowsOf, quartersOf, sessionsOf, wayOf, type HappeningCount } from './happenings';
import {
  assertBudgetFits,
  assertPayable,
  assertPlanFits,
  moneyState,
  waitingTranches,
  type PlannedTranche,
} from './money-plan';

const tranche = (change: Partial<PlannedTranche> = {}): PlannedTranche => ({
  id: 't1',
  number: 1,
  plannedMinor: 40_000_00,
  plannedOn: '2026-11-20',
  paidMinor: null,
  paidOn: null,
  ...change,
});
const paid = tranche({ id: 't0', paidMinor: 40_000_00, paidOn: '2026-03-01' });
const later = tranche({ id: 't2', number: 2, plannedOn: '2027-06-01' });
const today = '2026-11-22';

it('says where the money stands', () =>
  expect(moneyState(150_000_00, [paid, tranche(), later], today)).toEqual({
    amountMinor: 150_000_00,
    plannedMinor: 120_000_00,
    paidMinor: 40_000_00,
    dueMinor: 40_000_00,
    remainingMinor: 110_000_00,
  }));

it('waits for tranches due within thirty days, the earliest first', () => {
  const soon = tranche({ id: 't3', number: 3, plannedOn: '2026-12-22' });
  const todayTranche = tranche({ id: 't4', number: 4, plannedOn: today });
  expect(
    waitingTranches([later, soon, paid, todayTranche, tranche()], today).map((item) => [item.id, item.overdue]),
  ).toEqual([
    ['t1', true],
    ['t4', false],
    ['t3', false],
  ]);
});

describe('refusals', () => {
  it.each<[string, () => void, 'rule' | 'conflict', string]>([
    ['plan', () => assertPlanFits(100, [60, 41]), 'rule', 'planned-above-award'],
    ['budget', () => assertBudgetFits(100, [60, 39]), 'rule', 'budget-is-not-the-award'],
    ['period', () => assertPeriod('2026-02-01', '2026-01-31'), 'rule', 'ends-before-it-starts'],
    ['twice', () => assertPayable(paid, { amountMinor: 1, paidOn: today }, today), 'conflict', 'already-paid'],
    [
      'too much',
      () => assertPayable(tranche(), { amountMinor: 40_000_01, paidOn: today }, today),
      'rule',
      'paid-above-plan',
    ],
    [
      'nothing',
      () => assertPayable(tranche(), { amountMinor: 0, paidOn: today }, today),
      'rule',
      'amount-not-positive',
    ],
    [
      'tomorrow',
      () => assertPayable(tranche(), { amountMinor: 1, paidOn: '2026-11-23' }, today),
      'rule',
      'paid-in-the-future',
    ],
  ])('%s', (_, act, kind, code) => expect(act).toThrow(new DomainError(kind, code)));

  it('let through what fits', () => {
    assertPlanFits(100, [60, 40]);
    assertBudgetFits(100, []);
    assertBudgetFits(100, [60, 40]);
    assertPeriod('2026-01-01', '2026-01-01');
    assertPayable(tranche(), { amountMinor: 40_000_00, paidOn: today }, today);
  });
});

it.each([
  [{ role: 'program-officer', organizationId: 'f' }, null, 2],
  [{ role: 'program-officer', organizationId: 'f' }, '360giving', 0],
  [{ role: 'program-officer', organizationId: 'g' }, null, 0],
  [{ role: 'organization-admin', organizationId: 'f' }, null, 0],
  [{ role: null, organizationId: null }, null, 0],
])('%j on a grant of f (%s) may do %d things', (actor, source, count) => {
  expect(allowedGrantActions(actor, { funderOrganizationId: 'f', source })).toHaveLength(count);
  if (source === null) expect(allowedCohortActions(actor, { funderOrganizationId: 'f' })).toHaveLength(count / 2);
});

it('knows days', () => {
  expect(chinaDay(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22');
  expect(['2026-01-31', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
});

describe('what happened', () => {
  const referral = (change: Partial<HappeningCount>): HappeningCount => ({
    grantId: 'g1',
    kind: 'referral',
    quarter: '2026-Q4',
    needCode: 'home-visit',
    mode: 'full-transfer',
    sessionKind: null,
    status: 'accepted',
    times: 1,
    participants: null,
    ...change,
  });
  const session = (change: Partial<HappeningCount>): HappeningCount =>
    referral({
      kind: 'session',
      needCode: null,
      mode: null,
      sessionKind: 'partner-meeting',
      status: 'closed',
      participants: 12,
      ...change,
    });
  const counts = [
    referral({ times: 4 }),
    referral({ times: 2, needCode: 'fall-prevention' }),
    referral({ times: 3, status: 'completed' }),
    referral({ times: 2, mode: 'joint-service' }),
    referral({ times: 7, grantId: 'g2', quarter: '2026-Q3', needCode: 'grief-support', status: 'requested' }),
    referral({ times: 1, grantId: 'g2', needCode: 'grief-support', status: 'cancelled' }),
    referral({ times: 9, status: 'draft' }),
    session({ times: 2, participants: 26 }),
    session({ times: 1, participants: 3, grantId: 'g2', quarter: '2026-Q3' }),
  ];

  it('is shown by need and way, small counts hidden', () =>
    expect(flowsOf(counts, { grantId: null, quarter: null })).toEqual({
      needs: [
        { code: 'home-and-falls', count: { kind: 'about', value: 10 } },
        { code: 'grief-and-company', count: { kind: 'about', value: 10 } },
      ],
      ways: [
        { code: 'full-transfer', count: { kind: 'exact', value: 9 } },
        { code: 'joint-service', count: { kind: 'few', value: null } },
        { code: 'waiting', count: { kind: 'exact', value: 7 } },
        { code: 'not-taken', count: { kind: 'few', value: null } },
      ],
      cells: [
        { need: 'home-and-falls', way: 'full-transfer', count: { kind: 'exact', value: 9 } },
        { need: 'home-and-falls', way: 'joint-service', count: { kind: 'few', value: null } },
        { need: 'grief-and-company', way: 'waiting', count: { kind: 'exact', value: 7 } },
        { need: 'grief-and-company', way: 'not-taken', count: { kind: 'few', value: null } },
      ],
      total: { kind: 'about', value: 20 },
    }));

  it('can be asked for one quarter of one grant', () => {
    expect(flowsOf(counts, { grantId: 'g2', quarter: '2026-Q3' }).cells).toEqual([
      { need: 'grief-and-company', way: 'waiting', count: { kind: 'exact', value: 7 } },
    ]);
    expect(flowsOf(counts, { grantId: 'g2', quarter: '2026-Q1' })).toEqual({
      needs: [],
      ways: [],
      cells: [],
      total: { kind: 'exact', value: 0 },
    });
  });

  it('counts sessions exactly and attendances as persons', () => {
    expect(sessionsOf(counts, { grantId: null, quarter: null })).toEqual([
      { kind: 'partner-meeting', times: 3, participants: { kind: 'about', value: 30 } },
    ]);
    expect(sessionsOf(counts, { grantId: 'g2', quarter: null })[0].participants).toEqual({ kind: 'few', value: null });
    expect(sessionsOf(counts, { grantId: 'g1', quarter: '2026-Q1' })).toEqual([]);
    expect(attendancesOf(counts, { grantId: 'g1', quarter: null })).toEqual({ kind: 'exact', value: 26 });
    expect(quartersOf(counts)).toEqual(['2026-Q3', '2026-Q4']);
  });
});

describe('how a need was met, by where its referral stands', () => {
  it.each([
    ['draft', null],
    ['requested', 'waiting'],
    ['received', 'waiting'],
    ['accepted', 'joint-service'],
    ['in-progress', 'joint-service'],
    ['on-hold', 'joint-service'],
    ['completed', 'joint-service'],
    ['loop-closed', 'joint-service'],
    ['rejected', 'not-taken'],
    ['cancelled', 'not-taken'],
    ['failed', 'not-taken'],
    ['entered-in-error', null],
    ['something-new', null],
  ])('%s: %p', (status, way) => expect(wayOf({ status, mode: 'joint-service' })).toBe(way));
});
