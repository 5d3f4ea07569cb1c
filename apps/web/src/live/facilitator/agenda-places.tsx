import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../components/dates';
import { useRoom, useRoomNow } from '../room/room-context';
import { agendaRows } from '../room/room-view';
import { useFacilitatorActs } from './use-facilitator-acts';
import parts from '../room/room.module.css';
import styles from './facilitator.module.css';

/** The whole agenda with its questions: hold the clock, give more time, go to any stage. */
export function AgendaPlaces({ extend, onGo }: { extend: () => void; onGo: () => void }) {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const now = useRoomNow();
  const acts = useFacilitatorActs();
  const goTo = (stageId: string) => {
    onGo();
    acts.goTo(stageId);
  };
  const isPaused = room.current?.endsAt === null;
  return (
    <section>
      <div className={styles.headRow}>
        <h2>{t('tab.agenda')}</h2>
        {room.current && (
          <span className="row g2">
            <button type="button" className="btn" onClick={extend}>
              {t('agenda.moreTime')}
            </button>
            <button type="button" className="btn" onClick={isPaused ? acts.resume : acts.pause}>
              {t(isPaused ? 'agenda.resume' : 'agenda.pause')}
            </button>
          </span>
        )}
      </div>
      <ol className={parts.rows}>
        {agendaRows(room, now).map(({ stage, minutes, startsAt, state }) => (
          <li key={stage.id} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={parts.label}>{startsAt !== null && timeOfDay(new Date(startsAt))}</span>
            <span className="grow">
              <b>{stage.title}</b> <span className="sm mut">{t('agenda.minutes', { count: minutes })}</span>
              {stage.prompt && <p className="kai">{stage.prompt}</p>}
            </span>
            {state === 'now' ? (
              <span className="sm b nw">{t('agenda.isNow')}</span>
            ) : (
              <button type="button" className="btn" onClick={() => goTo(stage.id)}>
                {t('agenda.goTo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
