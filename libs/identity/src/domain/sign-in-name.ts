export type SignInName = { kind: 'phone'; value: string } | { kind: 'email'; value: string };

const mobile = /^1[3-9]\d{9}$/;
const email = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,}$/;

/** Reads what people type (spaces, +86, full-width digits, capitals); null when it is neither phone nor e-mail. */
export function readSignInName(typed: string): SignInName | null {
  const text = typed.normalize('NFKC').trim();
  const digits = text.replace(/[\s()-]/g, '').replace(/^(?:\+?86)(?=1)/, '');
  if (mobile.test(digits)) return { kind: 'phone', value: digits };
  if (email.test(text)) return { kind: 'email', value: text.toLowerCase() };
  return null;
}
