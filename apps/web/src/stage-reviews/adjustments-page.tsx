import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead } from '../components';
import { AdjustmentEntry } from './adjustment-entry';
import { useAdjustments } from './stage-reviews';
import './stage-reviews.css';

/** Proposals from stage reviews, of our side or to us; the address may name one of them, or the grant they belong to. */
export default function AdjustmentsPage() {
  const { t } = useTranslation('stage-reviews');
  const { id } = useParams();
  const [address] = useSearchParams();
  const found = useAdjustments(address.get('grant') ?? undefined);
  const all = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const named = all.filter((row) => row.id === id);
  const rows = named.length > 0 ? named : all;
  return (
    <>
      <PageHead
        title={t('adjustments.title')}
        under={<span>{t('adjustments.lead')}</span>}
        actions={
          <Link className="btn q" to={named.length > 0 ? '/adjustment-proposals' : '/pledges'}>
            {t(named.length > 0 ? 'adjustments.all' : 'pledges.title')}
          </Link>
        }
      />
      {found.isPending && <LoadingState />}
      {found.error && <ErrorState inline error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState title={t('adjustments.none')}>{t('adjustments.noneWhy')}</EmptyState>
      )}
      <ul className="after-review">
        {rows.map((row) => (
          <AdjustmentEntry key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton query={found} />
    </>
  );
}
