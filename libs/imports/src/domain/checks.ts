/** Why a row is refused: the column and a stable code. */
export interface Problem {
  column: string | null;
  reason: string;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const accepted = <T>(value: T): Checked<T> => ({ ok: true, value });
export const refused = (column: string | null, reason: string): Checked<never> => ({
  ok: false,
  problem: { column, reason },
});

/** PostgreSQL holds neither NUL nor half of a surrogate pair; everything else is kept as written. */
export function textProblem(value: unknown): 'nul-character' | 'half-character' | null {
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return 'nul-character';
    return value.isWellFormed() ? null : 'half-character';
  }
  if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      const problem = textProblem(key) ?? textProblem(inner);
      if (problem) return problem;
    }
  return null;
}

/** A real day of the calendar written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The day of "2020-04-28" or of a full date-time (RFC 3339), as its writer wrote it; null for anything else. */
export function dayOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const day = instant.exec(text)?.[1] ?? text;
  return isCalendarDate(day) ? day : null;
}
