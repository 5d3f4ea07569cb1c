import { badShape } from './domain-error';

/** An exact amount: `amountMinor` counts the smallest unit (分, pence), so no sum is ever rounded. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** Reads "1,200,000.00", "1200000" or "-3.5" exactly. More than two decimals, or more than 2^53 minor units, is refused. */
export function parseAmountMinor(text: string): number {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  if (!match) throw badShape('amount-not-readable');
  const [, sign, whole, fraction = ''] = match;
  const minor = Number(whole.replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0') || '0');
  if (!Number.isSafeInteger(minor)) throw badShape('amount-too-large');
  return sign && minor !== 0 ? -minor : minor;
}

/** 120000000 → "1,200,000.00" */
export function formatAmountMinor(amountMinor: number): string {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = String(Math.abs(amountMinor)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}
