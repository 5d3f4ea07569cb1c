import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead, RuledRows, monthDay } from '../components';
import { useAmount } from './amount-text';
import { type GrantRow, type GrantScope, useGrantTotals, useGrants } from './cohorts';
import './cohorts.css';

export default function GrantListPage() {
  const { t } = useTranslation('cohorts');
  const [search] = useSearchParams();
  const scope: GrantScope = search.get('scope') === 'published' ? 'published' : 'mine';
  const grants = useGrants(scope);
  const rows = grants.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('grants.title')} crumbs={[{ word: t('title'), to: '/cohorts' }]} />
      <nav className="words grant-scopes" aria-label={t('grants.scope')}>
        <Link className="word" to="/grants" aria-current={scope === 'mine' ? 'page' : undefined}>
          {t('grants.mine')}
        </Link>
        <Link className="word" to="/grants?scope=published" aria-current={scope === 'published' ? 'page' : undefined}>
          {t('grants.published')}
        </Link>
      </nav>
      <Totals scope={scope} />
      {grants.isPending && <LoadingState what={t('grants.title')} />}
      {grants.error && <ErrorState error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.data && rows.length === 0 && (
        <EmptyState title={t('grants.none')}>
          {scope === 'mine' ? t('grants.noneMine') : t('grants.nonePublished')}
        </EmptyState>
      )}
      {rows.length > 0 && <Grants rows={rows} />}
      <MoreButton query={grants} />
    </>
  );
}

function Totals({ scope }: { scope: GrantScope }) {
  const { t } = useTranslation('cohorts');
  const amount = useAmount();
  const { data } = useGrantTotals();
  const totals = data?.[scope] ?? [];
  if (totals.length === 0) return null;
  return (
    <ul className="grant-totals">
      {totals.map((total) => (
        <li key={total.currency}>
          <b>{amount(total.amountMinor, total.currency)}</b>
          <span className="mut">{t('grants.total', { count: total.grants })}</span>
          {scope === 'mine' && (
            <span className="mut">{t('list.paid', { amount: amount(total.paidMinor, total.currency) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Grants({ rows }: { rows: readonly GrantRow[] }) {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const amount = useAmount();
  const recipient = useRecipientWord();
  return (
    <div className="cohort-list">
      <RuledRows
        label={t('grants.title')}
        rows={rows.map((row) => ({
          id: row.id,
          title: row.title,
          to: `/grants/${row.id}`,
          under: (
            <>
              <span>{t('grants.from', { funder: row.funder.name, recipient: recipient(row) })}</span>
              {row.agreementNo && <span>{t('grant.agreement', { no: row.agreementNo })}</span>}
              <span>{t('grants.awarded', { date: monthDay(shell, row.awardedOn) })}</span>
              {row.source && <span>{t('grants.sourceOf', { source: row.source })}</span>}
            </>
          ),
          end: (
            <div className="cohort-money-line">
              <span>{amount(row.money.amountMinor, row.currency)}</span>
              {!row.source && (
                <span className="sm mut">{t('list.paid', { amount: amount(row.money.paidMinor, row.currency) })}</span>
              )}
            </div>
          ),
        }))}
      />
    </div>
  );
}

export function useRecipientWord() {
  const { t } = useTranslation('cohorts');
  return ({ recipientKind, recipient }: Pick<GrantRow, 'recipientKind' | 'recipient'>) =>
    recipient?.name ?? (recipientKind === 'cohort' ? t('grants.toCohort') : t('grants.toPerson'));
}
