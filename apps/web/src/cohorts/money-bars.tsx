import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../components';
import { amountText } from './amount-text';

export interface MoneyBar {
  id: string;
  title: string;
  amountMinor: number;
  paidMinor: number;
  dueMinor: number;
  /** One line below the bar; a picture holds no links. */
  under?: string;
}

interface MoneyBarsProps {
  title: string;
  source: string;
  label: string;
  currency: string;
  bars: readonly MoneyBar[];
  table: { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };
  /** What the two numbers at the right are; without it only the amount is written, and nothing is said to be paid. */
  heading?: string;
  /** Below the drawing: where to read on. */
  links?: ReactNode;
}

/** Outline the whole amount, solid what was paid, hatched what is due: all on one scale. */
export function MoneyBars({ title, source, label, currency, bars, table, heading, links }: MoneyBarsProps) {
  const { t } = useTranslation('cohorts');
  const largest = Math.max(...bars.map((bar) => bar.amountMinor), 1);
  const unit = currency === 'CNY' ? t('money.unit') : t('money.otherUnit', { currency });
  return (
    <ChartFrame
      title={title}
      source={source}
      period={unit}
      label={label}
      table={table}
      note={links}
      drawing={
        <>
          {heading && (
            <div className="money-key">
              <span className="paid">{t('money.paid')}</span>
              {bars.some((bar) => bar.dueMinor > 0) && <span className="due-key">{t('money.due')}</span>}
              <span className="open-key">{t('money.open')}</span>
              <span className="heading">{heading}</span>
            </div>
          )}
          <ul className="money-bars">
            {bars.map((bar) => (
              <li key={bar.id}>
                <div className="names">
                  <span className="b">{bar.title}</span>
                  <span className="num">
                    {heading && `${amountText(bar.paidMinor, currency)} / `}
                    {amountText(bar.amountMinor, currency)}
                  </span>
                </div>
                <Bar bar={bar} largest={largest} />
                {bar.under && <p className="sm mut">{bar.under}</p>}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

function Bar({ bar, largest }: { bar: MoneyBar; largest: number }) {
  const hatch = useId();
  const percent = (minor: number) => `${(100 * minor) / largest}%`;
  return (
    <svg className="bar" width="100%" height="17" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="#FCEBC8" />
          <path d="M0 0v7" stroke="#744600" strokeWidth="2.4" />
        </pattern>
      </defs>
      <svg width={percent(bar.amountMinor)} height="17">
        <Share of={bar.amountMinor} from={0} minor={bar.paidMinor} fill="#17605A" />
        <Share of={bar.amountMinor} from={bar.paidMinor} minor={bar.dueMinor} fill={`url(#${hatch})`} />
        <rect x="0.75" y="0.75" width="calc(100% - 1.5px)" height="15.5" rx="3" className="outline" />
      </svg>
    </svg>
  );
}

function Share({ of, from, minor, fill }: { of: number; from: number; minor: number; fill: string }) {
  if (minor <= 0 || of <= 0) return null;
  return <rect x={`${(100 * from) / of}%`} y="1" width={`${(100 * minor) / of}%`} height="15" rx="2" fill={fill} />;
}
