import type { Translated } from '../catalogue';
import type original from '../zh-CN/notifications';

const notifications: Translated<typeof original> = {
  title: 'Notifications',
  none: 'No notifications yet',
  noneWhere: 'Changes to referrals, live sessions and grants are told here. What waits for you is on the home page.',
  noneUnread: 'You have seen them all',
  noneUnreadWhere: 'What waits for you is on the home page.',
  allRead: 'Mark all as seen',
  isUnread: 'Not seen',
  unreadOnly: 'Not seen',
  all: 'All',
  filter: 'Which notifications to show',
  more: 'Show more',
  someone: 'A partner organisation',
  event: {
    'referral.sent': '{{organization}} sent a referral; it waits for your organisation to acknowledge it',
    'referral.received': '{{organization}} acknowledged the referral',
    'referral.accepted': '{{organization}} accepted the referral',
    'referral.declined': '{{organization}} cannot accept this referral; the reason is inside',
    'referral.started': '{{organization}} has begun the service',
    'referral.completed': '{{organization}} returned the outcome; it waits for you to confirm',
    'referral.withdrawn': '{{organization}} withdrew the referral',
    'referral.closed': '{{organization}} confirmed the outcome; the loop is closed',
    'live-session.opened': 'The live session of {{organization}} has begun',
    'grant.awarded': '{{organization}} awarded a grant',
    'grant.tranche-paid': '{{organization}} paid a tranche',
    'cohort.opened': '{{organization}} opened a new cohort',
    other: 'There is news from {{organization}}',
  },
};
export default notifications;
