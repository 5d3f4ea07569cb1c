interface Adjustment {
  who: string;
  what: string;
  why: string;
  status: 'made' | 'agreed' | 'declined';
  reason?: string;
}

/** What was said at the stage review of the demo: a home visit refused at the door (domain 5.3). All of it is invented. */
export const review = {
  key: 'review-1',
  title: '阶段性交流会①',
  series: '阶段性交流会',
  place: '示例支持机构 二楼大厅',
  day: -100,
  time: '14:00',
  present: ['F/officer', '01/worker', '03/worker', '04/worker', '05/worker', '09/worker', '11/worker'],
  agreement: ['不评判，不打分', '在这里听到的困难，不带出去'],
  cards: [
    ['01/worker', 'progress', ['走访了两个小区的独居老人', '老人先认人，再认机构', '新来的社工进不了门']],
    ['11/worker', 'experience', ['第一次上门由志愿者邻居带着去', '老人认得带路的人', '带路的人不进里屋']],
    [null, 'difficulty', ['两户老人一直不开门，社工自己也开始怕去敲门', '换过人，换过时间', '怎样让第一扇门打开']],
    ['04/worker', 'difficulty', ['家属不让我们进门', '打过电话', '怎样和家属开口']],
  ] as [string | null, 'progress' | 'experience' | 'difficulty', [string, string, string]][],
  /** Who reads out the card nobody signed. */
  reader: '03/worker',
  said: [
    ['clarifying', '09/worker', '老人隔着门说话吗？'],
    ['similar', 'F/officer', '我做社工的时候，也在门外站过三个星期。'],
    ['similar', '11/worker', '我们是志愿者先在楼下陪着晒太阳。'],
    ['trying', '11/worker', '请老人认得的志愿者一起去，只送报纸，不进门。'],
    ['trying', '05/worker', '先约在楼下坐坐。'],
  ] as ['clarifying' | 'similar' | 'trying', string, string][],
  adjustments: [
    {
      who: '01/worker',
      what: '头两个月的入户次数改成每户每月一次，另加楼下见面',
      why: '先让门打开；数着次数去敲门，老人更不开',
      status: 'made',
    },
    {
      who: '04/worker',
      what: '照顾者小组从每月一次改成每两周一次，每次短一半',
      why: '照顾的人出不来一整个下午',
      status: 'agreed',
    },
    {
      who: '11/worker',
      what: '志愿者的保险改由项目一起买',
      why: '一家一家买，价钱高',
      status: 'declined',
      reason: '今年的预算里没有这一项，明年一起编进去',
    },
  ] as Adjustment[],
  pledges: [
    { who: '11/worker', whom: '03/worker', what: '请两位志愿者陪着去三次', due: 10, answer: null },
    { who: '05/worker', whom: '04/worker', what: '借用楼下的活动室，每周三下午', due: -60, answer: 'kept' },
  ] as { who: string; whom: string; what: string; due: number; answer: 'kept' | null }[],
  words: [
    ['01/worker', '松一口气'],
    ['03/worker', '不是一个人'],
    ['F/officer', '听见了'],
  ] as [string, string][],
};
