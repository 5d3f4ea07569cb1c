import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';

/** Why a provider took nothing, in words; a reason this page does not know yet is none it could explain. */
export function useReason() {
  const { t } = useTranslation('notification-settings');
  const known = t('robot.reason', { returnObjects: true });
  return (code: string) => (code in known ? known[code as keyof typeof known] : known.refused);
}

/** The sentence for a refusal only robots have. */
export function useRobotWrong() {
  const { t } = useTranslation('notification-settings');
  const known = t('robot.wrong', { returnObjects: true });
  return (problem: Problem) => (problem.code in known ? known[problem.code as keyof typeof known] : undefined);
}
