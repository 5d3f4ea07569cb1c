import type { NumberWords } from './numbers-zh-cn';

export const numbersEn: NumberWords = {
  sheet: 'Referral numbers',
  watermark: (by, organizationName, at) =>
    `Exported by ${by} (${organizationName}) at ${at}, for use within the organisation`,
  box: { in: 'Received', out: 'Sent' },
  head: ['Item', 'What', 'Value'],
  sent: 'Referrals',
  standing: 'Standing',
  standings: {
    closed: 'Loop closed',
    returned: 'Outcome to be confirmed',
    pending: 'In progress',
    declined: 'Declined',
    failed: 'Not achieved',
    'no-response': 'Closed without an answer',
    cancelled: 'Withdrawn or cancelled',
  },
  closureRate: 'Loop-closure rate',
  time: 'Time (hours, median)',
  times: {
    acknowledge: 'to acknowledging',
    accept: 'to accepting',
    'first-contact': 'to first contact',
    complete: 'to outcome',
  },
  decline: 'Reason for declining',
  declines: {
    'outside-area': 'Outside area',
    'outside-scope': 'Outside scope',
    'no-capacity': 'No capacity',
    'no-qualification': 'No qualification',
    'served-elsewhere': 'Already served elsewhere',
    'risk-beyond-capacity': 'Risk beyond capacity',
    'person-unwilling': 'The person does not want it',
    other: 'Other',
  },
  partner: 'Partner',
};
