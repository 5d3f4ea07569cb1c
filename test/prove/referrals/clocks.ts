import type { Check } from '../check';
import { Person } from '../person';
import { figures, runTestFiles } from './jest-files';
import { onStage, type Stage } from './stage';

interface Time {
  kind: string;
  of: number;
  median: number | null;
}

/** Of the referrals one organisation sent in a quarter: hours to the first step that ends in one of these, from the raw rows. */
const recount = `
  SELECT wanted.kind, extract(epoch FROM h.occurred_at - s.occurred_at) / 3600 AS hours
  FROM referral_history s
  JOIN referral_task t ON t.id = s.task_id
  CROSS JOIN (VALUES ('acknowledge', '{received,accepted,rejected}'::text[]), ('accept', '{accepted}'),
    ('first-contact', '{in-progress}'), ('complete', '{completed}')) AS wanted (kind, statuses)
  CROSS JOIN LATERAL (SELECT min(h.occurred_at) AS occurred_at FROM referral_history h
    WHERE h.task_id = s.task_id AND h.to_status = ANY (wanted.statuses)) h
  WHERE s.step = 'send' AND h.occurred_at IS NOT NULL AND t.status <> 'entered-in-error' AND t.organization_id = $1
    AND to_char(s.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY"-Q"Q') = $2`;

function medianOf(hours: number[]): number | null {
  if (hours.length === 0) return null;
  const sorted = [...hours].sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  return Math.round(middle * 10) / 10;
}

/** The dashboards of every organisation of the demonstration against the recount: figures compared, and those that differ. */
async function compared({ product, database }: Stage, log: (line: string) => void) {
  const quarters = await database.query<{ id: string; quarter: string }>(
    `SELECT DISTINCT t.organization_id AS id, to_char(s.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY"-Q"Q') AS quarter
     FROM referral_history s JOIN referral_task t ON t.id = s.task_id WHERE s.step = 'send'`,
  );
  const seen = new Set<string>();
  const tally = { dashboards: 0, figures: 0, referrals: 0, different: 0 };
  for (const account of product.accounts.filter(({ role }) => role === 'supervisor')) {
    const person = await Person.signIn(product, account);
    const me = await person.call<{ active: { organizationId: string } }>('GET', '/api/me');
    const { organizationId } = me.body.active;
    for (const { quarter } of quarters.filter(({ id }) => id === organizationId && !seen.has(id))) {
      const path = `/api/referral-numbers?quarter=${quarter}&box=out`;
      const { status, body } = await person.call<{ times: Time[] }>('GET', path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      const raw = await database.query<{ kind: string; hours: string }>(recount, [organizationId, quarter]);
      tally.dashboards += 1;
      tally.referrals += raw.filter(({ kind }) => kind === 'acknowledge').length;
      for (const { kind, of, median } of body.times) {
        const hours = raw.filter((one) => one.kind === kind).map((one) => Number(one.hours));
        tally.figures += 2;
        const differs = of !== hours.length || median !== medianOf(hours);
        if (differs)
          log(
            `${account.organization} ${quarter} ${kind}: ${of}/${median}, recount ${hours.length}/${medianOf(hours)}`,
          );
        tally.different += differs ? 1 : 0;
      }
    }
    seen.add(organizationId);
  }
  return tally;
}

export const clocks: Check = {
  id: 'referral-clocks',
  promised:
    'clocks over a worked Saturday and a holiday week through a restart, each rung once; the dashboard’s times equal a recount of the raw steps',
  patienceMs: 20 * 60_000,
  run: async (log) => {
    const run = await runTestFiles(log, 'test/referrals/clocks.e2e-spec.ts', 'test/measures/numbers.e2e-spec.ts');
    const overHolidays = run.passed.some((name) => name.includes('holiday week and a worked Saturday'));
    const demo = await onStage(log, (stage) => compared(stage, log));
    return {
      measured: `clocks and numbers: ${figures(run)}, the holiday week with its restarts ${overHolidays ? 'among them' : 'NOT among them'}; demo: ${demo.dashboards} dashboards, ${demo.figures} figures of ${demo.referrals} acknowledged referrals, ${demo.different} other than the recount`,
      holds: run.holds && overHolidays && demo.figures > 0 && demo.referrals > 0 && demo.different === 0,
    };
  },
};
