/** ZJ-YYYYMM-NNNN (domain.md 3.1); the running number grows past four digits rather than repeat. */
export const referralNumber = (chinaDate: string, running: number): string =>
  `ZJ-${chinaDate.slice(0, 4)}${chinaDate.slice(5, 7)}-${String(running).padStart(4, '0')}`;

/** What a person typed of a number, without spaces and dashes: "ZJ-202611-0007", "2026110007", "0007"; null if it is none. */
export function typedNumber(typed: string): string | null {
  const compact = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return /^(?:zj\d*|\d{2,})$/.test(compact) && compact.length <= 20 ? compact : null;
}

/** Where the typed part stands in the number, dashes between its digits included; null if it does not. */
export function numberMark(number: string, typed: string): { from: number; length: number } | null {
  const places = [...number].flatMap((sign, at) => (sign === '-' ? [] : [at]));
  const compact = number.replaceAll('-', '').toLowerCase();
  const at = compact.endsWith(typed) ? compact.length - typed.length : compact.indexOf(typed);
  if (at < 0) return null;
  const from = places[at];
  return { from, length: places[at + typed.length - 1] + 1 - from };
}
