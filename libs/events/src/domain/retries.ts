/** A run that began this often without an end stops the event: it is kept as dead, logged, and repeated by nobody. */
export const mostFailures = 10;

const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;

/** How long to wait after the n-th failure (1-based): 1 s, doubled each time, at most five minutes. */
export const waitAfterFailure = (failures: number): number =>
  Math.min(firstWaitMs * 2 ** Math.max(0, failures - 1), longestWaitMs);

export const isDead = (failures: number): boolean => failures > mostFailures;
