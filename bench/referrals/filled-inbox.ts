import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@app/config';
import { migrate } from '@app/database';
import { type EmbeddedServer, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import { newId } from '@app/kernel';
import { nodeFlags } from '@app/process';
import { Client } from 'pg';

export const organizations = 500;
const connections = 10;
/** What somebody reads first is as long in a small network as in a large one: so many open referrals wait for each reader. */
const waiting = 50;
const pageSize = 25;

interface Reader {
  organizationId: string;
  secret: string;
}

/** A network of five hundred organisations with so many referrals among them, one in twenty still open, and its own product. */
export class FilledInbox {
  private constructor(
    private readonly dataDir: string,
    private readonly database: EmbeddedServer,
    readonly client: Client,
    private readonly readers: Reader[],
    readonly product: ChildProcess,
    readonly port: number,
  ) {}

  static async with(referrals: number): Promise<FilledInbox> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-inbox-'));
    chmodSync(dataDir, 0o755);
    const database = await startEmbedded({ dataDir });
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    let readers: Reader[];
    try {
      await migrate(database.url, join(dataDir, 'secrets'));
      await client.connect();
      await fill(client, referrals);
      readers = await signIn(client);
    } catch (error) {
      await client.end();
      await database.stop();
      throw error;
    }
    const product = fork(join(__dirname, '../../apps/api/main.js'), {
      env: environment(database.url, dataDir),
      execArgv: [...nodeFlags],
    });
    const { url } = await firstMessage<{ url: string }>(product);
    return new FilledInbox(dataDir, database, client, readers, product, Number(new URL(url).port));
  }

  get url(): string {
    return this.database.url;
  }

  /** The time of each of so many pages, milliseconds, over ten kept connections of ten people; every other page is a second one. */
  async pages(count: number, port = this.port): Promise<number[]> {
    const times: number[] = [];
    const one = async (reader: Reader): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      let next = '';
      while (times.length < count) {
        const began = performance.now();
        const page = await read(port, agent, reader.secret, `/api/referrals?box=in&limit=${pageSize}${next}`);
        times.push(performance.now() - began);
        next = next === '' && page.next ? `&after=${encodeURIComponent(page.next)}` : '';
      }
      agent.destroy();
    };
    await Promise.all(this.readers.map(one));
    return times;
  }

  async pagesPerSecond(count: number, port = this.port): Promise<number> {
    await this.pages(Math.ceil(count / 5), port);
    const began = performance.now();
    const times = await this.pages(count, port);
    return times.length / ((performance.now() - began) / 1000);
  }

  /** The plan of the page, asked for by one of its readers under the policies of the product. */
  async plan(page: string): Promise<string> {
    const [{ organizationId, secret }] = this.readers;
    const asReader = new Client({
      connectionString: readConfig({ DATABASE_URL: this.database.url, DATA_DIR: this.dataDir }).databaseUrls.app,
    });
    await asReader.connect();
    try {
      await asReader.query(`SELECT set_config('app.session', $1, false), set_config('role', 'app_member', false)`, [
        secret,
      ]);
      const { rows } = await asReader.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${page}`, [organizationId]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await asReader.end();
    }
  }

  async close(): Promise<void> {
    this.product.kill('SIGTERM');
    await this.client.end();
    await this.database.stop();
    await removeEmbedded(this.dataDir);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export const environment = (url: string, dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  DEMO: 'off',
  PORT: '0',
  PUBLIC_URL: '',
});

export function firstMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)));
  });
}

export const p95 = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];

function read(port: number, agent: Agent, secret: string, path: string): Promise<{ items: unknown[]; next?: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ port, agent, path, host: '127.0.0.1', headers: { cookie: `sid=${secret}` } }, (answer) => {
      let got = '';
      answer.on('data', (chunk: Buffer) => (got += chunk.toString()));
      answer.on('end', () => {
        const page = JSON.parse(got) as { items: unknown[]; next?: string };
        // Pages are compared with pages: one of a single row would be no page.
        if (answer.statusCode !== 200 || page.items.length !== pageSize)
          reject(new Error(`${answer.statusCode} ${got}`));
        else resolve(page);
      });
    });
    call.on('error', reject);
    call.end();
  });
}

/** Rows as the product writes them, without the histories no page of a list reads. */
async function fill(client: Client, referrals: number): Promise<void> {
  const ids = Array.from({ length: organizations }, () => newId());
  await client.query(
    `INSERT INTO organization (id, kind, name, source, pinyin_key)
     SELECT id, 'member', 'Member ' || n, 'bench', 'member ' || n FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, n)`,
    [ids],
  );
  await client.query(`CREATE TEMP TABLE place AS SELECT n - 1 AS n, id, gen_random_uuid() AS person, gen_random_uuid() AS request
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM organization WHERE source = 'bench') o`);
  await client.query(`INSERT INTO person_basic (id, organization_id, code, client_group, sex, age_band)
    SELECT person, id, 'A01', 'elder', 'female', '80-84' FROM place`);
  await client.query(`INSERT INTO service_request (id, organization_id, person_id, status, reason_codes, service_codes, risk_codes)
    SELECT request, id, person, 'active', '{specialist-skill}', '{home-visit}', '{falls}' FROM place`);
  await client.query(
    `INSERT INTO referral_task (id, organization_id, request_id, number, target_organization_id, status, business_status, hands,
       holder_account_id, holder_name, need_code, mode, urgency, card, fields, recorded_fields, clock_kind, clock_started_at, due_at, sent_at)
     SELECT gen_random_uuid(), source.id, source.request, 'ZJ-B-' || i, target.id, s.status, s.business_status, s.hands,
       source.id, '社工甲', 'home-visit', 'full-transfer', 'priority',
       jsonb_build_object('personCode', 'A' || i, 'group', 'elder', 'sex', 'female', 'ageBand', '80-84', 'household', 'alone',
         'language', 'dialect', 'community', 'A', 'needCode', 'home-visit', 'serviceCodes', '["home-visit"]'::jsonb,
         'riskCodes', '["falls"]'::jsonb, 'reasonCodes', '["specialist-skill"]'::jsonb, 'mode', 'full-transfer', 'urgency', 'priority'),
       '{name,phone}', '{name,phone}', s.clock, CASE WHEN s.clock IS NOT NULL THEN now() END,
       CASE WHEN s.clock IS NULL THEN 'infinity' ELSE now() + random() * interval '5 days' END, now()
     FROM generate_series(1, $1) AS series (i)
     CROSS JOIN LATERAL (SELECT * FROM (VALUES ('completed', 'loop-closed', 'nobody', NULL), ('requested', NULL, 'target', 'acknowledge'))
       AS v (status, business_status, hands, clock) OFFSET CASE WHEN i % 20 = 0 THEN 1 ELSE 0 END LIMIT 1) s
     JOIN place source ON source.n = (i / 20) % ${organizations}
     JOIN place target ON target.n = CASE WHEN i % 20 = 0 AND i / 20 <= ${waiting * connections} THEN (i / 20 + 1) % ${connections}
       ELSE (i / 20 + 1 + i % (${organizations} - 1)) % ${organizations} END`,
    [referrals],
  );
  await client.query(`INSERT INTO referral_share (task_id, organization_id, recipient_organization_id, ends_at)
    SELECT id, organization_id, target_organization_id, now() + interval '90 days' FROM referral_task`);
  await client.query('VACUUM ANALYZE');
}

/** Ten people of ten organisations. */
async function signIn(client: Client): Promise<Reader[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM place ORDER BY n LIMIT ${connections}`);
  const readers: Reader[] = [];
  for (const { id } of rows) {
    const [accountId, secret] = [newId(), randomBytes(32).toString('base64url')];
    await client.query(`INSERT INTO account (id, display_name, phone) VALUES ($1, '社工甲', $2)`, [
      accountId,
      `1400000${String(readers.length).padStart(4, '0')}`,
    ]);
    await client.query(`INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'worker')`, [
      newId(),
      id,
      accountId,
    ]);
    await client.query(
      `INSERT INTO session (id, token_hash, account_id, organization_id, expires_at) VALUES ($1, $2, $3, $4, now() + interval '12 hours')`,
      [newId(), createHash('sha256').update(secret).digest(), accountId, id],
    );
    readers.push({ organizationId: id, secret });
  }
  return readers;
}
