import { ancestorsOfAreaCode } from './area-code';

/** After this many days a stated number of places is shown as unconfirmed and no longer counts as a reason. */
export const CAPACITY_CONFIRMED_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the person needs, in codes only. An absent criterion is not asked. */
export interface PartnerNeed {
  expertise?: readonly string[];
  areaCode?: string;
  /** Completed years; 0 for the first year of life. */
  age?: number;
  hasCapacity?: boolean;
}

export interface MatchableService {
  expertise: readonly string[];
  areaCodes: readonly string[];
  ageFrom: number | null;
  ageTo: number | null;
  capacity: { freePlaces: number; updatedAt: Date } | null;
}

export type MatchReason =
  | { code: 'expertise'; met: boolean; params: { tag: string } }
  | { code: 'area'; met: boolean; params: { areaCode: string; servedAreaCode: string | null } }
  | { code: 'age'; met: boolean; params: { age: number; ageFrom: number | null; ageTo: number | null } }
  | {
      code: 'capacity';
      met: boolean;
      params: { freePlaces: number | null; ageDays: number | null; unconfirmed: boolean };
    };

/** Whole days since the number was last stated; a clock running ahead counts as today. */
export function capacityAgeDays(updatedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - updatedAt.getTime()) / DAY_MS));
}

export function isCapacityUnconfirmed(updatedAt: Date, now: Date): boolean {
  return capacityAgeDays(updatedAt, now) > CAPACITY_CONFIRMED_DAYS;
}

function capacityReason(service: MatchableService, now: Date): MatchReason {
  const { capacity } = service;
  if (!capacity)
    return { code: 'capacity', met: false, params: { freePlaces: null, ageDays: null, unconfirmed: true } };
  const unconfirmed = isCapacityUnconfirmed(capacity.updatedAt, now);
  return {
    code: 'capacity',
    met: capacity.freePlaces > 0 && !unconfirmed,
    params: { freePlaces: capacity.freePlaces, ageDays: capacityAgeDays(capacity.updatedAt, now), unconfirmed },
  };
}

/** One reason for each criterion asked, met or not, in the order a reader checks them. Explains; never rates. */
export function matchReasons(need: PartnerNeed, service: MatchableService, now: Date): MatchReason[] {
  const reasons: MatchReason[] = [...new Set(need.expertise ?? [])].map((tag) => ({
    code: 'expertise',
    met: service.expertise.includes(tag),
    params: { tag },
  }));
  if (need.areaCode !== undefined) {
    const served = [need.areaCode, ...ancestorsOfAreaCode(need.areaCode)].find((code) =>
      service.areaCodes.includes(code),
    );
    reasons.push({
      code: 'area',
      met: served !== undefined,
      params: { areaCode: need.areaCode, servedAreaCode: served ?? null },
    });
  }
  if (need.age !== undefined) {
    const { ageFrom, ageTo } = service;
    const met = (ageFrom === null || need.age >= ageFrom) && (ageTo === null || need.age <= ageTo);
    reasons.push({ code: 'age', met, params: { age: need.age, ageFrom, ageTo } });
  }
  if (need.hasCapacity) reasons.push(capacityReason(service, now));
  return reasons;
}

export function countMet(reasons: readonly MatchReason[]): number {
  return reasons.filter((reason) => reason.met).length;
}

/** Whether anything is asked at all; without a need the directory is a plain list by pinyin. */
export function asksAnything(need: PartnerNeed): boolean {
  return Boolean(need.expertise?.length || need.areaCode !== undefined || need.age !== undefined || need.hasCapacity);
}
