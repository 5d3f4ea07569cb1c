import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PageHead } from '../components';
import { AdjustmentEntry } from './adjustment-entry';
import { useAdjustments } from './stage-reviews';
import './stage-reviews.css';

/** Proposals from stage reviews, of our side or to us; a grant in the address shows its own only. */
export default function AdjustmentsPage() {
  const { t } = useTranslation('stage-reviews');
  const { t: shell } = useTranslation('shell');
  const [address] = useSearchParams();
  const found = useAdjustments(address.get('grant') ?? undefined);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHead title={t('adjustments.title')} under={<span>{t('adjustments.lead')}</span>} />
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
      {found.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {shell('paging.more')}
        </button>
      )}
    </>
  );
}
