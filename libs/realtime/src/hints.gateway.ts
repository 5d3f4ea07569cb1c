import { isId } from '@app/kernel';
import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import type { Hint } from './hint';
import { RoomGuards } from './room-guards';
import { SocketEvent } from './socket-events';
import { SocketSessions } from './socket-sessions';

export interface WatchAnswer {
  ok: boolean;
  code?: 'room-not-readable' | 'not-found' | 'too-many-rooms';
}

const mostRooms = 60;
const recheckMs = 1_000;
const mostEvents = { count: 100, everyMs: 10_000 };

interface Passed {
  until: number;
  may: boolean;
}

/** Hints only: what changed and its version, to the rooms a person may be in (architecture 8). */
@WebSocketGateway({ namespace: '/hints' })
export class HintsGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  @WebSocketServer() private readonly namespace: Namespace;
  private readonly logger = new Logger('Hints');
  private readonly passed = new WeakMap<object, Map<string, Passed>>();

  constructor(
    private readonly sessions: SocketSessions,
    private readonly guards: RoomGuards,
  ) {}

  afterInit(namespace: Namespace): void {
    namespace.use((socket, next) => {
      this.sessions.actorOf(socket).then(
        (actor) => {
          if (!actor) return next(new Error('sign-in-needed'));
          (socket.data as { arriving?: unknown }).arriving = actor;
          next();
        },
        () => next(new Error('unavailable')),
      );
    });
  }

  async handleConnection(socket: Socket): Promise<void> {
    limitEvents(socket);
    const data = socket.data as { arriving?: Parameters<SocketSessions['attach']>[1] };
    if (!data.arriving) return void socket.disconnect(true);
    try {
      await this.sessions.attach(socket, data.arriving);
      socket.emit('ready');
    } catch {
      socket.disconnect(true);
    }
  }

  /** Asks for the hints of one thing: `{room: 'referral:<id>'}`. */
  @SocketEvent('watch', 'signed-in')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<WatchAnswer> {
    const room = readRoom(body);
    if (!room || !this.guards.isGuarded(room.prefix)) return { ok: false, code: 'room-not-readable' };
    if (socket.rooms.size >= mostRooms) return { ok: false, code: 'too-many-rooms' };
    if (!(await this.may(socket, room.name))) return { ok: false, code: 'not-found' };
    await socket.join(room.name);
    return { ok: true };
  }

  @SocketEvent('unwatch', 'signed-in')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<WatchAnswer> {
    const room = readRoom(body);
    if (!room || !this.guards.isGuarded(room.prefix)) return { ok: false, code: 'room-not-readable' };
    await socket.leave(room.name);
    return { ok: true };
  }

  /** To everybody in the room; whoever has lost the right to a guarded one leaves it instead, unasked. */
  async send({ room, ...hint }: Hint): Promise<void> {
    if (!this.guards.isGuarded(room.split(':')[0])) return void this.namespace.to(room).emit('hint', hint);
    for (const id of this.namespace.adapter.rooms.get(room) ?? []) {
      const socket = this.namespace.sockets.get(id);
      if (!socket) continue;
      if (await this.may(socket, room)) socket.emit('hint', hint);
      else await socket.leave(room);
    }
  }

  /** Something may have been missed: every page fetches what it shows. */
  resync(): void {
    this.namespace.emit('resync');
  }

  /** All namespaces of this process: cutting a session ends its live sockets too. */
  namespaces(): Namespace[] {
    return [...this.namespace.server._nsps.values()];
  }

  private async may(socket: Socket, room: string): Promise<boolean> {
    const actor = this.sessions.attachedActor(socket);
    if (!actor) return false;
    const known = this.passed.get(socket) ?? new Map<string, Passed>();
    this.passed.set(socket, known);
    const recent = known.get(room);
    if (recent && recent.until > Date.now()) return recent.may;
    const [prefix, id] = room.split(':');
    const may = await this.guards.mayJoin(actor, prefix, id).catch(() => {
      this.logger.warn(`a room of ${prefix} could not be checked and stays closed`);
      return false;
    });
    known.set(room, { may, until: Date.now() + recheckMs });
    return may;
  }
}

function readRoom(body: unknown): { name: string; prefix: string } | undefined {
  const room = (body as { room?: unknown } | null)?.room;
  if (typeof room !== 'string') return undefined;
  const [prefix, id, ...rest] = room.split(':');
  return rest.length === 0 && isId(id) ? { name: `${prefix}:${id.toLowerCase()}`, prefix } : undefined;
}

/** A page asks for a handful of rooms; whoever sends hundreds is cut before it costs others anything. */
function limitEvents(socket: Socket): void {
  let count = 0;
  let windowEnds = 0;
  socket.use((_, next) => {
    if (Date.now() > windowEnds) {
      windowEnds = Date.now() + mostEvents.everyMs;
      count = 0;
    }
    count += 1;
    if (count > mostEvents.count) return void socket.disconnect(true);
    next();
  });
}
