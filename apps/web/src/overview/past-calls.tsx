import { useTranslation } from 'react-i18next';
import { ErrorState, KaiText, RuledRows, monthDay } from '../components';
import { usePastCalls } from './overview';

/** What the agency agreed about referrals that have moved on since. Nothing is shown before there is any. */
export function PastCalls() {
  const { t } = useTranslation('overview');
  const { t: shell } = useTranslation('shell');
  const calls = usePastCalls();
  const rows = calls.data?.pages.flatMap(({ items }) => items) ?? [];
  if (calls.error) return <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />;
  if (rows.length === 0) return null;
  return (
    <section className="col g4" aria-labelledby="past-calls">
      <div>
        <h2 className="h2" id="past-calls">
          {t('coaching.past')}
        </h2>
        <p className="sm mut">{t('coaching.pastWhat')}</p>
      </div>
      <RuledRows
        label={t('coaching.past')}
        rows={rows.map(({ id, number, calledOn, calledByName, nextStep, isDone }) => ({
          id,
          start: <span className="nw">{monthDay(shell, calledOn)}</span>,
          title: number,
          under: (
            <>
              <span>{calledByName}</span>
              {isDone && <span className="tag">{t('coaching.isDone')}</span>}
              {nextStep && <KaiText>{nextStep}</KaiText>}
            </>
          ),
        }))}
      />
      {calls.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={calls.isFetchingNextPage}
          onClick={() => void calls.fetchNextPage()}
        >
          {shell('paging.more')}
        </button>
      )}
    </section>
  );
}
