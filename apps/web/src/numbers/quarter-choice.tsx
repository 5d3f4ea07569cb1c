import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuarterWord } from '../cohorts/count-words';
import { latestQuarters } from './numbers';

/** The quarter stands in the address, so that it can be sent on. */
export function useQuarter(): [string, (quarter: string) => void] {
  const [search, setSearch] = useSearchParams();
  const quarters = latestQuarters();
  const asked = search.get('quarter');
  const quarter = quarters.find((known) => known === asked) ?? quarters[0] ?? '';
  const change = (next: string) =>
    setSearch(
      (before) => {
        before.set('quarter', next);
        return before;
      },
      { replace: true },
    );
  return [quarter, change];
}

export function QuarterChoice({ value, onChange }: { value: string; onChange: (quarter: string) => void }) {
  const { t } = useTranslation('numbers');
  const quarterWord = useQuarterWord();
  return (
    <label className="numbers-quarter">
      <span>{t('quarter')}</span>
      <select className="inp" value={value} onChange={(event) => onChange(event.target.value)}>
        {latestQuarters().map((quarter) => (
          <option key={quarter} value={quarter}>
            {quarterWord(quarter)}
          </option>
        ))}
      </select>
    </label>
  );
}
