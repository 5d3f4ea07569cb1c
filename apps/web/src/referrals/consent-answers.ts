import type { Schema } from '../api';
import type { EvidenceKind } from '../consents/consents';
import type { Card, Referral, ShareableField } from './referrals';

type Consent = Schema<'RecordConsentDto'>;

export interface Answers {
  decision: Consent['decision'];
  fields: ShareableField[];
  asked: readonly ShareableField[];
  months: number;
  signedBy: Consent['signedBy'];
  childView?: Consent['childView'];
  underEight: boolean;
  relation?: Consent['relation'];
  guardianInConflict: boolean;
  representativeDocument: string;
  form: Consent['form'];
  witnessName: string;
  smsPhone: string;
  broughtUpByPerson: boolean;
}

/** What goes along with the answer as a file, under the id it is stored by. */
export interface Evidence {
  id: string;
  kind: EvidenceKind;
  file: Blob;
  name: string;
}

const underFourteen: readonly string[] = ['0-2', '3-5', '6-9', '10-13'];

/** R-CH-08: under fourteen a guardian signs, from fourteen to seventeen both, an adult alone. */
export function signersFor(ageBand: Card['ageBand'] | undefined): Consent['signedBy'][] {
  if (ageBand && underFourteen.includes(ageBand)) return ['guardian', 'self-and-guardian'];
  return ageBand === '14-17' ? ['self-and-guardian'] : ['self'];
}

export const needsChildView = (ageBand: Card['ageBand'] | undefined): boolean =>
  Boolean(ageBand && underFourteen.includes(ageBand));

export const isMinor = (ageBand: Card['ageBand'] | undefined): boolean =>
  needsChildView(ageBand) || ageBand === '14-17';

/** Only this band lies on both sides of the eighth birthday. */
export const mayBeUnderEight = (ageBand: Card['ageBand'] | undefined): boolean => ageBand === '6-9';

/** Nothing is ticked beforehand. */
export const emptyAnswers = ({ sharedFields, card }: Referral): Answers => ({
  decision: 'given',
  fields: [],
  asked: sharedFields as ShareableField[],
  months: 6,
  signedBy: signersFor(card?.ageBand)[0] ?? 'self',
  underEight: false,
  guardianInConflict: false,
  representativeDocument: '',
  form: 'screen',
  witnessName: '',
  smsPhone: '',
  broughtUpByPerson: false,
});

/** The day so many months from today, in China, YYYY-MM-DD. */
export function monthsFromToday(months: number): string {
  const day = new Date(Date.now() + 8 * 3_600_000);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

export function consentOf(answers: Answers, evidence: Evidence | null): Consent {
  const { decision, fields, asked, months, signedBy, childView, form } = answers;
  if (decision === 'refused') return { decision, fields: [], signedBy, form };
  return {
    decision: fields.length < asked.length ? 'partly' : 'given',
    fields,
    endsOn: monthsFromToday(months),
    signedBy,
    ...(childView && { childView }),
    ...(answers.underEight && { underEight: true }),
    ...(answers.relation && { relation: answers.relation }),
    ...(answers.guardianInConflict && { guardianInConflict: true }),
    ...(signedBy === 'representative' && { representativeDocument: answers.representativeDocument }),
    form,
    ...(evidence && { evidenceId: evidence.id }),
    ...(form === 'oral' && { witnessName: answers.witnessName }),
    ...(form === 'sms' && { smsPhone: answers.smsPhone }),
    ...(answers.broughtUpByPerson && { broughtUpByPerson: true }),
  };
}

/** Which kind of file shows this form; none where words or a code do. */
export const evidenceKindOf = (form: Consent['form']): EvidenceKind | null =>
  form === 'screen' ? 'screen-signature' : form === 'paper' ? 'paper-photo' : form === 'oral' ? 'oral-recording' : null;

/** What still has to be said before the person can agree; the server asks the same and more. */
export function isComplete(answers: Answers, evidence: Evidence | null): boolean {
  if (answers.form === 'screen' || answers.form === 'paper') return evidence?.kind === evidenceKindOf(answers.form);
  return answers.form === 'oral' ? answers.witnessName.trim() !== '' : answers.smsPhone.trim() !== '';
}
