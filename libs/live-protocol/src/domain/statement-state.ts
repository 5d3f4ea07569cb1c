export const votes = ['agree', 'disagree', 'pass'] as const;
export type Vote = (typeof votes)[number];

/** One sentence to agree with, to disagree with or to pass over. */
export interface Statement {
  id: string;
  text: string;
  /** Null where the writer did not sign. */
  by: string | null;
  /** The present answer of each who gave one; saying something else replaces it. */
  votes: Record<string, Vote>;
}

export interface StatementEvents {
  'statement.added': { id: string; text: string; by: string | null };
  'statement.voted': { id: string; memberId: string; vote: Vote };
}

/** How many said what, for the screens: counts of words, never a score. */
export function saidOf({ votes: given }: Statement): Record<Vote, number> {
  const count: Record<Vote, number> = { agree: 0, disagree: 0, pass: 0 };
  for (const vote of Object.values(given)) count[vote] += 1;
  return count;
}
