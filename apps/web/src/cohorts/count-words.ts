import { useTranslation } from 'react-i18next';
import type { Count } from './cohorts';

/** "22", "约 45" or "<5": as much of a count of persons as may be told. */
export function useCountWord() {
  const { t } = useTranslation('cohorts');
  return ({ kind, value }: Count): string => {
    if (kind === 'few') return t('few');
    const written = (value ?? 0).toLocaleString('en');
    return kind === 'about' ? t('about', { value: written }) : written;
  };
}

export const isNothing = ({ kind, value }: Count) => kind === 'exact' && value === 0;

/** A need or way this version has no word for shows its code. */
export function useCodeWord(group: 'need' | 'way') {
  const { t } = useTranslation('cohorts');
  return (code: string): string => t(`${group}.${code}` as 'way.waiting', { defaultValue: code });
}

export function useQuarterWord() {
  const { t } = useTranslation('cohorts');
  const quarters = t('filter.quarters', { returnObjects: true });
  return (quarter: string): string => {
    const [year, number] = quarter.split('-Q');
    return t('filter.quarterWord', { year, quarter: quarters[Number(number) - 1] ?? number });
  };
}
