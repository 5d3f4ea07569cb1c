import { isDeepStrictEqual } from 'node:util';
import { applyToRoom, emptyRoom, type RoomEvent, type RoomState } from '@app/live-protocol';
import type { Client } from 'pg';
import type { Phone } from './phone';

export interface Stored {
  room: RoomState;
  head: number;
  /** Numbers without holes, and no command twice. */
  isWhole: boolean;
  commands: Map<string, number>;
}

/** Lane `all` as PostgreSQL has it, folded from its first event. */
export async function storedRoom(client: Client, sid: string): Promise<Stored> {
  const { rows } = await client.query<RoomEvent & { s: number; c: string | null }>(
    `SELECT seq AS s, cmd_id AS c, kind AS k, data AS d FROM lane_event WHERE session_id = $1 AND lane = 'all' ORDER BY seq`,
    [sid],
  );
  const lane = await client.query<{ head: number }>(`SELECT head FROM lane WHERE session_id = $1 AND lane = 'all'`, [
    sid,
  ]);
  const { head } = lane.rows[0];
  const given = rows.filter(({ c }) => c !== null);
  const commands = new Map(given.map(({ c, s }) => [c!, s]));
  return {
    room: rows.reduce<RoomState>((room, event) => applyToRoom(room, event), emptyRoom()),
    head,
    isWhole: rows.length === head && rows.every(({ s }, n) => s === n + 1) && commands.size === given.length,
    commands,
  };
}

export const holds = (phone: Phone, { room, head }: Stored): boolean =>
  phone.live.seqOf('all') === head && isDeepStrictEqual(phone.live.room, overTheWire(room));

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
