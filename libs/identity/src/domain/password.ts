/** At least ten characters of anything; length is what helps, composition rules do not. */
export const shortestPassword = 10;
export const longestPassword = 128;

export function isPasswordLongEnough(password: string): boolean {
  return Array.from(password.normalize('NFKC')).length >= shortestPassword;
}

/** Sessions end after twelve hours, or after three idle ones: a partner meeting lasts two and a half and nobody may be cut out of it. */
export const sessionLifeMs = 12 * 3_600_000;
export const sessionIdleMs = 3 * 3_600_000;

/** Failures within the window after which an account, or an address, must wait. */
export const guessLimits = { perAccount: 5, perAddress: 30, windowMinutes: 15 } as const;
