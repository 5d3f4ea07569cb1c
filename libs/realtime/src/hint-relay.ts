import { DatabasePools, Listener } from '@app/database';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { accountChangedChannel, hintChannel, sessionEndedChannel, type Hint } from './hint';
import { HintsGateway } from './hints.gateway';
import { SocketSessions } from './socket-sessions';

const recheckEveryMs = 60_000;

/** Brings what PostgreSQL announces to the sockets of this process. Each api process listens for itself: no adapter is needed. */
@Injectable()
export class HintRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Hints');
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pools: DatabasePools,
    private readonly gateway: HintsGateway,
    private readonly sessions: SocketSessions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const listener = new Listener({
      url: this.pools.url('app'),
      applicationName: 'tongxing-hints',
      channels: {
        [hintChannel]: (payload) => this.forget(this.passOn(payload)),
        [sessionEndedChannel]: (sessionId) => this.sessions.cut(this.gateway.namespaces(), sessionId),
        [accountChangedChannel]: (accountId) => this.recheck(`account:${accountId}`),
      },
      onGap: () => {
        this.gateway.resync();
        this.recheck();
      },
    });
    this.listener = listener;
    await listener.start();
    // The net under the notices: nothing that was revoked stays connected longer than this.
    this.timer = setInterval(() => this.recheck(), recheckEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.stop();
  }

  /** Anybody with a login can notify: what is not a hint is only worth a warning. */
  private async passOn(payload: string): Promise<void> {
    await this.gateway.send(JSON.parse(payload) as Hint);
  }

  private recheck(room?: string): void {
    this.forget(this.sessions.recheckAll(this.gateway.namespaces(), room));
  }

  private forget(work: Promise<unknown>): void {
    work.catch(() => this.logger.warn('a notice could not be passed on; pages learn of it when they fetch'));
  }
}
