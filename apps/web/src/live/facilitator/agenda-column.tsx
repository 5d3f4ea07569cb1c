import { useTranslation } from 'react-i18next';
import { useRoom, useRoomNow } from '../room/room-context';
import { nextStage } from '../room/room-view';
import { AgendaTrack } from './agenda-track';
import styles from './facilitator.module.css';

interface Props {
  advance: () => void;
  change: () => void;
  /** Asks how many minutes more. */
  extend: () => void;
}

export function AgendaColumn({ advance, change, extend }: Props) {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const now = useRoomNow();
  return (
    <aside className={styles.agenda} aria-label={t('tab.agenda')}>
      <div className={styles.headRow}>
        <h2>{t('tab.agenda')}</h2>
        <button type="button" className="plain sm" onClick={change}>
          {t('agenda.change')}
        </button>
      </div>
      <AgendaTrack room={room} now={now} />
      {room.current && (
        <div className={styles.agendaButtons}>
          <button type="button" className="btn" onClick={extend}>
            {t('agenda.moreTime')}
          </button>
          <button type="button" className="btn" disabled={!nextStage(room)} onClick={advance}>
            {t('agenda.next')} <kbd className={styles.key}>N</kbd>
          </button>
        </div>
      )}
    </aside>
  );
}
