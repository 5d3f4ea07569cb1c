import type { RobotWords } from './robot-words';

export const robotsZhCn: RobotWords = {
  byKind: {
    'referral.sent': { title: '转介待签收', action: '去签收', due: (time) => `请于${time}前签收` },
    'referral.accepted': { title: '转介已被接收', action: '去看看' },
    'referral.declined': { title: '转介未被接收', action: '去看理由' },
    'referral.completed': { title: '转介结果待确认', action: '去确认', due: (time) => `请于${time}前确认` },
    'referral.withdrawn': { title: '转介已撤回', action: '去看看' },
    'live-session.opened': { title: '现场开始了', action: '去现场' },
    'grant.awarded': { title: '有一笔新的资助', action: '去看看' },
    'grant.tranche-paid': { title: '一期资助款已拨付', action: '去看看' },
    'cohort.opened': { title: '新一批伙伴开始了', action: '去看看' },
    'robot.test': { title: '测试消息', action: '打开设置', line: '群机器人接通了，今后的提醒会发到这里。' },
  },
  urgency: { critical: '紧急', priority: '优先', routine: '一般', watch: '关注' },
  number: (number) => `编号${number}`,
  time: (month, day, clock) => `${month}月${day}日${clock}`,
  callToo: '请同时电话联系',
  many: {
    title: (total) => `${total} 条新消息`,
    count: (title, count) => `${title} ${count} 件`,
    critical: (count) => `其中紧急 ${count} 件，请同时电话联系`,
    earliest: (time) => `最早的时限：${time}`,
    action: '登录查看',
  },
};
