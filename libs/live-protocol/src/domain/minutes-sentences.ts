import type { Minutes } from './minutes';

/** Where a sentence of the minutes stands, from the top: `goals/0/text`. */
export type SentencePath = string;

/** Adds a sentence instead of changing one. */
export const newNote: SentencePath = 'notes/+';

const editable = [
  /^attendance\/\d+\/(name|organization)$/,
  /^agreement\/\d+$/,
  /^goals\/\d+\/(text|who|sign)$/,
  /^boards\/\d+\/headings\/\d+\/(title|cards\/\d+\/text)$/,
  /^words\/\d+\/text$/,
  /^further\/\d+\/lines\/\d+\/(text|under)$/,
  /^notes\/\d+$/,
];

/** What people may have worded otherwise: never a time, a vote, or a commitment, which is followed by itself. */
export const isSentence = (path: SentencePath): boolean => editable.some((form) => form.test(path));

/** Some parts only say how many there were: nobody words a number otherwise. */
function isCount({ further }: Minutes, path: SentencePath): boolean {
  const [part, at, , , field] = path.split('/');
  const kind = part === 'further' ? further[Number(at)]?.kind : undefined;
  return kind === 'difficulties' || kind === 'safe-round' || (kind === 'statements' && field === 'under');
}

/** The sentence as it stands; undefined where there is none. A sentence to be added stands as nothing. */
export function sentenceAt(minutes: Minutes, path: SentencePath): string | undefined {
  if (path === newNote) return '';
  if (!isSentence(path) || isCount(minutes, path)) return undefined;
  let found: unknown = minutes;
  for (const step of path.split('/')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return typeof found === 'string' ? found : undefined;
}

/** The minutes with that sentence in other words; null where it does not stand. */
export function withSentence(minutes: Minutes, path: SentencePath, text: string): Minutes | null {
  if (path === newNote) return { ...minutes, notes: [...minutes.notes, text] };
  if (sentenceAt(minutes, path) === undefined) return null;
  return changed(minutes, path.split('/'), text) as Minutes;
}

function changed(value: unknown, [step, ...rest]: string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item, at) => (at === Number(step) ? changed(item, rest, text) : item));
  const record = value as Record<string, unknown>;
  return { ...record, [step]: changed(record[step], rest, text) };
}

/** Minutes kept by an earlier version of the product lack what came later. */
export const completeMinutes = (kept: Minutes): Minutes => ({
  ...kept,
  further: kept.further ?? [],
  notes: kept.notes ?? [],
});

/** One text for one content: keys in the order of their letters, no spaces. Its SHA-256 is what the minutes are known by. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
