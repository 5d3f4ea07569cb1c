import type { Schema } from '../api';
import type { Card, Draft, Referral, ShareableField } from './referrals';

/** What is being written, before the server has seen it: everything may still be missing. */
export interface Written {
  mode: Card['mode'];
  urgency: Card['urgency'];
  needCode?: Card['needCode'];
  serviceCodes: Card['serviceCodes'];
  personCode: string;
  group?: Card['group'];
  sex?: Card['sex'];
  ageBand?: Card['ageBand'];
  household?: Card['household'];
  language?: Card['language'];
  areaCode?: string;
  reasonCodes: Card['reasonCodes'];
  riskCodes: Card['riskCodes'];
  details: Partial<Record<ShareableField, string>>;
  /** A service user the organisation already knows: who it is stands with the case, not in this form. */
  personId?: string;
  /** A need many share, in which nobody is named. */
  isGroup?: boolean;
  headcount?: number;
  legalBasis?: LegalBasis;
  basisReason?: Draft['basisReason'];
  basisNote?: string;
  /** Who is asked: one referral each. */
  partnerIds?: string[];
  /** Of a household: whom it is about, one referral each. */
  memberIds?: string[];
  /** To whom of those asked each member goes, where they go to several: by the member's id. */
  memberPartners?: Record<string, string>;
}

export type LegalBasis = NonNullable<Draft['legalBasis']>;
export const legalBases: readonly LegalBasis[] = ['consent', 'statutory-duty', 'emergency', 'other-law'];

export const nothingWritten: Written = {
  mode: 'full-transfer',
  urgency: 'routine',
  serviceCodes: [],
  personCode: '',
  reasonCodes: [],
  riskCodes: [],
  details: {},
};

export function writtenOf(referral: Referral): Written {
  const { card, fields, areaCode } = referral;
  if (!card) return nothingWritten;
  const open = fields.filter((field) => field.state === 'open').map(({ field, value }) => [field, value ?? '']);
  return {
    ...card,
    areaCode: areaCode ?? undefined,
    details: Object.fromEntries(open) as Written['details'],
    isGroup: referral.subjectKind === 'group',
    headcount: card.headcount ?? undefined,
    legalBasis: referral.legalBasis,
    basisReason: referral.basisReason ?? undefined,
  };
}

export const neededFields = ['needCode', 'ageBand', 'basisReason', 'personCode', 'group', 'sex'] as const;
export type NeededField = (typeof neededFields)[number];

export const codePattern = /^[A-Za-z0-9-]{1,20}$/;

/** In the order of the form. Members of a household bring their own facts. */
export function missingOf(written: Written, isHousehold = false): NeededField[] {
  const isMissing = (field: NeededField) => {
    if (field === 'basisReason') return (written.legalBasis ?? 'consent') !== 'consent' && !written.basisReason;
    if (isHousehold && field !== 'needCode') return false;
    return !written[field] || (field === 'personCode' && !codePattern.test(written.personCode));
  };
  return neededFields.filter(isMissing);
}

/** `known` are the fields that hold something on the server: only those are taken away by an empty text. */
export function draftOf(written: Written, known: readonly string[] = []): Draft {
  const { needCode, group, sex, ageBand, household, language, areaCode, details } = written;
  const kept = Object.entries(details).filter(([field, value]) => value !== '' || known.includes(field));
  return {
    mode: written.mode,
    urgency: written.urgency,
    needCode: needCode!,
    serviceCodes: written.serviceCodes,
    personCode: written.personCode,
    group: group!,
    sex: sex!,
    ageBand: ageBand!,
    ...(household && { household }),
    ...(language && { language }),
    ...(areaCode && { areaCode }),
    reasonCodes: written.reasonCodes,
    riskCodes: written.riskCodes,
    ...basisOf(written),
    ...(written.isGroup ? { headcount: written.headcount } : { details: Object.fromEntries(kept) }),
  };
}

/** Left out for the usual case, which is consent. */
export const basisOf = ({ legalBasis, basisReason, basisNote }: Written) =>
  legalBasis && {
    legalBasis,
    ...(legalBasis !== 'consent' && { basisReason, ...(basisNote?.trim() && { basisNote }) }),
  };

type Members = Schema<'CreateHouseholdReferralDto'>['members'];

/** One referral for each chosen member of a household, with what all of them have in common. */
export function householdDraftOf(written: Written, members: Members): Schema<'CreateHouseholdReferralDto'> {
  const { needCode, serviceCodes, reasonCodes, riskCodes, mode, urgency, areaCode } = written;
  return {
    members,
    needCode: needCode!,
    serviceCodes,
    reasonCodes,
    riskCodes,
    mode,
    urgency,
    ...(areaCode && { areaCode }),
    ...basisOf(written),
  };
}
