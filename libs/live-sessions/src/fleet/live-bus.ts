import { CONFIG, type Config } from '@app/config';
import { DatabasePools, Listener } from '@app/database';
import { Sealer } from '@app/vault';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

const place = 'live-bus';
const channelOf = (processId: string): string => `live-${processId}`;
/** PostgreSQL carries less than 8,000 bytes in one notice. */
const pieceLength = 7_000;
const mostUnfinished = 200;

interface Unfinished {
  pieces: string[];
  missing: number;
}

/**
 * What processes tell each other, in order: over Redis where there is one and it answers, over PostgreSQL otherwise. Sealed
 * with the installation's key, so that nobody who can merely publish is believed and nobody who can listen reads a word.
 * What gets lost on the way is repaired by whoever waits for it.
 */
@Injectable()
export class LiveBus implements BeforeApplicationShutdown {
  private readonly logger = new Logger('LiveSessions');
  private readonly unfinished = new Map<string, Unfinished>();
  private listener: Listener | undefined;
  private publisher: Redis | undefined;
  private subscriber: Redis | undefined;
  private waiting: { channel: string; text: string }[] = [];
  private sending: Promise<void> | null = null;
  private count = 0;
  private self = '';

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pools: DatabasePools,
    private readonly sealer: Sealer,
  ) {}

  async start(processId: string, heard: (message: string) => void): Promise<void> {
    this.self = processId;
    const channel = channelOf(processId);
    const open = (sealed: string): void => {
      try {
        heard(this.sealer.open(Buffer.from(sealed, 'base64'), place));
      } catch {
        this.logger.warn('a message between processes was not understood');
      }
    };
    this.listener = new Listener({
      url: this.pools.url('live'),
      applicationName: 'tongxing-live-bus',
      channels: { [channel]: (payload) => this.gather(payload, open) },
    });
    await this.listener.start();
    if (this.config.redisUrl) this.joinRedis(this.config.redisUrl, channel, open);
  }

  send(processId: string, message: object): void {
    const text = this.sealer.seal(JSON.stringify(message), place).toString('base64');
    this.waiting.push({ channel: channelOf(processId), text });
    this.sending ??= this.drain().finally(() => {
      this.sending = null;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sending;
    this.publisher?.disconnect();
    this.subscriber?.disconnect();
    await this.listener?.stop();
  }

  private joinRedis(url: string, channel: string, open: (sealed: string) => void): void {
    const options = { retryStrategy: (times: number) => Math.min(times * 100, 1_000), maxRetriesPerRequest: 1 };
    this.publisher = new Redis(url, { ...options, enableOfflineQueue: false, commandTimeout: 1_000 });
    this.subscriber = new Redis(url, options);
    for (const redis of [this.publisher, this.subscriber]) redis.on('error', () => undefined);
    this.subscriber.on('message', (_channel, sealed: string) => open(sealed));
    // Subscribed again by itself after every reconnection.
    this.subscriber.subscribe(channel).catch(() => undefined);
  }

  private async drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      const left = await this.overRedis(batch);
      if (left.length > 0) await this.overPostgres(left);
    }
  }

  /** What nobody received there goes the other way. */
  private async overRedis(batch: { channel: string; text: string }[]): Promise<typeof batch> {
    const { publisher } = this;
    if (publisher?.status !== 'ready') return batch;
    const pipeline = publisher.pipeline();
    for (const { channel, text } of batch) pipeline.publish(channel, text);
    const counts = await pipeline.exec().catch(() => null);
    return batch.filter((_, n) => !(Number(counts?.[n]?.[1]) > 0));
  }

  private async overPostgres(batch: { channel: string; text: string }[]): Promise<void> {
    const channels: string[] = [];
    const payloads: string[] = [];
    for (const { channel, text } of batch) {
      const of = Math.ceil(text.length / pieceLength);
      this.count += 1;
      for (let at = 0; at < of; at += 1) {
        channels.push(channel);
        // The number also keeps two equal notices of one transaction from becoming one.
        const head = `${this.self}:${this.count}:${at}:${of}:`;
        payloads.push(head + text.slice(at * pieceLength, (at + 1) * pieceLength));
      }
    }
    await this.pools
      .pool('live')
      .query(
        'SELECT pg_notify(n.c, n.p) FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n (c, p, i) ORDER BY i',
        [channels, payloads],
      )
      .catch(() => this.logger.warn('other processes were not told'));
  }

  private gather(payload: string, open: (sealed: string) => void): void {
    const [from, number, at, of] = payload.split(':', 4);
    const piece = payload.slice(from.length + number.length + at.length + of.length + 4);
    if (of === '1') return open(piece);
    const key = `${from}:${number}`;
    const whole = this.unfinished.get(key) ?? { pieces: [], missing: Number(of) };
    this.unfinished.set(key, whole);
    whole.pieces[Number(at)] = piece;
    whole.missing -= 1;
    // Pieces of what was cut off by a lost connection never become whole.
    if (this.unfinished.size > mostUnfinished) this.unfinished.delete(this.unfinished.keys().next().value!);
    if (whole.missing > 0) return;
    this.unfinished.delete(key);
    open(whole.pieces.join(''));
  }
}
