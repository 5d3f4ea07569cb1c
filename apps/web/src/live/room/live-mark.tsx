import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../components/dates';
import { Icon } from '../../components/icon';
import { useRoom } from './room-context';

/** Says 已保存 only once the server has answered for everything written here. */
export function LiveMark({ short = false, onNight = false }: { short?: boolean; onNight?: boolean }) {
  const { t } = useTranslation('shell');
  const { view } = useRoom();
  const isJoined = view.live.link === 'joined';
  const { state, waiting, savedAt } = view.live.status();
  useRedrawWhile(state === 'sending');
  if (state === 'not-saved' || (!isJoined && waiting > 0))
    return (
      <span className="conn off" role="status" style={onNight ? { color: 'var(--apricot)' } : undefined}>
        <Icon name="cloudoff" />
        {short ? t('connection.unsaved') : t('connection.unsavedCount', { count: waiting })}
      </span>
    );
  if (!isJoined)
    return (
      <span className="conn off" role="status" style={onNight ? { color: 'var(--apricot)' } : undefined}>
        <Icon name="sync" />
        {t('connection.reconnecting')}
      </span>
    );
  const answeredAt = Math.max(savedAt ?? 0, view.joinedAt ?? 0);
  return (
    <span className={`conn ${onNight ? '' : 'ok'}`} role="status" style={onNight ? { color: '#cfe3dc' } : undefined}>
      <Icon name={state === 'sending' ? 'sync' : 'cloud'} />
      {state === 'sending'
        ? t('connection.sending')
        : short || !answeredAt
          ? t('connection.saved')
          : t('connection.savedAt', { time: timeOfDay(new Date(answeredAt)) })}
    </span>
  );
}

/** `sending` turns into `not saved` by time alone. */
function useRedrawWhile(active: boolean) {
  const [, draw] = useState(0);
  useEffect(() => {
    if (!active) return;
    const timer = window.setInterval(() => draw((count) => count + 1), 1000);
    return () => window.clearInterval(timer);
  }, [active]);
}
