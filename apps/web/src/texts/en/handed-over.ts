import type { Translated } from '../translated';
import type original from '../zh-CN/handed-over';

const handedOver: Translated<typeof original> = {
  title: 'Handed over to you',
  what: 'A colleague left the organisation and passed their unfinished work to you. This is how it was when it came; open one to see where it stands now.',
  from: 'from {{name}}',
  kind: { referrals: 'Referral', 'live-sessions': 'Live session', other: 'Other' },
  none: 'Nothing was handed over to you',
  noneWhy: 'When a colleague leaves and passes work to you, it is listed here, and you are told.',
  list: 'Work handed over to you',
};

export default handedOver;
