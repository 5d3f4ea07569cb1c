export type PhoneKind = 'mobile' | 'landline' | 'service' | 'short' | 'other';

export interface PhoneNumber {
  /** As stored and dialled: digits, for land lines `area-number` and an optional `-extension`. */
  number: string;
  kind: PhoneKind;
}

/** Nation-wide short lines that may stand as an organisation's number (domain.md 2.12; the list is not complete). */
export const SHORT_LINES = [
  '110',
  '120',
  '119',
  '122',
  '12345',
  '12348',
  '12338',
  '12355',
  '12349',
  '12385',
  '12356',
] as const;

const THREE_DIGIT_AREAS = /^0(10|2\d)/;

function landLine(text: string): string | null {
  const match = /^(0\d{2,3})-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(text);
  if (!match) return null;
  const digits = match[1] + match[2];
  const areaLength = THREE_DIGIT_AREAS.test(digits) ? 3 : 4;
  const local = digits.slice(areaLength);
  if (local.length < 7 || local.length > 8) return null;
  return `${digits.slice(0, areaLength)}-${local}${match[3] ? `-${match[3]}` : ''}`;
}

/**
 * Folds what people type (spaces, brackets, full-width digits, +86) into one form; null when it is no telephone number.
 * Foreign and unknown numbers of 5 to 15 digits are kept as `other`: imported directories have them.
 */
export function normalizePhone(text: string): PhoneNumber | null {
  const folded = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/(?:转|ext\.?|x)\s*(?=\d{1,6}$)/i, '-')
    .replace(/[\s().·]/g, '');
  const domestic = folded.replace(/^(?:\+|00)86-?/, '');
  const digits = domestic.replace(/-/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { number: digits, kind: 'mobile' };
  if (/^[48]00\d{7}$/.test(digits)) return { number: digits, kind: 'service' };
  if ((SHORT_LINES as readonly string[]).includes(digits)) return { number: digits, kind: 'short' };
  const local = landLine(domestic) ?? (domestic !== folded ? landLine(`0${domestic}`) : null);
  if (local) return { number: local, kind: 'landline' };
  if (/^\+?\d[\d-]{4,18}$/.test(folded) && digits.replace('+', '').length >= 5 && digits.length <= 16)
    return { number: folded, kind: 'other' };
  return null;
}
