/** What speaks against a unified social credit code (GB 32100-2015, R-ID-01). Only `malformed` may stop a save. */
export type CreditCodeFinding = 'malformed' | 'check-character' | 'body-check-character' | 'not-civil-affairs';

export interface CreditCodeResult {
  /** Upper case, full-width forms folded, spaces and hyphens removed. */
  code: string;
  findings: CreditCodeFinding[];
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const PATTERN = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code[at]), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Check character of the nine-character organisation code inside (GB 11714), positions 9 to 17. */
function bodyCheckCharacter(body: string): string {
  const sum = BODY_WEIGHTS.reduce((total, weight, at) => total + weight * BODY_ALPHABET.indexOf(body[at]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** A failed check is a warning, never a block: pilot codes of 2015 are legal although the check fails (R-ID-01). */
export function checkSocialCreditCode(text: string): CreditCodeResult {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!PATTERN.test(code)) return { code, findings: ['malformed'] };
  const findings: CreditCodeFinding[] = [];
  if (checkCharacter(code) !== code[17]) findings.push('check-character');
  if (bodyCheckCharacter(code.slice(8, 16)) !== code[16]) findings.push('body-check-character');
  if (code[0] !== '5') findings.push('not-civil-affairs');
  return { code, findings };
}
