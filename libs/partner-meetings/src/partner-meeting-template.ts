import type { Stage } from '@app/live-protocol';
import type { LiveTemplate } from '@app/live-sessions';

/** 主持人随时可以用的两句话 (domain T5). */
const readyPrompts = ['刚才这位伙伴说的，哪一点和您的经历相像？', '还有哪位没说到？'];

function stage(
  title: string,
  minutes: number,
  rest: Partial<Omit<Stage, 'id' | 'title' | 'minutes'>>,
): Omit<Stage, 'id'> {
  return {
    title,
    minutes,
    kind: 'plenary',
    prompt: '',
    tools: [],
    board: null,
    round: null,
    hints: readyPrompts,
    advance: 'by-hand',
    ...rest,
  };
}

/** T5 伙伴见面会, the eight blocks; 3 and 4 run as plain timed stages. */
export const partnerMeetingTemplate: LiveTemplate = {
  code: 'partner-meeting',
  title: '伙伴见面会',
  stages: [
    stage('签到入座', 15, {
      prompt: '请扫码签到，随意就座。座签只写姓名和机构。',
      tools: ['sign-in'],
      hints: ['圆桌，不设主席台。', '请先到的伙伴帮后到的伙伴找到座位。'],
    }),
    stage('开场与约定', 10, {
      prompt: '今天我们怎样一起说话、一起听？',
      tools: ['sign-in', 'agreement', 'round'],
      round: { softSeconds: 60, order: 'seating' },
      hints: ['开场不超过 10 分钟，不安排领导讲话。', '请每位伙伴补充一条约定，也可以不补充。'],
    }),
    stage('分组破冰', 20, {
      prompt: '三四个人一组：最近工作里，哪件小事让您觉得值得？',
      hints: ['请资助方、支持机构和伙伴单位坐到不同的组里。', '不汇报，不点名。'],
    }),
    stage('角色互访', 30, {
      prompt: '两人一组互相问：你们最擅长什么？最困难什么？最希望资助方做什么？',
      hints: ['问完以后，用“我”的口吻介绍对方。', ...readyPrompts],
    }),
    stage('专长与资源墙', 20, {
      kind: 'board',
      prompt: '一张卡片写一件：我们擅长的、能分享的、正在找的。',
      tools: ['board', 'round'],
      board: { columns: ['我们擅长', '可以分享', '正在找'], signing: 'choice', votes: 0 },
      round: { softSeconds: 60, order: 'random' },
    }),
    stage('目标共建', 30, {
      kind: 'board',
      prompt: '到明年春天，我们最想一起看到什么变化？',
      tools: ['round', 'board', 'goals'],
      board: { columns: [], signing: 'choice', votes: 3 },
      round: { softSeconds: 120, order: 'random' },
      hints: ['先各自写，再归类，再贴点，最后一起把话写准。', ...readyPrompts],
    }),
    stage('行动约定', 15, {
      kind: 'commitments',
      prompt: '每位说一步：我做什么，到哪一天，怎么算做到了。',
      tools: ['commitments', 'round'],
      round: { softSeconds: 60, order: 'seating' },
      hints: ['小的一步就好，能做到的日子就好。'],
    }),
    stage('反馈与结束', 10, {
      kind: 'round',
      prompt: '用一个词说说此刻的感受。',
      tools: ['words', 'board', 'round'],
      board: {
        columns: ['今天最有用的是什么', '哪里让您不自在', '下次希望怎样'],
        signing: 'never',
        votes: 0,
      },
      round: { softSeconds: 30, order: 'seating' },
      hints: ['三个问题不署名，写不写都可以。'],
    }),
  ],
};
