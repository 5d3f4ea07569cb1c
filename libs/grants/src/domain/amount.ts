import { badShape, type Money } from '@app/kernel';

/** ISO 4217: how many decimals a currency has where it is not two. */
const decimals: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
}; // prettier-ignore

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: unknown): code is string => typeof code === 'string' && knownCurrencies.has(code);

export const minorDigits = (currency: string): number => decimals[currency] ?? 2;

/** "1,946,486.00" GBP → 194648600 pence, exactly; more decimals than the currency has are refused, never rounded. */
export function parseAmount(text: string, currency: string): Money {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) throw badShape('amount-not-readable');
  const [, sign, whole, fraction = ''] = match;
  const digits = minorDigits(currency);
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(fraction.slice(digits))) throw badShape('amount-too-precise');
  const minor = Number(whole.replaceAll(',', '') + kept);
  if (!Number.isSafeInteger(minor)) throw badShape('amount-too-large');
  return { amountMinor: sign && minor !== 0 ? -minor : minor, currency };
}

/**
 * A number out of a JSON document, exactly. A double holds fifteen decimal digits without loss and prints them back
 * unchanged; whatever would need more is refused.
 */
export function amountFromNumber(value: number, currency: string): Money {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw badShape('amount-not-readable');
  if (text.replace(/[-.]/g, '').replace(/^0+/, '').length > 15) throw badShape('amount-not-exact');
  return parseAmount(text, currency);
}

/** 194648600 GBP → "1,946,486.00"; without a currency sign, which the screen writes. */
export function formatAmount({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountMinor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

/** One exact total a currency; currencies are never added to each other. Sums in bigint, so no total loses a unit. */
export function totalsByCurrency(amounts: Iterable<Money>): Money[] {
  const totals = new Map<string, bigint>();
  for (const { amountMinor, currency } of amounts)
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(amountMinor));
  return [...totals]
    .map(([currency, total]) => ({ amountMinor: Number(total), currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
