import { publish, type CountedCell, type ShownCount } from './suppression';

export const sessionKinds = ['partner-meeting', 'stage-review', 'learning-group', 'policy-dialogue'] as const;

/** How a need was met; or that it still waits, or was not taken on. */
export const ways = ['full-transfer', 'joint-service', 'consultation', 'waiting', 'not-taken'] as const;
export type Way = (typeof ways)[number];

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
  needs: { code: string; count: ShownCount }[];
  ways: { code: Way; count: ShownCount }[];
  cells: { need: string; way: Way; count: ShownCount }[];
  total: ShownCount;
}

export interface Sessions {
  kind: string;
  times: number;
  participants: ShownCount;
}

const waiting = new Set(['requested', 'received']);
const notTaken = new Set(['rejected', 'cancelled']);

function wayOf({ status, mode }: HappeningCount): Way | null {
  if (status === 'draft') return null;
  if (waiting.has(status)) return 'waiting';
  if (notTaken.has(status)) return 'not-taken';
  return ways.find((way) => way === mode) ?? null;
}

/** What became of which need, as a funder may read it. Needs with the larger count first; the order of ways is fixed. */
export function flowsOf(counts: readonly HappeningCount[], { grantId, quarter }: HappeningFilter): Flows {
  const cells: CountedCell[] = counts.flatMap((line) => {
    const way = wayOf(line);
    return line.kind === 'referral' && line.needCode && way
      ? [{ at: [line.grantId, line.quarter, line.needCode, way], count: line.times }]
      : [];
  });
  const shown = publish(cells);
  const at = (need: string | null, way: string | null): ShownCount => shown([grantId, quarter, need, way]);
  const needs = [...new Set(cells.map((cell) => cell.at[2]))]
    .map((code) => ({ code, count: at(code, null) }))
    .filter(({ count }) => !isNothing(count))
    .sort((a, b) => size(b.count) - size(a.count) || (a.code < b.code ? -1 : 1));
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
/** A count that is not told sorts in the middle of what it may be. */
const size = (count: ShownCount): number => count.value ?? 2.5;
