import {
  isSessionSecret,
  guestCookieName,
  parseCookies,
  SESSION_RESOLVER,
  sessionCookieNames,
  type SessionResolver,
} from '@app/access';
import { DatabasePools, Listener } from '@app/database';
import { LIVE_NAMESPACE } from '@app/live-protocol';
import { Inject, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { LiveJoiningService } from './live-joining.service';
import { LiveSocket, type LiveVisitor } from './live-socket';
import { LiveSocketPorts } from './live-socket-ports';

const recheckMs = 60_000;
const sessionRoom = (sessionId: string): string => `session:${sessionId}`;

/** Namespace `/live`: whoever has neither a session nor a guest cookie is not let in, and a session that ends is cut. */
@WebSocketGateway({ namespace: LIVE_NAMESPACE, transports: ['websocket'] })
export class LiveGateway implements OnGatewayInit<Namespace>, OnApplicationBootstrap, OnApplicationShutdown {
  private namespace: Namespace | undefined;
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SESSION_RESOLVER) private readonly sessions: SessionResolver,
    private readonly joining: LiveJoiningService,
    private readonly ports: LiveSocketPorts,
    private readonly pools: DatabasePools,
  ) {}

  afterInit(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.use((socket, next) => {
      this.visitorOf(socket).then(
        (visitor) => {
          (socket.data as { visitor?: LiveVisitor }).visitor = visitor ?? undefined;
          next(visitor ? undefined : new Error('unauthenticated'));
        },
        () => next(new Error('retry')),
      );
    });
    namespace.on('connection', (socket) => {
      const { visitor } = socket.data as { visitor: LiveVisitor };
      if (visitor.account) void socket.join(sessionRoom(visitor.account.sessionId));
      new LiveSocket(socket, visitor, this.ports).listen();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.recheck(), recheckMs);
    this.timer.unref();
    this.listener = new Listener({
      url: this.pools.url('app'),
      channels: { 'session-ended': (sessionId) => this.cut(sessionId) },
      onGap: () => void this.recheck(),
      applicationName: 'tongxing-live-listen',
    });
    await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.stop();
  }

  private async visitorOf(socket: Socket): Promise<LiveVisitor | null> {
    const cookies = parseCookies(socket.handshake.headers.cookie);
    const secret = sessionCookieNames.map((name) => cookies[name]).find(isSessionSecret);
    const session = secret ? await this.sessions.resolve(secret) : null;
    const guestSecret = cookies[guestCookieName];
    const guest = isSessionSecret(guestSecret) ? await this.joining.guestOf(guestSecret) : null;
    if (!session && !guest) return null;
    const account = session && secret ? { accountId: session.accountId, sessionId: session.sessionId, secret } : null;
    return { account, guest };
  }

  private cut(sessionId: string): void {
    this.namespace?.in(sessionRoom(sessionId)).disconnectSockets(true);
  }

  /** The net under the notifications: sessions that ended or expired unnoticed. */
  private async recheck(): Promise<void> {
    const secrets = new Map<string, string>();
    for (const socket of this.namespace?.sockets.values() ?? []) {
      const { account } = (socket.data as { visitor: LiveVisitor }).visitor;
      if (account) secrets.set(account.sessionId, account.secret);
    }
    for (const [sessionId, secret] of secrets) {
      const session = await this.sessions.resolve(secret).catch(() => undefined);
      if (session === null) this.cut(sessionId);
    }
  }
}
