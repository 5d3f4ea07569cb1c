import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { roundNumber, runningRound } from '../room/room-view';
import styles from './facilitator.module.css';

/** 目标共建，第 1 轮 · 顺序：随机，每位约 2 分钟 */
export function RoundTitle() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = currentStage(room);
  const round = runningRound(room);
  if (!stage) return <h2>{t('stage.none')}</h2>;
  if (!round) return <h2>{stage.title}</h2>;
  const minutes = Math.round(round.softSeconds / 6) / 10;
  return (
    <div>
      <h2>{t('round.title', { stage: stage.title, round: roundNumber(room) })}</h2>
      <p className={styles.note}>{t('round.rule', { order: t(`round.order.${round.rule}`), count: minutes })}</p>
    </div>
  );
}
