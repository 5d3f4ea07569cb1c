import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAmount } from '../cohorts/amount-text';
import { DueText, Mark, RuledRows } from '../components';
import type { TrancheInHands } from './in-hands';

const longest = 12;

/** What the foundation has to pay, the earliest first as the server gives it; the bank is elsewhere, the agreement says why. */
export function MyTranches({ rows }: { rows: readonly TrancheInHands[] }) {
  const { t } = useTranslation('home');
  const amount = useAmount();
  const besides = rows.length - longest;
  return (
    <>
      <RuledRows
        firstIsNext
        rows={rows.slice(0, longest).map((row, index) => ({
          id: row.id,
          start: <DueText value={row.plannedOn} />,
          title: t('tranche.act', { number: row.number, title: row.grantTitle }),
          to: `/grants/${row.grantId}`,
          under: (
            <>
              <span className="nw">{amount(row.plannedMinor, row.currency)}</span>
              {row.condition && <span>{t('tranche.condition', { text: row.condition })}</span>}
            </>
          ),
          end: (
            <>
              <Mark icon="hour" tone="mine" word={row.overdue ? t('tranche.overdue') : t('tranche.soon')} />
              {index === 0 && (
                <Link className="btn p s" to={`/grants/${row.grantId}`}>
                  {row.allowedActions.includes('pay-tranche') ? t('tranche.pay') : t('tranche.look')}
                </Link>
              )}
            </>
          ),
        }))}
      />
      {besides > 0 && (
        <p className="more-rows">
          <Link to="/cohorts">{t('tranche.more', { count: besides })}</Link>
        </p>
      )}
    </>
  );
}
