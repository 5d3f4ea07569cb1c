import type { Language } from '@app/kernel';
import type { FurtherKind } from '@app/live-protocol';

export interface MinutesWords {
  kind: string;
  facts: { when: string; place: string; series: string; people: string };
  peopleCount: (organizations: number, people: number) => string;
  parts: {
    attendance: string;
    agenda: string;
    agreement: string;
    rounds: string;
    goals: string;
    boards: string;
    commitments: string;
    words: string;
    notes: string;
  };
  further: Readonly<Record<FurtherKind, string>>;
  facilitator: string;
  unverified: string;
  signedAt: (time: string) => string;
  stage: (planned: number, from: string, to: string) => string;
  notRun: (planned: number) => string;
  round: (spoken: number, passed: number) => string;
  who: (who: string) => string;
  sign: (sign: string) => string;
  dots: (count: number) => string;
  dueOn: (day: string) => string;
  doneWhen: (text: string) => string;
  group: (at: string) => string;
  tables: (count: string) => string;
  phase: { draft: string; objection: (until: string) => string; locked: (at: string) => string };
  below: (number: number, hash: string) => string;
}

const zh: MinutesWords = {
  kind: '会议纪要',
  facts: { when: '时间', place: '地点', series: '系列', people: '参加' },
  peopleCount: (organizations, people) => `${organizations} 家，${people} 人签到`,
  parts: {
    attendance: '签到',
    agenda: '议程',
    agreement: '我们的约定',
    rounds: '轮流说',
    goals: '共同的目标',
    boards: '卡片墙',
    commitments: '行动约定',
    words: '一句话',
    notes: '补充',
  },
  further: {
    groups: '小组带回来的',
    writing: '各自写下的',
    questions: '提问',
    exchange: '角色互访',
    asks: '需要的',
    offers: '能给的',
    'review-cards': '进展和经验',
    difficulties: '困境圆桌',
    adjustments: '调整建议',
    pledges: '互助认领',
  },
  facilitator: '主持人',
  unverified: '自己写的，没有核实',
  signedAt: (time) => `${time} 签到`,
  stage: (planned, from, to) => `计划 ${planned} 分钟，${from} – ${to}`,
  notRun: (planned) => `计划 ${planned} 分钟，这次没有进行`,
  round: (spoken, passed) => `${spoken} 位说了，${passed} 位这次不说`,
  who: (who) => `谁参与：${who}`,
  sign: (sign) => `怎么看出做到了：${sign}`,
  dots: (count) => `${count} 个点`,
  dueOn: (day) => `到 ${day}`,
  doneWhen: (text) => `怎样算做到：${text}`,
  group: (at) => `第 ${at} 组`,
  tables: (count) => `谈了 ${count} 件，内容留在当场`,
  phase: {
    draft: '草稿',
    objection: (until) => `征求意见稿，${until} 前可以提修改`,
    locked: (at) => `定稿，${at}`,
  },
  below: (number, hash) => `第 ${number} 版 · 内容指纹 ${hash}`,
};

const en: MinutesWords = {
  kind: 'Minutes',
  facts: { when: 'Time', place: 'Place', series: 'Series', people: 'Present' },
  peopleCount: (organizations, people) => `${organizations} organisations, ${people} people signed in`,
  parts: {
    attendance: 'Attendance',
    agenda: 'Agenda',
    agreement: 'Our agreement',
    rounds: 'Rounds',
    goals: 'Shared goals',
    boards: 'Card boards',
    commitments: 'Commitments',
    words: 'One word',
    notes: 'Additions',
  },
  further: {
    groups: 'What the groups brought back',
    writing: 'Written alone',
    questions: 'Questions',
    exchange: 'Role exchange',
    asks: 'Asks',
    offers: 'Offers',
    'review-cards': 'Progress and experience',
    difficulties: 'Difficulty round tables',
    adjustments: 'Proposed adjustments',
    pledges: 'Mutual help',
  },
  facilitator: 'facilitator',
  unverified: 'as typed, not verified',
  signedAt: (time) => `signed in at ${time}`,
  stage: (planned, from, to) => `planned ${planned} minutes, ${from} – ${to}`,
  notRun: (planned) => `planned ${planned} minutes, not held this time`,
  round: (spoken, passed) => `${spoken} spoke, ${passed} passed`,
  who: (who) => `Who takes part: ${who}`,
  sign: (sign) => `How we will see it: ${sign}`,
  dots: (count) => (count === 1 ? 'one dot' : `${count} dots`),
  dueOn: (day) => `by ${day}`,
  doneWhen: (text) => `Done when: ${text}`,
  group: (at) => `Group ${at}`,
  tables: (count) =>
    count === '1'
      ? 'One was talked about; what was said stays there'
      : `${count} were talked about; what was said stays there`,
  phase: {
    draft: 'Draft',
    objection: (until) => `For comment; changes may be proposed until ${until}`,
    locked: (at) => `Final, ${at}`,
  },
  below: (number, hash) => `Version ${number} · fingerprint ${hash}`,
};

export const minutesWords: Readonly<Record<Language, MinutesWords>> = { 'zh-CN': zh, en };
