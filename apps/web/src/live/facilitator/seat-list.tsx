import { useTranslation } from 'react-i18next';
import { SeatShape } from './seat-shape';
import type { RoundTableProps } from './seat';
import styles from './facilitator.module.css';

/** The seats as a list, for whoever needs large words: same order, same marks, the state in words. */
export function SeatList({ seats, summary, time, timeLabel, prompt }: RoundTableProps) {
  const { t } = useTranslation('live');
  const { t: room } = useTranslation('live-room');
  return (
    <div className={styles.seatList}>
      <p className="h2" role="timer" aria-live="off">
        {timeLabel} {time}
      </p>
      {prompt && <p className="kai">{prompt}</p>}
      <ul aria-label={summary}>
        {seats.map((seat) => (
          <li key={seat.id}>
            <svg width="32" height="32" viewBox="-17 -17 34 34" aria-hidden="true">
              {seat.state === 'speaking' ? <circle r={16} fill="#F2BC57" /> : <SeatShape state={seat.state} />}
            </svg>
            <span>
              {seat.title} · {seat.state === 'speaking' ? room('seat.speaking') : t(`legend.${seat.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
