import { useTranslation } from 'react-i18next';
import { listed } from '../../../texts/joining';
import styles from '../../projector/projector.module.css';
import { openOrganizationName } from '../../room/short-names';
import type { StageProps } from '../stage-props';
import { useSafeRound } from './use-safe-round';

/** On the wall: that it runs and how it protects. Notes are never thrown on a wall. */
export default function SafeRoundWall({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { safe } = useSafeRound(stage);
  return (
    // Little room above: in English, with whole names of both holders, it is five lines.
    <div className={styles.told} style={{ paddingTop: 'calc(8 * var(--u))' }}>
      <p>{t('safe.onTheWall')}</p>
      {/* Whether authors are sealed is decided when the round is opened. */}
      {safe.status !== 'not-opened' && (
        <p>
          {safe.mode === 'sealed'
            ? t('safe.protect.twoKeys', { holders: listed(safe.holders.map(openOrganizationName)) })
            : t('safe.protect.nowhere')}
        </p>
      )}
      <p>{t('safe.protect.together')}</p>
    </div>
  );
}
