import { useTranslation } from 'react-i18next';
import { type RoomState, timeLeft } from '@app/live-protocol';

import { agendaRows, type AgendaRow } from '../room/room-view';
import { timeOfDay } from '../../components/dates';
import { Icon } from '../../components/icon';
import { wholeMinutes } from '../room/countdown';
import styles from './facilitator.module.css';

/** The agenda as a column whose heights are minutes, with a line at now. */
export function AgendaTrack({ room, now }: { room: RoomState; now: number }) {
  const { t } = useTranslation('live-room');
  return (
    <ol className={styles.track} aria-label={t('agenda.heightIsMinutes')}>
      {agendaRows(room, now).map((row) => (
        <li key={row.stage.id} className={styles.stage} style={{ flex: `${row.minutes} 1 0` }}>
          <time>{row.startsAt !== null && timeOfDay(new Date(row.startsAt))}</time>
          <StageBlock row={row} room={room} now={now} />
        </li>
      ))}
    </ol>
  );
}

function StageBlock({ row, room, now }: { row: AgendaRow; room: RoomState; now: number }) {
  const { t } = useTranslation('live-room');
  const { stage, minutes, state } = row;
  const look = state === 'now' ? styles.current : state === 'coming' ? styles.coming : '';
  return (
    <div className={`${styles.block} ${look}`} aria-current={state === 'now' ? 'step' : undefined}>
      <div className={styles.title}>
        <span title={stage.title}>{stage.title}</span>
        {state === 'skipped' ? (
          <span>{t('agenda.skipped')}</span>
        ) : state === 'done' ? (
          <Icon name="check" label={t('agenda.done')} />
        ) : (
          <span>{t('agenda.minutes', { count: minutes })}</span>
        )}
      </div>
      {state === 'now' && <NowLine room={room} now={now} minutes={minutes} />}
    </div>
  );
}

function NowLine({ room, now, minutes }: { room: RoomState; now: number; minutes: number }) {
  const { t } = useTranslation('live-room');
  const left = timeLeft(room, now) ?? 0;
  const planned = Math.max((room.current?.endsAt ?? now + left) - (room.current?.startedAt ?? now), minutes * 60_000);
  const share = Math.min(Math.max(1 - left / planned, 0), 1);
  const paused = room.current?.endsAt === null;
  const words = paused
    ? t('agenda.paused', { minutes: wholeMinutes(left) })
    : left >= 0
      ? t('agenda.left', { minutes: wholeMinutes(left) })
      : t('agenda.over', { minutes: wholeMinutes(-left) });
  // The words sit below the line early on and above it near the end, and never on the title.
  return (
    <>
      <span className={styles.nowLine} style={{ top: `${share * 100}%` }} />
      <span
        className={styles.left}
        style={share < 0.6 ? { top: `max(32px, calc(${share * 100}% + 6px))` } : { bottom: 6 }}
      >
        {words}
      </span>
    </>
  );
}
