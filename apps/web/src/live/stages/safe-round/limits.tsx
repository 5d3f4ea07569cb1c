import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon';
import styles from './safe-round.module.css';

const protects = ['nowhere', 'together', 'noMarks'] as const;
const cannot = ['style', 'shown', 'operator'] as const;

/** What the round protects and what it cannot, above the button that sends. */
export function Limits() {
  const { t } = useTranslation('review-room');
  return (
    <div className={styles.limits}>
      <h3>{t('safe.protects')}</h3>
      <ul className={styles.guards}>
        {protects.map((key) => (
          <li key={key}>
            <Icon name="shield" />
            <span>{t(`safe.protect.${key}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('safe.cannot')}</h3>
      <ul className={styles.cannot}>
        {cannot.map((key) => (
          <li key={key}>
            <Icon name="tri" />
            <span>{t(`safe.cannotDo.${key}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
