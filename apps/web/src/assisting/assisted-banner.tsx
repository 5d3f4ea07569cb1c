import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, sessionKey } from '../api';
import { ErrorState, timeOfDay } from '../components';
import { useSession } from '../session/session';
import { useLeave } from './assisting';
import { isMarked, onMarked, unmark } from './marker';

/** On every page while somebody fills in: both names, until when, and the way out (R-UI-01). */
export function AssistedBanner() {
  const { t } = useTranslation('assisting');
  const { data: session } = useSession();
  const leave = useLeave();
  useEffect(() => onMarked(() => void queryClient.invalidateQueries({ queryKey: sessionKey })), []);
  const isOver = session?.assistance === null;
  useEffect(() => {
    // The helper came back by signing in: their own language and size of words come back with them.
    if (!isOver || !isMarked()) return;
    unmark();
    location.reload();
  }, [isOver]);
  if (!session?.assistance) return null;
  const { helperName: helper, endsAt } = session.assistance;
  return (
    <div className="band assisted" role="region" aria-label={t('title')}>
      <span>
        {t('banner', { helper, resident: session.account.displayName })}
        <span className="more"> {t('until', { time: timeOfDay(endsAt) })}</span>
      </span>
      <button type="button" className="btn" disabled={leave.busy} onClick={() => void leave.send()}>
        {t('leave')}
      </button>
      {leave.problem && <ErrorState inline error={leave.problem} />}
    </div>
  );
}
