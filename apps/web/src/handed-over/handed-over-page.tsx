import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../api';
import { DateText, EmptyState, ErrorState, LoadingState, MoreButton, PageHead, RuledRows } from '../components';

const kinds = ['referrals', 'live-sessions'] as const;

const useHandedOver = () =>
  useInfiniteQuery({
    queryKey: ['member', 'handed-over'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/handed-over', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** What came to the reader from colleagues who left, newest first. */
export default function HandedOverPage() {
  const { t } = useTranslation('handed-over');
  const handedOver = useHandedOver();
  const rows = handedOver.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHead title={t('title')} under={rows.length > 0 && <span>{t('what')}</span>} />
      {handedOver.isPending && <LoadingState />}
      {handedOver.error && <ErrorState inline error={handedOver.error} onRetry={() => void handedOver.refetch()} />}
      {handedOver.data && rows.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      {rows.length > 0 && (
        <RuledRows
          label={t('list')}
          rows={rows.map(({ id, kind, label, path, fromName, at }) => ({
            id,
            title: label,
            to: path,
            under: (
              <>
                <span>{t(`kind.${kinds.find((known) => known === kind) ?? 'other'}`)}</span>
                <span>{t('from', { name: fromName })}</span>
                <DateText value={at} />
              </>
            ),
          }))}
        />
      )}
      <MoreButton query={handedOver} />
    </>
  );
}
