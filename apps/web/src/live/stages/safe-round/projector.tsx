import { useTranslation } from 'react-i18next';
import styles from '../../projector/projector.module.css';
import type { StageProps } from '../stage-props';

/** On the wall: that it runs and how it protects. Notes are never thrown on a wall. */
export default function SafeRoundWall({ stage: _stage }: StageProps) {
  const { t } = useTranslation('review-room');
  return (
    <div className={styles.told}>
      <p>{t('safe.onTheWall')}</p>
      <p>{t('safe.protect.together')}</p>
    </div>
  );
}
