import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '@app/config';
import { endWhenPortIsTaken, runUntilStopped } from '@app/process';
import { Pool } from 'pg';

if (process.env.STAND_IN_API === 'dies') process.exit(1);

const { host, port, databaseUrls } = readConfig();
const pool = new Pool({ connectionString: databaseUrls.app, connectionTimeoutMillis: 2_000 });
pool.on('error', () => undefined);

const routes: Record<string, () => Promise<unknown>> = {
  'GET /health/ready': () => pool.query('SELECT 1'),
  'GET /notes': async () => (await pool.query('SELECT text FROM note')).rows,
  'POST /notes': () => pool.query("INSERT INTO note VALUES ('kept')"),
  'GET /environment': async () => Object.keys(process.env).sort(),
  'GET /slow': () => pause(700).then(() => pool.query('SELECT 1')),
};

const server = createServer((request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  const answer = route ? route() : Promise.reject(new Error('no such route'));
  answer.then(
    (body) => response.end(JSON.stringify(body)),
    () => response.writeHead(503).end(),
  );
});
// Node holds idle connections open for 5 s, which would make every stop that long.
server.keepAliveTimeout = 100;
server.on('error', (error) => endWhenPortIsTaken(error, host, port));
server.listen(port, host);
runUntilStopped({
  stop: async () => {
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    await pool.end();
  },
});
