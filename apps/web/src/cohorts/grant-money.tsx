import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthDay } from '../components';
import { amountText, useAmount } from './amount-text';
import type { CohortGrant, Tranche } from './cohorts';
import { MoneyBars, type MoneyBar } from './money-bars';

/** The agreements of a cohort side by side, one drawing a currency. */
export function CohortMoney({ grants }: { grants: readonly CohortGrant[] }) {
  const { t } = useTranslation('cohorts');
  const next = useNextTranche();
  const currencies = [...new Set(grants.map((grant) => grant.currency))];
  return currencies.map((currency) => {
    const own = grants.filter((grant) => grant.currency === currency);
    const bars: MoneyBar[] = own.map((grant) => ({
      id: grant.id,
      title: grant.title,
      ...grant.money,
      under: next(grant.tranches, currency),
    }));
    const amount = (minor: number) => amountText(minor, currency);
    return (
      <MoneyBars
        key={currency}
        title={t('money.title')}
        source={
          own.length === 1 && own[0]?.agreementNo ? t('money.agreement', { no: own[0].agreementNo }) : t('money.source')
        }
        label={t('money.label', { count: own.length })}
        currency={currency}
        bars={bars}
        heading={t('money.paidOfAmount')}
        links={
          <span className="money-links">
            {t('money.see')}
            {own.map((grant) => (
              <Link key={grant.id} to={`/grants/${grant.id}`}>
                {grant.title}
              </Link>
            ))}
          </span>
        }
        table={{
          columns: t('money.columns', { returnObjects: true }),
          rows: own.map(({ title, money }) => [
            title,
            amount(money.amountMinor),
            amount(money.paidMinor),
            amount(money.dueMinor),
            amount(money.remainingMinor),
          ]),
        }}
      />
    );
  });
}

function useNextTranche() {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const amount = useAmount();
  return (tranches: readonly Tranche[], currency: string): string => {
    const open = tranches.find((tranche) => tranche.paidMinor === null);
    if (open)
      return t('money.next', { amount: amount(open.plannedMinor, currency), date: monthDay(shell, open.plannedOn) });
    return tranches.length > 0 ? t('money.allPaid') : t('money.notPlanned');
  };
}
