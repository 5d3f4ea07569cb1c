import { pinyin } from 'pinyin-pro';
import { runsOf } from './domain/directory-words';
import { findWords, type Found, type ReadCharacter } from './domain/name-matching';
import { folded } from './folding';

const mostWords = 10;
const mostRemembered = 20_000;
const longestRemembered = 100;
const han = /^\p{Script=Han}$/u;
const remembered = new Map<string, ReadCharacter[]>();

/** What somebody typed into a search box, ready to be looked for in names and titles. */
export class WantedWords {
  readonly words: string[];

  constructor(readonly typed: string) {
    this.words = [...new Set(runsOf(folded(typed)))].slice(0, mostWords);
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** Words that can only stand as written. One of letters may be how a Chinese name is read; the database cannot tell. */
  get written(): string[] {
    return this.words.filter((word) => !mayBeRead(word));
  }

  /** Every word stands in the text; null otherwise. */
  find(text: string): Found | null {
    const found = this.look(text);
    return found.missing.length === 0 ? found : null;
  }

  /** Which of the words, or of those given, stand in the text. */
  look(text: string, words: readonly string[] = this.words): Found {
    return findWords(words.some(mayBeRead) ? readAloud(text) : asWritten(text), words);
  }
}

/**
 * SQL: the text, whose columns are not null, holds every word of the text array in `parameter`, as written. Under row-level
 * security no index can be asked this, so it is asked of the rows somebody may see.
 */
export const holdsWords = (text: string, parameter: string): string =>
  `NOT EXISTS (SELECT FROM unnest(${parameter}::text[]) word WHERE position(word in lower(normalize(${text}, NFKC))) = 0)`;

const mayBeRead = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** Names come again with every letter typed; reading one aloud costs more than looking for a word in it. */
function readAloud(text: string): ReadCharacter[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const characters = asWritten(text);
  const readings = readingsOf(characters.map((character) => character.folded));
  const read = characters.map((character, index) => ({ ...character, readings: readings[index] }));
  if (text.length <= longestRemembered) remembered.set(text, read);
  return read;
}

function asWritten(text: string): ReadCharacter[] {
  const characters = [...text];
  const whole = [...folded(text)];
  // Where folding leaves as many characters as there were, they stand where they stood.
  const each = whole.length === characters.length ? whole : characters.map(folded);
  let at = 0;
  return characters.map((character, index) => {
    const one = { at, length: character.length, folded: each[index], readings: [] };
    at += character.length;
    return one;
  });
}

/** As a word of the language and as a family name: 单 is read shan by whoever bears it, dan by whoever has not heard it. */
function readingsOf(characters: readonly string[]): string[][] {
  const readings = characters.map(() => new Set<string>());
  for (let from = 0; from < characters.length; from += 1) {
    if (!han.test(characters[from])) continue;
    let end = from + 1;
    while (end < characters.length && han.test(characters[end])) end += 1;
    const run = characters.slice(from, end).join('');
    for (const surname of ['off', 'head'] as const) {
      const spoken = pinyin(run, { toneType: 'none', type: 'all', v: true, surname });
      if (spoken.length !== end - from) continue;
      spoken.forEach((one, place) => {
        if (one.isZh && /^[a-z]+$/.test(one.pinyin)) readings[from + place].add(one.pinyin);
      });
    }
    from = end;
  }
  return readings.map((set) => [...set]);
}

/** For each run of Chinese characters of a name, the syllables it may be read as. */
export function readingsIn(name: string): string[][] {
  const ways: string[][] = [];
  let run: ReadCharacter[] = [];
  for (const character of [...readAloud(name), null]) {
    if (character && character.readings.length > 0) run.push(character);
    else if (run.length > 0) {
      ways.push(run.map(({ readings }) => readings[0]));
      if (run.some(({ readings }) => readings.length > 1)) ways.push(run.map(({ readings }) => readings.at(-1)!));
      run = [];
    }
  }
  return ways;
}
