import { useTranslation } from 'react-i18next';
import { timeLeft } from '@app/live-protocol';
import { timeOfDay } from '../../components/dates';
import { Icon } from '../../components/icon';
import { wholeMinutes } from '../room/countdown';
import { useRoom, useRoomNow } from '../room/room-context';
import { agendaRows } from '../room/room-view';
import styles from './participant.module.css';

export function AgendaTab() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const now = useRoomNow();
  const left = timeLeft(room, now);
  return (
    <>
      <h2>{t('tab.agenda')}</h2>
      <ol className={styles.agenda}>
        {agendaRows(room, now).map(({ stage, minutes, startsAt, state }) => (
          <li key={stage.id} aria-current={state === 'now' ? 'step' : undefined} data-state={state}>
            <time>{startsAt !== null && timeOfDay(new Date(startsAt))}</time>
            <span>
              <b>{stage.title}</b>
              {stage.prompt && <span className="sm mut">{stage.prompt}</span>}
            </span>
            <span className="sm nw">
              {state === 'skipped' ? (
                t('agenda.skipped')
              ) : state === 'done' ? (
                <Icon name="check" label={t('agenda.done')} />
              ) : state === 'now' && left !== null && left >= 0 ? (
                t('agenda.left', { minutes: wholeMinutes(left) })
              ) : (
                t('agenda.minutes', { count: minutes })
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
