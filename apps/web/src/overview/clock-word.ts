import { useTranslation } from 'react-i18next';
import type { StuckReferral } from './overview';

/** What a clock waits for: 等签收 */
export function useClockWord() {
  const { t } = useTranslation('overview');
  return (clock: StuckReferral['clock']) => t(`clock.${clock}`);
}

/** 晚了 3 个工作日 */
export function useLateWord() {
  const { t } = useTranslation('overview');
  return (days: number) => (days > 0 ? t('late', { count: days }) : t('lateToday'));
}
