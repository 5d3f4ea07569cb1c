/** What a mail says: that something waits, never what about or whom. The link needs a sign-in. */
export interface MailText {
  subject: string;
  line: string;
}

export const product = '同行';
export const closing = '请登录后查看。这封邮件不含个人情况，也请不要直接回复。';

export const mailTexts: Readonly<Record<string, MailText>> = {
  'referral.sent': { subject: '有一份转介等您签收', line: '伙伴机构发来一份转介，等您的机构签收。' },
  'referral.accepted': { subject: '您的转介已被接收', line: '接收机构接收了您发出的一份转介。' },
  'referral.declined': { subject: '您的转介未被接收', line: '接收机构不能接收您发出的一份转介，理由写在转介里。' },
  'referral.completed': { subject: '转介的结果已回传', line: '接收机构回传了一份转介的结果，等您确认。' },
  'referral.withdrawn': { subject: '一份转介已撤回', line: '转出机构撤回了发给您的机构的一份转介。' },
};
