/** Eleven digits as a short message needs them, from how people write them; null when no message can be sent there. */
export function mobileNumber(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
