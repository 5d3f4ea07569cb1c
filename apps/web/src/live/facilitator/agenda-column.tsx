import { useTranslation } from 'react-i18next';
import { useRoom, useRoomNow } from '../room/room-context';
import { nextStage } from '../room/room-view';
import { AgendaTrack } from './agenda-track';
import { useFacilitatorActs } from './use-facilitator-acts';
import styles from './facilitator.module.css';

export function AgendaColumn({ advance, change }: { advance: () => void; change: () => void }) {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const acts = useFacilitatorActs();
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
          <button type="button" className="btn" onClick={acts.fiveMinutesMore}>
            {t('agenda.fiveMore')}
          </button>
          <button type="button" className="btn" disabled={!nextStage(room)} onClick={advance}>
            {t('agenda.next')} <kbd className={styles.key}>N</kbd>
          </button>
        </div>
      )}
    </aside>
  );
}
