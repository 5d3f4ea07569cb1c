import type { Translated } from '../translated';
import type original from '../zh-CN/outbox';

const outbox: Translated<typeof original> = {
  title: 'Mails sent',
  note: 'In the demonstration no mail really leaves; all of them are kept here. A mail says only that something waits for you, never anything about a person.',
  none: 'No mail for you yet',
  noneWhere: 'One is written when a referral waits for your organisation, or when one of yours has been answered.',
  to: 'To',
  open: 'Open the link in the mail',
  sms: {
    title: 'Short messages sent',
    note: 'In the demonstration no message really leaves. You see those you caused.',
  },
  state: {
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    kept: 'Kept here',
    unneeded: 'Not needed any more',
    failed: 'Could not be sent',
  },
};
export default outbox;
