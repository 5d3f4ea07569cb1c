import { useTranslation } from 'react-i18next';
import { useClockWord } from './clock-word';

interface LateTextProps {
  clock: Parameters<ReturnType<typeof useClockWord>>[0] | null;
  days: number;
}

/** 等签收，晚了 3 个工作日 */
export function LateText({ clock, days }: LateTextProps) {
  const { t } = useTranslation('overview');
  const word = useClockWord();
  return (
    <>
      {clock && <span>{word(clock)}</span>}
      <span className="late nw">{days > 0 ? t('late', { count: days }) : t('lateToday')}</span>
    </>
  );
}
