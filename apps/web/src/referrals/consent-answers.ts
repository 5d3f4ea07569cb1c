import type { Schema } from '../api';
import type { Card, Referral, ShareableField } from './referrals';

type Consent = Schema<'RecordConsentDto'>;

export interface Answers {
  decision: Consent['decision'];
  fields: ShareableField[];
  asked: readonly ShareableField[];
  months: number;
  signedBy: Consent['signedBy'];
  childView?: Consent['childView'];
  form: Consent['form'];
}

const underFourteen: readonly string[] = ['0-2', '3-5', '6-9', '10-13'];

/** R-CH-08: under fourteen a guardian signs, from fourteen to seventeen both, an adult alone. */
export function signersFor(ageBand: Card['ageBand'] | undefined): Consent['signedBy'][] {
  if (ageBand && underFourteen.includes(ageBand)) return ['guardian', 'self-and-guardian'];
  return ageBand === '14-17' ? ['self-and-guardian'] : ['self'];
}

export const needsChildView = (ageBand: Card['ageBand'] | undefined): boolean =>
  Boolean(ageBand && underFourteen.includes(ageBand));

/** Nothing is ticked beforehand. */
export const emptyAnswers = ({ sharedFields, card }: Referral): Answers => ({
  decision: 'given',
  fields: [],
  asked: sharedFields as ShareableField[],
  months: 6,
  signedBy: signersFor(card?.ageBand)[0] ?? 'self',
  form: 'screen',
});

/** The day so many months from today, in China, YYYY-MM-DD. */
export function monthsFromToday(months: number): string {
  const day = new Date(Date.now() + 8 * 3_600_000);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

export function consentOf({ decision, fields, asked, months, signedBy, childView, form }: Answers): Consent {
  if (decision === 'refused') return { decision, fields: [], signedBy, form };
  return {
    decision: fields.length < asked.length ? 'partly' : 'given',
    fields,
    endsOn: monthsFromToday(months),
    signedBy,
    ...(childView && { childView }),
    form,
  };
}
