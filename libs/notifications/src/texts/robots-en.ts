import type { RobotWords } from './robot-words';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const robotsEn: RobotWords = {
  byKind: {
    'referral.sent': {
      title: 'Referral to acknowledge',
      action: 'Acknowledge',
      due: (time) => `please acknowledge by ${time}`,
    },
    'referral.accepted': { title: 'Referral accepted', action: 'Open' },
    'referral.declined': { title: 'Referral not accepted', action: 'See the reason' },
    'referral.completed': {
      title: 'Outcome to confirm',
      action: 'Confirm',
      due: (time) => `please confirm by ${time}`,
    },
    'referral.withdrawn': { title: 'Referral withdrawn', action: 'Open' },
    'live-session.opened': { title: 'A live session has begun', action: 'Join' },
    'grant.awarded': { title: 'There is a new grant', action: 'Open' },
    'grant.tranche-paid': { title: 'A tranche has been paid', action: 'Open' },
    'cohort.opened': { title: 'A new cohort has begun', action: 'Open' },
    'robot.test': {
      title: 'Test message',
      action: 'Open settings',
      line: 'The chat robot is connected. Reminders will come here from now on.',
    },
  },
  urgency: { critical: 'critical', priority: 'priority', routine: 'routine', watch: 'watch' },
  number: (number) => `No. ${number}`,
  time: (month, day, clock) => `${day} ${months[month - 1]} ${clock}`,
  callToo: 'Please also telephone',
  many: {
    title: (total) => `${total} new messages`,
    count: (title, count) => `${title}: ${count}`,
    critical: (count) => `${count} of them critical: please also telephone`,
    earliest: (time) => `Earliest deadline: ${time}`,
    action: 'Sign in',
  },
};
