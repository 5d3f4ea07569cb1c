import type { Schema } from '../api';
import type { ServiceUser } from './cases';

type Create = Schema<'CreateServiceUserDto'>;

export interface WrittenPerson {
  code: string;
  clientGroup: Create['clientGroup'] | undefined;
  sex: Create['sex'] | undefined;
  ageBand: Create['ageBand'] | undefined;
  household: Create['household'];
  language: Create['language'];
  areaCode: string | undefined;
  idNumberRule: Create['idNumberRule'];
  details: Record<string, string>;
}

export const nothingWritten: WrittenPerson = {
  code: '',
  clientGroup: undefined,
  sex: undefined,
  ageBand: undefined,
  household: undefined,
  language: undefined,
  areaCode: undefined,
  idNumberRule: undefined,
  details: {},
};

/** Identity stays out of the form: what is on file is opened field by field, what is written replaces it. */
export const writtenOf = (person: ServiceUser): WrittenPerson => ({
  ...nothingWritten,
  code: person.code,
  clientGroup: person.clientGroup,
  sex: person.sex,
  ageBand: person.ageBand,
  household: person.household ?? undefined,
  language: person.language ?? undefined,
  areaCode: person.areaCode ?? undefined,
});

/** What was left empty is not sent, so that it stays as it is. */
export function bodyOf({ details, ...basics }: WrittenPerson): Create {
  const given = Object.fromEntries(Object.entries(basics).filter(([, value]) => value !== undefined && value !== ''));
  const filled = Object.fromEntries(Object.entries(details).filter(([, value]) => value.trim() !== ''));
  return { ...given, ...(Object.keys(filled).length > 0 && { details: filled }) } as unknown as Create;
}

export const questionCount = 3;

/** Which question is not answered yet; undefined when all are that have to be. */
export const missingIn = ({ code, clientGroup, sex, ageBand, details }: WrittenPerson): number | undefined => {
  if (!code.trim()) return 0;
  return clientGroup && sex && (ageBand || details['birthDate']) ? undefined : 1;
};
