import { useTranslation } from 'react-i18next';

/** How many decimals a currency has (ISO 4217, as the browser knows it). */
function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** 40000001 CNY → "400,000.01": digits only, exact. */
export function amountText(amountMinor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountMinor < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** "400,000.01 元", or the currency's code before the digits. */
export function useAmount() {
  const { t } = useTranslation('shell');
  return (amountMinor: number, currency: string) => {
    const amount = amountText(amountMinor, currency);
    return currency === 'CNY' ? t('money.CNY', { amount }) : t('money.other', { currency, amount });
  };
}
