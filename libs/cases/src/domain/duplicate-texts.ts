import type { AgeBand, Sex } from '@app/kernel';
import { idNumberStem } from './identity-check';

export interface KnownOfPerson {
  name?: string;
  phone?: string;
  idNumber?: string;
  sex: Sex;
  ageBand: AgeBand;
  areaCode: string | null;
}

export type DuplicateKind = 'name-phone' | 'name-band' | 'id-number';

export interface DuplicateText {
  kind: DuplicateKind;
  text: string;
}

/** The letters of a name in a fixed order: family name first or last makes no difference, nor do spaces and dots. */
export function orderlessName(name: string): string | null {
  const letters = [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·•・.‧-]/gu, ''),
  ];
  return letters.length < 2 ? null : letters.sort().join('');
}

/** A number with each of its digits left out once, together with its place: two numbers that differ in one digit share one. */
export function withOneDigitLeftOut(phone: string): string[] {
  const digits = phone
    .normalize('NFKC')
    .replace(/^(\+|00)86/, '')
    .replace(/-\d{1,6}$/, (rest) => (rest.length < 7 ? '' : rest))
    .replace(/\D/g, '');
  if (digits.length < 7) return [];
  return [...digits].map((_, at) => `${at}:${digits.slice(0, at)}${digits.slice(at + 1)}`);
}

/**
 * What of a person is hashed to meet again at another member: letters of the name with a telephone number that may be one
 * digit off; letters of the name with sex, age band and county; an identity number of either form. The second can be true of
 * two people with a common name in one county: a hint asks people to talk, it decides nothing. A letter written
 * differently, two wrong digits, or a different age band without a telephone number are not found.
 */
export function duplicateTexts(person: KnownOfPerson): DuplicateText[] {
  const texts: DuplicateText[] = [];
  const name = person.name ? orderlessName(person.name) : null;
  if (name && person.phone)
    for (const variant of withOneDigitLeftOut(person.phone))
      texts.push({ kind: 'name-phone', text: `${name}|${variant}` });
  if (name && person.areaCode)
    texts.push({ kind: 'name-band', text: [name, person.sex, person.ageBand, person.areaCode.slice(0, 6)].join('|') });
  const stem = person.idNumber ? idNumberStem(person.idNumber) : null;
  if (stem) texts.push({ kind: 'id-number', text: stem });
  return texts;
}
