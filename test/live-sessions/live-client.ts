import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@app/kernel';
import {
  type CommandAnswer,
  type CommandMessage,
  type EventFrame,
  type JoinAnswer,
  LIVE_NAMESPACE,
  type LiveChannel,
  LiveRoom,
  memoryOutboxStore,
  type OutboxStore,
  PROTOCOL,
  type SinceAnswer,
} from '@app/live-protocol';
import { io, type Socket } from 'socket.io-client';

export interface Connect {
  url: string;
  cookie?: string;
  origin?: string;
}

export function openSocket({ url, cookie, origin = url }: Connect): Socket {
  const extraHeaders: Record<string, string> = { origin };
  if (cookie) extraHeaders.cookie = cookie;
  return io(url + LIVE_NAMESPACE, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders });
}

/** Resolves with true once connected, with the refusal's text otherwise. */
export function connected(socket: Socket): Promise<true | string> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', (error) => resolve(error.message));
    // The link may break between the two hand-shakes.
    socket.once('disconnect', (reason) => resolve(reason));
  });
}

/** A person's device in a live session, as the web app has it, over a real socket. */
export class LiveClient {
  readonly live: LiveRoom;
  readonly frames: EventFrame[] = [];
  socket: Socket;
  /** Frames for which this says true never arrive: a lossy link. */
  loses: (frame: EventFrame) => boolean = () => false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private where: Connect,
    readonly sid: string,
    store: OutboxStore = memoryOutboxStore(),
    answerWithinMs = 5_000,
  ) {
    const channel = {
      ask: (kind: string, message: unknown) => this.socket.timeout(answerWithinMs).emitWithAck(kind, message),
    } as LiveChannel;
    this.live = new LiveRoom({ sid, channel, store, newId, now: Date.now, onChange: () => undefined });
    this.socket = openSocket(where);
    this.timer = setInterval(() => this.live.tick(), 100);
  }

  async enter(): Promise<this> {
    const result = await connected(this.socket);
    if (result !== true) throw new Error(result);
    this.socket.on('ev', (frame: EventFrame) => {
      if (this.loses(frame)) return;
      this.frames.push(frame);
      this.live.received('ev', frame);
    });
    this.socket.on('hb', (heartbeat) => this.live.received('hb', heartbeat));
    this.socket.on('eph', (ephemeral) => this.live.received('eph', ephemeral));
    this.socket.on('seat', (seat) => this.live.received('seat', seat));
    this.socket.on('disconnect', () => this.live.disconnected());
    await this.live.restore();
    await this.live.connected();
    return this;
  }

  /** Drops the connection as a dead link does. */
  cut(): void {
    this.socket.io.engine.close();
  }

  async comeBack(): Promise<this> {
    this.socket.disconnect();
    this.socket = openSocket(this.where);
    return this.enter();
  }

  /** Comes back to another process of the product. */
  async comeBackTo(url: string): Promise<this> {
    const isOwnOrigin = this.where.origin === this.where.url;
    this.where = { ...this.where, url, ...(isOwnOrigin && { origin: url }) };
    return this.comeBack();
  }

  leave(): void {
    clearInterval(this.timer);
    this.socket.disconnect();
  }

  /** One command as it goes over the wire, outside the outbox. */
  raw(command: Partial<CommandMessage>): Promise<CommandAnswer> {
    return this.socket.timeout(5000).emitWithAck('cmd', { id: newId(), lane: 'all', data: {}, ...command });
  }

  rawJoin(lanes: { id: string; epoch: number; seq: number }[], sid = this.sid): Promise<JoinAnswer> {
    return this.socket.timeout(5000).emitWithAck('join', { sid, proto: PROTOCOL, lanes, outbox: [] });
  }

  rawSince(lane: string, seq: number, epoch = 1): Promise<SinceAnswer> {
    return this.socket.timeout(5000).emitWithAck('since', { lane, epoch, seq, limit: 200 });
  }
}

/** Waits until it is so, at most `withinMs`. */
export async function until(what: () => boolean, withinMs = 5000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!what()) {
    if (Date.now() > deadline) throw new Error(`not so after ${withinMs} ms: ${what.toString()}`);
    await pause(10);
  }
}
