import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface LinkQuality {
  /** Half of the round trip. */
  delayMs?: number;
  bytesPerSecond?: number;
  /** Share of segments that are lost and come again a timeout later, everything after them waiting, as TCP has it. */
  loss?: number;
}

const resendMs = 400;
const segment = 1_400;

/** A bad link between the clients and the product: slow, far, lossy, and cut or gone dark at will. */
export class SlowLink {
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly held: (() => void)[] = [];
  private isDown = false;
  private isDark = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
    private readonly quality: LinkQuality,
  ) {
    server.on('connection', (client) => this.relay(client));
  }

  static async to(target: number, quality: LinkQuality = {}): Promise<SlowLink> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new SlowLink(server, target, quality);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Cuts every connection; new ones are refused until `up`. */
  down(): void {
    this.isDown = true;
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  /** Nothing arrives any more in either direction and nobody is told, as in a lift; what was under way comes at `up`. */
  dark(): void {
    this.isDark = true;
  }

  up(): void {
    this.isDown = false;
    this.isDark = false;
    for (const write of this.held.splice(0)) write();
  }

  async close(): Promise<void> {
    this.down();
    await new Promise((closed) => this.server.close(closed));
  }

  private relay(client: Socket): void {
    if (this.isDown) return void client.destroy();
    const server = connect(this.target, '127.0.0.1');
    const pair: [Socket, Socket] = [client, server];
    this.pairs.add(pair);
    const end = (): void => {
      for (const socket of pair) socket.destroy();
      this.pairs.delete(pair);
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      // In the dark nobody hears that the other end has hung up.
      socket.on('close', () => (this.isDark ? this.held.push(end) : end()));
    }
    this.carry(client, server);
    this.carry(server, client);
  }

  /** In order: a segment that was lost holds up what follows it. */
  private carry(from: Socket, to: Socket): void {
    const { delayMs = 0, bytesPerSecond = Infinity, loss = 0 } = this.quality;
    let freeAt = 0;
    from.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += segment) {
        const part = chunk.subarray(at, at + segment);
        const lost = Math.random() < loss ? resendMs + 2 * delayMs : 0;
        const begins = Math.max(Date.now(), freeAt) + lost;
        freeAt = begins + (part.length / bytesPerSecond) * 1000;
        const write = (): void => void (to.writable && to.write(part));
        setTimeout(() => (this.isDark ? this.held.push(write) : write()), freeAt + delayMs - Date.now());
      }
    });
  }
}
