import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, client } from '../api';
import { DueText, RuledRows, daysUntil } from '../components';

const soon = 14;

/** What I promised in a live session and have not spoken of yet, once its day is near or past. */
export function MyCommitments() {
  const { t } = useTranslation('home');
  const { data } = useQuery({
    queryKey: ['commitment', 'list', 'home'],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/commitments', { params: { query: { scope: 'mine', state: 'open', limit: 10 } }, signal }),
      ),
  });
  const mine = (data?.items ?? []).filter(({ dueOn, status }) => status !== 'answered' && daysUntil(dueOn) <= soon);
  // Home is still useful without it; the page of commitments says what is wrong.
  if (mine.length === 0) return null;
  return (
    <section className="live-today" aria-labelledby="my-commitments">
      <h2 className="h2" id="my-commitments">
        {t('commitment.title')}
      </h2>
      <RuledRows
        rows={mine.map(({ id, text, dueOn, session }) => ({
          id,
          start: <DueText value={dueOn} />,
          title: text,
          to: '/live/commitments?scope=mine',
          under: session.title && <span>{session.title}</span>,
        }))}
      />
      <p className="more-rows">
        <Link to="/live/commitments?scope=mine">{t('commitment.say')}</Link>
      </p>
    </section>
  );
}
