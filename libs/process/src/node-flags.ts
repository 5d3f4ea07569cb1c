/**
 * How the processes that stay run. Starting up fills the young generation to its limit, and it is never given back: two halves
 * of 16 MB each by default.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=8'];
