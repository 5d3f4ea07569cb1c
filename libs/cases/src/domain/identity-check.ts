/** What is worth saying about an identity number; none of it stops anybody from saving (R-ID-01, R-ID-02). */
export type IdNumberNote = 'id-number-old-form' | 'id-number-check-differs' | 'id-number-other-document';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999. */
const checkCharacter = (first17: string): string =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11];

export const normalIdNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export function idNumberNote(text: string): IdNumberNote | null {
  const number = normalIdNumber(text);
  if (/^\d{15}$/.test(number)) return 'id-number-old-form';
  if (!/^\d{17}[\dX]$/.test(number)) return 'id-number-other-document';
  return number[17] === checkCharacter(number) ? null : 'id-number-check-differs';
}

/** The seventeen digits an old and a new card of the same person share; null for other documents. */
export function idNumberStem(text: string): string | null {
  const number = normalIdNumber(text);
  if (/^\d{15}$/.test(number)) return `${number.slice(0, 6)}19${number.slice(6)}`;
  return /^\d{17}[\dX]$/.test(number) ? number.slice(0, 17) : null;
}
