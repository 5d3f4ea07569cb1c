/** What a text that is about to be sent seems to give away (domain.md 2.6, free text). */
export const textFindings = ['phone', 'identity-number', 'room-number', 'name'] as const;
export type TextFinding = (typeof textFindings)[number];

export interface TextHit {
  finding: TextFinding;
  /** Where it stands, in UTF-16 units of the text as given. Never the words themselves: a hit may be logged. */
  from: number;
  to: number;
}

const patterns: readonly [TextFinding, RegExp][] = [
  // Before phones: an identity number holds eleven digits in a row.
  ['identity-number', /(?<![0-9０-９])[1-9１-９](?:[\s-]?[0-9０-９]){16}[\s-]?[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])/gu],
  ['phone', /(?<![0-9０-９])[1１](?:[\s-]?[0-9０-９]){10}(?![0-9０-９])/gu],
  // Four digits and more that name a door: followed by 室 or 号房, or after 单元, 栋 or 楼. A year or an amount is none.
  ['room-number', /(?<![0-9０-９])[0-9０-９]{4,6}(?=\s*(?:室|号房|房间))/gu],
  ['room-number', /(?<=(?:单元|号楼|栋|幢|座)\s*[-－]?\s*)[0-9０-９]{4,6}(?![0-9０-９年元])/gu],
];

function namesIn(text: string, names: readonly string[]): TextHit[] {
  return names
    .map((name) => name.trim())
    .filter((name) => [...name].length > 1)
    .flatMap((name) => {
      const hits: TextHit[] = [];
      for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
        hits.push({ finding: 'name', from, to: from + name.length });
      return hits;
    });
}

/**
 * Eleven-digit phones, eighteen-digit identity numbers, room numbers of four digits and more, and the given names of the case.
 * The sender has to answer a hit before the text leaves; nothing is changed or sent by itself. One-character names are
 * not looked for: nearly every sentence would hold one.
 */
export function scanText(text: string, names: readonly string[] = []): TextHit[] {
  const found: TextHit[] = [];
  for (const [finding, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const hit = { finding, from: match.index, to: match.index + match[0].length };
      if (!found.some((other) => hit.from < other.to && other.from < hit.to)) found.push(hit);
    }
  return [...found, ...namesIn(text, names)].sort((a, b) => a.from - b.from);
}

/** The kinds of things found, each once: what a warning names. */
export const findingsIn = (text: string, names: readonly string[] = []): TextFinding[] => [
  ...new Set(scanText(text, names).map(({ finding }) => finding)),
];
