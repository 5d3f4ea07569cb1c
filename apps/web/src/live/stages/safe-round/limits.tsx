import { useTranslation } from 'react-i18next';
import type { SafeState } from '@app/live-protocol';
import { Icon } from '../../../components/icon';
import { listed } from '../../../texts/joining';
import styles from './safe-round.module.css';

const protects = {
  detached: ['nowhere', 'together', 'noMarks'],
  sealed: ['twoKeys', 'together', 'noMarks'],
} as const;
const cannot = { detached: ['style', 'shown', 'operator'], sealed: ['opened', 'style', 'shown', 'operator'] } as const;

/** What the round protects and what it cannot, above the button that sends. */
export function Limits({ safe: { mode, holders } }: { safe: SafeState }) {
  const { t } = useTranslation('review-room');
  return (
    <div className={styles.limits}>
      <h3>{t('safe.protects')}</h3>
      <ul className={styles.guards}>
        {protects[mode].map((key) => (
          <li key={key}>
            <Icon name="shield" />
            <span>{t(`safe.protect.${key}`, { holders: listed(holders) })}</span>
          </li>
        ))}
      </ul>
      <h3>{t('safe.cannot')}</h3>
      <ul className={styles.cannot}>
        {cannot[mode].map((key) => (
          <li key={key}>
            <Icon name="tri" />
            <span>{t(`safe.cannotDo.${key}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
