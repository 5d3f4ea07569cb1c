import { isDeepStrictEqual } from 'node:util';
import { applyToRoom, emptyRoom, type RoomEvent } from '@app/live-protocol';
import type { Check } from '../check';
import { anHourOf, inHall, writeLog } from './hall';
import { SlowLink } from './slow-link';
import { tapJoin } from './wire-tap';

const events = 3_000;
const mostBytes = 30_000;
const mostMs = 1_500;

export const lateJoin: Check = {
  id: 'live-late-join',
  promised: `into a session with ${events} events over 400 kbit/s: the right room within 1.5 s, at most 30 kB transferred`,
  run: (log) =>
    inHall(log, { sessions: 1, perSession: 60 }, async ({ stage, client, seats }) => {
      const [{ sid, stageId }] = seats;
      const members = await client.query<{ id: string }>('SELECT id FROM live_member WHERE session_id = $1', [sid]);
      const ids = members.rows.map(({ id }) => id);
      await writeLog(client, sid, anHourOf(ids, stageId, events));
      const link = await SlowLink.to(stage.product.port, { delayMs: 40, bytesPerSecond: 50_000 });
      try {
        // The session is under way: its owner has it in memory.
        await tapJoin(stage.product.port, seats[1]);
        const { answer, bytes, ms } = await tapJoin(link.port, seats[2]);
        const { rows } = await client.query<RoomEvent>(
          `SELECT kind AS k, data AS d FROM lane_event WHERE session_id = $1 AND lane = 'all' ORDER BY seq`,
          [sid],
        );
        const [lane] = answer.lanes;
        const isRight =
          lane.mode === 'snapshot' &&
          isDeepStrictEqual(lane.state, JSON.parse(JSON.stringify(rows.reduce(applyToRoom, emptyRoom()))));
        return {
          measured: `${rows.length} events: ${bytes} bytes on the wire, ${Math.round(ms)} ms at 400 kbit/s and 80 ms round trip, the room ${isRight ? 'equals' : 'DIFFERS FROM'} a fresh read`,
          holds: isRight && bytes <= mostBytes && ms <= mostMs,
        };
      } finally {
        await link.close();
      }
    }),
};
