import { guestCookieName, isSessionSecret, parseCookies } from '@app/access';
import { LIVE_NAMESPACE } from '@app/live-protocol';
import { ListensByHand, SocketSessions } from '@app/realtime';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { LiveJoiningService } from './live-joining.service';
import { FarRooms } from './fleet/far-rooms';
import { LiveSocket, type LiveVisitor } from './live-socket';
import { MemberAllowances } from './member-allowances';
import { liveSocketEvents, RoomDesk } from './room-desk';

/** Namespace `/live`: whoever has neither a session nor a guest cookie is not let in. */
@ListensByHand(liveSocketEvents)
@WebSocketGateway({ namespace: LIVE_NAMESPACE })
export class LiveGateway implements OnGatewayInit<Namespace> {
  constructor(
    private readonly sessions: SocketSessions,
    private readonly joining: LiveJoiningService,
    private readonly desk: RoomDesk,
    private readonly fleet: FarRooms,
    private readonly allowances: MemberAllowances,
  ) {}

  afterInit(namespace: Namespace): void {
    namespace.use((socket, next) => {
      this.visitorOf(socket).then(
        (visitor) => {
          (socket.data as { visitor?: LiveVisitor }).visitor = visitor;
          next(visitor.account || visitor.guest ? undefined : new Error('sign-in-needed'));
        },
        () => next(new Error('unavailable')),
      );
    });
    namespace.on('connection', (socket) => void this.arrived(socket));
  }

  private async arrived(socket: Socket): Promise<void> {
    const { visitor } = socket.data as { visitor: LiveVisitor };
    new LiveSocket(socket, visitor, this.desk, this.fleet, this.allowances).listen();
    if (!visitor.account) return;
    // From here a session that ends, or a membership that changes, cuts this socket too.
    await this.sessions.attach(socket, visitor.account).catch(() => socket.disconnect(true));
  }

  private async visitorOf(socket: Socket): Promise<LiveVisitor> {
    const guestSecret = parseCookies(socket.handshake.headers.cookie)[guestCookieName];
    return {
      account: await this.sessions.actorOf(socket),
      guest: isSessionSecret(guestSecret) ? await this.joining.guestOf(guestSecret) : null,
    };
  }
}
