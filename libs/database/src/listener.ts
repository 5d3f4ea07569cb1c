import { Client } from 'pg';

export interface ListenerOptions {
  url: string;
  /** What to do with the payload of each channel. */
  channels: Record<string, (payload: string) => void>;
  /** Called after every connection but the first: notifications of the time between are lost. */
  onGap?: () => void;
  applicationName?: string;
}

const heartbeatMs = 10_000;
const pauseMs = { first: 100, longest: 2_000 };

/** Keeps one connection that LISTENs, through every restart of the server. What it misses meanwhile is the caller's to fetch. */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private pause = pauseMs.first;
  private connectedOnce = false;
  private stopped = false;

  constructor(private readonly options: ListenerOptions) {}

  /** Resolves when the first attempt has ended; a server that is away is tried again in the background. */
  async start(): Promise<void> {
    this.heartbeat = setInterval(() => void this.beat(), heartbeatMs);
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.heartbeat);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.options.url,
      application_name: this.options.applicationName ?? 'tongxing-listen',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.options.channels[channel]?.(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      for (const channel of Object.keys(this.options.channels)) await client.query(`LISTEN "${channel}"`);
      this.pause = pauseMs.first;
      if (this.connectedOnce) this.options.onGap?.();
      this.connectedOnce = true;
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, pauseMs.longest);
  }

  /** A connection that a firewall dropped in silence only shows when something is sent on it. */
  private async beat(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const answered = client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5_000).unref());
    if (!(await Promise.race([answered, late]))) this.lost(client);
  }
}
