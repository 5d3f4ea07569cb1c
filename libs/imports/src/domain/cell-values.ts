import { inert } from '@app/kernel';
import { isCalendarDate } from './checks';

/** A value of a list as a person typed it, or the reason it cannot be taken. */
export type Read<T> = { value: T } | { reason: string };

/** Full-width forms folded, blanks at the ends gone. What stands inside stays as written. */
export const folded = (text: string): string => text.normalize('NFKC').trim();

const scientific = /^([+-]?)(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$/;

/**
 * A number a spreadsheet shortened, such as 1.38E+10, written out again if no digit was lost. `shortened` otherwise: the
 * digits that are gone cannot be known.
 */
export function writtenOut(text: string): Read<string> {
  const match = scientific.exec(folded(text));
  if (!match) return { value: text };
  const [, sign, first, fraction = '', exponent] = match;
  const places = Number(exponent);
  if (fraction.length < places) return { reason: 'number-shortened' };
  const digits = first + fraction;
  const rest = digits.slice(places + 1);
  if (/[1-9]/.test(rest)) return { reason: 'number-shortened' };
  return { value: (sign === '-' ? '-' : '') + digits.slice(0, places + 1) };
}

/**
 * The number of a spreadsheet's cell as text. A double holds fifteen digits; an identifier with more of them was already
 * changed by the spreadsheet, so it is refused.
 */
export function cellNumber(stored: string): Read<string> {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { reason: 'not-a-number' };
  if (Number.isInteger(value)) {
    if (Math.abs(value) >= 1e15) return { reason: 'number-shortened' };
    return { value: String(value) };
  }
  // What a person sees: 0.1 + 0.2 is stored as 0.30000000000000004.
  return { value: String(Number(value.toPrecision(15))) };
}

const dayMs = 86_400_000;

/** The day of an Excel serial number. The 1900 calendar counts a 29 February 1900 that never was; below it no day is certain. */
export function dayOfSerial(serial: number, dates1904: boolean): Read<string> {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return { reason: 'date-format' };
  const days = Math.floor(serial);
  if (!dates1904 && days < 61) return { reason: 'date-format' };
  const from = dates1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return { value: new Date(from + days * dayMs).toISOString().slice(0, 10) };
}

const dateForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122, or a serial number. Day and month are never guessed. */
export function readDate(text: string, dates1904 = false): Read<string> {
  const plain = folded(text).replace(/[ T]00?:00(:00)?(\.0+)?$/, '');
  for (const form of dateForms) {
    const match = form.exec(plain);
    if (!match) continue;
    const day = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
    return isCalendarDate(day) ? { value: day } : { reason: 'date-format' };
  }
  return /^\d{5}$/.test(plain) ? dayOfSerial(Number(plain), dates1904) : { reason: 'date-format' };
}

/** A whole number; a unit after it, as in 12人, 3岁 or 5 个, is left out. */
export function readWhole(text: string, from: number, to: number): Read<number> {
  const match = /^(\d{1,9})(?:\.0+)?\s*(?:岁|周岁|人|名|个|位|张)?$/.exec(folded(text));
  if (!match) return { reason: 'not-a-whole-number' };
  const value = Number(match[1]);
  return value < from || value > to ? { reason: 'number-out-of-range' } : { value };
}

const yes = ['是', '有', '对', '启用', '开放', '在用', '有效', 'true', 'yes', 'y', '1', 'active', '√'];
const no = ['否', '无', '不', '停用', '关闭', '暂停', '失效', 'false', 'no', 'n', '0', 'inactive', 'defunct', '×'];

export function readFlag(text: string): Read<boolean> {
  const word = folded(text).toLowerCase();
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { reason: 'not-yes-or-no' };
}

/** Several words in one cell: 居家、陪诊；心理 / 法律 */
export const readWords = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[、,;|/\n]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

export function readEmail(text: string): Read<string> {
  const address = folded(text);
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? { value: address } : { reason: 'email-not-readable' };
}

/** Two spellings of one name: 上海 市同行 社 and 上海市同行社. Case and full-width forms make no difference either. */
export const sameName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The text behind the mark `inert` put before it, so that a corrected error file says what the list said. */
export const withoutMark = (text: string): string =>
  text.startsWith("'") && inert(text.slice(1)) !== text.slice(1) ? text.slice(1) : text;
