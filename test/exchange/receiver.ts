import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Receiver {
  /** For WEBHOOK_HOSTS. */
  host: string;
  received(path?: string): Received[];
  /** What calls of a path are answered with from now on; 200 unless set. */
  answers(path: string, status: number, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

/** A program of an organisation on loopback that remembers what it is told. */
export async function startReceiver(): Promise<Receiver> {
  const all: Received[] = [];
  const replies = new Map<string, { status: number; headers?: Record<string, string> }>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      all.push({ path, headers: request.headers, text: Buffer.concat(chunks).toString('utf8') });
      const { status, headers } = replies.get(path) ?? { status: 200 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: (path) => all.filter((one) => path === undefined || one.path === path),
    answers: (path, status, headers) => replies.set(path, { status, headers }),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
