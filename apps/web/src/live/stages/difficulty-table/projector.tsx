import { useTranslation } from 'react-i18next';
import { runningTable, tableSteps } from '@app/live-protocol';
import styles from '../../projector/projector.module.css';
import { useRoom } from '../../room/room-context';
import type { StageProps } from '../stage-props';

/** On the wall: which step it is. What is told stays between those who sit here. */
export default function DifficultyTableWall({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const running = runningTable(view.room.review, stage.id);
  if (!running) return null;
  return (
    <ol className={styles.steps} aria-label={t('table.order')}>
      {tableSteps.map((step) => (
        <li key={step} aria-current={step === running.step ? 'step' : undefined}>
          {t(`table.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
