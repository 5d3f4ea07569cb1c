import { publish, type CountedCell, type ShownCount } from './suppression';

export const sessionKinds = ['partner-meeting', 'stage-review', 'learning-group', 'policy-dialogue'] as const;

/** How a need was met; or that it still waits, or was not taken on. */
export const ways = ['full-transfer', 'joint-service', 'consultation', 'waiting', 'not-taken'] as const;
export type Way = (typeof ways)[number];

/**
 * Needs are told in six groups, as in the cohort's drawing: a count for each single need would mostly be too small to tell.
 * Codes are those of a referral's card; one this list does not know counts as `other`.
 */
export const needGroups = {
  'home-and-falls': ['home-visit', 'fall-prevention'],
  'dementia-and-carers': ['dementia-support', 'carer-group'],
  'grief-and-company': ['grief-support', 'end-of-life-care', 'companionship'],
  'guardianship-and-law': ['guardianship', 'aged-parents-disabled-child', 'legal-advice', 'fraud-prevention'],
  'children-and-family': ['child-in-difficulty', 'special-needs-child', 'family-relations', 'domestic-violence'],
  other: ['mental-health', 'livelihood', 'community-activity'],
} as const;
export type NeedGroup = keyof typeof needGroups;
export const needGroupCodes = Object.keys(needGroups) as NeedGroup[];

/** One line of `rls.happening_counts`: what happened under a grant, already without persons. */
export interface HappeningCount {
  grantId: string;
  kind: 'referral' | 'session';
  quarter: string;
  needCode: string | null;
  mode: string | null;
  sessionKind: string | null;
  status: string;
  times: number;
  participants: number | null;
}

/** The finest anybody may ask: a quarter of one grant (architecture 13). */
export interface HappeningFilter {
  grantId: string | null;
  quarter: string | null;
}

export interface Flows {
  needs: { code: NeedGroup; count: ShownCount }[];
  ways: { code: Way; count: ShownCount }[];
  cells: { need: NeedGroup; way: Way; count: ShownCount }[];
  total: ShownCount;
}

export interface Sessions {
  kind: string;
  times: number;
  participants: ShownCount;
}

/** The need was met, or is being met; a result that is disputed was returned all the same. */
const served = new Set(['accepted', 'in-progress', 'on-hold', 'completed', 'loop-closed']);
const waiting = new Set(['requested', 'received']);
/** Declined, taken back, unanswered, passed on, or handed back after accepting: whoever takes it on instead counts for itself. */
const notTaken = new Set(['rejected', 'cancelled', 'failed']);

/** Null for what has not happened: a draft, and what was entered by mistake. */
export function wayOf({ status, mode }: Pick<HappeningCount, 'status' | 'mode'>): Way | null {
  if (waiting.has(status)) return 'waiting';
  if (notTaken.has(status)) return 'not-taken';
  return served.has(status) ? (ways.find((way) => way === mode) ?? null) : null;
}

const groupOf = (needCode: string): NeedGroup =>
  needGroupCodes.find((group) => (needGroups[group] as readonly string[]).includes(needCode)) ?? 'other';

/** What became of which need, as a funder may read it. The order of both is fixed; what nobody counted is left out. */
export function flowsOf(counts: readonly HappeningCount[], { grantId, quarter }: HappeningFilter): Flows {
  const cells: CountedCell[] = counts.flatMap((line) => {
    const way = wayOf(line);
    return line.kind === 'referral' && line.needCode && way
      ? [{ at: [line.grantId, line.quarter, groupOf(line.needCode), way], count: line.times }]
      : [];
  });
  const shown = publish(cells);
  const at = (need: string | null, way: string | null): ShownCount => shown([grantId, quarter, need, way]);
  const needs = needGroupCodes
    .map((code) => ({ code, count: at(code, null) }))
    .filter(({ count }) => !isNothing(count));
  return {
    needs,
    ways: ways.map((code) => ({ code, count: at(null, code) })).filter(({ count }) => !isNothing(count)),
    cells: needs.flatMap(({ code: need }) =>
      ways.map((way) => ({ need, way, count: at(need, way) })).filter(({ count }) => !isNothing(count)),
    ),
    total: at(null, null),
  };
}

/** Sessions are counted as they are; the attendances in them are counts of persons. */
export function sessionsOf(counts: readonly HappeningCount[], { grantId, quarter }: HappeningFilter): Sessions[] {
  const lines = counts.filter(isSession);
  const shown = publish(
    lines.map((line) => ({ at: [line.grantId, line.quarter, line.sessionKind!], count: line.participants ?? 0 })),
  );
  return [...new Set(lines.map((line) => line.sessionKind!))].sort().flatMap((kind) => {
    const times = lines
      .filter(
        (line) =>
          line.sessionKind === kind &&
          (grantId === null || line.grantId === grantId) &&
          (quarter === null || line.quarter === quarter),
      )
      .reduce((sum, line) => sum + line.times, 0);
    return times > 0 ? [{ kind, times, participants: shown([grantId, quarter, kind]) }] : [];
  });
}

/** Attendances of every kind together. */
export function attendancesOf(counts: readonly HappeningCount[], { grantId, quarter }: HappeningFilter): ShownCount {
  const lines = counts.filter(isSession);
  const cells = lines.map((line) => ({
    at: [line.grantId, line.quarter, line.sessionKind!],
    count: line.participants ?? 0,
  }));
  return publish(cells)([grantId, quarter, null]);
}

const isSession = (line: HappeningCount): boolean => line.kind === 'session' && line.sessionKind !== null;

export const quartersOf = (counts: readonly HappeningCount[]): string[] =>
  [...new Set(counts.map((line) => line.quarter))].sort();

const isNothing = (count: ShownCount): boolean => count.kind === 'exact' && count.value === 0;
