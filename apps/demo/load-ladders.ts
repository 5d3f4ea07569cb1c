import { chinaDay, coachingCallPlace } from '@app/referrals';
import { Sealer } from '@app/vault';
import type { Client } from 'pg';
import { demoId, demoIdAt } from './demo-id';
import type { DemoRung } from './ladders';
import { accountId, organizationId } from './load-network';
import { nameOf, type PlannedTask } from './plan-referrals';
import { insertRows, type Row } from './rows';

const hour = 3_600_000;
const coach = 'S/supervisor';

/** What the support agency agreed by telephone, two hours after it was told of the delay. */
const calls: readonly { task: string; nextStep: string }[] = [
  { task: '08', nextStep: '接转介的同事在休假。说好由负责人签收，这周内答复。' },
  { task: '34', nextStep: '值班手机换了号，转介的消息没有人看到。说好先改名录里的电话，再来签收。' },
];

export const rungId = ({ task }: PlannedTask, { rung }: DemoRung): string => demoId(`rung/${task.key}/${rung}`);

/** The rungs of the clocks that ran out, and the calls of the support agency about them. */
export async function loadLadders(client: Client, planned: PlannedTask[], root: Buffer): Promise<void> {
  const late = planned.filter(({ history }) => history.ladder);
  // The database itself began a ladder for each clock that still runs.
  await client.query('DELETE FROM referral_rung WHERE task_id = ANY($1::uuid[])', [late.map(({ id }) => id)]);
  await insertRows(
    client,
    'referral_rung',
    late.flatMap((one) => {
      const { clock, startedAt, endedAt, rungs } = one.history.ladder!;
      return rungs.map((rung) => ({
        id: rungId(one, rung),
        organizationId: organizationId(one.demoCase.from),
        taskId: one.id,
        clock,
        clockStartedAt: startedAt,
        rung: rung.rung,
        dueAt: rung.dueAt,
        firedAt: rung.firedAt,
        endedAt,
      }));
    }),
  );
  await insertRows(client, 'referral_rung', planned.flatMap(deletionRows));
  await loadCalls(client, late, new Sealer(root));
}

/** The ladder of a deletion that is owed; nobody is late with one in the demo. */
function deletionRows({ demoCase, task, history: { deletion }, id }: PlannedTask): Row[] {
  if (!deletion) return [];
  return [
    {
      id: demoId(`rung/${task.key}/deletion`),
      organizationId: organizationId(demoCase.from),
      taskId: id,
      clock: 'deletion',
      clockStartedAt: deletion.askedAt,
      rung: 'owner',
      dueAt: deletion.dueAt,
    },
  ];
}

async function loadCalls(client: Client, late: PlannedTask[], sealer: Sealer): Promise<void> {
  await insertRows(
    client,
    'coaching_call',
    calls.map(({ task, nextStep }) => {
      const one = late.find((other) => other.task.key === task);
      const told = one?.history.ladder?.rungs.find(({ rung, firedAt }) => rung === 'support-agency' && firedAt);
      if (!one || !told?.firedAt) throw new Error(`the support agency was never told of the demo's referral ${task}`);
      const recordedAt = new Date(told.firedAt.getTime() + 2 * hour);
      const id = demoIdAt(`coaching-call/${task}`, recordedAt);
      return {
        id,
        organizationId: organizationId('S'),
        rungId: rungId(one, told),
        number: one.number,
        calledOn: chinaDay(recordedAt),
        calledBy: accountId(coach),
        calledByName: nameOf(coach),
        nextStep: sealer.seal(nextStep, coachingCallPlace(id)),
        recordedAt,
      };
    }),
  );
}
