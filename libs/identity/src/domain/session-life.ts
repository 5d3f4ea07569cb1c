import { sessionIdleMs, sessionLifeMs } from './password';

/** Ninety days: a resident who said "this is my own phone" is not asked for a password every morning (domain 4.2). */
export const ownDeviceLifeMs = 90 * 24 * 3_600_000;

export interface SessionLife {
  lifeMs: number;
  /** After so long without a sign of life it ends; null: it does not. */
  idleMs: number | null;
}

/**
 * How long a session lasts. Only people who are residents everywhere they belong may stay signed in on their own phone:
 * a worker's session opens other people's data, whoever picks the phone up.
 */
export function sessionLife({ ownDevice, roles }: { ownDevice: boolean; roles: readonly string[] }): SessionLife {
  const stays = ownDevice && roles.length > 0 && roles.every((role) => role === 'resident');
  return stays ? { lifeMs: ownDeviceLifeMs, idleMs: null } : { lifeMs: sessionLifeMs, idleMs: sessionIdleMs };
}
