/** Width of a text where a Latin letter counts 1 and a Chinese sign 2. */
export const signWidth = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);

/** The text, or as much of it as fits into `width`, with … at its end. */
export function shortened(text: string, width: number) {
  if (signWidth(text) <= width) return text;
  let short = '';
  for (const sign of text) {
    if (signWidth(short + sign) > width - 2) break;
    short += sign;
  }
  return `${short.trimEnd()}…`;
}

/** The text in lines of at most `width`, broken between words; Chinese, which has none here, stays one line. */
export function wordLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && signWidth(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
