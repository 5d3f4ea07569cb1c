import { useTranslation } from 'react-i18next';
import { useExpertiseWord } from './organizations';
import { inside } from '../texts/joining';

/** A reason as the directory and the referrals both give it. */
export interface MatchReason {
  code: 'expertise' | 'area' | 'age' | 'capacity';
  met: boolean;
  params: {
    tag?: string | null;
    areaName?: string | null;
    servedAreaName?: string | null;
    age?: number | null;
    ageFrom?: number | null;
    ageTo?: number | null;
    freePlaces?: number | null;
    unconfirmed?: boolean;
  };
}

/** Reasons as sentences: what fits is ticked, what does not is said as plainly. */
export function useReasonWords() {
  const { t } = useTranslation('directory');
  const label = useExpertiseWord();
  const range = useAgeRange();
  return ({ code, met, params }: MatchReason): { word: string; fits: boolean } => {
    const words = {
      expertise: () =>
        met ? label(params.tag ?? '') : t('reason.expertiseNot', { tag: inside(label(params.tag ?? '')) }),
      area: () => areaWord(met, params),
      age: () => t(met ? 'reason.age' : 'reason.ageNot', { range: range(params.ageFrom, params.ageTo) }),
      capacity: () => capacityWord(met, params),
    };
    return { word: words[code](), fits: met };
  };

  function areaWord(met: boolean, { areaName, servedAreaName }: MatchReason['params']) {
    if (!areaName) return t(met ? 'reason.servesHere' : 'reason.servesHereNot');
    if (!met) return t('reason.servesNot', { area: areaName });
    if (servedAreaName && servedAreaName !== areaName)
      return t('reason.servesWider', { wider: servedAreaName, area: areaName });
    return t('reason.serves', { area: areaName });
  }

  function capacityWord(met: boolean, { freePlaces, unconfirmed }: MatchReason['params']) {
    if (met) return t('reason.capacity', { count: freePlaces ?? 0 });
    if (freePlaces === null || freePlaces === undefined) return t('reason.capacityUnknown');
    return t(unconfirmed ? 'reason.capacityOld' : 'reason.capacityNone');
  }
}

export function useAgeRange() {
  const { t } = useTranslation('directory');
  return (from: number | null | undefined, to: number | null | undefined) => {
    if (typeof from === 'number' && typeof to === 'number') return t('range.between', { from, to });
    if (typeof from === 'number') return t('range.from', { from });
    if (typeof to === 'number') return t('range.to', { to });
    return t('range.any');
  };
}
