import type { CommandKind } from './commands';
import type { LaneId, MemberRole } from './lanes';
import type { LaneState } from './apply';

/** Wire of namespace `/live`: websocket only, JSON, no per-second ticks (live sessions 2.4). */
export const PROTOCOL = 1;
export const LIVE_NAMESPACE = '/live';

/** Position of a lane a client already holds; epoch 0 and seq 0 mean nothing yet. */
export interface LanePosition {
  id: LaneId;
  epoch: number;
  seq: number;
}

/** C→S `join`, answered by JoinAnswer. `outbox`: commands still unacknowledged on this device. */
export interface JoinMessage {
  sid: string;
  proto: number;
  lanes: LanePosition[];
  outbox: string[];
}

export type JoinedLane =
  | { id: LaneId; epoch: number; head: number; mode: 'delta'; events: WireEvent[] }
  | { id: LaneId; epoch: number; head: number; mode: 'snapshot'; state: LaneState };

export interface Joined {
  ok: true;
  /** Server clock, epoch milliseconds. */
  now: number;
  lanes: JoinedLane[];
  /** Which of the sent outbox ids are already stored, with the number they got. */
  applied: Record<string, number>;
  me: { memberId: string; role: MemberRole; group: number | null };
}

export type JoinAnswer = Joined | Refused;

/** C→S `cmd`, answered by CommandAnswer. `id` is 128 random bits as a UUID and also the id of what it creates. */
export interface CommandMessage {
  id: string;
  lane: LaneId;
  kind: CommandKind;
  data: unknown;
  /** Stage id the sender saw; another current stage answers `stage_closed`. */
  ifStage?: string;
  /** Stage version the sender saw; another version answers `conflict`. */
  ifVersion?: number;
}

export type RefusalCode =
  /** Not this stage, or the stage does not offer that. */
  | 'stage_closed'
  /** Somebody was faster; the newer state is already on its way. */
  | 'conflict'
  | 'forbidden'
  /** Too many commands waiting; send again. */
  | 'busy'
  /** Could not be stored just now; the command stays in the outbox and is sent again. */
  | 'retry'
  /** The data has not the shape of its kind. */
  | 'invalid'
  | 'not_found'
  /** All dots are placed. */
  | 'quota'
  /** The meeting has not been opened yet or is over. */
  | 'closed';

export interface Refused {
  ok: false;
  code: RefusalCode;
  /** Which field was wrong, for `invalid`. */
  at?: string;
}

/** `seq` is the last number the command produced; `dup` says it had been stored before. */
export type CommandAnswer = { ok: true; seq: number; dup?: true } | Refused;

export interface WireEvent {
  s: number;
  k: string;
  d: unknown;
  at?: number;
}

/** S→C `ev`: one frame per lane per committed batch. */
export interface EventFrame {
  lane: LaneId;
  epoch: number;
  s0: number;
  evs: WireEvent[];
}

/** S→C `seat`: lanes this device is cut from, and where the person sits now. A new group's lane is joined next. */
export interface SeatChange {
  cut: LaneId[];
  group: number | null;
  role: MemberRole;
}

/** S→C `hb`: every 15 s, and 5 s after the last event of a lane. */
export interface Heartbeat {
  now: number;
  heads: Record<LaneId, number>;
}

export const SINCE_LIMIT = 200;

/** C→S `since`, answered by SinceAnswer: everything after `seq`, at most `limit` events. */
export interface SinceMessage {
  lane: LaneId;
  epoch: number;
  seq: number;
  limit: number;
}

export type SinceAnswer =
  | { ok: true; lane: LaneId; epoch: number; head: number; events: WireEvent[] }
  | { ok: false; code: 'rejoin' | RefusalCode };

/** S→C `eph`: volatile, never logged, off in safe lanes. */
export interface Ephemeral {
  lane: LaneId;
  k: string;
  d: unknown;
}

/** `eph` kind `presence` in lane `all`: who is connected now, at most once a second. Kind `rejoin`: join again. */
export interface Presence {
  online: string[];
}

/** `eph` kind `balance` in lane `staff`: speaking time by group of organisations, never by person, never stored. */
export interface SpeakingBalance {
  shares: { group: string; ms: number; turns: number }[];
}
