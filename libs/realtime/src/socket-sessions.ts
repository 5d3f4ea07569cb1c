import { randomUUID } from 'node:crypto';
import {
  Actor,
  isSessionSecret,
  parseCookies,
  SESSION_RESOLVER,
  sessionCookieNames,
  type SessionResolver,
} from '@app/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';

interface SocketData {
  actor?: Actor;
}

/** Ties a socket to the session row behind its cookie, and cuts it when that row no longer says the same. */
@Injectable()
export class SocketSessions {
  constructor(@Inject(SESSION_RESOLVER) private readonly sessions: SessionResolver) {}

  /** The signed-in person of the handshake's cookie; null for anybody else. */
  async actorOf(socket: Socket): Promise<Actor | null> {
    const cookies = parseCookies(socket.handshake.headers.cookie);
    const secret = sessionCookieNames.map((name) => cookies[name]).find(isSessionSecret);
    const session = secret ? await this.sessions.resolve(secret) : null;
    return secret && session ? Actor.signedIn(session, secret, `socket:${randomUUID()}`) : null;
  }

  /** Joins the rooms of the person, the session and the organisation it acts for. No client chooses these. */
  async attach(socket: Socket, actor: Actor): Promise<void> {
    (socket.data as SocketData).actor = actor;
    const rooms = [`account:${actor.accountId}`, `session:${actor.sessionId}`];
    if (actor.organizationId) rooms.push(`organization:${actor.organizationId}`);
    await socket.join(rooms);
    // The session may have ended between the handshake and the join, when no notice could find this socket yet.
    await this.recheck(socket);
  }

  attachedActor(socket: Pick<Socket, 'data'>): Actor | undefined {
    return (socket.data as SocketData).actor;
  }

  /** Cuts the socket unless its session still stands for the same account, organisation and role. */
  async recheck(socket: Pick<Socket, 'data'> & { disconnect(close: boolean): unknown }): Promise<void> {
    const actor = this.attachedActor(socket);
    if (!actor || actor.context.kind !== 'session') return;
    const session = await this.sessions.resolve(actor.context.secret, { touch: false });
    const same =
      session?.accountId === actor.accountId &&
      session.organizationId === actor.organizationId &&
      session.role === actor.role;
    if (!same) socket.disconnect(true);
  }

  /** Ends every socket of a session, in every namespace. */
  cut(namespaces: Namespace[], sessionId: string): void {
    for (const namespace of namespaces) namespace.in(`session:${sessionId}`).disconnectSockets(true);
  }

  /** Checks every attached socket of the namespaces, or only those in `room`. */
  async recheckAll(namespaces: Namespace[], room?: string): Promise<void> {
    for (const namespace of namespaces) {
      const sockets = room ? await namespace.in(room).local.fetchSockets() : await namespace.local.fetchSockets();
      for (const socket of sockets) await this.recheck(socket);
    }
  }
}
