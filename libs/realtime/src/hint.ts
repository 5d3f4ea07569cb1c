import type { Tx, Write } from '@app/database';

/** `account:<id>`, `organization:<id>`, or a thing's own room such as `referral:<id>`, which somebody guards. */
export type Room = string;

/** What a page learns: that this thing is now at this version. It fetches the rest over HTTP, where field rules apply. */
export interface Hint {
  room: Room;
  /** What happened, in the words of the feature: 'referral.accepted'. */
  type: string;
  id: string;
  version?: number;
}

export const hintChannel = 'hint';
export const sessionEndedChannel = 'session-ended';
export const accountChangedChannel = 'account-changed';

/** Tells open pages when, and only if, the transaction commits. */
export async function hint(tx: Tx, { room, type, id, version }: Hint): Promise<void> {
  tx.queue(`SELECT pg_notify('${hintChannel}', $1)`, [JSON.stringify({ room, type, id, version })]);
}

/** The same to several rooms at once. */
export function hintsWrite(rooms: readonly Room[], what: Omit<Hint, 'room'>): Write {
  const payloads = rooms.map((room) => JSON.stringify({ room, ...what }));
  return {
    tell: (bind) =>
      `(SELECT count(pg_notify('${hintChannel}', payload)) FROM unnest(${bind(payloads)}::text[]) AS payload)`,
  };
}

/** Has every socket of the account checked again at once: call it when a membership ends or an account is disabled. */
export async function recheckSockets(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
  await tx.query(`SELECT pg_notify('${accountChangedChannel}', $1)`, [accountId]);
}
