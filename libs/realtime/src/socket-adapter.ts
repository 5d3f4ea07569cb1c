import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { isOwnOrigin } from '@app/http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server } from 'socket.io';

const largestFrame = 64 * 1024;

/**
 * Only what is large is worth compressing: the answer to a late comer's join, not the frames of a room. Without a context
 * kept between messages an idle socket costs no memory for it.
 */
const compression = { threshold: 2048, serverNoContextTakeover: true, clientNoContextTakeover: true };

/**
 * One socket.io server for all namespaces. `cors` does not guard WebSockets, so the Origin is checked at the handshake: a
 * missing one is refused too, since every browser sends it and a cookie without it proves nothing (ASVS 4.4.2).
 * Connection-state recovery stays off: it would replay into rooms that were left (reliability 0-3).
 */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly publicUrl: string | undefined,
  ) {
    super(app);
  }

  /** The product's own socket.io, at the version the web app's client has; the platform package brings another copy. */
  override createIOServer(_port: number, options?: object): ReturnType<IoAdapter['createIOServer']> {
    const server = new Server(this.httpServer as HttpServer, {
      ...options,
      transports: ['websocket'],
      allowUpgrades: false,
      maxHttpBufferSize: largestFrame,
      serveClient: false,
      perMessageDeflate: compression,
      allowRequest: (request, answer) => answer(null, this.isOurs(request)),
    });
    return server as unknown as ReturnType<IoAdapter['createIOServer']>;
  }

  private isOurs({ headers }: IncomingMessage): boolean {
    return headers.origin !== undefined && isOwnOrigin(headers.origin, headers.host, this.publicUrl);
  }
}
