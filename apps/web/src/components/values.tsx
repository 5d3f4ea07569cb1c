import type { ReactNode } from 'react';
import { formatAmountMinor } from '@app/kernel';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

interface LockedFieldProps {
  /** `afterAccept` opens on acceptance; `notGiven`: the person has not agreed; `noPermission`: another rule. */
  reason: 'afterAccept' | 'notGiven' | 'noPermission';
}

/** A closed value always says why it is closed. */
export function LockedField({ reason }: LockedFieldProps) {
  const { t } = useTranslation('shell');
  return <span className={reason === 'notGiven' ? 'nogive' : 'lock'}>{t(`locked.${reason}`)}</span>;
}

interface Reason {
  word: string;
  fits: boolean;
}

/** Why a partner fits: ticks, and dashes for what does not. */
export const Reasons = ({ reasons, stacked = false }: { reasons: readonly Reason[]; stacked?: boolean }) => (
  <ul className={stacked ? 'why stack' : 'why'}>
    {reasons.map(({ word, fits }) => (
      <li key={word} className={fits ? undefined : 'not'}>
        <Icon name={fits ? 'check' : 'minus'} />
        {word}
      </li>
    ))}
  </ul>
);

interface MoneyProps {
  amountMinor: number;
  currency: string;
}

/** 1,200,000.00 元, exact to the smallest unit. */
export function Money({ amountMinor, currency }: MoneyProps) {
  const { t } = useTranslation('shell');
  const amount = formatAmountMinor(amountMinor);
  return (
    <span className="nw">
      {currency === 'CNY' ? t('money.CNY', { amount }) : t('money.other', { currency, amount })}
    </span>
  );
}

/** What people wrote or say aloud stands in Kai. Never for labels or input fields. */
export const KaiText = ({ children }: { children: ReactNode }) => <span className="kai">{children}</span>;

/** Label and value pairs; `two` puts them in two columns where there is room. */
export const Facts = ({
  rows,
  two = false,
}: {
  rows: readonly { label: string; value: ReactNode }[];
  two?: boolean;
}) => (
  <dl className={two ? 'facts two' : 'facts'}>
    {rows.map(({ label, value }) => (
      <div key={label} className="fact">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
