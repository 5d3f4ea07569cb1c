/** What one who holds the whole database sees of one revealed round; `xmin` and `ctid` are PostgreSQL's hidden columns. */
export interface RoundDump {
  notes: NoteDump[];
  receipts: { member: string; xmin: number; place: number }[];
  dedupe: { hash: string; place: number }[];
  /** The row of a sealed round that says whose keys it is sealed to. */
  kept: { xmin: number; place: number } | null;
  /** Openings asked for in it. */
  openings: OpeningDump[];
  /** Members in the order they joined, by the log. */
  joined: string[];
  /** What the log calls each of them. */
  names: ReadonlyMap<string, { name: string; organization: string }>;
  /** Members in the order their answers left on the wire, as a listener on the network saw them. */
  answered: string[];
  /** Who wrote which text: only for counting how often a guess was right. */
  truth: ReadonlyMap<string, string>;
}

export interface NoteDump {
  id: string;
  body: string;
  hash: string;
  xmin: number;
  place: number;
  seal: Buffer | null;
  innerHash: Buffer | null;
  authorHash: Buffer | null;
}

export interface OpeningDump {
  noteId: string;
  place: number;
  /** Whoever of the session any row names that the same transaction wrote. */
  named: string[];
}

export type Guess = (round: RoundDump) => [body: string, member: string][];

export const by = <T>(list: readonly T[], key: (item: T) => string | number): T[] =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

export const pair = (bodies: string[], members: string[]): [string, string][] =>
  bodies.slice(0, members.length).map((body, at) => [body, members[at]]);

export const bodies = (notes: RoundDump['notes']): string[] => notes.map(({ body }) => body);
export const stored = (round: RoundDump): string[] => bodies(by(round.notes, ({ place }) => place));
export const receipts = (round: RoundDump): string[] =>
  by(round.receipts, ({ place }) => place).map(({ member }) => member);
export const writers = (round: RoundDump, order: string[]): string[] => {
  const used = new Set(round.receipts.map(({ member }) => member));
  return order.filter((member) => used.has(member));
};

/** Ways to lay notes and members side by side. Each would be right every time if the design leaked what it looks at. */
const strategies: Record<string, Guess> = {
  'place of receipts with place of notes': (round) => pair(stored(round), receipts(round)),
  'place of receipts backwards': (round) => pair(stored(round), receipts(round).reverse()),
  'xmin of receipts with xmin of notes': (round) =>
    pair(
      bodies(by(round.notes, ({ xmin, place }) => xmin * 1e6 + place)),
      by(round.receipts, ({ xmin, place }) => xmin * 1e6 + place).map(({ member }) => member),
    ),
  'order of note ids with order of member ids': (round) =>
    pair(
      bodies(by(round.notes, ({ id }) => id)),
      by(round.receipts, ({ member }) => member).map(({ member }) => member),
    ),
  'order of note ids with joining': (round) =>
    pair(bodies(by(round.notes, ({ id }) => id)), writers(round, round.joined)),
  'place of notes with joining': (round) => pair(stored(round), writers(round, round.joined)),
  'place of notes with answers on the wire': (round) => pair(stored(round), writers(round, round.answered)),
  'order of note ids with answers on the wire': (round) =>
    pair(bodies(by(round.notes, ({ id }) => id)), writers(round, round.answered)),
  'order of withdrawal hashes with place of receipts': (round) =>
    pair(bodies(by(round.notes, ({ hash }) => hash)), receipts(round)),
  'place of dedupe rows with place of receipts': (round) => {
    const order = new Map(by(round.dedupe, ({ place }) => place).map(({ hash }, at) => [at, hash]));
    const sorted = by(round.notes, ({ hash }) => hash);
    const ranked = sorted.map((note, at) => ({ note, key: order.get(at) ?? '' }));
    return pair(bodies(by(ranked, ({ key }) => key).map(({ note }) => note)), receipts(round));
  },
};

/** What is known of half of the rounds guesses the other half, and the other way round. */
export function inHalves(
  rounds: readonly RoundDump[],
  work: (told: readonly RoundDump[], asked: readonly RoundDump[]) => Tally,
): Tally {
  const [even, odd] = [0, 1].map((rest) => rounds.filter((_, n) => n % 2 === rest));
  const [one, other] = [work(even, odd), work(odd, even)];
  return { right: one.right + other.right, of: one.of + other.of };
}

/**
 * One who was told the authors of every other round, and expects the same people at the same places of this order in the rest
 * of their session.
 */
export function learned(rounds: readonly RoundDump[], order: (round: RoundDump) => string[]): Tally {
  return inHalves(rounds, (told, asked) => {
    const seen = new Map<string, Map<string, number>>();
    const tally = { right: 0, of: 0 };
    for (const round of told) {
      for (const [at, body] of order(round).entries()) {
        const member = round.truth.get(body)!;
        const counts = seen.get(`${round.joined[0]} ${at}`) ?? new Map<string, number>();
        seen.set(`${round.joined[0]} ${at}`, counts.set(member, (counts.get(member) ?? 0) + 1));
      }
    }
    for (const round of asked) {
      for (const [at, body] of order(round).entries()) {
        const counts = [...(seen.get(`${round.joined[0]} ${at}`) ?? [])];
        const [guess] = counts.sort(([, a], [, b]) => b - a)[0] ?? [];
        tally.of += 1;
        if (round.truth.get(body) === guess) tally.right += 1;
      }
    }
    return tally;
  });
}

export interface Tally {
  right: number;
  of: number;
}

export function score(rounds: readonly RoundDump[], guess: Guess): Tally {
  let right = 0;
  let of = 0;
  for (const round of rounds) {
    for (const [body, member] of guess(round)) {
      of += 1;
      if (round.truth.get(body) === member) right += 1;
    }
  }
  return { right, of };
}

export type Outcome = [name: string, tally: Tally];

/** Every way to guess that needs no seal. */
export const guessed = (rounds: readonly RoundDump[]): Outcome[] => [
  ...Object.entries(strategies).map(([name, guess]): Outcome => [name, score(rounds, guess)]),
  ['learned from every other round', learned(rounds, stored)],
];
