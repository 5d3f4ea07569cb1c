/** The languages of the product; the first is the original every other is translated from. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first language of an Accept-Language header the product speaks, in the order written; Chinese when there is none. */
export function languageAsked(header: string | undefined): Language {
  for (const range of (header ?? '').split(',')) {
    const [, primary] = /^\s*([a-z]+)/i.exec(range) ?? [];
    const found = languages.find((language) => language.slice(0, 2) === primary?.toLowerCase());
    if (found) return found;
  }
  return 'zh-CN';
}
