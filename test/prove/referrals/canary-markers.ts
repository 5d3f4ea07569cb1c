import { randomInt } from 'node:crypto';
import { identity } from '../../referrals/two-organizations';

const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode('g'.charCodeAt(0) + randomInt(20))).join('');

/** Parts of every marker of one run, which occur nowhere else: in words, and in numbers for a phone. */
const word = `cnry${letters(8)}`;
const number = `14${String(randomInt(1e7)).padStart(7, '0')}`;

const two = (at: number): string => String(at).padStart(2, '0');

/** One value for each identity field of the referral with this index (below 100). */
export const markersOf = (at: number): Record<string, string> =>
  Object.fromEntries(Object.keys(identity).map((field) => [field, markerOf(at, field)]));

export const markerOf = (at: number, field: string): string =>
  field === 'phone' ? `${number}${two(at)}` : `金丝雀${word}${two(at)}${field}`;

/** A part of bytes that are printed as base64 is one of three texts, by where it begins; the ragged ends are left off. */
const inBase64 = (part: string): string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(part)])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });

const encoded = [word, number].flatMap((part) => [Buffer.from(part).toString('hex'), ...inBase64(part)]);

export interface Sighting {
  /** Which referral, or null when it stood there in hex or base64. */
  at: number | null;
  field: string;
}

/** Every marker in a text, as it is, escaped for JSON or an address, or in bytes printed as hex or base64. */
export function sightings(text: string): Sighting[] {
  const found: Sighting[] = [];
  if (text.includes(word))
    for (const [, at, field] of text.matchAll(new RegExp(`${word}(\\d\\d)?(\\w*)`, 'g')))
      found.push({ at: at ? Number(at) : null, field: field || '?' });
  if (text.includes(number))
    for (const [, at] of text.matchAll(new RegExp(`${number}(\\d\\d)?`, 'g')))
      found.push({ at: at ? Number(at) : null, field: 'phone' });
  for (const form of encoded) if (text.includes(form)) found.push({ at: null, field: `as ${form}` });
  return found;
}

/** What is asked for when somebody searches for a person. */
export const searched = { word, number };
