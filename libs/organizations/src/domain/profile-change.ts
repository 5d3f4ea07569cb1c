import { ruleBroken } from '@app/kernel';
import { normalizeAreaCode } from './area-code';
import { normalizePhone } from './phone-number';
import { checkSocialCreditCode } from './social-credit-code';

/** What an organisation sends about itself; an empty text takes a value away, an absent field leaves it. */
export interface ProfileInput {
  name?: string;
  shortName?: string;
  uscc?: string;
  /** Saves a code whose check characters do not fit: such codes exist (R-ID-01). */
  keepUscc?: boolean;
  phone?: string;
  email?: string;
  website?: string;
  address?: string;
  description?: string;
  areaCode?: string;
}

export type ProfileChange = Partial<
  Record<'shortName' | 'uscc' | 'phone' | 'email' | 'website' | 'address' | 'description' | 'areaCode', string | null>
> & { name?: string };

const plainFields = ['shortName', 'email', 'website', 'address', 'description'] as const;
const isBlank = (text: string): boolean => text.trim() === '';

/** The credit code as it will be stored; a failed check stops it unless `keep` (R-ID-01). */
export function acceptedUscc(text: string, keep: boolean): string | null {
  if (isBlank(text)) return null;
  const { code, findings } = checkSocialCreditCode(text);
  if (findings.includes('malformed')) throw ruleBroken('uscc-malformed');
  const warnings = findings.filter((finding) => finding !== 'not-civil-affairs');
  if (warnings.length > 0 && !keep) throw ruleBroken('uscc-check-failed', { findings: warnings });
  return code;
}

/** The telephone number as it will be stored; 422 when it is none. */
export function acceptedPhone(text: string): string | null {
  if (isBlank(text)) return null;
  const phone = normalizePhone(text);
  if (!phone) throw ruleBroken('phone-not-readable');
  return phone.number;
}

export function acceptedAreaCode(text: string): string {
  const code = normalizeAreaCode(text);
  if (!code) throw ruleBroken('area-code-not-readable');
  return code;
}

/** The columns to write. @throws rule `uscc-malformed`, `uscc-check-failed`, `phone-not-readable`, `area-code-not-readable` */
export function profileChange(input: ProfileInput): ProfileChange {
  const change: ProfileChange = {};
  if (input.name !== undefined) change.name = input.name.trim();
  for (const field of plainFields) if (input[field] !== undefined) change[field] = input[field] || null;
  if (input.uscc !== undefined) change.uscc = acceptedUscc(input.uscc, input.keepUscc ?? false);
  if (input.phone !== undefined) change.phone = acceptedPhone(input.phone);
  if (input.areaCode !== undefined) change.areaCode = isBlank(input.areaCode) ? null : acceptedAreaCode(input.areaCode);
  return change;
}
