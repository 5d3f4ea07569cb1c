import {
  type Ephemeral,
  groupOf,
  type Heartbeat,
  type LaneId,
  LIVE_NAMESPACE,
  mayFollow,
  type MemberRole,
  memberOf,
  parseLane,
  type RoomState,
  type SeatChange,
} from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { WebSocket } from 'ws';

/** A connected socket that has joined a session. */
export interface Follower {
  socket: Socket;
  sessionId: string;
  memberId: string;
  role: MemberRole;
  group: number | null;
  lanes: Set<LaneId>;
}

interface Listening {
  byLane: Map<LaneId, Set<Follower>>;
  /** Member id → how many of their devices are here. */
  present: Map<string, number>;
  presenceChanged: boolean;
}

/** A phone that has stopped reading is cut, and catches up when it is back. */
const mostUnsentBytes = 4 * 1024 * 1024;

/** Who is listening to which lane in this process, and how a frame reaches them: serialised and framed once. */
@Injectable()
export class LiveAudience {
  private readonly sessions = new Map<string, Listening>();

  sessionIds(): IterableIterator<string> {
    return this.sessions.keys();
  }

  has(sessionId: string): boolean {
    return this.sessions.has(sessionId);
  }

  add(follower: Follower): void {
    const listening = this.sessions.get(follower.sessionId) ?? {
      byLane: new Map<LaneId, Set<Follower>>(),
      present: new Map<string, number>(),
      presenceChanged: false,
    };
    this.sessions.set(follower.sessionId, listening);
    for (const lane of follower.lanes) {
      const listeners = listening.byLane.get(lane);
      if (listeners) listeners.add(follower);
      else listening.byLane.set(lane, new Set([follower]));
    }
    listening.present.set(follower.memberId, (listening.present.get(follower.memberId) ?? 0) + 1);
    listening.presenceChanged = true;
  }

  remove(follower: Follower): void {
    const listening = this.sessions.get(follower.sessionId);
    if (!listening) return;
    for (const lane of follower.lanes) {
      const listeners = listening.byLane.get(lane);
      listeners?.delete(follower);
      if (listeners?.size === 0) listening.byLane.delete(lane);
    }
    const left = (listening.present.get(follower.memberId) ?? 0) - 1;
    if (left > 0) listening.present.set(follower.memberId, left);
    else listening.present.delete(follower.memberId);
    listening.presenceChanged = true;
    if (listening.present.size === 0) this.sessions.delete(follower.sessionId);
  }

  /**
   * Rights changed: lanes people may no longer follow fall silent at once, and whoever lost one, or sits in another group,
   * is told so.
   */
  checkRights(sessionId: string, room: RoomState): void {
    const listening = this.sessions.get(sessionId);
    if (!listening) return;
    for (const follower of [...(listening.byLane.get('all') ?? [])]) {
      const member = memberOf(room, follower.memberId);
      follower.role = member?.role ?? follower.role;
      const cut = [...follower.lanes].filter((id) => !member || !mayFollow(parseLane(id)!, member, room));
      for (const id of cut) this.silence(listening, follower, id);
      const group = groupOf(room, follower.memberId);
      if (cut.length === 0 && group === follower.group) continue;
      follower.group = group;
      follower.socket.emit('seat', { cut, group, role: follower.role } satisfies SeatChange);
    }
  }

  private silence(listening: Listening, follower: Follower, lane: LaneId): void {
    follower.lanes.delete(lane);
    const listeners = listening.byLane.get(lane);
    listeners?.delete(follower);
    if (listeners?.size === 0) listening.byLane.delete(lane);
  }

  lanesOf(sessionId: string): LaneId[] {
    return [...(this.sessions.get(sessionId)?.byLane.keys() ?? [])];
  }

  /** Who is connected, if that changed since last asked; null otherwise. */
  changedPresence(sessionId: string): string[] | null {
    const listening = this.sessions.get(sessionId);
    if (!listening?.presenceChanged) return null;
    listening.presenceChanged = false;
    return [...listening.present.keys()];
  }

  events(sessionId: string, lane: LaneId, epoch: number, firstSeq: number, eventsJson: string): void {
    this.send(sessionId, lane, `["ev",{"lane":"${lane}","epoch":${epoch},"s0":${firstSeq},"evs":[${eventsJson}]}]`);
  }

  heartbeat(sessionId: string, lane: LaneId, heartbeat: Heartbeat): void {
    this.send(sessionId, lane, JSON.stringify(['hb', heartbeat]));
  }

  ephemeral(sessionId: string, message: Ephemeral): void {
    this.send(sessionId, message.lane, JSON.stringify(['eph', message]));
  }

  private send(sessionId: string, lane: LaneId, payload: string): void {
    const listeners = this.sessions.get(sessionId)?.byLane.get(lane);
    if (!listeners) return;
    const packet = `2${LIVE_NAMESPACE},${payload}`;
    const frame = frameOf(packet);
    for (const { socket } of listeners) deliver(socket.conn as unknown as Connection, packet, frame);
  }
}

/** The parts of an engine.io connection a broadcast touches. */
interface Connection {
  readyState: string;
  /** What engine.io still holds back; while it is empty, writing to the WebSocket keeps the order. */
  writeBuffer: unknown[];
  transport: { socket?: { bufferedAmount: number; _sender?: { sendFrame(parts: Buffer[]): void } } };
  write(packet: string, options: object): void;
  close(discard: boolean): void;
}

/** Straight to the WebSocket where nothing waits before it: engine.io's queue costs as much again as the write. */
function deliver(connection: Connection, packet: string, frame: Buffer[]): void {
  const webSocket = connection.transport.socket;
  if (webSocket && webSocket.bufferedAmount > mostUnsentBytes) return connection.close(true);
  const sender = webSocket?._sender;
  if (sender && connection.readyState === 'open' && connection.writeBuffer.length === 0) sender.sendFrame(frame);
  else connection.write(packet, { compress: false, wsPreEncodedFrame: frame });
}

type Framer = (data: Buffer, options: object) => Buffer[];

/** The whole WebSocket frame of an engine.io message, once for everybody (websocket is the only transport here). */
function frameOf(packet: string): Buffer[] {
  const { frame } = (WebSocket as unknown as { Sender: { frame: Framer } }).Sender;
  const parts = frame(Buffer.from(`4${packet}`), { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true });
  return [Buffer.concat(parts)];
}
