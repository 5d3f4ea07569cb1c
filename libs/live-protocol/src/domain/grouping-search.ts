/** Items to be spread over `count` groups whose sizes differ by one at most. */
export interface SearchAsk {
  count: number;
  /** How many items; they are 0 … size-1. */
  size: number;
  /** Cost of two items in one group; negative where they belong together. */
  weights: (a: number, b: number) => number;
  /** Item → group it may not leave. */
  fixed: ReadonlyMap<number, number>;
  seed: string;
}

/** Below this an item is content where it is: only small wishes are left. */
const troubled = 100;
/** Bounds the steps by how much there is to look at: the same everywhere, so that a fast machine finds nothing else. */
const mostLooks = 4_000_000;
const mostSteps = 3_000;

/**
 * Local search: whoever sits badly changes places with whoever makes it best, places just left are not taken again at
 * once, the best arrangement seen is kept. Deterministic.
 */
export function search(ask: SearchAsk): number[][] {
  const random = randomFrom(ask.seed);
  const weights = new Weights(ask.size, ask.weights);
  const table = new Seating(weights, ask, dealt(ask, weights, random));
  let best = table.copy();
  let least = table.total();
  let cost = least;
  const steps = Math.min(mostSteps, Math.ceil(mostLooks / Math.max(1, ask.size * (ask.size / ask.count + 1) * 2)));
  for (let step = 0; step < steps; step += 1) {
    const items = table.troubled();
    if (items.length === 0) break;
    const swap = table.bestSwap(items[Math.floor(random() * items.length)], step, random);
    if (!swap) continue;
    table.apply(swap, step);
    cost += swap.change;
    if (cost < least) [best, least] = [table.copy(), cost];
  }
  const polished = new Seating(weights, ask, best);
  polished.polish();
  return polished.copy();
}

interface Swap {
  item: number;
  /** The item it changes places with; -1 when it only moves into a smaller group. */
  other: number;
  to: number;
  change: number;
}

/**
 * Who sits where, with what everybody would cost in every group kept up to date: a look at a swap is a handful of additions,
 * however large the groups.
 */
class Seating {
  private readonly count: number;
  private readonly groups: number[][];
  private readonly groupOf: Int32Array;
  private readonly heldUntil: Int32Array;
  private readonly movable: number[];
  /** By item: those it belongs together with. */
  private readonly companions: number[][];
  /** By item and group: what its members cost the item. */
  private readonly costs: Int32Array;
  /** By item and group: with how many of its members the item should not sit. */
  private readonly quarrels: Int32Array;

  constructor(
    private readonly table: Weights,
    { count, size, fixed }: SearchAsk,
    groups: readonly (readonly number[])[],
  ) {
    this.count = count;
    this.groups = groups.map((group) => group.slice());
    this.groupOf = new Int32Array(size);
    this.heldUntil = new Int32Array(size);
    this.costs = new Int32Array(size * count);
    this.quarrels = new Int32Array(size * count);
    this.groups.forEach((group, at) => {
      for (const item of group) {
        this.groupOf[item] = at;
        this.seat(item, at, 1);
      }
    });
    const items = Array.from({ length: size }, (_, item) => item);
    this.companions = items.map((item) => items.filter((other) => table.of(item, other) <= -troubled));
    this.movable = items.filter((item) => !fixed.has(item));
  }

  copy(): number[][] {
    return this.groups.map((group) => group.slice());
  }

  total(): number {
    let sum = 0;
    for (const [item, group] of this.groupOf.entries()) sum += this.costs[item * this.count + group];
    return sum / 2;
  }

  /** Movable items that sit with somebody they should not sit with, or away from somebody they belong to. */
  troubled(): number[] {
    return this.movable.filter((item) => {
      const group = this.groupOf[item];
      if (this.quarrels[item * this.count + group] > 0) return true;
      return this.companions[item].some((other) => this.groupOf[other] !== group);
    });
  }

  bestSwap(item: number, step: number, random: () => number): Swap | null {
    const { count, costs, groupOf, heldUntil, table } = this;
    const from = groupOf[item];
    const leaving = costs[item * count + from];
    let best: Swap | null = null;
    let ties = 0;
    const offer = (other: number, to: number, change: number): void => {
      ties = best && change === best.change ? ties + 1 : 1;
      if (!best || change < best.change || random() * ties < 1) best = { item, other, to, change };
    };
    let least = Infinity;
    for (const other of this.movable) {
      const to = groupOf[other];
      if (to === from || heldUntil[other] > step) continue;
      const entering = costs[item * count + to] - leaving + costs[other * count + from] - costs[other * count + to];
      const change = entering - 2 * table.of(item, other);
      if (change > least) continue;
      offer(other, to, change);
      least = change;
    }
    for (const [to, group] of this.groups.entries()) {
      if (group.length >= this.groups[from].length) continue;
      const change = costs[item * count + to] - leaving;
      if (change > least) continue;
      offer(-1, to, change);
      least = change;
    }
    return best;
  }

  apply({ item, other, to }: Swap, step: number): void {
    const from = this.groupOf[item];
    this.groups[from] = this.groups[from].filter((each) => each !== item);
    this.groups[to] = [...this.groups[to].filter((each) => each !== other), item];
    this.move(item, from, to, step);
    if (other < 0) return;
    this.groups[from].push(other);
    this.move(other, to, from, step);
  }

  /** The small wishes: swaps that better something and worsen nothing. */
  polish(): void {
    for (let pass = 0; pass < 3; pass += 1) {
      let changed = false;
      for (const item of this.movable) {
        const swap = this.bestSwap(item, mostSteps * 2, () => 1);
        if (!swap || swap.change >= 0) continue;
        this.apply(swap, 0);
        changed = true;
      }
      if (!changed) return;
    }
  }

  private move(item: number, from: number, to: number, step: number): void {
    this.seat(item, from, -1);
    this.seat(item, to, 1);
    this.groupOf[item] = to;
    this.heldUntil[item] = step + 4;
  }

  /** What everybody's stay in the group costs once the item has come (1) or gone (-1). */
  private seat(item: number, group: number, sign: 1 | -1): void {
    const { count, costs, quarrels, table } = this;
    const size = this.groupOf.length;
    for (let each = 0, at = group; each < size; each += 1, at += count) {
      const cost = table.of(each, item);
      if (cost === 0) continue;
      costs[at] += sign * cost;
      if (cost >= troubled) quarrels[at] += sign;
    }
  }
}

/** The weights as a table: the search looks at each of them thousands of times. */
class Weights {
  private readonly table: Int32Array;

  constructor(
    private readonly size: number,
    of: SearchAsk['weights'],
  ) {
    this.table = new Int32Array(size * size);
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < a; b += 1) this.table[a * size + b] = this.table[b * size + a] = of(a, b);
  }

  of(a: number, b: number): number {
    return this.table[a * this.size + b];
  }
}

/** Everyone in a group: the fixed ones first, then each where it costs least so far among the smallest groups. */
function dealt({ count, size, fixed }: SearchAsk, table: Weights, random: () => number): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [item, group] of fixed) groups[group].push(item);
  const rest = mixed(
    Array.from({ length: size }, (_, item) => item).filter((item) => !fixed.has(item)),
    random,
  );
  for (const item of rest) {
    const smallest = Math.min(...groups.map((group) => group.length));
    let best = -1;
    let least = Infinity;
    for (const [at, group] of groups.entries()) {
      if (group.length > smallest) continue;
      let cost = 0;
      for (const other of group) cost += table.of(item, other);
      if (cost < least) [best, least] = [at, cost];
    }
    groups[best].push(item);
  }
  return groups;
}

function mixed(items: number[], random: () => number): number[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [items[last], items[pick]] = [items[pick], items[last]];
  }
  return items;
}

/** Numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedState = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedState = (mixedState + Math.imul(mixedState ^ (mixedState >>> 7), 61 | mixedState)) ^ mixedState;
    return ((mixedState ^ (mixedState >>> 14)) >>> 0) / 4294967296;
  };
}
