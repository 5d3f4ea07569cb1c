import { createHmac } from 'node:crypto';

/** How long one code stands on the wall. */
export const codeSeconds = 30;

// Nothing that is read as something else: no 0 O, 1 I L, U V.
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 6;
/** So long a code is known as one that was on the wall: five minutes. */
const remembered = 10;

export const signInCodeForm = new RegExp(`^[${letters}]{${length}}$`);

export const stepAt = (now: Date): number => Math.floor(now.getTime() / (codeSeconds * 1000));
export const endOfStep = (step: number): Date => new Date((step + 1) * codeSeconds * 1000);

/** The code of one step, from the session's own key: nothing is kept for it. */
export function codeOf(key: string, step: number): string {
  let number = createHmac('sha256', key).update(String(step)).digest().readUIntBE(0, 6);
  let code = '';
  for (let at = 0; at < length; at += 1) {
    code += letters[number % letters.length];
    number = Math.floor(number / letters.length);
  }
  return code;
}

/** As people type it: small letters and a gap in the middle are the same code. */
export const asTyped = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

/** The code on the wall and the one before it count, for those who type slowly. */
export function judgeCode(key: string, code: string, now: Date): 'right' | 'old' | 'wrong' {
  const step = stepAt(now);
  for (let back = 0; back <= remembered; back += 1) {
    if (codeOf(key, step - back) === code) return back <= 1 ? 'right' : 'old';
  }
  return 'wrong';
}
