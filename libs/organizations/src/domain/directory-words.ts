/**
 * Words of the directory. A stored array of one- and two-character tokens finds Chinese words of two characters, which
 * trigrams cannot (performance P8).
 */
const RUNS = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu;
const HAN_RUN = /^\p{Script=Han}+$/u;
const PREFIX_FROM = 2;
const PREFIX_TO = 12;
const LONGEST_WORD = 40;

/** One form for what looks alike: full-width, case, traditional characters (`simplify`: character by character). */
export function foldText(text: string, simplify: (text: string) => string): string {
  return simplify(text.normalize('NFKC').toLowerCase());
}

export function runsOf(folded: string): string[] {
  // A run may mix scripts ("A社区", "社工b"): cut where Han begins or ends.
  return (folded.match(RUNS) ?? []).flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []);
}

function hanTokens(run: string): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, at) => characters[at] + character);
  return [...characters, ...pairs];
}

/** How long a beginning is stored, counted in letters from each syllable. */
const READING_LENGTHS = [6, 4, 3, 2];
const spelled = /^[a-z]{2,}$/;
// Signs no word contains, so that a syllable is never taken for a word as written.
const asRead = (letters: string): string => `~${letters}`;
const asInitials = (letters: string): string => `^${letters}`;

/** Tokens to store for a name read aloud: from each syllable its beginnings, and the initials of it and the next. */
export function readingTokens(syllables: readonly string[]): string[] {
  const tokens = new Set<string>();
  syllables.forEach((syllable, at) => {
    const onward = syllables.slice(at, at + 6).join('');
    for (const length of READING_LENGTHS) if (onward.length >= length) tokens.add(asRead(onward.slice(0, length)));
    if (at + 1 < syllables.length) tokens.add(asInitials(syllable[0] + syllables[at + 1][0]));
  });
  return [...tokens];
}

/**
 * Tokens of which a row must carry one set, for a word of letters: as written, as read aloud, by initials ("nyzx": its first
 * two and its last two). Null for a word that is no pinyin. Rows found so may still lack the word: whoever needs certainty
 * looks into the text.
 */
export function spelledTokens(word: string): [string[], string[], string[]] | null {
  if (!spelled.test(word)) return null;
  const length = READING_LENGTHS.find((one) => one <= word.length) ?? PREFIX_FROM;
  const initials = [asInitials(word.slice(0, 2)), asInitials(word.slice(-2))];
  return [[word.slice(0, LONGEST_WORD)], [asRead(word.slice(0, length))], [...new Set(initials)]];
}

/** Tokens to store for folded text. `prefixes`: also the beginnings of Latin words, for names people type half of. */
export function directoryTokens(folded: string, options: { prefixes?: boolean } = {}): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(folded)) {
    if (HAN_RUN.test(run)) for (const token of hanTokens(run)) tokens.add(token);
    else {
      const word = run.slice(0, LONGEST_WORD);
      tokens.add(word);
      if (options.prefixes)
        for (let length = PREFIX_FROM; length < Math.min(word.length, PREFIX_TO + 1); length += 1)
          tokens.add(word.slice(0, length));
    }
  }
  return [...tokens];
}

/**
 * Tokens a row must all carry to be found by the folded query. A Han word of two or more characters asks for its pairs
 * (which imply its characters), a single character for itself. Empty: the query holds no word, so it finds nothing.
 */
export function requiredTokens(foldedQuery: string): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(foldedQuery)) {
    const characters = [...run];
    if (!HAN_RUN.test(run)) tokens.add(run.slice(0, LONGEST_WORD));
    else if (characters.length === 1) tokens.add(run);
    else for (const token of hanTokens(run)) if ([...token].length === 2) tokens.add(token);
  }
  return [...tokens];
}
