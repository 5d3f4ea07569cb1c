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
    'outside-area': 'Outside our area',
    'outside-scope': 'Outside our services',
    'no-capacity': 'No free place',
    'no-qualification': 'Lacking the qualification',
    'served-elsewhere': 'Served elsewhere already',
    'risk-beyond-capacity': 'Risk beyond our capacity',
    'person-unwilling': 'The person does not wish it',
    other: 'Other',
  },
  partner: 'Partner',
};
