import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead, RuledRows } from '../components';
import { useSignedIn } from '../session/session';
import { useAmount } from './amount-text';
import { type CohortRow, useCohorts } from './cohorts';
import { usePeriod } from './cohort-page';
import { phrases } from '../texts/joining';
import './cohorts.css';

export default function CohortListPage() {
  const { t } = useTranslation('cohorts');
  const { active } = useSignedIn();
  const isMember = active?.organizationKind === 'member';
  const isOfficer = active?.organizationKind === 'foundation' && active.role === 'program-officer';
  const cohorts = useCohorts();
  const rows = cohorts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={isMember ? t('titleMember') : t('title')}
        actions={
          <>
            <Link className="btn s" to="/grants">
              {t('list.agreements')}
            </Link>
            {isOfficer && (
              <Link className="btn s" to="/cohorts/new">
                {t('open.button')}
              </Link>
            )}
          </>
        }
      />
      {cohorts.isPending && <LoadingState what={t('title')} />}
      {cohorts.error && <ErrorState error={cohorts.error} onRetry={() => void cohorts.refetch()} />}
      {cohorts.data && rows.length === 0 && <EmptyState title={t('list.none')}>{t('list.noneDo')}</EmptyState>}
      {rows.length > 0 && <Cohorts rows={rows} />}
      <MoreButton query={cohorts} />
    </>
  );
}

function Cohorts({ rows }: { rows: readonly CohortRow[] }) {
  const { t } = useTranslation('cohorts');
  const amount = useAmount();
  const period = usePeriod();
  return (
    <div className="cohort-list">
      <RuledRows
        label={t('title')}
        rows={rows.map((row) => ({
          id: row.id,
          title: phrases([row.name, period(row)]),
          to: `/cohorts/${row.id}`,
          under: (
            <>
              <span>{t('list.programme', { name: row.programme.name })}</span>
              <span>{t('list.funder', { name: row.funder.name })}</span>
              {row.support && <span>{t('list.support', { name: row.support.name })}</span>}
              <span>{t('organizations', { count: row.organizationCount })}</span>
            </>
          ),
          end: (
            <div className="cohort-money-line">
              {row.money.length === 0 && <span className="mut">{t('list.noGrants')}</span>}
              {row.money.map((money) => (
                <div key={money.currency}>
                  <span>
                    {t('list.grants', { count: money.grants, amount: amount(money.amountMinor, money.currency) })}
                  </span>
                  <span className="sm mut">{t('list.paid', { amount: amount(money.paidMinor, money.currency) })}</span>
                </div>
              ))}
            </div>
          ),
        }))}
      />
    </div>
  );
}
