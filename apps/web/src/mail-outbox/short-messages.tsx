import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, toProblem } from '../api';
import { DateText, ErrorState, MoreButton } from '../components';

/** Short messages this person caused, as they would have reached a telephone. Not for every kind of organisation. */
export function ShortMessages() {
  const { t } = useTranslation('outbox');
  const list = useInfiniteQuery({
    queryKey: ['sms', 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/demo/sms-outbox', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 15_000,
  });
  if (list.error && !list.data)
    return toProblem(list.error).status === 404 ? null : <ErrorState inline error={list.error} />;
  const messages = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (messages.length === 0) return null;
  return (
    <section className="mails" aria-labelledby="sms-title">
      <h2 className="h2" id="sms-title">
        {t('sms.title')}
      </h2>
      <p className="mut">{t('sms.note')}</p>
      {messages.map(({ id, phone, words, createdAt }) => (
        <article key={id} className="note mail">
          <p className="sm mut">
            {t('to')} {phone} · <DateText value={createdAt} />
          </p>
          <p className="letter">{words}</p>
        </article>
      ))}
      <MoreButton query={list} />
    </section>
  );
}
