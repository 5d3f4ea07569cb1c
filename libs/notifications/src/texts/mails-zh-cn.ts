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
    'referral.info-requested': {
      subject: '一份转介等您补充',
      line: '接收机构请您补充一份转介的情况。问题写在转介里。',
    },
    'referral.info-provided': { subject: '转介的情况补充好了', line: '转出机构补充了一份转介的情况，等您答复。' },
    'referral.failed': {
      subject: '一份转介退回来了',
      line: '接收机构没能完成您发出的一份转介，交接说明写在转介里。您可以另选伙伴。',
    },
    'referral.cancelled': { subject: '一份转介取消了', line: '对方取消了一份转介，理由写在转介里。' },
    'referral.no-response': {
      subject: '一份转介没有等到答复',
      line: '接收机构一直没有答复，您发出的一份转介已经结束。里面列了其他合适的伙伴。',
    },
    'referral.ended-unanswered': {
      subject: '一份转介已经结束',
      line: '您的机构没有在时限内答复一份转介，它已经结束，不用再办。',
    },
    'referral.forward-proposed': {
      subject: '接收机构建议再转介',
      line: '接收机构建议把一份转介转给另一家机构，等您同意或不同意。',
    },
    'referral.disputed': {
      subject: '转出机构对结果有疑问',
      line: '转出机构对一份转介的结果有疑问，写在转介里，等您看。',
    },
    'referral.marked-in-error': { subject: '一份转介是误建的', line: '转出机构把一份转介记为误建，内容已经收起。' },
    'referral.consent-paused': {
      subject: '一份转介的同意失效了',
      line: '一份转介的同意不再有效，对方的身份资料已经关上。请删除您留下的，并在转介里确认。',
    },
    'referral.deletion-asked': {
      subject: '一份转介的同意撤回了，请确认删除',
      line: '一份已经结束的转介，同意撤回了，身份资料已经关上。请删除您另外留下的，并在转介里确认。',
    },
    'referral.urgency-changed': {
      subject: '一份转介改了紧急程度',
      line: '转出机构改了一份转介的紧急程度，新的时限写在转介里。',
    },
    'referral.deletion-attested': { subject: '接收机构确认已删除', line: '接收机构确认删除了一份转介里的资料。' },
    'referral.extended': { subject: '一份转介延长了时限', line: '转出机构给您多留了些时间，新的时限写在转介里。' },
    'referral.clock-owner': { subject: '一份转介到时限了', line: '一份转介到了时限，下一步在您这里。' },
    'referral.clock-supervisor': { subject: '一份转介过了时限', line: '您的机构有一份转介过了时限，还没有办。' },
    'referral.clock-source': {
      subject: '您的转介还没有等到答复',
      line: '您发出的一份转介过了时限，接收机构还没有办。您可以延长，也可以另选伙伴。',
    },
    'referral.stuck': {
      subject: '有一份转介卡住了',
      line: '有一份转介过了时限。页面上只有编号和拖了多久，您可以去问问要不要帮忙。',
    },
    'referral.hold-review-due': {
      subject: '一份暂缓的转介该看看了',
      line: '一份暂缓的转介到了您定的日子，请看看要不要继续。',
    },
    'referral.basis-review-due': {
      subject: '一份未经同意的转介等您复核',
      line: '有一份转介依法未经同意发出，今天到了复核的时限。',
    },
    'referral.follow-up-due': { subject: '一份转介该跟进了', line: '一份转介到了您定的跟进日子。' },
    'referral.message-written': { subject: '转介里有人留言', line: '另一方在一份转介里留了言。' },
    'consent.withdrawn': { subject: '一份同意撤回了', line: '一份转介的同意已经撤回，接收机构看不到身份资料了。' },
    'consent.ending': { subject: '一份同意快到期了', line: '一份转介的同意快到期了。还要继续，请和服务对象再谈一次。' },
    'mandatory-report.filed': { subject: '有一份强制报告', line: '您的机构刚刚记下一份强制报告，请马上看。' },
    'duplicate.asked': {
      subject: '有伙伴机构想和您联系',
      line: '有一家伙伴机构想知道你们是否在服务同一个人。回不回答由您决定。',
    },
    'duplicate.connected': { subject: '两家机构联系上了', line: '另一家机构也同意了，你们可以互相联系。' },
    'access-request.filed': { subject: '有一份查阅申请等您批', line: '有人申请查阅服务对象的资料，等您批。' },
    'access-request.approved': { subject: '您的查阅申请批准了', line: '您申请查阅的资料可以看了，到时限自动关上。' },
    'access-request.narrowed': { subject: '您的查阅申请部分批准了', line: '您申请查阅的资料，批准了其中一部分。' },
    'access-request.refused': { subject: '您的查阅申请没有批准', line: '您的查阅申请没有批准，理由写在申请里。' },
    'emergency-view.opened': {
      subject: '有人紧急查看了资料',
      line: '您的机构有人紧急查看了服务对象的资料，请在下一个工作日内复核。',
    },
    'live-session.opened': { subject: '一场现场开始了', line: '您的机构受邀的一场现场开始了。' },
    'live-session.invited': {
      subject: '有一场现场请您参加',
      line: '有一场现场邀请了您。日子、地点和入口都在附带的日历里，来不来请点开答一声。',
    },
    'live-session.changed': {
      subject: '一场现场改了',
      line: '一场邀请了您的现场改了时间、地点或名称。附带的日历是新的。',
    },
    'live-session.cancelled': { subject: '一场现场取消了', line: '一场邀请了您的现场不开了。附带的日历会把它去掉。' },
    'live-session.minutes-drafted': {
      subject: '纪要的草稿好了',
      line: '您主持的一场现场散会了，纪要的草稿整理好了，等您看过再发给大家。',
    },
    'live-session.minutes-amended': {
      subject: '一份纪要请您看',
      line: '您参加过的一场现场，纪要整理好了。有说得不对的，请在期限前提出来。',
    },
    'live-session.minutes-objected': {
      subject: '有人想改纪要的一句话',
      line: '有人对您主持的一场现场的纪要提了修改，等您答复。',
    },
    'live-session.minutes-locked': { subject: '一份纪要定稿了', line: '您参加过的一场现场，纪要定稿了，不再修改。' },
    'live-session.note-opening-asked': {
      subject: '有人请求查一条不记名的话是谁写的',
      line: '您参加过的一场现场里，有机构请求查一条不记名的话是谁写的，理由写在里面。要另一家同意才查得到。',
    },
    'live-session.note-opening-agreed': {
      subject: '两家同意查一条不记名的话是谁写的',
      line: '您参加过的一场现场里，保管钥匙的两家都同意查一条不记名的话是谁写的。名字只有这两家看得到。',
    },
    'live-session.note-opening-refused': {
      subject: '没有同意查一条不记名的话',
      line: '您参加过的一场现场里，查一条不记名的话是谁写的请求没有得到同意。',
    },
    'live-session.note-opened': {
      subject: '一条不记名的话查过是谁写的了',
      line: '您参加过的一场现场里，保管钥匙的两家查过一条不记名的话是谁写的。名字只有这两家看得到。',
    },
    'safe-opening.asked': {
      subject: '有一条请求等您答复',
      line: '另一家保管钥匙的机构请求查一条不记名的话是谁写的，等您的机构答复。',
    },
    'safe-opening.moved': {
      subject: '一条查询有了下一步',
      line: '查一条不记名的话是谁写的，有了下一步，请看看是不是轮到您的机构。',
    },
    'commitment.promised': {
      subject: '有人应下了您提的事',
      line: '您在现场提的一件事，有伙伴应下来了，写着谁来做、到哪一天。',
    },
    'commitment.due-soon': { subject: '您的行动约定快到日子了', line: '您在现场应下的一件事快到日子了。' },
    'commitment.overdue': { subject: '一件行动约定过了日子', line: '一件在现场约定的事过了日子，还没有说办得怎样。' },
    'commitment.answered': {
      subject: '您提的事有回音了',
      line: '您提的一件事，应下的伙伴说了办得怎样，等您说算不算办到。',
    },
    'commitment.closed': { subject: '一件行动约定有了结果', line: '一件行动约定，提的人说了结果。' },
    'ask-offer.matched': { subject: '需要和能给的对上了', line: '您的机构提的需要或能给的，有伙伴对上了。' },
    'adjustment-proposal.made': { subject: '有一份项目调整建议', line: '伙伴机构提了一份项目调整建议，等你们一起看。' },
    'adjustment-proposal.agreed': { subject: '调整建议双方同意了', line: '一份项目调整建议，双方都同意了。' },
    'adjustment-proposal.declined': { subject: '调整建议没有通过', line: '一份项目调整建议没有通过，理由写在里面。' },
    'help-pledge.made': { subject: '有伙伴愿意搭把手', line: '有伙伴认领了一件互助的事，和您的机构有关。' },
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
    'webhook.paused': {
      subject: '一个数据推送停下了',
      line: '您的机构的一个推送地址收不到消息，停下了。原因写在设置里。',
    },
    'robot.paused': { subject: '群机器人停下了', line: '您的机构的一个群机器人发不出消息，停下了。原因写在设置里。' },
  },
  summary: {
    subject: (total) => `有 ${total} 条消息等您看`,
    line: '您还没有看过的消息：',
    byGroup: {
      waiting: '等您办的转介',
      answers: '您发出的转介的回音',
      protection: '查阅和保护',
      live: '现场',
      funding: '资助',
      'handed-over': '交到您手里的工作',
      upkeep: '导入和机构设置',
    },
    count: (label, count) => `${label} ${count} 条`,
  },
};
