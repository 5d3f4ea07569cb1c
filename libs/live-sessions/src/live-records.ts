import type { Tx } from '@app/database';
import {
  apply,
  completeState,
  emptyLane,
  type LaneId,
  type LaneState,
  type LiveEvent,
  type RoomState,
} from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { LiveLog } from './live-log';

/** What a session was or is, read from its log: for handlers of events, minutes and pages outside the room. */
@Injectable()
export class LiveRecords {
  constructor(private readonly log: LiveLog) {}

  /** The room as committed, in the transaction of a handler (role `worker`) or of a projection; null for no such session. */
  async roomOf(tx: Tx, sessionId: string): Promise<RoomState | null> {
    return ((await this.lanesOf(tx, sessionId, 'all')).get('all') as RoomState | undefined) ?? null;
  }

  /** The states of the small groups' lanes, by lane. */
  groupsOf(tx: Tx, sessionId: string): Promise<Map<LaneId, LaneState>> {
    return this.lanesOf(tx, sessionId, 'group:%');
  }

  /** The room for a request whose right to see the session was checked by whoever asks. */
  readRoom(sessionId: string): Promise<RoomState | null> {
    return this.log.run(sessionId, (tx) => this.roomOf(tx, sessionId));
  }

  private async lanesOf(tx: Tx, sessionId: string, pattern: string): Promise<Map<LaneId, LaneState>> {
    const kept = await tx.query<{ lane: LaneId; seq: number; state: LaneState | null }>(
      `SELECT l.lane, coalesce(p.seq, 0) AS seq, p.state FROM lane l
       LEFT JOIN lane_snapshot p ON p.session_id = l.session_id AND p.lane = l.lane AND p.epoch = l.epoch
       WHERE l.session_id = $1 AND l.lane LIKE $2`,
      [sessionId, pattern],
    );
    const states = new Map<LaneId, LaneState>();
    for (const { lane, seq, state } of kept) {
      const events = await tx.query<{ k: string; d: unknown }>(
        'SELECT kind AS k, data AS d FROM lane_event WHERE session_id = $1 AND lane = $2 AND seq > $3 ORDER BY seq',
        [sessionId, lane, seq],
      );
      const start = state ? completeState(lane, state) : emptyLane(lane);
      states.set(
        lane,
        events.reduce((before, event) => apply(lane, before, event as LiveEvent), start),
      );
    }
    return states;
  }
}
