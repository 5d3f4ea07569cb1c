import { businessStatuses, chinaDay, rungs, statuses } from '@app/referrals';
import { historyOf } from '../../apps/demo/case-history';
import { cases } from '../../apps/demo/cases';
import { DemoWeek } from '../../apps/demo/demo-week';
import { pastCases } from '../../apps/demo/past-cases';

const startsOverAWeek = Array.from(
  { length: 7 * 24 },
  (_, hour) => new Date(Date.parse('2026-11-23T00:30:00+08:00') + hour * 3_600_000),
);

const followed = (week: DemoWeek) =>
  [...cases, ...pastCases()].flatMap((demoCase) =>
    demoCase.tasks.map((task) => ({ key: task.key, history: historyOf(demoCase, task, false, week) })),
  );

it('whenever the first start is, only case 8 is overdue, and the answer case 10 waits for is due that working day', () => {
  for (const start of startsOverAWeek) {
    const week = new DemoWeek(undefined, start);
    const all = followed(week);
    const overdue = all.filter(
      ({ key, history }) => key !== '10' && history.clock.dueAt && history.clock.dueAt < start,
    );
    expect([start.toISOString(), overdue.map(({ key }) => key)]).toEqual([start.toISOString(), ['08']]);
    const due = all.find(({ key }) => key === '10')!.history.clock.dueAt!;
    const workday = due.getTime() - start.getTime();
    expect(chinaDay(due) >= chinaDay(start) && workday < 3 * 86_400_000).toBe(true);
  }
});

const caseOf = (key: string) => cases.find((one) => one.key === key)!;

it('the support agency was told of case 8, and the source was not asked yet; case 34 ended on the last rung', () => {
  for (const start of startsOverAWeek) {
    const week = new DemoWeek(undefined, start);
    const fired = (key: string) =>
      historyOf(caseOf(key), caseOf(key).tasks[0], false, week).ladder!.rungs.flatMap(({ rung, firedAt }) =>
        firedAt ? rung : [],
      );
    expect(fired('08')).toEqual(['owner', 'supervisor', 'support-agency']);
    expect(fired('34')).toEqual(rungs);
  }
});

it('can be followed from every other evening of a year, those of the long holidays too', () => {
  for (let day = 0; day < 365; day += 2) {
    const week = new DemoWeek(undefined, new Date(Date.parse('2026-01-01T20:30:00+08:00') + day * 86_400_000));
    for (const one of cases) for (const task of one.tasks) historyOf(one, task, false, week);
  }
});

it('starts the week on Monday, in China', () => {
  expect(new DemoWeek('2026-11-29').date(0)).toBe('2026-11-23');
  expect(new DemoWeek('2026-11-23').date(0)).toBe('2026-11-23');
  expect(new DemoWeek(undefined, new Date('2026-11-29T16:30:00Z')).date(0)).toBe('2026-11-30');
  expect(new DemoWeek('2026-11-25').at(1, '14:30').toISOString()).toBe('2026-11-24T06:30:00.000Z');
  expect(() => new DemoWeek('tomorrow')).toThrow('DEMO_DAY');
});

it('stands where the scenario says', () => {
  const standing = Object.fromEntries(
    followed(new DemoWeek('2026-11-25'))
      .filter(({ key }) => !key.startsWith('past'))
      .map(({ key, history }) => [
        key,
        [history.standing.status, history.standing.businessStatus].filter(Boolean).join(' '),
      ]),
  );
  expect(standing).toEqual({
    '01': 'in-progress',
    '02': 'accepted',
    '03': 'draft',
    '04': 'in-progress',
    '05': 'received',
    '06': 'completed outcome-returned',
    '07': 'in-progress',
    '08': 'requested',
    '09': 'in-progress',
    '10': 'completed outcome-returned',
    '11': 'in-progress consent-paused',
    '12': 'requested',
    '13': 'received',
    '14': 'received',
    '15': 'accepted',
    '16': 'rejected',
    '16-again': 'draft',
    '17': 'draft',
    '18-child': 'received',
    '18-work': 'accepted',
    '19': 'in-progress',
    '20': 'accepted',
    '21': 'received info-requested',
    '22': 'received info-provided',
    '23': 'received waitlisted',
    '24': 'received assessment-first',
    '25': 'in-progress client-unreachable',
    '26': 'on-hold',
    '27': 'received forward-proposed',
    '28': 'failed',
    '29': 'completed outcome-disputed',
    '30': 'cancelled',
    '31': 'entered-in-error',
    '32': 'received',
    '33': 'received',
    '34': 'cancelled',
  });
});

it('shows every status and every business status once at least', () => {
  const standings = followed(new DemoWeek('2026-11-25')).map(({ history }) => history.standing);
  expect([...new Set(standings.map(({ status }) => status))].sort()).toEqual([...statuses].sort());
  const business = new Set(standings.flatMap(({ businessStatus }) => businessStatus ?? []));
  expect([...business].sort()).toEqual([...businessStatuses].sort());
});
