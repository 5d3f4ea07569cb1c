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
