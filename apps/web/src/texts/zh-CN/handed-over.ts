/** What came to somebody when a colleague left. */
export default {
  title: '交到您手里的',
  what: '同事离开机构时，把手上没做完的事交给了您。下面是交来的时候的样子，点开看现在到哪一步了。',
  from: '{{name}} 交来',
  kind: { referrals: '转介', 'live-sessions': '现场', other: '其他' },
  none: '没有交到您手里的',
  noneWhy: '同事离开机构、把事情交给您时，会列在这里，也会通知您。',
  list: '交到您手里的事',
};
