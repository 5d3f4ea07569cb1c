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
/** Work that may be spent, in looks at a pair of items: the same everywhere, so that a fast machine finds nothing else. */
const mostLooks = 4_000_000;
const mostSteps = 3_000;

/**
 * Local search: whoever sits badly changes places with whoever makes it best, places just left are not taken again at
 * once, the best arrangement seen is kept. Deterministic.
 */
export function search(ask: SearchAsk): number[][] {
  const random = randomFrom(ask.seed);
  const groups = dealt(ask, random);
  const table = new Seating(ask, groups);
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
  const polished = new Seating(ask, best);
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

class Seating {
  private readonly groupOf: Int32Array;
  private readonly heldUntil: Int32Array;
  private readonly movable: number[];
  /** By item: those it belongs together with. */
  private readonly companions: number[][];

  constructor(
    private readonly ask: SearchAsk,
    private groups: number[][],
  ) {
    this.groups = groups.map((group) => group.slice());
    this.groupOf = new Int32Array(ask.size);
    this.heldUntil = new Int32Array(ask.size);
    this.groups.forEach((group, at) => group.forEach((item) => (this.groupOf[item] = at)));
    const items = Array.from({ length: ask.size }, (_, item) => item);
    this.companions = items.map((item) =>
      items.filter((other) => other !== item && ask.weights(item, other) <= -troubled),
    );
    this.movable = items.filter((item) => !ask.fixed.has(item));
  }

  copy(): number[][] {
    return this.groups.map((group) => group.slice());
  }

  total(): number {
    let sum = 0;
    for (const group of this.groups) for (const item of group) sum += this.costIn(item, group, -1);
    return sum / 2;
  }

  /** Movable items that sit with somebody they should not sit with, or away from somebody they belong to. */
  troubled(): number[] {
    const { weights } = this.ask;
    return this.movable.filter((item) => {
      const group = this.groups[this.groupOf[item]];
      if (group.some((other) => other !== item && weights(item, other) >= troubled)) return true;
      return this.companions[item].some((other) => this.groupOf[other] !== this.groupOf[item]);
    });
  }

  bestSwap(item: number, step: number, random: () => number): Swap | null {
    const from = this.groupOf[item];
    const leaving = this.costIn(item, this.groups[from], -1);
    let best: Swap | null = null;
    let ties = 0;
    const offer = (swap: Swap) => {
      if (best && swap.change > best.change) return;
      ties = best && swap.change === best.change ? ties + 1 : 1;
      if (!best || swap.change < best.change || random() * ties < 1) best = swap;
    };
    for (const other of this.movable) {
      const to = this.groupOf[other];
      if (to === from || this.heldUntil[other] > step) continue;
      const change =
        this.costIn(item, this.groups[to], other) -
        leaving +
        this.costIn(other, this.groups[from], item) -
        this.costIn(other, this.groups[to], -1);
      offer({ item, other, to, change });
    }
    for (const [to, group] of this.groups.entries()) {
      if (group.length >= this.groups[from].length) continue;
      offer({ item, other: -1, to, change: this.costIn(item, group, -1) - leaving });
    }
    return best;
  }

  apply({ item, other, to }: Swap, step: number): void {
    const from = this.groupOf[item];
    this.groups[from] = this.groups[from].filter((each) => each !== item);
    this.groups[to] = [...this.groups[to].filter((each) => each !== other), item];
    if (other >= 0) {
      this.groups[from].push(other);
      this.groupOf[other] = from;
      this.heldUntil[other] = step + 4;
    }
    this.groupOf[item] = to;
    this.heldUntil[item] = step + 4;
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

  private costIn(item: number, group: readonly number[], without: number): number {
    let sum = 0;
    for (const other of group) if (other !== item && other !== without) sum += this.ask.weights(item, other);
    return sum;
  }
}

/** Everyone in a group: the fixed ones first, then each where it costs least so far among the smallest groups. */
function dealt({ count, size, weights, fixed }: SearchAsk, random: () => number): number[][] {
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
      for (const other of group) cost += weights(item, other);
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
