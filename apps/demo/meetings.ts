/** What was said and written in the partner meetings of the demo. All of it is invented. */
export interface MeetingScript {
  key: string;
  title: string;
  /** Another series than that of the partner meetings. */
  series?: string;
  /** How far its minutes are; without it they are locked. */
  minutes?: 'draft' | 'objection';
  place: string;
  /** Days from the first Monday, and the hour. */
  day: number;
  time: string;
  /** Accounts besides the facilitator, in the order of their arrival. */
  present: string[];
  agreement: string[];
  /** Wall of strengths and resources: who, column, text. */
  wall: [who: string, column: number, text: string][];
  /** Clusters of the goal board: title, cards with their writers (null: not signed), dots. */
  goals: {
    title: string;
    cards: [who: string | null, text: string][];
    dots: string[];
    wording: [text: string, who: string, sign: string] | null;
  }[];
  commitments: { who: string; text: string; due: number; doneWhen: string; done?: boolean }[];
  words: [who: string, text: string][];
}

const everybody = [
  'F/officer',
  '01/worker',
  '02/worker',
  '03/worker',
  '04/worker',
  '05/worker',
  '06/worker',
  '09/worker',
  '11/worker',
];

export const heldMeetings: MeetingScript[] = [
  {
    key: 'meeting-5',
    title: '伙伴见面会，第5次',
    place: '示例支持机构 二楼大厅',
    day: -188,
    time: '14:00',
    present: ['F/officer', '01/worker', '03/worker', '04/worker', '05/worker', '11/worker'],
    agreement: ['说自己的，不替别人说', '手机调静音', '在这里听到的困难，不带出去'],
    wall: [
      ['01/worker', 0, '在小区里坐得住，老人认得我们'],
      ['03/worker', 1, '入户安全清单，可以拿去用'],
      ['04/worker', 2, '想找会做防走失的伙伴'],
      ['11/worker', 1, '二十位志愿者，周三下午有空'],
    ],
    goals: [
      {
        title: '入户少被拒绝',
        cards: [
          ['03/worker', '第一次上门由熟人带'],
          [null, '别一进门就填表'],
        ],
        dots: ['01/worker', '03/worker', '04/worker', '05/worker'],
        wording: ['第一次入户都有一位老人认得的人同行', '邻里之心、暖檐、银杏', '三个月里拒绝入户少一半'],
      },
      {
        title: '照顾者能歇半天',
        cards: [['04/worker', '有人替一下午']],
        dots: ['04/worker', '11/worker'],
        wording: null,
      },
    ],
    commitments: [
      { who: '03/worker', text: '把入户安全清单发给大家', due: -175, doneWhen: '收到三家的修改意见', done: true },
      { who: '11/worker', text: '排出周三下午的志愿者表', due: -170, doneWhen: '表发到群里', done: true },
    ],
    words: [
      ['01/worker', '踏实'],
      ['04/worker', '有伴'],
      ['F/officer', '想再来'],
    ],
  },
  {
    key: 'meeting-6',
    title: '伙伴见面会，第6次',
    place: '青禾街道A社区 一楼会议室',
    day: -83,
    time: '14:00',
    present: everybody,
    agreement: ['一个人说，大家听', '可以先听，回头再说', '不打分，不排名', '手机调静音'],
    wall: [
      ['01/worker', 0, '七年驻点，楼栋长都熟'],
      ['02/worker', 0, '陪家庭一起谈以后由谁照顾'],
      ['03/worker', 1, '两人同行的入户排班'],
      ['04/worker', 1, '照顾者小组留两个旁听的位子'],
      ['05/worker', 2, '想找会和老人谈身后事的伙伴'],
      ['06/worker', 2, '想找周末能带孩子出去的志愿者'],
      ['09/worker', 0, '危机当天回应'],
      ['11/worker', 1, '低龄老人陪高龄老人'],
    ],
    goals: [
      {
        title: '转介有回音',
        cards: [
          ['03/worker', '转出去以后想知道后来怎样'],
          ['05/worker', '两天内先说一声收到'],
          [null, '说“不”也请说得明白'],
        ],
        dots: ['01/worker', '02/worker', '03/worker', '05/worker', '09/worker', '11/worker'],
        wording: ['每一件转介，两个工作日内都有一句回音', '全体伙伴', '到明年春天，没有一件超过两天没人应'],
      },
      {
        title: '照顾的人也要歇',
        cards: [
          ['04/worker', '每月有半天，有人替'],
          ['11/worker', '志愿者替照顾者半天'],
        ],
        dots: ['04/worker', '11/worker', '06/worker', '03/worker'],
        wording: ['每位照顾者每月至少歇半天', '拾光、银杏、暖檐', '二十位照顾者排进了表'],
      },
      {
        title: '一起写指引',
        cards: [['01/worker', '入户指引由做过的人写']],
        dots: ['01/worker', '02/worker', 'F/officer'],
        wording: null,
      },
    ],
    commitments: [
      { who: '04/worker', text: '给银杏的志愿者讲一次认知障碍', due: -60, doneWhen: '十位志愿者听过', done: true },
      { who: '11/worker', text: '和拾光一起排替班表', due: 4, doneWhen: '十二月的表排好' },
      { who: '09/worker', text: '把危机当天回应的电话贴到每家', due: -70, doneWhen: '十三家都贴了', done: true },
      { who: '03/worker', text: '试一个月“两天内一句回音”', due: 9, doneWhen: '下次见面会上说说试得怎样' },
      { who: 'F/officer', text: '来一次照顾者小组，只听', due: 11, doneWhen: '听完一整场' },
    ],
    words: [
      ['01/worker', '不孤单'],
      ['02/worker', '清楚了'],
      ['03/worker', '松了口气'],
      ['04/worker', '被听见'],
      ['11/worker', '有劲'],
      ['F/officer', '学到了'],
    ],
  },
  {
    key: 'talk-farewell',
    title: '专题见面：身后事怎样开口',
    series: '专题见面',
    minutes: 'objection',
    place: '星桥失独家庭服务社 小会议室',
    day: -5,
    time: '09:30',
    present: ['01/worker', '02/worker', '03/worker', '05/worker', '11/worker'],
    agreement: ['不说是哪一家的老人', '可以先听，回头再说'],
    wall: [
      ['05/worker', 0, '陪老人写过一百多封信'],
      ['02/worker', 1, '和子女先谈一次的提纲'],
      ['03/worker', 2, '想知道第一句怎么说'],
    ],
    goals: [
      {
        title: '先开得了口',
        cards: [
          ['05/worker', '先问老人最记挂谁'],
          ['01/worker', '不在病床边问'],
        ],
        dots: ['01/worker', '02/worker', '03/worker', '05/worker'],
        wording: ['每家有一位社工陪着听过一次', '星桥、暖檐、邻里之心', '春节前各家都听过一次'],
      },
    ],
    commitments: [
      { who: '05/worker', text: '约两家的社工来旁听一次', due: 12, doneWhen: '两位社工都听过' },
      { who: '02/worker', text: '把和子女谈的提纲发给大家', due: 6, doneWhen: '收到三家的意见' },
    ],
    words: [
      ['03/worker', '敢问了'],
      ['05/worker', '有人陪'],
    ],
  },
  {
    key: 'talk-weekend',
    title: '专题见面：周末带孩子出门',
    series: '专题见面',
    minutes: 'draft',
    place: '青苗儿童服务中心 活动室',
    day: -3,
    time: '15:00',
    present: ['03/worker', '06/worker', '11/worker'],
    agreement: ['孩子的名字不在这里说'],
    wall: [
      ['06/worker', 2, '周末两位志愿者，带得住五个孩子'],
      ['11/worker', 1, '低龄老人愿意一起去'],
    ],
    goals: [
      {
        title: '一个月出门一次',
        cards: [['06/worker', '近一点的公园，有人看着水边']],
        dots: ['06/worker', '11/worker'],
        wording: ['每月一次，五个家庭一起去公园', '青苗、银杏', '到春天去过三次'],
      },
    ],
    commitments: [{ who: '11/worker', text: '问好六位周末有空的志愿者', due: 10, doneWhen: '名单给青苗' }],
    words: [['06/worker', '松快']],
  },
];

/** What people said of the demo's minutes in time, of its commitments since, and after a session without their names. */
export const afterMeetings = {
  amendments: [
    {
      meeting: 'talk-farewell',
      of: 'goals/0/sign',
      to: '春节前各家都听过一次，记下一句话',
      reason: '当时说好要记一句',
      by: '02/worker',
      answer: null,
    },
    {
      meeting: 'talk-farewell',
      of: 'agreement/1',
      to: '可以不说',
      reason: '',
      by: '03/worker',
      answer: '当时说的是回头再说，留着原话',
    },
  ],
  steps: [
    { text: '把危机当天回应的电话贴到每家', by: '09/worker', kind: 'answered', note: '十三家都贴在门里边了', day: -71 },
    { text: '把危机当天回应的电话贴到每家', by: 'S/facilitator', kind: 'done', note: '', day: -70 },
    { text: '试一个月“两天内一句回音”', by: '03/worker', kind: 'answered', note: '二十件里十九件有回音', day: -2 },
  ],
  /** Answered, and now with whoever asked. */
  answered: ['试一个月“两天内一句回音”'],
  askers: [
    { text: '把危机当天回应的电话贴到每家', by: 'S/facilitator' },
    { text: '试一个月“两天内一句回音”', by: '05/worker' },
    { text: '试一个月“两天内一句回音”', by: 'S/facilitator' },
    { text: '和拾光一起排替班表', by: '04/worker' },
  ],
  survey: {
    meeting: 'meeting-6',
    'took-along': ['被听见', '被听见', '一个电话', '不孤单', '清单', '被听见', '有伴'],
    'next-time': ['早半小时散', '多留点时间配对', '茶歇长一点', '先说困难', '把桌子围得再近些'],
  },
} as const;

export const nextMeeting = {
  key: 'meeting-7',
  title: '伙伴见面会，第7次',
  place: '青禾街道A社区 一楼会议室',
} as const;
