import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, Icon, LoadingState, MoreButton, PageHead, RuledRows } from '../components';
import { listed } from '../texts/joining';
import { CaseParts } from './case-parts';
import { useHouseholds } from './cases';
import './cases.css';

export default function HouseholdsPage() {
  const { t } = useTranslation('cases');
  const households = useHouseholds();
  const rows = households.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('list.households')}
        actions={
          <Link className="btn p" to="/cases/households/new">
            <Icon name="plus" />
            {t('household.new')}
          </Link>
        }
      />
      <CaseParts here="households" />
      <section aria-label={t('list.households')} aria-busy={households.isFetching}>
        {households.isPending && <LoadingState what={t('list.households')} />}
        {households.error && <ErrorState error={households.error} onRetry={() => void households.refetch()} />}
        {households.data && rows.length === 0 && (
          <EmptyState title={t('list.noHouseholds')}>{t('list.noHouseholdsDo')}</EmptyState>
        )}
        {rows.length > 0 && (
          <RuledRows
            label={t('list.households')}
            rows={rows.map((row) => ({
              id: row.id,
              title: t('household.title', { kind: t(`subject.${row.kind}`), code: row.code }),
              to: `/cases/households/${row.id}`,
              under: (
                <span>
                  {row.members.length > 0
                    ? listed(
                        row.members.map(({ code, relation }) =>
                          t('subjectOf', { kind: t(`relation.${relation}`), code }),
                        ),
                      )
                    : t('file.noMembers')}
                </span>
              ),
              end: row.openCaseId ? <Link to={`/cases/${row.openCaseId}`}>{t('status.open')}</Link> : undefined,
            }))}
          />
        )}
        <MoreButton query={households} />
      </section>
    </>
  );
}
