import { conflict, ruleBroken } from '@app/kernel';
import type {
  ChildView,
  ConsentDecision,
  ConsentForm,
  ConsentStatus,
  EvidenceKind,
  InactiveReason,
  Purpose,
  SignerRelation,
  Signer,
} from './consent-codes';
import { isMinor, isUnderFourteen, type AgeBand, type Mode } from './referral-codes';
import type { ShareableField } from './disclosure';

export * from './consent-codes';

/** The wording of domain.md 3.3 that was read out; a changed text gets a new name. */
export const consentWording = 'T2-2026-11';

export const purposeOf = (mode: Mode): Purpose =>
  mode === 'full-transfer' ? 'provide-service' : mode === 'joint-service' ? 'joint-service' : 'give-advice';

/** One recipient, one purpose, one list of fields, one end (R-PI-03). */
export interface Consent {
  recipientId: string;
  purpose: Purpose;
  fields: readonly ShareableField[];
  /** Last day it holds, YYYY-MM-DD in China. */
  endsOn: string;
  decision: ConsentDecision;
  signedBy: Signer;
  childView: ChildView | null;
  form: ConsentForm;
  status: ConsentStatus;
  inactiveBecause: InactiveReason | null;
}

/** What the worker states or brings along when recording. */
export interface ConsentStatements {
  /** The child has not turned eight: the band 6-9 alone does not say so. */
  underEight?: boolean;
  relation?: SignerRelation;
  /** The guardian may be the one who does harm, or decides against the child: consent is then the wrong way (R-CH-08). */
  guardianInConflict?: boolean;
  /** R-CH-09: which court document declares the representative. */
  representativeDocument?: string;
  witnessName?: string;
  recorderName?: string;
  evidence?: EvidenceKind;
  /** A mobile number, normalised; only for the form `sms`. */
  smsPhone?: string;
  /** The person came back to it unasked, so asking again is no nagging. */
  broughtUpByPerson?: boolean;
}

export interface ConsentAsked {
  recipientId: string;
  purpose: Purpose;
  fields: readonly ShareableField[];
  /** The person's age as it stands now: a card corrected to a child's makes an adult's signature worthless. */
  ageBand: AgeBand;
}

/** Ways that need no guardian; told with the refusal, so that nobody is left standing (R-CH-01, R-PI-01). */
export const routesWithoutConsent = ['mandatory-report', 'statutory-duty', 'emergency'] as const;

const mayBeUnderEight: readonly AgeBand[] = ['0-2', '3-5', '6-9'];
const surelyUnderEight: readonly AgeBand[] = ['0-2', '3-5'];
const guardians: readonly Signer[] = ['guardian', 'self-and-guardian'];
const guardianRelations: readonly SignerRelation[] = [
  'parent',
  'grandparent',
  'adult-sibling',
  'other-relative',
  'appointed-guardian',
  'bureau-or-committee',
];

/** Who has to have signed for this age (R-CH-08). Asked when recording, and again when sending. */
export function assertSigners({ signedBy }: Pick<Consent, 'signedBy'>, ageBand: AgeBand): void {
  if (isUnderFourteen(ageBand)) {
    if (!guardians.includes(signedBy)) throw ruleBroken('consent-guardian-needed');
  } else if (ageBand === '14-17') {
    if (signedBy !== 'self-and-guardian') throw ruleBroken('consent-both-sign');
  } else if (signedBy !== 'self' && signedBy !== 'representative') throw ruleBroken('consent-adult-signs');
}

/** R-CH-08: under eight the view is asked for and a child too small to say is believed; from eight to thirteen it has to agree. */
function assertChildHeard({ childView }: Consent, ageBand: AgeBand, underEight: boolean): void {
  if (!childView) throw ruleBroken('consent-child-view-needed');
  if (underEight && !mayBeUnderEight.includes(ageBand)) throw ruleBroken('consent-not-under-eight');
  const isUnderEight = underEight || surelyUnderEight.includes(ageBand);
  if (isUnderEight) return;
  if (childView === 'disagrees') throw ruleBroken('consent-child-disagrees');
  if (childView === 'cannot-say')
    throw ruleBroken(mayBeUnderEight.includes(ageBand) ? 'consent-under-eight-unstated' : 'consent-child-view-needed');
}

/** R-CH-09: a court's document, and the person's own wish, which a representative does not overrule. */
function assertRepresentative({ childView }: Consent, { representativeDocument }: ConsentStatements): void {
  if (!representativeDocument?.trim()) throw ruleBroken('consent-court-document-needed');
  if (!childView) throw ruleBroken('consent-own-wish-needed');
  if (childView === 'disagrees') throw ruleBroken('consent-own-wish-against');
}

function assertPersonsSigned(consent: Consent, ageBand: AgeBand, statements: ConsentStatements): void {
  if (isMinor(ageBand) && statements.guardianInConflict)
    throw ruleBroken('consent-guardian-in-conflict', { routes: [...routesWithoutConsent] });
  assertSigners(consent, ageBand);
  if (isMinor(ageBand) && !statements.relation) throw ruleBroken('consent-relation-needed');
  if (isMinor(ageBand) && !guardianRelations.includes(statements.relation!))
    throw ruleBroken('consent-relation-not-guardian');
  if (isUnderFourteen(ageBand)) assertChildHeard(consent, ageBand, statements.underEight ?? false);
  if (consent.signedBy === 'representative') assertRepresentative(consent, statements);
}

const sameName = (one: string, other: string | undefined): boolean =>
  other !== undefined && one.replace(/\s/g, '') === other.replace(/\s/g, '');

/** R-SG-01: each form has something that shows later that it took place. */
function assertFormShown({ form }: Consent, statements: ConsentStatements): void {
  const { evidence, witnessName, recorderName, smsPhone } = statements;
  if (form === 'screen' && evidence !== 'screen-signature') throw ruleBroken('consent-signature-missing');
  if (form === 'paper' && evidence !== 'paper-photo') throw ruleBroken('consent-paper-missing');
  if (form === 'sms' && !smsPhone) throw ruleBroken('consent-phone-missing');
  if (form !== 'oral') return;
  if (!witnessName?.trim()) throw ruleBroken('consent-witness-missing');
  if (sameName(witnessName, recorderName)) throw ruleBroken('consent-witness-is-recorder');
}

const longestYears = 3;

/** Refuses a consent that could not be valid. A refusal needs no signature and no fields: a no is always recorded. */
export function assertRecordable(
  consent: Consent,
  ageBand: AgeBand,
  today: string,
  statements: ConsentStatements = {},
): void {
  if (consent.decision === 'refused') {
    if (consent.fields.length > 0) throw ruleBroken('consent-refusal-has-fields');
    return;
  }
  if (consent.fields.length === 0) throw ruleBroken('consent-without-fields');
  if (consent.endsOn < today) throw ruleBroken('consent-end-in-past');
  const longest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`;
  if (consent.endsOn > longest) throw ruleBroken('consent-too-long', { longest });
  assertPersonsSigned(consent, ageBand, statements);
  assertFormShown(consent, statements);
}

/** A no that stands: said when asked, or said later by withdrawing. */
const isNo = ({ decision, status, inactiveBecause }: Consent): boolean =>
  status === 'active' ? decision === 'refused' : status === 'inactive' && inactiveBecause === 'withdrawn';

/** R-PI-04: after a clear no the same thing is not asked again, unless the person comes back to it. */
export function assertNotNagging(
  answers: readonly Consent[],
  asked: Pick<ConsentAsked, 'recipientId' | 'purpose'>,
  broughtUpByPerson = false,
): void {
  if (broughtUpByPerson) return;
  if (answers.some((one) => isNo(one) && one.recipientId === asked.recipientId && one.purpose === asked.purpose))
    throw ruleBroken('consent-already-refused');
}

/** Withdrawn, over, not confirmed yet, or in force: read from the row and the day, so that no job has to run. */
export type ConsentStanding = 'in-force' | 'refused' | 'withdrawn' | 'expired' | 'not-confirmed' | 'in-error';

export function standingOfConsent(consent: Consent, today: string): ConsentStanding {
  const { status, inactiveBecause, decision, endsOn } = consent;
  if (status === 'draft') return 'not-confirmed';
  if (status === 'entered-in-error') return 'in-error';
  if (status === 'inactive') return inactiveBecause === 'expired' ? 'expired' : 'withdrawn';
  if (decision === 'refused') return 'refused';
  return endsOn < today ? 'expired' : 'in-force';
}

const refusalOf: Readonly<Record<Exclude<ConsentStanding, 'in-force'>, string>> = {
  refused: 'consent-refused',
  withdrawn: 'consent-withdrawn',
  expired: 'consent-expired',
  'not-confirmed': 'consent-not-confirmed',
  'in-error': 'consent-missing',
};

/** The consent must stand, and name this recipient, this purpose and every field that is to be shared (T2). */
export function assertCovers(consent: Consent | null, asked: ConsentAsked, today: string): void {
  if (!consent) throw ruleBroken('consent-missing');
  const standing = standingOfConsent(consent, today);
  if (standing !== 'in-force')
    throw ruleBroken(refusalOf[standing], standing === 'expired' ? { endsOn: consent.endsOn } : {});
  if (consent.recipientId !== asked.recipientId) throw ruleBroken('consent-other-recipient');
  if (consent.purpose !== asked.purpose) throw ruleBroken('consent-other-purpose', { purpose: consent.purpose });
  assertSigners(consent, asked.ageBand);
  const missing = asked.fields.filter((field) => !consent.fields.includes(field));
  if (missing.length > 0) throw ruleBroken('consent-fields-missing', { fields: missing });
}

/** What may be shared after this answer: what was asked and what was ticked, nothing else. */
export const agreedFields = (asked: readonly ShareableField[], consent: Consent): ShareableField[] =>
  asked.filter((field) => consent.fields.includes(field));

export type ConsentAction = 'record' | 'ask-by-message' | 'confirm' | 'withdraw' | 'expire' | 'mark-in-error';

/** The life of a consent; the trigger of migration 0220 refuses every other pair. */
export const consentTransitions: readonly { action: ConsentAction; from: ConsentStatus | null; to: ConsentStatus }[] = [
  { action: 'record', from: null, to: 'active' },
  { action: 'ask-by-message', from: null, to: 'draft' },
  { action: 'confirm', from: 'draft', to: 'active' },
  { action: 'withdraw', from: 'active', to: 'inactive' },
  { action: 'expire', from: 'active', to: 'inactive' },
  { action: 'mark-in-error', from: 'draft', to: 'entered-in-error' },
  { action: 'mark-in-error', from: 'active', to: 'entered-in-error' },
];

/** 409 when the consent is not where the action starts. */
export function consentAfter(action: ConsentAction, from: ConsentStatus): ConsentStatus {
  const transition = consentTransitions.find((one) => one.action === action && one.from === from);
  if (!transition) throw conflict('consent-wrong-state', { status: from, action });
  return transition.to;
}

/** Only a yes can be taken back; a no has given nothing. One that ran out today may still have left things with the recipient. */
export const isWithdrawable = ({ status, decision }: Consent): boolean => status === 'active' && decision !== 'refused';

export function assertWithdrawable(consent: Consent): void {
  if (!isWithdrawable(consent)) throw conflict('consent-wrong-state', { status: consent.status, action: 'withdraw' });
}

/** Days before the end at which the source is told. */
export const endingNotices = [30, 7] as const;

/** Which notice is due so many days before the end; null when none is, or when it was told already. */
export function endingNoticeDue(daysLeft: number, daysInAll: number, told: number | null): number | null {
  const due = [...endingNotices].reverse().find((days) => daysLeft <= days && daysInAll > days);
  return due !== undefined && (told === null || told > due) ? due : null;
}
