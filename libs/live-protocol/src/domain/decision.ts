import type { LaneState } from './apply';
import type { LiveEvent, RoomEvent } from './events';
import type { LaneId, LaneMember } from './lanes';
import type { Refused, RefusalCode } from './wire';

/** Who asks: the role is the one of this session, taken from its log and never from the message. */
export type Sender = LaneMember;

export interface Accepted {
  ok: true;
  events: LiveEvent[];
  /** Events of other lanes, stored in the same batch: all of them or none. */
  elsewhere?: { lane: LaneId; events: LiveEvent[] }[];
}
export type Decision = Accepted | Refused;

/** What a decision may look at besides the room: any lane of the session as it stands, undefined where nothing was written. */
export type ReadLane = (lane: LaneId) => LaneState | undefined;

/** One command whose data was read; what the `decide-…` functions get. */
export interface Asked<Data = Record<string, unknown>> {
  id: string;
  data: Data;
  sender: Sender;
  now: number;
  lane: LaneId;
  readLane: ReadLane;
}

export const accepted = (...events: RoomEvent[]): Accepted => ({ ok: true, events });
export const refused = (code: RefusalCode, at?: string): Refused =>
  at === undefined ? { ok: false, code } : { ok: false, code, at };

export const isFacilitator = (sender: Sender) => sender.role === 'facilitator';
