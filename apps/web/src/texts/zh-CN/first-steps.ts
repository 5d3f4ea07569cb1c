/** What is worth doing first, on the Home of whoever looks after a network or an organisation that has just begun. */
export default {
  title: '先做这几件事',
  lead: '做完一件少一件。都做完了，这里就不再出现。',
  done: '做好了',
  nowhere: {
    title: '您现在不在任何机构里',
    text: '您的账号还在，密码没有变。要继续一起工作，请机构的管理员发一个邀请给您。',
  },
  go: '现在做',
  steps: {
    invite: { title: '邀请第一家机构', why: '有了第二家机构，才有得转介。' },
    profile: { title: '写好机构资料', why: '简介和电话：伙伴靠它找到您。' },
    list: { title: '带上您已有的名单', why: '机构名录、服务清单，表格里有的不用再打一遍。' },
    services: { title: '登记服务和名额', why: '伙伴看得到您做什么，还能接几位。' },
    colleagues: { title: '邀请同事', why: '写转介、接转介，要有社工和督导。' },
    officers: { title: '邀请同事', why: '开批次、记拨付，要有项目官员。' },
    staff: { title: '邀请同事', why: '有了同事，才有人参加现场。' },
  },
};
