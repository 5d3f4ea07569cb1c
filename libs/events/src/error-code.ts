/** What may be stored and logged of a failure. Messages stay out: a driver's carries parameters and row values. */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  for (const part of [code, name]) if (typeof part === 'string' && /^[\w.-]{1,60}$/.test(part)) return part;
  return 'unknown';
}
