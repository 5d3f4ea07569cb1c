import type { Tx } from '@app/database';
import type { CommandAnswer, Decision, LaneId, LaneState, LiveEvent, ReadLane, RoomState } from '@app/live-protocol';

/** Rows outside the log, written in the transaction of an event. */
export type Work = (tx: Tx) => Promise<void>;

/** One thing somebody wants to happen in a session. */
export interface Ask {
  /** null for what the server itself does. */
  commandId: string | null;
  lane: LaneId;
  actorId: string | null;
  decide(room: RoomState, readLane: ReadLane): Decision;
  works: Work[];
  answer(answer: CommandAnswer): void;
  fail(error: Error): void;
}

/** One batch being decided: tentative states that become the room's own only after the commit. */
export class BatchDraft {
  readonly states = new Map<LaneId, LaneState>();
  readonly events = new Map<LaneId, { event: LiveEvent; json: string }[]>();
  readonly commands = new Map<string, number>();
  readonly accepted: { ask: Ask; seq: number; dup: boolean }[] = [];
  readonly works: Work[] = [];
  readonly records: string[] = [];
}
