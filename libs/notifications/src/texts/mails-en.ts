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
    'referral.info-requested': {
      subject: 'A referral waits for more information from you',
      line: 'The recipient asks for more information about a referral. The question is in the referral.',
    },
    'referral.info-provided': {
      subject: 'The information you asked for is there',
      line: 'The sender has added to a referral. It is waiting for your answer.',
    },
    'referral.failed': {
      subject: 'A referral has come back',
      line: 'The recipient could not complete a referral you sent. The hand-over note is in the referral. You can choose another partner.',
    },
    'referral.cancelled': {
      subject: 'A referral has been cancelled',
      line: 'The other side has cancelled a referral. The reason is in the referral.',
    },
    'referral.no-response': {
      subject: 'A referral got no answer',
      line: 'The recipient did not answer, and a referral you sent has ended. Other partners who could help are listed in it.',
    },
    'referral.ended-unanswered': {
      subject: 'A referral has ended',
      line: 'Your organisation did not answer a referral in time. It has ended; there is nothing left to do.',
    },
    'referral.forward-proposed': {
      subject: 'The recipient proposes to refer on',
      line: 'The recipient proposes to refer on to another organisation. It is waiting for your yes or no.',
    },
    'referral.disputed': {
      subject: 'The sender doubts an outcome',
      line: 'The sender doubts the outcome of a referral. It is waiting for you to look.',
    },
    'referral.marked-in-error': {
      subject: 'A referral was made by mistake',
      line: 'The sender has marked a referral as made by mistake. Its content is put away.',
    },
    'referral.consent-paused': {
      subject: 'The consent of a referral holds no more',
      line: 'The consent of a referral no longer holds and identity is closed. Please delete what you kept, and confirm it in the referral.',
    },
    'referral.deletion-asked': {
      subject: 'A consent was withdrawn: please confirm deletion',
      line: 'The consent of a referral that has ended was withdrawn and identity is closed. Please delete what you kept elsewhere, and confirm it in the referral.',
    },
    'referral.urgency-changed': {
      subject: 'A referral has another urgency',
      line: 'The sender has changed how urgent a referral is. The new deadline is in the referral.',
    },
    'referral.deletion-attested': {
      subject: 'The recipient confirms deletion',
      line: 'The recipient confirms that it has deleted what it had of a referral.',
    },
    'referral.extended': {
      subject: 'A referral has more time',
      line: 'The sender has given you more time. The new deadline is in the referral.',
    },
    'referral.clock-owner': {
      subject: 'A referral has reached its deadline',
      line: 'A referral has reached its deadline. The next step is yours.',
    },
    'referral.clock-supervisor': {
      subject: 'A referral is past its deadline',
      line: 'Your organisation has a referral past its deadline on which nothing was done.',
    },
    'referral.clock-source': {
      subject: 'Your referral has had no answer yet',
      line: 'A referral you sent is past its deadline and the recipient has not acted. You can give more time or choose another partner.',
    },
    'referral.stuck': {
      subject: 'A referral is stuck',
      line: 'A referral is past its deadline. The page shows its number and how late it is, nothing more; you may ask whether help is wanted.',
    },
    'referral.hold-review-due': {
      subject: 'Time to look at a referral on hold',
      line: 'A referral on hold has reached the day you set. Please see whether to go on.',
    },
    'referral.basis-review-due': {
      subject: 'A referral without consent waits for your review',
      line: 'A referral was sent without consent, as the law allows. Its review is due today.',
    },
    'referral.follow-up-due': {
      subject: 'Time to follow up a referral',
      line: 'A referral has reached the day you set for following up.',
    },
    'referral.message-written': {
      subject: 'There is a message in a referral',
      line: 'The other side has written in a referral.',
    },
    'consent.withdrawn': {
      subject: 'A consent has been withdrawn',
      line: 'The consent of a referral has been withdrawn. The recipient can no longer see who it is about.',
    },
    'consent.ending': {
      subject: 'A consent is about to end',
      line: 'The consent of a referral is about to end. To go on, please talk with the person again.',
    },
    'mandatory-report.filed': {
      subject: 'A mandatory report has been recorded',
      line: 'Your organisation has just recorded a mandatory report. Please look at it now.',
    },
    'duplicate.asked': {
      subject: 'A partner would like to connect',
      line: 'A partner would like to know whether you both serve the same person. Whether to answer is up to you.',
    },
    'duplicate.connected': {
      subject: 'You are connected',
      line: 'The other organisation has agreed too; you can contact each other.',
    },
    'access-request.filed': {
      subject: 'A request to view data waits for you',
      line: 'Somebody asks to view data of a service user. It is waiting for you to decide.',
    },
    'access-request.approved': {
      subject: 'Your request to view data is approved',
      line: 'You can view what you asked for; it closes by itself when its time is over.',
    },
    'access-request.narrowed': {
      subject: 'Your request to view data is approved in part',
      line: 'Part of what you asked to view is approved.',
    },
    'access-request.refused': {
      subject: 'Your request to view data is not approved',
      line: 'Your request to view data is not approved. The reason is in the request.',
    },
    'emergency-view.opened': {
      subject: 'Data was viewed in an emergency',
      line: 'Somebody in your organisation viewed data of a service user in an emergency. Please review it within the next working day.',
    },
    'live-session.opened': {
      subject: 'A live session has begun',
      line: 'A live session your organisation is invited to has begun.',
    },
    'live-session.invited': {
      subject: 'You are invited to a live session',
      line: 'You are invited to a live session. Time, place and the way in are in the calendar file enclosed. Please open it and say whether you will come.',
    },
    'live-session.changed': {
      subject: 'A live session has changed',
      line: 'A live session you are invited to has a new time, place or name. The calendar file enclosed is the new one.',
    },
    'live-session.cancelled': {
      subject: 'A live session will not take place',
      line: 'A live session you were invited to will not take place. The calendar file enclosed takes it away.',
    },
    'live-session.minutes-drafted': {
      subject: 'The minutes are drafted',
      line: 'A live session you facilitated is over. Its minutes are drafted and wait for you to read them before the others do.',
    },
    'live-session.minutes-amended': {
      subject: 'Minutes for you to read',
      line: 'The minutes of a live session you took part in are ready. If something is not right, please say so before the date given.',
    },
    'live-session.minutes-objected': {
      subject: 'Somebody would change a sentence of the minutes',
      line: 'Somebody proposes a change to the minutes of a live session you facilitated. It waits for your answer.',
    },
    'live-session.minutes-locked': {
      subject: 'Minutes are final',
      line: 'The minutes of a live session you took part in are final and will not change.',
    },
    'live-session.note-opening-asked': {
      subject: 'Somebody asks who wrote a note',
      line: 'In a live session you took part in, an organisation asks who wrote one note without a name. The reason is in it. It takes the agreement of a second organisation.',
    },
    'live-session.note-opening-agreed': {
      subject: 'Both agree to learn who wrote a note',
      line: 'In a live session you took part in, both organisations that hold the keys agree to learn who wrote one note without a name. Only these two will see the name.',
    },
    'live-session.note-opening-refused': {
      subject: 'Who wrote a note stays closed',
      line: 'In a live session you took part in, the wish to learn who wrote a note without a name was refused.',
    },
    'live-session.note-opened': {
      subject: 'Who wrote a note was opened',
      line: 'In a live session you took part in, the two organisations that hold the keys have opened who wrote one note without a name. Only these two see the name.',
    },
    'safe-opening.asked': {
      subject: 'A request waits for your answer',
      line: 'The other organisation that holds a key asks who wrote one note without a name. It waits for the answer of your organisation.',
    },
    'safe-opening.moved': {
      subject: 'There is a next step in an opening',
      line: 'Learning who wrote one note without a name has come a step further. Please see whether it is your turn.',
    },
    'commitment.promised': {
      subject: 'Somebody promised what you asked for',
      line: 'A partner has promised something you asked for in a live session: who will do it, and by when, is written down.',
    },
    'commitment.due-soon': {
      subject: 'Your commitment is due soon',
      line: 'Something you promised in a live session is due soon.',
    },
    'commitment.overdue': {
      subject: 'A commitment is past its date',
      line: 'Something that was promised in a live session is past its date, and nobody has said how it went.',
    },
    'commitment.answered': {
      subject: 'There is news of what you asked for',
      line: 'Whoever promised what you asked for has said how it went. Please say whether it counts as done.',
    },
    'commitment.closed': {
      subject: 'A commitment has its outcome',
      line: 'Whoever asked for it has said how a commitment ended.',
    },
    'ask-offer.matched': {
      subject: 'An ask and an offer have met',
      line: 'Somebody has matched an ask or an offer of your organisation.',
    },
    'adjustment-proposal.made': {
      subject: 'An adjustment is proposed',
      line: 'A partner proposes an adjustment to a project. It waits for both sides to look.',
    },
    'adjustment-proposal.agreed': {
      subject: 'An adjustment is agreed',
      line: 'Both sides have agreed to an adjustment of a project.',
    },
    'adjustment-proposal.declined': {
      subject: 'An adjustment was not agreed',
      line: 'An adjustment of a project was not agreed. The reason is in it.',
    },
    'help-pledge.made': {
      subject: 'A partner offers a hand',
      line: 'A partner has pledged help that concerns your organisation.',
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
    'webhook.paused': {
      subject: 'A webhook has stopped',
      line: 'An address your organisation has its events sent to did not take them, and the webhook has stopped. The reason is in its settings.',
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
      protection: 'Viewing and protection of data',
      live: 'Live sessions',
      funding: 'Funding',
      'handed-over': 'Work handed over to you',
      upkeep: 'Imports and settings of your organisation',
    },
    count: (label, count) => `${label}: ${count}`,
  },
};
