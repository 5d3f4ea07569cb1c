import { useId } from 'react';
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
  const waiting = [views.data, requests.data?.items, cases.data?.items];
  const isQuiet = reviews.total === 0 && waiting.every((rows) => !rows || rows.length === 0);
  const failed = [requests, views, cases].find(({ error }) => error);
  const step = (to: string, word: string) => (
    <Link className="btn" to={to}>
      {word}
    </Link>
  );
  return (
    <>
      {reviews.total > 0 && <ReferralsPart part="basisReviews" total={reviews.total} rows={reviews.rows} />}
      {isQuiet && !failed && !requests.isPending && (
        <section>
          <h2 className="h2">{t('part.waiting')}</h2>
          <p className="mut">{t('none.waiting')}</p>
        </section>
      )}
      {failed?.error && <ErrorState inline error={failed.error} onRetry={() => void failed.refetch()} />}
      <Part
        title={t('part.views')}
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

/** Nothing where nothing waits: the page says so once for all of them. */
function Part({ title, rows }: { title: string; rows: RuledRow[] | undefined }) {
  const id = useId();
  if (!rows || rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      <RuledRows label={title} rows={rows} />
    </section>
  );
}
