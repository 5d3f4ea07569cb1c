import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { HappenedFilter } from './cohorts';
import { useQuarterWord } from './count-words';

/** What is looked at stands in the address, so that it can be sent on. */
export function useFilterInAddress(): [HappenedFilter, (change: HappenedFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = { quarter: search.get('quarter') ?? undefined, grantId: search.get('grant') ?? undefined };
  const change = (next: HappenedFilter) => {
    const { quarter, grantId } = { ...filter, ...next };
    setSearch({ ...(quarter && { quarter }), ...(grantId && { grant: grantId }) }, { replace: true });
  };
  return [filter, change];
}

interface FilterProps {
  quarters: readonly string[];
  grants?: readonly { id: string; title: string }[];
  filter: HappenedFilter;
  onChange: (change: HappenedFilter) => void;
}

/** Time and agreement as words; absent where there is nothing to choose. */
export function HappenedFilters({ quarters, grants = [], filter, onChange }: FilterProps) {
  const { t } = useTranslation('cohorts');
  const quarterWord = useQuarterWord();
  if (quarters.length < 2 && grants.length < 2 && !filter.quarter && !filter.grantId) return null;
  return (
    <div className="cohort-filters">
      {(quarters.length > 1 || filter.quarter) && (
        <label>
          <span>{t('filter.quarter')}</span>
          <select
            className="inp"
            value={filter.quarter ?? ''}
            onChange={(event) => onChange({ quarter: event.target.value || undefined })}
          >
            <option value="">{t('filter.allTime')}</option>
            {quarters.map((quarter) => (
              <option key={quarter} value={quarter}>
                {quarterWord(quarter)}
              </option>
            ))}
          </select>
        </label>
      )}
      {grants.length > 1 && (
        <label>
          <span>{t('filter.grant')}</span>
          <select
            className="inp"
            value={filter.grantId ?? ''}
            onChange={(event) => onChange({ grantId: event.target.value || undefined })}
          >
            <option value="">{t('filter.allGrants')}</option>
            {grants.map((grant) => (
              <option key={grant.id} value={grant.id}>
                {grant.title}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
