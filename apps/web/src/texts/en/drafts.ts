import type { Translated } from '../translated';
import type original from '../zh-CN/drafts';

const drafts: Translated<typeof original> = {
  title: 'Not saved yet',
  what: 'These are only in this browser on this device; nobody else sees them. What is left alone for thirty days is cleared away.',
  none: 'Nothing is waiting to be saved',
  noneWhy: 'What you write while offline is kept here first, and sent once you are connected again.',
  kind: {
    referral: 'A referral',
    'referral-step': 'A step of a referral',
    cohort: 'A cohort',
    grant: 'A grant agreement',
    'live-session': 'A live session',
    'referral-message': 'A message about a referral',
    'follow-up': 'A follow-up record',
    'case-step': 'A case record',
    'service-user': 'A service user',
    'paper-lines': 'Lines from paper of a session',
  },
  writtenAt: 'Written until',
  goOn: 'Carry on',
  throwAway: 'Throw away',
  ofOther: 'Written on behalf of “{{organization}}”; switch to it to carry on',
  formerOrganization: 'a former organisation',
  restored: 'Carrying on from what you wrote before. Not saved yet. Written until',
  overtaken:
    'Somebody changed this while you were writing. What you wrote is not lost; please look before you send it.',
  startAfresh: 'Throw it away and start afresh',
  useTheirs: 'Throw mine away and show the latest',
  leaving: 'Something is not saved yet. Signing out now would lose it',
  leavingWhat: 'After you sign out nothing you wrote stays on this device, so that nobody else can read it.',
  leavingNone: 'All dealt with; you can sign out',
  stay: 'Stay signed in',
  leave: 'Sign out',
  leaveAnyway: 'Throw away and sign out',
};
export default drafts;
