import type { Translated } from '../translated';
import type original from '../zh-CN/roles';

const roles: Translated<typeof original> = {
  can: 'Can',
  sees: 'Sees',
  never: 'Never sees',
  'organization-admin': {
    short: 'Looks after people and the profile',
    can: [
      'Invite colleagues, change their roles, ask people to leave',
      'Change the profile, services and capacity',
      'Prepare live sessions',
    ],
    sees: [
      'Who the colleagues are, in what role, and on which day each was last here',
      'How far the organisation’s referrals have come; people appear as codes only',
    ],
    never: ['Names, telephone numbers or addresses of service users', 'Referrals of other organisations'],
  },
  'foundation-admin': {
    short: 'Looks after people and the profile',
    can: ['Invite colleagues, change their roles, ask people to leave', 'Change the profile', 'Prepare live sessions'],
    sees: [
      'Who the colleagues are, in what role, and on which day each was last here',
      'Cohorts, agreements and payments, as totals only',
    ],
    never: ['Anything about any service user', 'What is in a referral'],
  },
  'office-admin': {
    short: 'Looks after people and the profile',
    can: ['Invite colleagues, change their roles, ask people to leave', 'Change the profile', 'Prepare live sessions'],
    sees: ['Who the colleagues are, in what role, and on which day each was last here', 'The directory of partners'],
    never: ['Anything about any service user', 'What is in a referral'],
  },
  supervisor: {
    short: 'Sees all referrals of the organisation, sends the sensitive ones',
    can: [
      'Write referrals, record consent, send, acknowledge, answer, return outcomes',
      'Send referrals with sensitive content such as health, or about a child under 14: only a supervisor can',
      'Keep the capacity of services up to date',
    ],
    sees: [
      'Every referral and draft of the organisation',
      'Referrals received: after accepting, what the person agreed to tell the organisation',
    ],
    never: ['What the person did not agree to tell the organisation', 'Referrals between other organisations'],
  },
  worker: {
    short: 'Writes and receives referrals',
    can: [
      'Write referrals, record consent face to face, send',
      'Acknowledge, answer, make first contact, return outcomes',
      'Keep the capacity of services up to date',
    ],
    sees: [
      'Their own referrals in full; in those of colleagues, names, numbers and addresses are partly masked',
      'Referrals received: after accepting, what the person agreed to tell the organisation',
    ],
    never: ['What the person did not agree to tell the organisation', 'Referrals between other organisations'],
  },
  'office-worker': {
    short: 'Takes part in live sessions, reads the directory',
    can: ['Take part in live sessions', 'Look for organisations in the directory'],
    sees: ['Live sessions they are invited to', 'The directory of partners'],
    never: ['What is in a referral', 'Anything about any service user'],
  },
  facilitator: {
    short: 'Prepares and facilitates live sessions',
    can: ['Prepare live sessions, invite organisations, facilitate', 'Hand the minutes to everybody at the end'],
    sees: ['What people write in the session', 'The directory of partners'],
    never: ['What is in a referral', 'Anything about any service user'],
  },
  'program-officer': {
    short: 'Opens cohorts, awards grants, records payments',
    can: ['Open a cohort of partners', 'Award grants, plan tranches, record payments'],
    sees: ['Cohorts, agreements and payments', 'What the money brought about: totals only, and none below 5'],
    never: ['Anything about any service user', 'What is in a referral'],
  },
  'network-steward': {
    short: 'Looks after the whole network',
    can: ['Invite organisations and their first administrator', 'Invite colleagues to their own organisation'],
    sees: ['Who has accepted an invitation and who has not', 'The directory of partners'],
    never: ['What is in a referral', 'Anything about any service user'],
  },
  'community-staff': {
    short: 'Fills in for residents, takes part in live sessions',
    can: [
      'Fill in for a resident who asks for help: both names are written down',
      'Take part in live sessions',
      'Look for organisations in the directory',
    ],
    sees: ['Names of the residents of this community', 'Live sessions they are invited to, and the directory'],
    never: ['What is in a referral', 'Names, telephone numbers or addresses of service users'],
  },
  'street-officer': {
    short: 'Staff of the sub-district office',
    can: ['Take part in live sessions', 'Look for organisations in the directory'],
    sees: ['Live sessions they are invited to', 'The directory of partners'],
    never: ['What is in a referral', 'Names, telephone numbers or addresses of service users'],
  },
  resident: {
    short: 'Resident',
    can: ['Take part in live sessions they are invited to'],
    sees: ['Their own messages', 'Live sessions they are invited to'],
    never: ['What is in a referral', 'Anything about other people'],
  },
};
export default roles;
