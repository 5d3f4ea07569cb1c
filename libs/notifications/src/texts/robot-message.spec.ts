import { kindRules, kinds } from '../domain/kinds';
import { isRobotKind, robotMessage, type Notice } from './robot-message';

const notice = (change: Partial<Notice> = {}): Notice => ({
  kind: 'referral.sent',
  subjectType: 'referral',
  subjectId: 'r1',
  number: 'ZJ-202611-0007',
  urgency: 'priority',
  deadline: new Date('2026-11-24T18:00:00+08:00'),
  ...change,
});
const base = 'https://t.example';

it('reads as the field asks (R-WH-01)', () =>
  expect(robotMessage([notice()], 'zh-CN', base)).toEqual({
    title: '转介待签收',
    lines: ['编号ZJ-202611-0007｜优先｜请于11月24日18:00前签收'],
    action: '去签收',
    link: 'https://t.example/referrals/r1',
    callAll: false,
  }));

it('reads so in English', () =>
  expect(robotMessage([notice()], 'en', base)).toMatchObject({
    title: 'Referral to acknowledge',
    lines: ['No. ZJ-202611-0007｜priority｜please acknowledge by 24 Nov 18:00'],
  }));

it('gives no deadline where the clock is the other side’s', () =>
  expect(robotMessage([notice({ kind: 'referral.accepted' })], 'zh-CN', base).lines).toEqual([
    '编号ZJ-202611-0007｜优先',
  ]));

it('asks for a call as well when danger is near (R-RF-02)', () => {
  const message = robotMessage([notice({ urgency: 'critical' })], 'zh-CN', base);
  expect(message.lines).toContain('请同时电话联系');
  expect(message.callAll).toBe(true);
});

it('says nothing of what it does not have', () =>
  expect(
    robotMessage(
      [
        notice({
          kind: 'live-session.opened',
          subjectType: 'live-session',
          number: null,
          urgency: null,
          deadline: null,
        }),
      ],
      'zh-CN',
      base,
    ),
  ).toEqual({ title: '现场开始了', lines: [], action: '去现场', link: 'https://t.example/live/r1', callAll: false }));

it.each([
  [
    'zh-CN' as const,
    '4 条新消息',
    ['转介待签收 3 件', '现场开始了 1 件', '其中紧急 1 件，请同时电话联系', '最早的时限：11月23日09:30'],
  ],
  [
    'en' as const,
    '4 new messages',
    [
      'Referral to acknowledge: 3',
      'A live session has begun: 1',
      '1 of them critical: please also telephone',
      'Earliest deadline: 23 Nov 09:30',
    ],
  ],
])('several are one message that counts them: %s', (language, title, lines) => {
  const several = [
    notice(),
    notice({ deadline: new Date('2026-11-23T09:30:00+08:00'), urgency: 'critical' }),
    notice({ deadline: null }),
    notice({ kind: 'live-session.opened', number: null, urgency: null, deadline: null }),
  ];
  expect(robotMessage(several, language, base)).toEqual({
    title,
    lines,
    action: language === 'en' ? 'Sign in' : '登录查看',
    link: 'https://t.example/notifications?unread=true',
    callAll: true,
  });
});

it('has words for exactly the kinds robots are told of, and for the test', () =>
  expect(kinds.filter(isRobotKind)).toEqual(kinds.filter((kind) => kindRules[kind].byRobot)));
