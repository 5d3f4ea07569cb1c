import { pinyin } from 'pinyin-pro';
import { directoryTokens, readingTokens, requiredTokens, runsOf, spelledTokens } from './domain/directory-words';
import { folded } from './folding';
import { readingsIn } from './wanted-words';

/** Syllables without tones, so that 暖檐 stands before 青苗 in every list: "nuan yan …". Computed when a name is written. */
export function pinyinKey(name: string): string {
  const syllables = pinyin(folded(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables.join(' ').replace(/\s+/g, ' ').trim().slice(0, 400);
}

export interface IndexedOrganization {
  name: string;
  shortName?: string | null;
  description?: string | null;
  uscc?: string | null;
  /** What it says about itself, confirmed. */
  strengths?: readonly string[];
}

export interface IndexedService {
  name: string;
  description?: string | null;
  /** Labels and aliases of its expertise tags. */
  words: readonly string[];
}

/** Every token under which an organisation is found: its names, what it offers, and the words of its expertise. */
export function organizationTokens(organization: IndexedOrganization, services: readonly IndexedService[]): string[] {
  const names = [
    organization.name,
    organization.shortName,
    organization.uscc,
    ...services.map((service) => service.name),
  ];
  const texts = [
    organization.description,
    ...(organization.strengths ?? []),
    ...services.flatMap((service) => [service.description, ...service.words]),
  ];
  return [...new Set([...tokensOf(names, texts), ...names.flatMap(readAloud)])].sort();
}

const readAloud = (name: string | null | undefined): string[] => (name ? readingsIn(name).flatMap(readingTokens) : []);

export const areaTokens = (name: string): string[] => tokensOf([name], []);

function tokensOf(names: (string | null | undefined)[], texts: (string | null | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const name of names)
    if (name) for (const token of directoryTokens(folded(name), { prefixes: true })) tokens.add(token);
  for (const text of texts) if (text) for (const token of directoryTokens(folded(text))) tokens.add(token);
  return [...tokens].sort();
}

/** Tokens a row must carry to answer `query`; null when nothing was asked, empty when nothing can be found. */
export function queryTokens(query: string | undefined): string[] | null {
  return query === undefined || query.trim() === '' ? null : requiredTokens(folded(query));
}

export interface WantedTokens {
  all: string[];
  /** Of each, one of its sets: a word of letters may be written so or read so. */
  either: string[][][];
}

// Each adds conditions to the statement, and statements are planned once a shape.
const mostSpelled = 4;

/** What an organisation must carry to be found; null when nothing was asked, nothing in it when nothing can be found. */
export function wantedTokens(query: string | undefined): WantedTokens | null {
  if (query === undefined || query.trim() === '') return null;
  const spelled = [...new Set(runsOf(folded(query)))].filter((word) => spelledTokens(word)).slice(0, mostSpelled);
  return {
    all: requiredTokens(folded(query)).filter((token) => !spelled.includes(token)),
    either: spelled.flatMap((word) => [spelledTokens(word) ?? []]),
  };
}
