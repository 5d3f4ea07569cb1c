import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';

/** Why nothing was taken, in words; a reason this page does not know yet is none it could explain. */
export function useReason() {
  const { t } = useTranslation('exchange');
  const known = t('reason', { returnObjects: true });
  return (code: string) => (code in known ? known[code as keyof typeof known] : known.refused);
}

/** The sentence for a refusal only webhooks have. */
export function useWebhookWrong() {
  const { t } = useTranslation('exchange');
  const known = t('wrong', { returnObjects: true });
  return (problem: Problem) => (problem.code in known ? known[problem.code as keyof typeof known] : undefined);
}

export function useTypeWord() {
  const { t } = useTranslation('exchange');
  const known = t('type', { returnObjects: true });
  return (type: string) => {
    const step = type.slice(type.indexOf('.') + 1);
    return step in known ? known[step as keyof typeof known] : known.other;
  };
}
