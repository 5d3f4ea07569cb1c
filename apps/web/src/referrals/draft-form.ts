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
}

export const nothingWritten: Written = {
  mode: 'full-transfer',
  urgency: 'routine',
  serviceCodes: [],
  personCode: '',
  reasonCodes: [],
  riskCodes: [],
  details: {},
};

export function writtenOf({ card, fields, areaCode }: Referral): Written {
  if (!card) return nothingWritten;
  const open = fields.filter((field) => field.state === 'open').map(({ field, value }) => [field, value ?? '']);
  return { ...card, areaCode: areaCode ?? undefined, details: Object.fromEntries(open) as Written['details'] };
}

export const neededFields = ['needCode', 'personCode', 'group', 'sex', 'ageBand'] as const;
export type NeededField = (typeof neededFields)[number];

export const codePattern = /^[A-Za-z0-9-]{1,20}$/;

export const missingOf = (written: Written): NeededField[] =>
  neededFields.filter((field) => !written[field] || (field === 'personCode' && !codePattern.test(written.personCode)));

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
    details: Object.fromEntries(kept),
  };
}
