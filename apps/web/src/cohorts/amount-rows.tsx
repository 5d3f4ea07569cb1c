import { parseAmountMinor } from '@app/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import { useAmount } from './amount-text';

/** What a person has typed as an amount, in the smallest unit; null while it is none. */
export function typedMinor(text: string): number | null {
  try {
    return parseAmountMinor(text);
  } catch {
    return null;
  }
}

interface AmountRowsProps<Row extends { amount: string }> {
  legend: string;
  rows: readonly Row[];
  /** What the rows should add up to; null while it is not written. */
  whole: number | null;
  currency: string;
  add: string;
  empty: Row;
  onChange: (rows: Row[]) => void;
  /** The fields of one row. */
  children: (row: Row, change: (change: Partial<Row>) => void) => ReactNode;
}

/** Rows of amounts that grow as needed, with what they add up to. */
export function AmountRows<Row extends { amount: string }>({
  legend,
  rows,
  whole,
  currency,
  add,
  empty,
  onChange,
  children,
}: AmountRowsProps<Row>) {
  const { t } = useTranslation('cohorts');
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ol className="amount-rows">
        {rows.map((row, index) => (
          <li key={index}>
            {children(row, (change) => onChange(rows.map((one, at) => (at === index ? { ...one, ...change } : one))))}
            <button
              type="button"
              className="btn q"
              aria-label={t('award.remove', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Icon name="minus" />
            </button>
          </li>
        ))}
      </ol>
      {rows.length > 0 && <Sum rows={rows} whole={whole} currency={currency} />}
      <button type="button" className="btn s" onClick={() => onChange([...rows, empty])}>
        <Icon name="plus" />
        {add}
      </button>
    </fieldset>
  );
}

function Sum({
  rows,
  whole,
  currency,
}: {
  rows: readonly { amount: string }[];
  whole: number | null;
  currency: string;
}) {
  const { t } = useTranslation('cohorts');
  const amount = useAmount();
  const sum = rows.reduce((total, row) => total + (typedMinor(row.amount) ?? 0), 0);
  const words = { sum: amount(sum, currency), left: amount(Math.abs((whole ?? 0) - sum), currency) };
  const key = whole === null ? 'sum' : sum === whole ? 'sumFits' : sum < whole ? 'sumLeft' : 'sumOver';
  return (
    <p className="sm mut sum" aria-live="polite">
      {t(`award.${key}`, words)}
    </p>
  );
}
