import type { MailWords } from './mail-words';

export const mailsZhCn: MailWords = {
  product: '同行',
  brackets: ['【', '】'],
  closing: '请登录后查看。这封邮件不含个人情况，也请不要直接回复。',
  settings: '要少收、晚收或改成每日汇总：',
  byKind: {
    'referral.sent': { subject: '有一份转介等您签收', line: '伙伴机构发来一份转介，等您的机构签收。' },
    'referral.accepted': { subject: '您的转介已被接收', line: '接收机构接收了您发出的一份转介。' },
    'referral.declined': { subject: '您的转介未被接收', line: '接收机构不能接收您发出的一份转介，理由写在转介里。' },
    'referral.completed': { subject: '转介的结果已回传', line: '接收机构回传了一份转介的结果，等您确认。' },
    'referral.withdrawn': { subject: '一份转介已撤回', line: '转出机构撤回了发给您的机构的一份转介。' },
    'live-session.opened': { subject: '一场现场开始了', line: '您的机构受邀的一场现场开始了。' },
    'grant.awarded': { subject: '有一笔新的资助', line: '您的机构有一笔新的资助。' },
    'grant.tranche-paid': { subject: '一期资助款已拨付', line: '您的机构的一期资助款已拨付。' },
    'cohort.opened': { subject: '新一批伙伴开始了', line: '您的机构在新一批伙伴里。' },
    'membership.handed-over': {
      subject: '有工作交到您手里',
      line: '一位同事手上的工作交到了您手里，点开就能看到有哪些。',
    },
    'import.ended': { subject: '导入结束了', line: '您开始的一次导入结束了，可以看结果。' },
    'invitation.accepted': { subject: '有人接受了邀请', line: '您的机构发出的一份邀请被接受了。' },
    'organization.capacity-due': {
      subject: '请确认服务名额',
      line: '您的机构有服务的名额快一个月没有确认了。确认过的名额，伙伴才放心转介。',
    },
    'assisted-session.begun': {
      subject: '有工作人员替您填写',
      line: '有工作人员替您填写，是谁、什么时候，写在“我的”里。',
    },
    'robot.paused': { subject: '群机器人停下了', line: '您的机构的一个群机器人发不出消息，停下了。原因写在设置里。' },
  },
  summary: {
    subject: (total) => `有 ${total} 条消息等您看`,
    line: '您还没有看过的消息：',
    byGroup: {
      waiting: '等您办的转介',
      answers: '您发出的转介的回音',
      live: '现场',
      funding: '资助',
      'handed-over': '交到您手里的工作',
      upkeep: '导入和机构设置',
    },
    count: (label, count) => `${label} ${count} 条`,
  },
};
