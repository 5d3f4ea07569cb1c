/** One character of a text: where it stands, its folded form, and how it may be read aloud (nothing: not Chinese). */
export interface ReadCharacter {
  at: number;
  length: number;
  folded: string;
  readings: readonly string[];
}

/** Characters of the text as it was written, in UTF-16 units: what a page underlines. */
export interface Mark {
  from: number;
  length: number;
}

export interface Found {
  marks: Mark[];
  /** Words that stand nowhere in this text. */
  missing: string[];
  /** The lower, the better it fits: as written before as read aloud, at the beginning before elsewhere. */
  rank: number;
}

const letters = /^[a-z]{2,}$/;
const shortestAbbreviation = 4;
const chunk = 2;

/** Where each of the folded words stands: as written, as read aloud in full or by initials, or as an abbreviation. */
export function findWords(text: readonly ReadCharacter[], words: readonly string[]): Found {
  const found: Found = { marks: [], missing: [], rank: 0 };
  const marked = new Set<number>();
  for (const word of words) {
    const place = asWritten(text, word) ?? asReadAloud(text, word) ?? asAbbreviated(text, word);
    if (!place) found.missing.push(word);
    else {
      found.rank += place.rank;
      for (const index of place.characters) marked.add(index);
    }
  }
  found.marks = marksOf(text, marked);
  return found;
}

interface Place {
  characters: number[];
  rank: number;
}

function asWritten(text: readonly ReadCharacter[], word: string): Place | null {
  const offsets: number[] = [];
  let folded = '';
  for (const [index, character] of text.entries()) {
    for (let unit = 0; unit < character.folded.length; unit += 1) offsets.push(index);
    folded += character.folded;
  }
  const at = folded.indexOf(word);
  if (at < 0) return null;
  const characters = [...new Set(offsets.slice(at, at + word.length))];
  return { characters, rank: at === 0 ? 0 : 1 };
}

/** "nuanyan", "nuany", "ny", "nuany…": each syllable in full or by its first letter, the last one as far as it is typed. */
function asReadAloud(text: readonly ReadCharacter[], word: string): Place | null {
  if (!letters.test(word)) return null;
  const failed = new Set<string>();
  const endFrom = (index: number, at: number): number | null => {
    if (at === word.length) return index;
    const readings = text[index]?.readings ?? [];
    if (readings.length === 0 || failed.has(`${index} ${at}`)) return null;
    for (const reading of readings) {
      const rest = word.slice(at);
      if (reading.startsWith(rest)) return index + 1;
      const steps = rest.startsWith(reading) ? [reading.length, 1] : rest[0] === reading[0] ? [1] : [];
      for (const step of steps) {
        const end = endFrom(index + 1, at + step);
        if (end !== null) return end;
      }
    }
    failed.add(`${index} ${at}`);
    return null;
  };
  for (let start = 0; start < text.length; start += 1) {
    const end = endFrom(start, 0);
    if (end !== null) return { characters: range(start, end), rank: start === 0 ? 2 : 3 };
  }
  return null;
}

/** "nyzx" for 暖檐社工服务中心: initials of two neighbours and more at a time, in order. */
function asAbbreviated(text: readonly ReadCharacter[], word: string): Place | null {
  if (!letters.test(word) || word.length < shortestAbbreviation) return null;
  const failed = new Set<string>();
  const isInitial = (index: number, letter: string): boolean =>
    text[index]?.readings.some((reading) => reading[0] === letter) ?? false;
  const from = (index: number, at: number): number[] | null => {
    if (at === word.length) return [];
    if (word.length - at < chunk || index >= text.length || failed.has(`${index} ${at}`)) return null;
    let same = 0;
    while (at + same < word.length && isInitial(index + same, word[at + same])) same += 1;
    for (let size = same; size >= chunk; size -= 1) {
      const rest = from(index + size, at + size);
      if (rest) return [...range(index, index + size), ...rest];
    }
    const later = from(index + 1, at);
    if (!later) failed.add(`${index} ${at}`);
    return later;
  };
  const characters = from(0, 0);
  return characters && { characters, rank: 4 };
}

const range = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, step) => from + step);

function marksOf(text: readonly ReadCharacter[], marked: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = [];
  for (const index of [...marked].sort((a, b) => a - b)) {
    const { at, length } = text[index];
    const last = marks.at(-1);
    if (last && last.from + last.length === at) last.length += length;
    else marks.push({ from: at, length });
  }
  return marks;
}

/** A long text cut to what stands around its first mark, whole characters only. */
export function excerpt(text: string, marks: readonly Mark[], longest = 48): { text: string; marks: Mark[] } {
  const characters = [...text];
  if (characters.length <= longest) return { text, marks: [...marks] };
  const first = [...text.slice(0, marks[0]?.from ?? 0)].length;
  const begin = Math.max(0, Math.min(first - Math.floor(longest / 4), characters.length - longest));
  const cutBefore = characters.slice(0, begin).join('').length;
  const kept = characters.slice(begin, begin + longest).join('');
  const [before, after] = [begin > 0 ? '…' : '', begin + longest < characters.length ? '…' : ''];
  const moved = marks
    .map(({ from, length }) => ({ from: from - cutBefore, length: Math.min(length, kept.length - (from - cutBefore)) }))
    .filter(({ from, length }) => from >= 0 && length > 0)
    .map(({ from, length }) => ({ from: from + before.length, length }));
  return { text: `${before}${kept}${after}`, marks: moved };
}
