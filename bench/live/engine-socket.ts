import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';

export interface EngineSocketOptions {
  port: number;
  path: string;
  headers: Record<string, string>;
  onText(text: string): void;
  onClose(): void;
}

const text = 1;
const ping = 9;

/**
 * A WebSocket that costs its process as little as possible, so that a load generator of thousands leaves the processor to
 * the server it measures. Speaks only what a socket.io server on loopback sends: whole text frames.
 */
export class EngineSocket {
  private readonly socket: Socket;
  private rest: Buffer = Buffer.alloc(0);
  private isUpgraded = false;

  constructor(private readonly options: EngineSocketOptions) {
    this.socket = connect(options.port, '127.0.0.1', () => this.upgrade());
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk) => this.received(chunk));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => options.onClose());
  }

  /** Sends ASCII text; masked with zeros, which is a mask like any other. */
  send(message: string): void {
    const { length } = message;
    const head = length < 126 ? 6 : 8;
    const frame = Buffer.alloc(head + length);
    frame[0] = 0x80 | text;
    frame[1] = 0x80 | (length < 126 ? length : 126);
    if (length >= 126) frame.writeUInt16BE(length, 2);
    frame.write(message, head, 'latin1');
    this.socket.write(frame);
  }

  close(): void {
    this.socket.destroy();
  }

  private upgrade(): void {
    const { path, port, headers } = this.options;
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  }

  private received(chunk: Buffer): void {
    let data = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    if (!this.isUpgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) return void (this.rest = data);
      if (!data.toString('latin1', 0, 12).endsWith('101')) return void this.socket.destroy();
      this.isUpgraded = true;
      data = data.subarray(end + 4);
    }
    this.rest = data.subarray(this.readFrames(data));
  }

  /** Returns how far it came; what follows is the beginning of a frame. */
  private readFrames(data: Buffer): number {
    let at = 0;
    while (data.length - at >= 2) {
      let length = data[at + 1] & 0x7f;
      let head = 2;
      if (length === 126) {
        if (data.length - at < 4) break;
        length = data.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (data.length - at < 10) break;
        length = Number(data.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (data.length - at < head + length) break;
      const kind = data[at] & 0x0f;
      if (kind === text) this.options.onText(data.toString('latin1', at + head, at + head + length));
      else if (kind !== ping) this.socket.destroy();
      at += head + length;
    }
    return at;
  }
}
