import type { LiveEvent, RoomEvent } from './events';
import type { MemberRole } from './lanes';
import type { Refused, RefusalCode } from './wire';

/** Who asks: the role is the one of this session, taken from its log and never from the message. */
export interface Sender {
  id: string;
  role: MemberRole;
}

export interface Accepted {
  ok: true;
  events: LiveEvent[];
}
export type Decision = Accepted | Refused;

/** One command whose data was read; what the `decide-…` functions get. */
export interface Asked<Data = Record<string, unknown>> {
  id: string;
  data: Data;
  sender: Sender;
  now: number;
}

export const accepted = (...events: RoomEvent[]): Accepted => ({ ok: true, events });
export const refused = (code: RefusalCode, at?: string): Refused =>
  at === undefined ? { ok: false, code } : { ok: false, code, at };

export const isFacilitator = (sender: Sender) => sender.role === 'facilitator';
