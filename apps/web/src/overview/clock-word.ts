import { useTranslation } from 'react-i18next';
import type { StuckReferral } from './overview';

/** What a clock waits for: 等签收 */
export function useClockWord() {
  const { t } = useTranslation('overview');
  return (clock: StuckReferral['clock']) => t(`clock.${clock}`);
}
