import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, ErrorState, RuledRows, type RuledRow } from '../components';
import { useSignedIn } from '../session/session';
import { useAccessToDecide, useUnreadCases, useViewsToReview, type Overview } from './overview';
import { ReferralsPart } from './referrals-part';

/** What only somebody who leads can do: reviews, requests, records to read. */
export function WaitingParts({ reviews }: { reviews: Overview['basisReviews'] }) {
  const { t } = useTranslation('overview');
  const { active } = useSignedIn();
  const requests = useAccessToDecide();
  const views = useViewsToReview();
  const cases = useUnreadCases(active?.role === 'supervisor');
  const failed = [requests, views, cases].find(({ error }) => error);
  const step = (to: string, word: string) => (
    <Link className="btn" to={to}>
      {word}
    </Link>
  );
  return (
    <>
      {reviews.total > 0 && <ReferralsPart part="basisReviews" total={reviews.total} rows={reviews.rows} />}
      {failed?.error && <ErrorState inline error={failed.error} onRetry={() => void failed.refetch()} />}
      <Part
        title={t('part.views')}
        none={t('none.views')}
        rows={views.data?.map(({ id, personCode, viewerName, reviewDueAt }) => ({
          id,
          start: <DueText value={reviewDueAt} />,
          title: t('person', { code: personCode }),
          to: `/access-requests/emergency/${id}`,
          under: <span>{t('viewedBy', { name: viewerName })}</span>,
          end: step(`/access-requests/emergency/${id}`, t('step.views')),
        }))}
      />
      <Part
        title={t('part.requests')}
        none={t('none.requests')}
        rows={requests.data?.items.map(({ id, personCode, requesterName }) => ({
          id,
          title: t('person', { code: personCode }),
          to: `/access-requests/${id}`,
          under: <span>{t('askedBy', { name: requesterName })}</span>,
          end: step(`/access-requests/${id}`, t('step.requests')),
        }))}
      />
      <Part
        title={t('part.cases')}
        none={t('none.cases')}
        rows={cases.data?.items.map(({ id, number, holderName }) => ({
          id,
          title: number,
          to: `/cases/${id}`,
          under: <span>{t('heldBy', { name: holderName })}</span>,
          end: step(`/cases/${id}`, t('step.cases')),
        }))}
      />
    </>
  );
}

/** Nothing while it is being fetched, or where the reader has no part in it. */
function Part({ title, none, rows }: { title: string; none: ReactNode; rows: RuledRow[] | undefined }) {
  const id = useId();
  if (!rows) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {rows.length > 0 ? <RuledRows label={title} rows={rows} /> : <p className="mut">{none}</p>}
    </section>
  );
}
