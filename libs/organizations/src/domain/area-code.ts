/** Levels of an administrative division, from the country's provinces down to one residents' committee. */
export const AREA_LEVELS = ['province', 'city', 'county', 'subdistrict', 'community'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** How many leading digits of the twelve speak for each level (GB/T 2260 and the statistical codes below it). */
const DIGITS: Record<AreaLevel, number> = { province: 2, city: 4, county: 6, subdistrict: 9, community: 12 };

/** Accepts 2, 4, 6, 9 or 12 digits and answers all twelve, zeros at the end; null for anything else. */
export function normalizeAreaCode(text: string): string | null {
  const digits = text.normalize('NFKC').trim();
  return /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits) && !digits.startsWith('00') ? digits.padEnd(12, '0') : null;
}

/** Every code that contains this one, nearest first, the country left out: 990100001001 → 990100001000, 990100000000, 990000000000. */
export function ancestorsOfAreaCode(code: string): string[] {
  const wider = [...AREA_LEVELS]
    .reverse()
    .map((level) => code.slice(0, DIGITS[level]).padEnd(12, '0'))
    .filter((candidate) => candidate !== code);
  return [...new Set(wider)];
}
