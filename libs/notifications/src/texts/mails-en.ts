import type { MailWords } from './mail-words';

export const mailsEn: MailWords = {
  product: 'Tongxing',
  brackets: ['[', '] '],
  closing: 'Please sign in to see it. This mail holds nothing about any person; please do not reply to it.',
  settings: 'To get fewer mails, later ones or a daily digest:',
  byKind: {
    'referral.sent': {
      subject: 'A referral is waiting for you to acknowledge',
      line: 'A partner has sent a referral. It is waiting for your organisation to acknowledge it.',
    },
    'referral.accepted': {
      subject: 'Your referral has been accepted',
      line: 'The recipient has accepted a referral you sent.',
    },
    'referral.declined': {
      subject: 'Your referral was not accepted',
      line: 'The recipient cannot accept a referral you sent. The reason is in the referral.',
    },
    'referral.completed': {
      subject: 'The outcome of a referral has come back',
      line: 'The recipient has returned the outcome of a referral. It is waiting for you to confirm.',
    },
    'referral.withdrawn': {
      subject: 'A referral has been withdrawn',
      line: 'The sender has withdrawn a referral to your organisation.',
    },
    'live-session.opened': {
      subject: 'A live session has begun',
      line: 'A live session your organisation is invited to has begun.',
    },
    'grant.awarded': { subject: 'There is a new grant', line: 'Your organisation has a new grant.' },
    'grant.tranche-paid': {
      subject: 'A tranche has been paid',
      line: 'A tranche of a grant to your organisation has been paid.',
    },
    'cohort.opened': { subject: 'A new cohort has begun', line: 'Your organisation is in a new cohort.' },
    'membership.handed-over': {
      subject: 'Work has been handed over to you',
      line: 'The work of a colleague is in your hands now. The list of it is behind this link.',
    },
    'import.ended': {
      subject: 'The import has ended',
      line: 'An import you started has ended. You can see the result.',
    },
    'invitation.accepted': {
      subject: 'An invitation has been accepted',
      line: 'An invitation of your organisation has been accepted.',
    },
    'organization.capacity-due': {
      subject: 'Please confirm your free places',
      line: 'The free places of some of your services were confirmed almost a month ago. Partners refer with more trust when they are fresh.',
    },
    'assisted-session.begun': {
      subject: 'A member of staff filled in for you',
      line: 'A member of staff filled in for you. Your account page says who and when.',
    },
    'robot.paused': {
      subject: 'A chat robot has stopped',
      line: 'A chat robot of your organisation could not send and has stopped. The reason is in its settings.',
    },
  },
  summary: {
    subject: (total) => (total === 1 ? '1 message is waiting for you' : `${total} messages are waiting for you`),
    line: 'Messages you have not read yet:',
    byGroup: {
      waiting: 'Referrals waiting for you',
      answers: 'Answers to your referrals',
      live: 'Live sessions',
      funding: 'Funding',
      'handed-over': 'Work handed over to you',
      upkeep: 'Imports and settings of your organisation',
    },
    count: (label, count) => `${label}: ${count}`,
  },
};
