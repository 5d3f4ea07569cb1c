/** The first try comes after 0–3 s, so that a room of phones does not return in the same instant. */
const FIRST_WITHIN_MS = 3000;
const SECOND_MS = 2000;
/** Never rarer than this: whoever waits in a room must be back, and have everything, within ten seconds of the server. */
const LONGEST_MS = 3000;

/** Milliseconds until the next try after so many that failed; `random` from 0 to 1. */
export function retryDelay(failures: number, random: number): number {
  if (failures <= 0) return random * FIRST_WITHIN_MS;
  return Math.min(SECOND_MS * 2 ** (failures - 1), LONGEST_MS) * (0.75 + random / 2);
}
