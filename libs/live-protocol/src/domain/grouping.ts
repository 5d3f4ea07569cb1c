import { search } from './grouping-search';
import type { GroupingRule, OrganizationGroup, UnmetRule } from './room-state';

/** What grouping knows about somebody. `organization` is an id, or the name a guest typed. */
export interface Groupable {
  id: string;
  organization: string;
  side: OrganizationGroup;
}

export type Pair = readonly [string, string];

export interface GroupingAsk {
  people: readonly Groupable[];
  rule: GroupingRule;
  /** Who was in a group with whom before, in this session or an earlier one of the programme. */
  met: readonly Pair[];
  /** Kept in one group, such as somebody and their interpreter. */
  together: readonly Pair[];
  /** Groups as they are; whoever is in `locked` stays where they are in it. */
  seats: readonly (readonly string[])[];
  locked: readonly string[];
  /** The same people, rules and seed give the same groups. */
  seed: string;
}

export interface Grouping {
  groups: string[][];
  /** In no group because the rule leaves funders out. */
  aside: string[];
  unmet: UnmetRule[];
}

/** In whole weights, so that no number of small wishes outweighs a rule. */
const weight = { apart: -100_000, funders: 4_000, sameOrganization: 1_000, metBefore: 1_000, sameSide: 2 };
const keyOf = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Small groups by the rule (live sessions 4.3), sizes equal but for one; what could not be kept is named. */
export function formGroups(ask: GroupingAsk): Grouping {
  const { people, aside } = seated(ask);
  const count = groupCount(people.length, ask.rule.size);
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const fixed = new Map<number, number>();
  ask.seats.forEach((group, at) => {
    for (const id of group) {
      const index = indexOf.get(id);
      if (index !== undefined && at < count && ask.locked.includes(id)) fixed.set(index, at);
    }
  });
  const found = search({ count, size: people.length, weights: weightsOf(people, ask), fixed, seed: ask.seed });
  const groups = found.map((group) => group.map((index) => people[index].id));
  return { groups, aside, unmet: unmetRules(groups, ask) };
}

/** Fours out of pairs, each merging two, by the same costs. An odd pair makes one of them six; of three, one stays by itself. */
export function mergePairs(pairs: readonly (readonly string[])[], ask: GroupingAsk): Grouping {
  if (pairs.length === 0) return { groups: [], aside: [], unmet: [] };
  const { people, aside } = seated(ask);
  const weights = weightsOf(people, ask);
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const members = pairs.map((pair) => pair.flatMap((id) => indexOf.get(id) ?? []));
  const between = (a: number, b: number) => {
    let sum = 0;
    for (const one of members[a]) for (const other of members[b]) sum += weights(one, other);
    return sum;
  };
  const count = pairs.length === 3 ? 2 : Math.max(1, Math.floor(pairs.length / 2));
  const found = search({ count, size: pairs.length, weights: between, fixed: new Map(), seed: ask.seed });
  const groups = found.map((group) => group.flatMap((pair) => [...pairs[pair]]));
  return { groups, aside, unmet: unmetRules(groups, ask) };
}

/** Where somebody who comes late sits: among the smallest groups, the one with the least cost; -1 for nowhere. */
export function placeLate(groups: readonly (readonly string[])[], late: Groupable, ask: GroupingAsk): number {
  if (late.side === 'funder' && ask.rule.mostFunders === 0) return -1;
  const people = [...ask.people.filter(({ id }) => id !== late.id), late];
  const weights = weightsOf(people, ask);
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const kept = ask.together.flatMap(([a, b]) => (a === late.id ? [b] : b === late.id ? [a] : []));
  const smallest = Math.min(...groups.map((group) => group.length));
  let best = -1;
  let least = Infinity;
  for (const [at, group] of groups.entries()) {
    const isWithTheirs = group.some((id) => kept.includes(id));
    if (group.length > smallest && !isWithTheirs) continue;
    let cost = 0;
    for (const id of group) cost += weights(indexOf.get(late.id)!, indexOf.get(id) ?? -1);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

/** Groups for so many people: as many as are nearest to the size wanted, nobody alone. */
export const groupCount = (people: number, size: number): number =>
  Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)));

/** One rule broken in one group, and by whom. */
export interface Fault {
  rule: UnmetRule;
  group: number;
  memberIds: string[];
}

/** Where the rules are not kept, group by group. */
export function faultsOf(groups: readonly (readonly string[])[], ask: GroupingAsk): Fault[] {
  const { rule, people } = ask;
  const person = new Map(people.map((each) => [each.id, each]));
  const met = new Set(ask.met.map(([a, b]) => keyOf(a, b)));
  const together = new Set(ask.together.map(([a, b]) => keyOf(a, b)));
  const faults: Fault[] = [];
  for (const [at, group] of groups.entries()) {
    const here = group.flatMap((id) => person.get(id) ?? []);
    for (const [index, a] of here.entries()) {
      for (const b of here.slice(index + 1)) {
        if (together.has(keyOf(a.id, b.id))) continue;
        const pair = { group: at, memberIds: [a.id, b.id] };
        if (rule.mix && a.organization === b.organization) faults.push({ rule: 'same-organization', ...pair });
        if (rule.newFaces && met.has(keyOf(a.id, b.id))) faults.push({ rule: 'met-before', ...pair });
      }
    }
    const funders = here.filter(({ side }) => side === 'funder').map(({ id }) => id);
    if (funders.length > rule.mostFunders) faults.push({ rule: 'too-many-funders', group: at, memberIds: funders });
    for (const [a, b] of ask.together) {
      if (group.includes(a) && !group.includes(b)) faults.push({ rule: 'apart', group: at, memberIds: [a, b] });
    }
  }
  return rule.mix ? [...faults, ...missingSides(groups, person)] : faults;
}

export const unmetRules = (groups: readonly (readonly string[])[], ask: GroupingAsk): UnmetRule[] => [
  ...new Set(faultsOf(groups, ask).map(({ rule }) => rule)),
];

/** A side of the table with enough people for every group, of which a group has none. */
function missingSides(groups: readonly (readonly string[])[], person: ReadonlyMap<string, Groupable>): Fault[] {
  const sides = groups.map((group) => new Set(group.map((id) => person.get(id)?.side)));
  const counts = new Map<OrganizationGroup, number>();
  for (const id of groups.flat()) {
    const side = person.get(id)?.side;
    if (side) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const enough = [...counts].filter(([, count]) => count >= groups.length).map(([side]) => side);
  return sides.flatMap((here, group) =>
    enough.some((side) => !here.has(side)) ? [{ rule: 'side-missing' as const, group, memberIds: [] }] : [],
  );
}

function seated({ people, rule }: GroupingAsk): { people: Groupable[]; aside: string[] } {
  if (rule.mostFunders > 0) return { people: [...people], aside: [] };
  const funders = people.filter(({ side }) => side === 'funder');
  return { people: people.filter(({ side }) => side !== 'funder'), aside: funders.map(({ id }) => id) };
}

/** What it costs to have two people in one group. */
function weightsOf(
  people: readonly Groupable[],
  { rule, met, together }: GroupingAsk,
): (a: number, b: number) => number {
  const count = people.length;
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const table = new Int32Array(count * count);
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const [one, other] = [people[a], people[b]];
      let cost = 0;
      if (rule.mix && one.organization === other.organization) cost += weight.sameOrganization;
      if (rule.mix && one.side === other.side) cost += weight.sameSide;
      if (one.side === 'funder' && other.side === 'funder') cost += Math.round(weight.funders / rule.mostFunders ** 2);
      table[a * count + b] = table[b * count + a] = cost;
    }
  }
  const put = (pairs: readonly Pair[], change: (before: number) => number) => {
    for (const [one, other] of pairs) {
      const [a, b] = [indexOf.get(one), indexOf.get(other)];
      if (a === undefined || b === undefined) continue;
      table[a * count + b] = table[b * count + a] = change(table[a * count + b]);
    }
  };
  if (rule.newFaces) put(met, (before) => before + weight.metBefore);
  put(together, () => weight.apart);
  return (a, b) => (a < 0 || b < 0 ? 0 : table[a * count + b]);
}
