import { useTranslation } from 'react-i18next';
import { stepNames, stepTimeLeft } from '@app/live-protocol';
import { countdown } from '../../room/countdown';
import { useRoom, useRoomNow } from '../../room/room-context';
import styles from '../groups/groups.module.css';

/** 一个人 → 两个人 → 四个人 → 大家, with what is left of the step. */
export function StepLine() {
  const { t } = useTranslation('live-stages');
  const { room } = useRoom().view;
  const now = useRoomNow();
  const { step } = room;
  if (!step) return null;
  const left = stepTimeLeft(room, now);
  return (
    <>
      <ol className={styles.steps}>
        {stepNames.map((name) => (
          <li key={name} aria-current={name === step.name ? 'step' : undefined}>
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
      <p>
        {t(`step.do.${step.name}`)}{' '}
        {left !== null && step.name !== 'all' && (
          <span role="timer" aria-live="off">
            {left >= 0 ? t('step.left', { time: countdown(left) }) : t('step.over')}
          </span>
        )}
      </p>
    </>
  );
}
