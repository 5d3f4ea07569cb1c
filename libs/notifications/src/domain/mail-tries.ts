const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;
/** About half a day of a mail server that is away. */
const mostTries = 18;

export type MailOutcome = { state: 'waiting'; waitMs: number } | { state: 'failed' };

/**
 * After the n-th failed try (1-based). A reply of 5xx says that this mail will never be taken (RFC 5321 4.2.1); anything
 * else may pass, so it is tried again later and later.
 */
export function afterFailedTry(tries: number, replyCode: number | undefined): MailOutcome {
  const refused = replyCode !== undefined && replyCode >= 500 && replyCode < 600;
  if (refused || tries >= mostTries) return { state: 'failed' };
  return { state: 'waiting', waitMs: Math.min(firstWaitMs * 2 ** (tries - 1), longestWaitMs) };
}
