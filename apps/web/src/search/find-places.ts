import type { TFunction } from 'i18next';
import { navigationFor } from '../shell/navigation';
import type { Session } from '../session/session';
// Both languages: whoever reads English may know a page by its Chinese name, and the other way round.
import english from '../texts/en/search';
import chinese from '../texts/zh-CN/search';
import type { MarkedText } from './found';
import { demoPlaces, places, type Place } from './places';

export interface FoundPlace {
  place: Place;
  name: MarkedText;
  /** The other word it is known by, where the name does not hold what was typed. */
  alias: MarkedText | null;
  /** The name begins with what was typed: this page is meant. */
  isMeant: boolean;
}

const mostPlaces = 5;

const isOpenTo = (place: Place, session: Session, entries: ReadonlySet<string>) =>
  (place.entry === undefined || entries.has(place.entry)) && (place.isFor === undefined || place.isFor(session));

/** Pages this person may go to, by name or by another word for it, in either language. */
export function findPlaces(typed: string, session: Session, isDemo: boolean, t: TFunction<'search'>): FoundPlace[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const entries = new Set<string>(navigationFor(session).map(({ id }) => id));
  return [...places, ...(isDemo ? demoPlaces : [])]
    .filter((place) => isOpenTo(place, session, entries))
    .flatMap((place) => {
      const name = t(`places.${place.id}.name`);
      const known = [chinese, english].flatMap((texts) => Object.values(texts.places[place.id]));
      if (!words.every((word) => known.some((text) => holds(text.toLowerCase(), word)))) return [];
      const marked = markedIn(name, words);
      const alias = marked.marks.length > 0 ? null : aliasIn(known, words);
      return [{ place, name: marked, alias, isMeant: name.toLowerCase().startsWith(words[0]) }];
    })
    .sort((a, b) => Number(b.isMeant) - Number(a.isMeant) || b.name.marks.length - a.name.marks.length)
    .slice(0, mostPlaces);
}

/** Latin words from their beginning, so that "on" does not mean every "person"; Chinese ones anywhere. */
function holds(text: string, word: string): boolean {
  return /^[a-z0-9]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word);
}

/** Aliases are written with spaces between; the first that holds one of the words is shown. */
function aliasIn(known: readonly string[], words: readonly string[]): MarkedText | null {
  const alias = known
    .flatMap((text) => text.split(' '))
    .find((one) => words.some((word) => one.toLowerCase().includes(word)));
  return alias === undefined ? null : markedIn(alias, words);
}

function markedIn(text: string, words: readonly string[]): MarkedText {
  const folded = text.toLowerCase();
  const marks = words
    .map((word) => ({ from: folded.indexOf(word), length: word.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const apart = marks.filter(
    (mark, index) => index === 0 || mark.from >= marks[index - 1].from + marks[index - 1].length,
  );
  return { text, marks: apart };
}
