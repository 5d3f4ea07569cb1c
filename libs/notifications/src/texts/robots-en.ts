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
    'referral.info-requested': { title: 'Referral waiting for information', action: 'Add it' },
    'referral.info-provided': {
      title: 'Information added to a referral',
      action: 'Answer',
      due: (time) => `please answer by ${time}`,
    },
    'referral.failed': { title: 'Referral has come back', action: 'See the note' },
    'referral.cancelled': { title: 'Referral cancelled', action: 'See the reason' },
    'referral.no-response': { title: 'Referral got no answer', action: 'Choose another' },
    'referral.forward-proposed': { title: 'Referring on is proposed', action: 'Open' },
    'referral.disputed': { title: 'Outcome is doubted', action: 'Open' },
    'referral.clock-owner': {
      title: 'Referral has reached its deadline',
      action: 'Act',
      due: (time) => `was due ${time}`,
    },
    'referral.clock-source': { title: 'Referral without an answer', action: 'Open', due: (time) => `was due ${time}` },
    'referral.stuck': { title: 'A referral is stuck', action: 'Open', due: (time) => `was due ${time}` },
    'live-session.opened': { title: 'A live session has begun', action: 'Join' },
    'live-session.invited': { title: 'You are invited to a live session', action: 'Open' },
    'live-session.changed': { title: 'A live session has changed', action: 'Open' },
    'live-session.cancelled': { title: 'A live session is cancelled', action: 'Open' },
    'ask-offer.opened': { title: 'A partner has an ask or an offer', action: 'Open' },
    'ask-offer.matched': { title: 'An ask and an offer have met', action: 'Open' },
    'adjustment-proposal.made': { title: 'An adjustment is proposed', action: 'Open' },
    'adjustment-proposal.agreed': { title: 'An adjustment is agreed', action: 'Open' },
    'adjustment-proposal.declined': { title: 'An adjustment was not agreed', action: 'Open' },
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
