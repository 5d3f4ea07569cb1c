import { useSearchParams } from 'react-router';
import type { Need } from './organizations';

/** The search stands in the page's address, so that it can be sent to a colleague and survives going back. */
export function useNeedInAddress(): [Need, (change: Partial<Need>) => void] {
  const [search, setSearch] = useSearchParams();
  const age = search.get('age');
  const need: Need = {
    q: search.get('q') ?? undefined,
    expertise: search.get('expertise')?.split(',').filter(Boolean) ?? [],
    area: search.get('area') ?? undefined,
    age: age !== null && /^\d{1,3}$/.test(age) && Number(age) <= 150 ? Number(age) : undefined,
    hasCapacity: search.get('hasCapacity') === 'true',
    canReceive: search.get('canReceive') === 'true',
  };
  const change = (part: Partial<Need>) => {
    const next = { ...need, ...part };
    const wanted = new URLSearchParams();
    if (next.q) wanted.set('q', next.q);
    if (next.expertise.length > 0) wanted.set('expertise', next.expertise.join(','));
    if (next.area) wanted.set('area', next.area);
    if (next.age !== undefined) wanted.set('age', String(next.age));
    if (next.hasCapacity) wanted.set('hasCapacity', 'true');
    if (next.canReceive) wanted.set('canReceive', 'true');
    setSearch(wanted, { replace: true });
  };
  return [need, change];
}
