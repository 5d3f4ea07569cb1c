import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

export interface TestRedis {
  url: string;
  /** Forgets everything, as a restart without persistence does. */
  wipe(): Promise<void>;
  /** Like a power cut. */
  kill(): Promise<void>;
  /** Comes back on the same port, empty. */
  start(): Promise<void>;
}

/** A Redis of its own on a free port, without persistence. Suites that start one are named `*.redis.e2e-spec.ts`. */
export async function startRedis(policy = 'noeviction'): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const redis: TestRedis = {
    url,
    wipe: () => command(url, (client) => client.flushall()),
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child!.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
    start: async () => {
      const options = ['--port', String(port), '--save', '', '--maxmemory-policy', policy, '--bind', '127.0.0.1'];
      child = spawn(process.env.REDIS_SERVER_PATH ?? 'redis-server', options, { stdio: 'ignore' });
      await command(url, (client) => client.ping());
    },
  };
  await redis.start();
  return redis;
}

async function command(url: string, work: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 200 });
  client.on('error', () => undefined);
  try {
    await work(client);
  } finally {
    client.disconnect();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
