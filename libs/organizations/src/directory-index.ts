import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { directoryTokens, foldText, requiredTokens } from './domain/directory-words';

const simplify = Converter({ from: 't', to: 'cn' });
const fold = (text: string): string => foldText(text, simplify);

/** Syllables without tones, so that 暖檐 stands before 青苗 in every list: "nuan yan …". Computed when a name is written. */
export function pinyinKey(name: string): string {
  const syllables = pinyin(fold(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables.join(' ').replace(/\s+/g, ' ').trim().slice(0, 400);
}

export interface IndexedOrganization {
  name: string;
  shortName?: string | null;
  description?: string | null;
  uscc?: string | null;
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
  const texts = [organization.description, ...services.flatMap((service) => [service.description, ...service.words])];
  return tokensOf(names, texts);
}

export const areaTokens = (name: string): string[] => tokensOf([name], []);

function tokensOf(names: (string | null | undefined)[], texts: (string | null | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const name of names)
    if (name) for (const token of directoryTokens(fold(name), { prefixes: true })) tokens.add(token);
  for (const text of texts) if (text) for (const token of directoryTokens(fold(text))) tokens.add(token);
  return [...tokens].sort();
}

/** Tokens a row must carry to answer `query`; null when nothing was asked, empty when nothing can be found. */
export function queryTokens(query: string | undefined): string[] | null {
  return query === undefined || query.trim() === '' ? null : requiredTokens(fold(query));
}
