import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, type RoundOrder } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { promptInSight, roundNumber } from '../room/room-view';
import styles from './facilitator.module.css';

const orders: RoundOrder[] = ['random', 'seating', 'newest'];
const lengths = [60, 90, 120, 180, 300];

/** Begins a round of this stage with its own order and time, which can be changed here. */
export function RoundStart() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const planned = currentStage(view.room)?.round;
  const [order, setOrder] = useState<RoundOrder>(planned?.order ?? 'random');
  const [seconds, setSeconds] = useState(planned?.softSeconds ?? 120);
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    await actions.send('round.start', {
      prompt: promptInSight(view.room),
      order,
      softSeconds: seconds,
      memberIds: null,
    });
    setBusy(false);
  };
  const choices = lengths.includes(seconds) ? lengths : [...lengths, seconds].sort((a, b) => a - b);
  return (
    <div className={styles.controls}>
      <button
        type="button"
        className="btn p"
        disabled={busy || view.room.members.length === 0}
        onClick={() => void start()}
      >
        {t(roundNumber(view.room) > 0 ? 'round.startAnother' : 'round.start')}
      </button>
      <label className={styles.choice}>
        {t('round.orderLabel')}
        <select value={order} onChange={(event) => setOrder(event.target.value as RoundOrder)}>
          {orders.map((rule) => (
            <option key={rule} value={rule}>
              {t(`round.order.${rule}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {t('round.eachAbout')}
        <select value={seconds} onChange={(event) => setSeconds(Number(event.target.value))}>
          {choices.map((length) => (
            <option key={length} value={length}>
              {length < 60 ? t('round.seconds', { count: length }) : t('round.minutes', { count: length / 60 })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
