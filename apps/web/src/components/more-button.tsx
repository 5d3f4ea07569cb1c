import { useTranslation } from 'react-i18next';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  /** Where "more" is not the word: earlier ones, for example. */
  word?: string;
}

/** The next rows of a list that comes page by page; nothing once all are there. */
export function MoreButton({ query: { hasNextPage, isFetchingNextPage, fetchNextPage }, word }: Props) {
  const { t } = useTranslation('shell');
  if (!hasNextPage) return null;
  return (
    <button
      type="button"
      className="btn more-rows no-print"
      aria-busy={isFetchingNextPage}
      disabled={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {isFetchingNextPage ? t('paging.coming') : (word ?? t('paging.more'))}
    </button>
  );
}
