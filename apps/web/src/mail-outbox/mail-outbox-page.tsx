import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schema, answer, client } from '../api';
import { DateText, EmptyState, ErrorState, LoadingState, MoreButton, PageHead } from '../components';
import { ShortMessages } from './short-messages';
import './mail-outbox.css';

type Mail = Schema<'MailDto'>;

const useMails = () =>
  useInfiniteQuery({
    queryKey: ['mail', 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/demo/mail-outbox', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 15_000,
  });

/** The demo sends no mail; what would have been sent to this person can be read here. */
export default function MailOutboxPage() {
  const { t } = useTranslation('outbox');
  const { t: shell } = useTranslation('shell');
  const list = useMails();
  const mails = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        crumbs={[{ word: shell('nav.account'), to: '/account' }]}
        under={<span>{t('note')}</span>}
      />
      <div className="mails">
        {list.isPending && <LoadingState what={t('title')} />}
        {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && mails.length === 0 && <EmptyState title={t('none')}>{t('noneWhere')}</EmptyState>}
        {mails.map((mail) => (
          <MailSheet key={mail.id} mail={mail} />
        ))}
        <MoreButton query={list} />
      </div>
      <ShortMessages />
    </>
  );
}

function MailSheet({ mail }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  return (
    <article className="note mail">
      <header>
        <h2 className="h3">{mail.subject}</h2>
        <p className="sm mut">
          {t('to')} {mail.to} · <DateText value={mail.createdAt} /> · {t(`state.${mail.state}`)}
        </p>
      </header>
      <p className="letter">{mail.text}</p>
      <Link to={ownPathOf(mail.link)}>{t('open')}</Link>
    </article>
  );
}

/** The mail carries the whole address; here the page of this same product is enough. */
function ownPathOf(link: string) {
  const { pathname, search } = new URL(link, location.origin);
  return pathname + search;
}
