export type Delimiter = ',' | '\t' | ';';

const candidates: readonly Delimiter[] = [',', '\t', ';'];
const looksAt = 20;

/**
 * Which character separates the columns of a text: the one that stands outside quotes in the first lines most often and in
 * the same number. A full-width comma separates words, never columns.
 */
export function delimiterOf(beginning: string): Delimiter {
  const lines = linesOutsideQuotes(beginning).slice(0, looksAt);
  const scores = candidates.map((candidate) => {
    const counts = lines.map((line) => line.split(candidate).length - 1);
    const usual = counts[0] ?? 0;
    return usual === 0 ? 0 : counts.filter((count) => count === usual).length * 1_000 + usual;
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : candidates[scores.indexOf(best)];
}

/** The lines that hold something, with everything between quotes left out. */
function linesOutsideQuotes(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}
