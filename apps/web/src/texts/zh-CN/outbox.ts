export default {
  title: '发出的邮件',
  note: '演示时邮件不真的寄出，都留在这里。邮件里只说有事等您看，不写个人情况。',
  none: '还没有发给您的邮件',
  noneWhere: '有转介等您的机构，或者您的转介有了答复时，会发一封。',
  to: '收件人',
  open: '打开邮件里的链接',
  sms: { title: '发出的短信', note: '演示时短信不真的发出，都留在这里。只看得到您自己让发的。' },
  state: { waiting: '等着寄出', sent: '已寄出', kept: '留在这里', unneeded: '不用寄了', failed: '没有寄出去' },
};
