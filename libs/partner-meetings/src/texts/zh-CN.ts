import type { MeetingWords } from './meeting-words';

export const meetingWords: MeetingWords = {
  title: '伙伴见面会',
  readyPrompts: ['刚才这位伙伴说的，哪一点和您的经历相像？', '还有哪位没说到？'],
  arrival: {
    title: '签到入座',
    prompt: '请扫码签到，随意就座。座签只写姓名和机构。',
    output: '到场的人',
    hints: ['圆桌，不设主席台。', '请先到的伙伴帮后到的伙伴找到座位。'],
  },
  opening: {
    title: '开场与约定',
    prompt: '今天我们怎样一起说话、一起听？',
    output: '一起说话、一起听的约定',
    hints: ['开场不超过 10 分钟，不安排领导讲话。', '请每位伙伴补充一条约定，也可以不补充。'],
  },
  iceBreaker: {
    title: '分组破冰',
    prompt: '三四个人一组：最近工作里，哪件小事让您觉得值得？',
    output: '认识几位新伙伴',
    hints: ['请资助方、支持机构和伙伴单位坐到不同的组里。', '不汇报，不点名。'],
  },
  roleExchange: {
    title: '角色互访',
    prompt: '两人一组互相问：你们最擅长什么？最困难什么？最希望资助方做什么？',
    output: '每人一张本人认可的介绍卡',
    hints: ['问完以后，用“我”的口吻介绍对方。'],
  },
  expertiseWall: {
    title: '专长与资源墙',
    prompt: '一张卡片写一件：我们擅长的、能分享的、正在找的。',
    output: '擅长、能分享、正在找的，各有主人',
    columns: ['我们擅长', '可以分享', '正在找'],
  },
  sharedGoal: {
    title: '目标共建',
    prompt: '到明年春天，我们最想一起看到什么变化？',
    output: '一起说准的目标',
    hints: ['先各自写，再归类，再贴点，最后一起把话写准。'],
  },
  commitments: {
    title: '行动约定',
    prompt: '每位说一步：我做什么，到哪一天，怎么算做到了。',
    output: '每位一步，有日子',
    hints: ['小的一步就好，能做到的日子就好。'],
  },
  closing: {
    title: '反馈与结束',
    prompt: '用一个词说说此刻的感受。',
    output: '每家给出和得到的，一个词，匿名的反馈',
    hints: ['先看每家给出和得到的；哪家还空着，可以再请一轮。', '几个问题不署名，答不答都可以。'],
  },
};
