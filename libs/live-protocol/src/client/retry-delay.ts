/** The first try comes after 0–3 s, so that a room of phones does not return in the same instant. */
const FIRST_MS = 1500;
/** Never rarer than this: whoever waits in a room must be back within ten seconds of the server. */
const LONGEST_MS = 4000;

/** Milliseconds until the next try after so many that failed; `random` from 0 to 1. */
export function retryDelay(failures: number, random: number): number {
  if (failures <= 0) return random * 2 * FIRST_MS;
  return Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) * (0.75 + random / 2);
}
