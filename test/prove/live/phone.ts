import { setTimeout as pause } from 'node:timers/promises';
import {
  type CommandAnswer,
  type CommandData,
  type CommandKind,
  memoryOutboxStore,
  retryDelay,
  type OutboxStore,
} from '@app/live-protocol';
import { LiveClient } from '../../live-sessions/live-client';
import type { LoadMember } from '../../../bench/live/load';

const tickMs = 100;
/** As the web app: a try that hangs is given up, and so is a question. */
const comeWithinMs = 12_000;
const answerWithinMs = 8_000;

/** A person's phone as the web app runs on it: comes back by itself, later each time, keeps what is not saved through a reload. */
export class Phone {
  client: LiveClient;
  /** What the person was told is saved. */
  readonly acked: number[] = [];
  /** Moments at which something waited although the screen said everything was saved. */
  silentlyWaiting = 0;
  private wasIn = false;
  private readonly store: OutboxStore;
  private readonly timer: NodeJS.Timeout;
  private failures = 0;
  private coming: Promise<void> | null = null;
  private retryAt = 0;
  private isHeldDown = false;
  private isOver = false;
  private tries = 0;

  /** `urls`: where the product answers; a try that fails goes to the next, as a balancer in front would send it. */
  constructor(
    private readonly urls: readonly string[],
    readonly seat: LoadMember,
    store = memoryOutboxStore(),
  ) {
    this.store = store;
    this.client = this.newClient();
    this.timer = setInterval(() => this.tick(), tickMs);
  }

  get live() {
    return this.client.live;
  }

  async enter(): Promise<this> {
    await this.come();
    return this;
  }

  async send<K extends CommandKind>(kind: K, data: CommandData<K>): Promise<CommandAnswer> {
    const answer = await this.live.send(kind, data);
    if (answer.ok) this.acked.push(answer.seq);
    return answer;
  }

  /** The person closes the tab and opens it again; what was under way stays in the store. */
  reload(): void {
    this.client.leave();
    this.client = this.newClient();
    // A try under way was the closed page's.
    this.coming = null;
    this.failures = 0;
    this.retryAt = Date.now();
  }

  cut(): void {
    this.client.cut();
  }

  /** No reception, until `up`. */
  down(): void {
    this.isHeldDown = true;
    this.client.cut();
  }

  up(): void {
    this.isHeldDown = false;
  }

  leave(): void {
    this.isOver = true;
    clearInterval(this.timer);
    this.client.leave();
  }

  private newClient(): LiveClient {
    const url = this.urls[this.tries % this.urls.length];
    return new LiveClient({ url, cookie: this.seat.cookie, origin: url }, this.seat.sid, this.store, answerWithinMs);
  }

  private tick(): void {
    const { outbox } = this.live;
    if (outbox.waiting.length > 0 && this.live.status().state === 'saved') this.silentlyWaiting += 1;
    if (this.isOver || this.isHeldDown || this.coming) return;
    if (this.client.socket.connected && this.live.link === 'joined') return;
    if (this.wasIn) this.retryAt = Date.now() + retryDelay(0, Math.random());
    this.wasIn = false;
    if (Date.now() >= this.retryAt) void this.come();
  }

  private come(): Promise<void> {
    const coming = (this.coming ??= this.tryOnce(this.client));
    return coming.finally(() => {
      if (this.coming === coming) this.coming = null;
    });
  }

  private async tryOnce(client: LiveClient): Promise<void> {
    try {
      client.socket.disconnect();
      await inTime(client.comeBackTo(this.urls[this.tries % this.urls.length]));
      if (client !== this.client) return client.leave();
      if (client.live.link === 'joined') {
        this.failures = 0;
        this.wasIn = true;
        return;
      }
      client.socket.disconnect();
    } catch {
      if (client !== this.client) return client.leave();
      client.socket.disconnect();
      client.live.disconnected();
    }
    this.tries += 1;
    this.failures += 1;
    this.retryAt = Date.now() + retryDelay(this.failures, Math.random());
  }
}

/** The way to the room and its answer. */
const inTime = (coming: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    coming,
    pause(comeWithinMs + answerWithinMs, undefined, { ref: false }).then(() => {
      throw new Error('given up');
    }),
  ]);
