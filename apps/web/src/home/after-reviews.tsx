import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schema, answer, client } from '../api';
import { DueText, type RuledRow, RuledRows, daysUntil } from '../components';

const soon = 14;

const usePledgesUnderWay = () =>
  useQuery({
    queryKey: ['help-pledge', 'home'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/help-pledges', { params: { query: { status: 'made', limit: 10 } }, signal })),
  });

const useAdjustmentsToAnswer = () =>
  useQuery({
    queryKey: ['adjustment-proposal', 'home'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/adjustment-proposals', { params: { query: { status: 'made', limit: 10 } }, signal })),
  });

/** What stage reviews left to do: help promised, once its day is near, and proposals that wait for one's own word. */
export function AfterReviews({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('home');
  const pledges = usePledgesUnderWay().data?.items ?? [];
  const proposals = useAdjustmentsToAnswer().data?.items ?? [];
  const rowOfPledge = (row: Schema<'HelpPledgeDto'>): RuledRow => ({
    id: row.id,
    start: <DueText value={row.dueOn} />,
    title:
      row.organizationId === organizationId
        ? t('review.weHelp', { organization: row.helpedOrganizationName })
        : t('review.helpsUs', { organization: row.organizationName }),
    to: '/pledges',
    under: (
      <>
        <span>{row.what}</span>
        {row.allowedActions.includes('answer') && daysUntil(row.dueOn) <= 0 && <span>{t('review.say')}</span>}
      </>
    ),
  });
  const rows = [
    ...pledges.filter(({ dueOn }) => daysUntil(dueOn) <= soon).map(rowOfPledge),
    ...proposals
      .filter(({ allowedActions }) => allowedActions.includes('agree'))
      .map((row) => ({
        id: row.id,
        start: t('review.noDay'),
        title: t('review.answer', { what: row.what }),
        to: `/adjustment-proposals/${row.id}`,
        under: <span>{row.sessionTitle}</span>,
      })),
  ];
  // Home is still useful without it; the pages themselves say what is wrong.
  if (rows.length === 0) return null;
  return (
    <section className="live-today" aria-labelledby="after-reviews">
      <h2 className="h2" id="after-reviews">
        {t('review.title')}
      </h2>
      <RuledRows rows={rows} />
      <p className="more-rows">
        <Link to="/pledges">{t('review.all')}</Link>
      </p>
    </section>
  );
}
