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

/** Something connected: here by its socket, or to another process, which is told. */
export interface Device {
  key: string;
  socket: Socket | null;
  far: { processId: string; seat: string } | null;
}

/** How devices of other processes are reached. */
export interface Relay {
  frame(processId: string, sessionId: string, lane: LaneId, payload: string): void;
  tell(processId: string, seat: string, event: string, value: unknown): void;
}

/** A device that has joined a session. */
export interface Follower {
  device: Device;
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
  relay: Relay = { frame: () => undefined, tell: () => undefined };
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
      this.tell(follower, 'seat', { cut, group, role: follower.role } satisfies SeatChange);
    }
  }

  /** What the process that writes the session decided about a device that is connected here. */
  reseat(follower: Follower, { cut, group, role }: SeatChange): void {
    const listening = this.sessions.get(follower.sessionId);
    if (listening) for (const lane of cut) this.silence(listening, follower, lane);
    Object.assign(follower, { group, role });
  }

  /** One message to one device. */
  tell({ device: { socket, far } }: Follower, event: string, value: unknown): void {
    if (far) this.relay.tell(far.processId, far.seat, event, value);
    else socket?.emit(event, value);
  }

  /** Other processes with devices in this session. */
  processesOf(sessionId: string): Set<string> {
    const listeners = this.sessions.get(sessionId)?.byLane.values() ?? [];
    return new Set([...listeners].flatMap((lane) => [...lane].flatMap(({ device: { far } }) => far?.processId ?? [])));
  }

  /** A frame another process sends to the devices of its session that are connected here. */
  repeat(sessionId: string, lane: LaneId, payload: string): void {
    this.send(sessionId, lane, payload);
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
    let far: Set<string> | null = null;
    for (const { device } of listeners) {
      if (device.socket) deliver(device.socket.conn as unknown as Connection, packet, frame);
      else if (device.far) (far ??= new Set()).add(device.far.processId);
    }
    for (const processId of far ?? []) this.relay.frame(processId, sessionId, lane, payload);
  }
}

/** The parts of an engine.io connection a broadcast touches. */
interface Connection {
  readyState: string;
  /** What engine.io still holds back; while it is empty, writing to the WebSocket keeps the order. */
  writeBuffer: unknown[];
  transport: { socket?: { bufferedAmount: number; _sender?: { _state: number; sendFrame(parts: Buffer[]): void } } };
  write(packet: string, options: object): void;
  close(discard: boolean): void;
}

/** Straight to the WebSocket where nothing waits before it: engine.io's queue costs as much again as the write. */
function deliver(connection: Connection, packet: string, frame: Buffer[]): void {
  const webSocket = connection.transport.socket;
  if (webSocket && webSocket.bufferedAmount > mostUnsentBytes) return connection.close(true);
  const sender = webSocket?._sender;
  // While an answer is being compressed, what follows it waits.
  const isFree = connection.readyState === 'open' && connection.writeBuffer.length === 0 && sender?._state === 0;
  if (isFree) sender.sendFrame(frame);
  else connection.write(packet, { compress: false, wsPreEncodedFrame: frame });
}

type Framer = (data: Buffer, options: object) => Buffer[];

/** The whole WebSocket frame of an engine.io message, once for everybody (websocket is the only transport here). */
function frameOf(packet: string): Buffer[] {
  const { frame } = (WebSocket as unknown as { Sender: { frame: Framer } }).Sender;
  const parts = frame(Buffer.from(`4${packet}`), { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true });
  return [Buffer.concat(parts)];
}
