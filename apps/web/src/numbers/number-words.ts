import { useTranslation } from 'react-i18next';
import { phrases } from '../texts/joining';

/** 不在服务区域, and whose decision it was where that is known. */
export function useDeclineWord() {
  const { t } = useTranslation('numbers');
  const { t: referrals } = useTranslation('referrals');
  const reasons = referrals('act.declineReasons', { returnObjects: true }) as Record<string, string>;
  const deciders = t('decline.by', { returnObjects: true }) as Record<string, string>;
  return (reason: string, by: string | null = null): string => {
    const word = reasons[reason] ?? reason;
    const decider = by === null ? undefined : deciders[by];
    return decider ? phrases([word, decider]) : word;
  };
}

/** 3 小时, 2.5 天: hours below two days, days above. */
export function useDaysWord() {
  const { t } = useTranslation('numbers');
  return (hours: number | null): string => {
    if (hours === null) return t('time.none');
    return hours < 48
      ? t('time.hours', { n: Math.round(hours * 10) / 10 })
      : t('time.days', { n: Math.round(hours / 2.4) / 10 });
  };
}

export function usePercent() {
  const { t } = useTranslation('numbers');
  return (share: number): string => t('percent', { n: Math.round(share * 100) });
}
