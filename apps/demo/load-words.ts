import { chinaDay, followUpPlace, messagePlace } from '@app/referrals';
import { Sealer } from '@app/vault';
import type { Client } from 'pg';
import { demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { nameOf, type PlannedTask } from './plan-referrals';
import { insertRows, type Row } from './rows';

type Side = 'source' | 'target';

interface Said {
  task: string;
  by: Side;
  day: number;
  time: string;
  text: string;
}

interface Contact {
  task: string;
  by: Side;
  day: number;
  /** Days from the first Monday; `today`: the day of first start. */
  next: number | 'today';
  channel: 'visit' | 'phone' | 'between-organizations';
  withWhom: ('receiving-worker' | 'service-user' | 'family')[];
  words: { ownWords?: string; progress?: string; newRisk?: string; askBack?: string };
}

const said: readonly Said[] = [
  { task: '01', by: 'target', day: -16, time: '09:20', text: '周四上午上门，请您那边的志愿者九点五十在楼下等。' },
  { task: '01', by: 'source', day: -16, time: '09:41', text: '好，志愿者到时候带着她认得的那把伞。' },
  { task: '01', by: 'target', day: -13, time: '17:05', text: '卫生间的扶手量过了，下周装。' },
  { task: '04', by: 'source', day: -10, time: '08:50', text: '昨晚还好吗？我今天下午可以一起去。' },
  { task: '04', by: 'target', day: -10, time: '09:15', text: '睡了四个小时。下午三点一起去，先听他说。' },
  { task: '10', by: 'source', day: -30, time: '10:12', text: '家里说这个月想把时间改到上午，您看方便吗？' },
  { task: '10', by: 'target', day: -30, time: '11:30', text: '可以，从下周起改到上午十点。' },
];

const contacts: readonly Contact[] = [
  {
    task: '01',
    by: 'source',
    day: -10,
    next: 13,
    channel: 'visit',
    withWhom: ['service-user', 'receiving-worker'],
    words: { ownWords: '来的人轻手轻脚，我不怕她们。', progress: '扶手已量好；起身时能自己扶桌子。' },
  },
  {
    task: '04',
    by: 'source',
    day: -8,
    next: -4,
    channel: 'phone',
    withWhom: ['receiving-worker'],
    words: { progress: '第二次面谈谈了四十分钟；沉默约十分钟后自己开口。' },
  },
  {
    task: '04',
    by: 'target',
    day: -4,
    next: 10,
    channel: 'visit',
    withWhom: ['service-user'],
    words: { ownWords: '有人听，夜里短一点。', askBack: '请社区值班的人傍晚打一个电话。' },
  },
  {
    task: '07',
    by: 'source',
    day: -5,
    next: 9,
    channel: 'phone',
    withWhom: ['receiving-worker'],
    words: { progress: '已入住临时住处，孩子照常上学。' },
  },
  {
    task: '10',
    by: 'source',
    day: -31,
    next: 'today',
    channel: 'phone',
    withWhom: ['family'],
    words: { ownWords: '每周有人来，我能出去买一趟菜。', progress: '每周一次，没有中断。' },
  },
  {
    task: '11',
    by: 'source',
    day: -8,
    next: 52,
    channel: 'between-organizations',
    withWhom: ['receiving-worker'],
    words: { progress: '小组参加了三次，缺席一次。' },
  },
  {
    task: '19',
    by: 'source',
    day: -13,
    next: 10,
    channel: 'phone',
    withWhom: ['service-user'],
    words: { ownWords: '路远，但是愿意去。' },
  },
];

/** What the two sides of some sample referrals said to each other, and how it went on. */
export async function loadWords(client: Client, week: DemoWeek, planned: PlannedTask[], root: Buffer): Promise<void> {
  const sealer = new Sealer(root);
  const taskOf = (key: string): PlannedTask => {
    const found = planned.find(({ task }) => task.key === key);
    if (!found) throw new Error(`the demo has no referral ${key}`);
    return found;
  };
  await insertRows(
    client,
    'referral_message',
    said.map(({ task, by, day, time, text }) => {
      const at = week.at(day, time);
      const id = demoIdAt(`referral-message/${task}/${at.toISOString()}`, at);
      const { columns, source } = writtenBy(taskOf(task), by);
      const words = sealer.seal(text, messagePlace(id, source));
      return { id, ...columns, words, tellsWho: false, writtenAt: at };
    }),
  );
  await insertRows(
    client,
    'referral_follow_up',
    contacts.map(({ task, by, day, next, channel, withWhom, words }) => {
      const at = week.at(day, '17:30');
      const id = demoIdAt(`referral-follow-up/${task}/${day}`, at);
      const { columns, source } = writtenBy(taskOf(task), by);
      return {
        id,
        ...columns,
        kind: 'interim',
        onDate: week.date(day),
        channel,
        withWhom,
        serviceStarted: true,
        nextOn: next === 'today' ? chinaDay(week.start) : week.date(next),
        afterLeaving: [],
        words: sealer.seal(JSON.stringify(words), followUpPlace(id, source)),
        recordedAt: at,
      };
    }),
  );
}

/** The worker who wrote the referral, or whoever accepted it. */
function writtenBy({ demoCase, history, id }: PlannedTask, by: Side): { columns: Row; source: string } {
  const accepted = history.steps.find(({ step }) => step.action === 'accept');
  if (!accepted) throw new Error(`nobody accepted the demo's referral of case ${demoCase.key}`);
  const writer = by === 'source' || !accepted.actor ? `${demoCase.from}/worker` : accepted.actor;
  const source = organizationId(demoCase.from);
  return {
    columns: {
      organizationId: source,
      taskId: id,
      byAccountId: accountId(writer),
      byName: nameOf(writer),
      byOrganizationId: organizationId(writer.split('/')[0]),
    },
    source,
  };
}
