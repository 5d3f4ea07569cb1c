import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { insertRows } from './rows';

interface Line {
  key: string;
  of: string;
  kind: 'ask' | 'offer';
  what: string;
  /** Days from the first Monday. */
  day: number;
  until?: number;
  who?: string;
  area?: string;
  state?: 'matched' | 'closed';
  /** Said in the sixth meeting. */
  meeting?: true;
  /** Its organisation has not confirmed it yet. */
  waiting?: true;
}

const street = '990100001000';
const meetingDay = -83;

const lines: readonly Line[] = [
  {
    key: 'rota',
    of: '03',
    kind: 'offer',
    what: '两人同行的入户排班，可以一起排',
    day: meetingDay,
    meeting: true,
    who: '办公室',
  },
  {
    key: 'listen',
    of: '04',
    kind: 'offer',
    what: '照顾者小组留两个旁听的位子',
    day: meetingDay,
    meeting: true,
    state: 'matched',
  },
  {
    key: 'company',
    of: '11',
    kind: 'offer',
    what: '低龄老人陪高龄老人，每周半天',
    day: meetingDay,
    meeting: true,
    state: 'matched',
    area: street,
  },
  {
    key: 'farewell',
    of: '05',
    kind: 'ask',
    what: '找会和老人谈身后事的伙伴',
    day: meetingDay,
    meeting: true,
    state: 'matched',
  },
  {
    key: 'weekend',
    of: '06',
    kind: 'ask',
    what: '找周末能带孩子出去的志愿者',
    day: meetingDay,
    meeting: true,
    state: 'matched',
    area: street,
  },
  {
    key: 'hall',
    of: '01',
    kind: 'offer',
    what: '周三下午的活动室，坐得下二十人',
    day: -30,
    until: 90,
    who: '前台',
    area: street,
  },
  { key: 'wheelchair', of: '03', kind: 'ask', what: '借一台折叠轮椅，用两个月', day: -12, until: 30, area: street },
  { key: 'law', of: '10', kind: 'offer', what: '每月一次意定监护咨询，半天', day: -21, until: 120, who: '值班律师' },
  { key: 'knit', of: '12', kind: 'ask', what: '找销路：毛线娃娃一百个，过年前', day: -9, until: 60 },
  { key: 'grief', of: '09', kind: 'offer', what: '给照顾者讲一次睡不着怎么办', day: -16 },
  { key: 'night', of: '13', kind: 'ask', what: '找夜里能接电话的伙伴，轮班', day: -5 },
  { key: 'interpreter', of: '07', kind: 'ask', what: '找会手语的志愿者，一个下午', day: -40, until: -10 },
  { key: 'books', of: '06', kind: 'offer', what: '一箱绘本，可以长期借', day: -60, state: 'closed' },
  {
    key: 'checklist',
    of: '03',
    kind: 'offer',
    what: '入户安全清单的新版，还在改',
    day: meetingDay,
    meeting: true,
    waiting: true,
  },
];

/** Who answered whose line, from which day on. */
const matches: readonly { line: string; other: string; otherLine?: string; day: number; meeting?: true }[] = [
  { line: 'weekend', other: '11', otherLine: 'company', day: meetingDay, meeting: true },
  { line: 'farewell', other: '13', day: -70 },
  { line: 'listen', other: 'F', day: -64 },
];

const strengths: readonly { of: string; text: string; waiting?: true }[] = [
  { of: '01', text: '七年驻点，楼栋长都熟' },
  { of: '02', text: '陪家庭一起谈以后由谁照顾' },
  { of: '03', text: '走过一百多户，知道怎样敲开门' },
  { of: '04', text: '认得早期认知障碍，会带照顾者小组' },
  { of: '09', text: '危机当天回应' },
  { of: '11', text: '志愿者排班与保险' },
  { of: '03', text: '夜里也有人接电话', waiting: true },
];

/** What the organisations of the demo ask, offer and say about themselves; some of it was said in the sixth meeting. */
export async function loadAsksOffers(client: Client, week: DemoWeek): Promise<void> {
  const meeting = demoId('live-session/meeting-6');
  const idOf = (key: string): string => demoId(`ask-offer/${key}`);
  const ownerOf = (key: string): string => organizationId(lines.find((line) => line.key === key)!.of);
  await insertRows(
    client,
    'ask_offer',
    lines.map((line, at) => ({
      id: idOf(line.key),
      organizationId: organizationId(line.of),
      kind: line.kind,
      what: line.what,
      areaCode: line.area ?? null,
      untilOn: line.until === undefined ? null : week.date(line.until),
      whoToAsk: line.who ?? '',
      state: line.state ?? 'open',
      sessionId: line.meeting ? meeting : null,
      confirmedAt: line.waiting ? null : week.at(line.day + 2, '10:00'),
      createdBy: line.meeting ? null : accountId(`${line.of}/worker`),
      createdAt: week.at(line.day, `16:${String(30 + at)}`),
      version: line.state ? 2 : 1,
    })),
  );
  await insertRows(
    client,
    'ask_offer_match',
    matches.map(({ line, other, otherLine, day, meeting: inMeeting }) => ({
      id: demoId(`ask-offer-match/${line}/${other}`),
      organizationId: ownerOf(line),
      askOfferId: idOf(line),
      otherOrganizationId: organizationId(other),
      otherAskOfferId: otherLine === undefined ? null : idOf(otherLine),
      sessionId: inMeeting ? meeting : null,
      madeAt: week.at(day, '16:50'),
    })),
  );
  await insertRows(
    client,
    'organization_strength',
    strengths.map(({ of, text, waiting }, at) => ({
      id: demoId(`strength/${of}/${at}`),
      organizationId: organizationId(of),
      text,
      sessionId: meeting,
      confirmedAt: waiting ? null : week.at(meetingDay + 2, '10:00'),
      createdAt: week.at(meetingDay, '15:40'),
    })),
  );
}
