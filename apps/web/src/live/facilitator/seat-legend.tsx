import { useTranslation } from 'react-i18next';
import { SeatShape, type SeatState } from './seat-shape';
import styles from './facilitator.module.css';

/** What the marks on the seats mean. */
export function SeatLegend({ round, signing }: { round: boolean; signing: boolean }) {
  const { t } = useTranslation('live');
  if (!round && !signing) return null;
  const states: SeatState[] = round ? ['spoken', 'waiting', 'later', 'passed'] : ['present', 'unsigned'];
  return (
    <div className={styles.legend}>
      {states.map((state) => (
        <span key={state}>
          <svg width="18" height="18" viewBox="-17 -17 34 34" aria-hidden="true">
            <SeatShape state={state} />
          </svg>
          {t(`legend.${state as 'spoken' | 'waiting' | 'later' | 'passed' | 'present' | 'unsigned'}`)}
        </span>
      ))}
    </div>
  );
}
