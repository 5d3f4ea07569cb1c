import { createHash } from 'node:crypto';
import { authorBytes, saltBytes } from '@app/live-protocol';
import {
  bodies,
  by,
  type Guess,
  inHalves,
  learned,
  type NoteDump,
  type Outcome,
  pair,
  receipts,
  type RoundDump,
  score,
  stored,
  type Tally,
  writers,
} from './safe-analyst';

const columns: Record<string, (note: NoteDump) => string> = {
  seals: ({ seal }) => seal!.toString('hex'),
  'inner hashes': ({ innerHash }) => innerHash!.toString('hex'),
  'author hashes': ({ authorHash }) => authorHash!.toString('hex'),
};

const orders: Record<string, (round: RoundDump) => string[]> = {
  joining: (round) => writers(round, round.joined),
  'order of member ids': (round) =>
    writers(
      round,
      by(round.joined, (member) => member),
    ),
  'place of receipts': receipts,
  'answers on the wire': (round) => writers(round, round.answered),
};

const ordered =
  (column: string) =>
  (round: RoundDump): string[] =>
    bodies(by(round.notes, columns[column]));

/** Whoever was found out, and for the rest the one place after the other: so every way guesses as often. */
function filled(round: RoundDump, found: ReadonlyMap<string, string>): [string, string][] {
  const named = new Set(found.values());
  const rest = writers(round, round.joined).filter((member) => !named.has(member));
  return [
    ...found,
    ...pair(
      stored(round).filter((body) => !found.has(body)),
      rest,
    ),
  ];
}

const turned = (members: string[], steps: number): string[] => {
  const at = steps % members.length;
  return [...members.slice(at), ...members.slice(0, at)];
};

const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** What a seal or a hash would have to hold of a person for a name tried against it to fit. */
const tried: Guess = (round) => {
  const found = new Map<string, string>();
  for (const { id: noteId, body, seal, innerHash, authorHash } of round.notes) {
    const hashes = new Set([innerHash!.toString('hex'), authorHash!.toString('hex')]);
    // The longest name first: one may be the beginning of another.
    for (const [member, { name, organization }] of by([...round.names], ([, each]) => -each.name.length)) {
      const unsalted = authorBytes({ noteId, name, organization }, new Uint8Array(saltBytes));
      const json = JSON.stringify([noteId, name, organization]);
      const plain = [name, `${noteId}${name}`, `${name}${organization}`, json, member, `${noteId}${member}`, unsalted];
      const held = [Buffer.from(name), Buffer.from(member), Buffer.from(member.replaceAll('-', ''), 'hex')];
      if (!held.some((bytes) => seal!.includes(bytes)) && !plain.some((text) => hashes.has(hashOf(text)))) continue;
      found.set(body, member);
      break;
    }
  }
  return filled(round, found);
};

const strategies: Record<string, Guess> = {
  ...Object.fromEntries(
    Object.keys(columns).flatMap((column) =>
      Object.entries(orders).map(([name, order]): [string, Guess] => [
        `order of ${column} with ${name}`,
        (round) => pair(ordered(column)(round), order(round)),
      ]),
    ),
  ),
  'length of seals with length of names': (round) =>
    pair(
      bodies(by(round.notes, ({ seal }) => seal!.length)),
      by(writers(round, round.joined), (member) => round.names.get(member)!.name.length),
    ),
  'names and ids tried against seals and hashes': tried,
  'place of the sealed round turns joining': (round) =>
    pair(stored(round), turned(writers(round, round.joined), round.kept!.place)),
  'xmin of the sealed round turns joining': (round) =>
    pair(stored(round), turned(writers(round, round.joined), round.kept!.xmin)),
  'place of openings with joining': (round) => {
    const body = new Map(round.notes.map((note) => [note.id, note.body]));
    const asked = by(round.openings, ({ place }) => place).map(({ noteId }) => body.get(noteId)!);
    return filled(round, new Map(pair(asked, writers(round, round.joined))));
  },
  'who else is named where an opening was written': (round) => {
    const body = new Map(round.notes.map((note) => [note.id, note.body]));
    const telling = round.openings.filter(({ named }) => named.length > 0 && named.length < round.joined.length);
    return filled(round, new Map(telling.map(({ noteId, named }) => [body.get(noteId)!, named[0]])));
  },
};

/** One who was told the authors of every other round, and takes whoever wrote the seal that is most alike. */
const alike = (rounds: readonly RoundDump[]): Tally =>
  inHalves(rounds, (told, asked) => {
    const known = new Map<string, { words: Uint32Array; member: string }[]>();
    for (const round of told) {
      const list = known.get(round.joined[0]) ?? [];
      known.set(round.joined[0], list);
      for (const note of round.notes) list.push({ words: wordsOf(note), member: round.truth.get(note.body)! });
    }
    const tally = { right: 0, of: 0 };
    for (const round of asked) {
      for (const note of round.notes) {
        const words = wordsOf(note);
        let best = { same: -1, member: '' };
        for (const one of known.get(round.joined[0]) ?? []) {
          let same = 0;
          for (let at = 0; at < words.length; at += 1) if (words[at] === one.words[at]) same += 1;
          if (same > best.same) best = { same, member: one.member };
        }
        tally.of += 1;
        if (round.truth.get(note.body) === best.member) tally.right += 1;
      }
    }
    return tally;
  });

function wordsOf({ seal, innerHash, authorHash }: NoteDump): Uint32Array {
  const bytes = Buffer.concat([seal!, innerHash!, authorHash!]);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}

/** Every way to guess from what only a sealed round leaves. */
export const guessedFromSeals = (rounds: readonly RoundDump[]): Outcome[] => [
  ...Object.entries(strategies).map(([name, guess]): Outcome => [name, score(rounds, guess)]),
  ...Object.keys(columns).map((column): Outcome => [
    `learned by the order of ${column}`,
    learned(rounds, ordered(column)),
  ]),
  ['learned by the likeness of seals', alike(rounds)],
];
