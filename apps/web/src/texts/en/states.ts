import type { Translated } from '../translated';
import type original from '../zh-CN/states';

const states: Translated<typeof original> = {
  referral: {
    draft: 'Draft',
    'awaiting-consent': 'Awaiting consent',
    'awaiting-review': 'Awaiting supervisor',
    requested: 'Sent',
    received: 'Acknowledged',
    'info-requested': 'Returned for completion',
    'info-provided': 'Completed and resent',
    waitlisted: 'On the waiting list',
    'assessment-first': 'Assessment first',
    'forward-proposed': 'Onward referral proposed',
    accepted: 'Accepted',
    'first-contact': 'First contact',
    'in-progress': 'In progress',
    'follow-up': 'Follow-up',
    'client-unreachable': 'Out of contact',
    'on-hold': 'On hold',
    'consent-paused': 'Consent lapsed',
    'outcome-returned': 'Outcome returned',
    'outcome-disputed': 'Outcome in doubt',
    completed: 'Completed',
    'loop-closed': 'Loop closed',
    rejected: 'Not accepted',
    failed: 'Not completed',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
    expired: 'Expired',
    'entered-in-error': 'Entered in error',
  },
  asTarget: { requested: 'To acknowledge' },
  asSource: { 'outcome-returned': 'Outcome to confirm' },
  urgency: { critical: 'Critical', priority: 'Priority', routine: 'Routine', watch: 'Watch' },
  telephoneToo: 'Please also telephone',
};
export default states;
