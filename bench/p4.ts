import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@app/database';
import { type EmbeddedServer, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import { newId } from '@app/kernel';
import { nodeFlags } from '@app/process';
import { Client } from 'pg';
import type { Benchmark } from './harness';

const connections = 10;
const sends = Number(process.env.P4_SENDS ?? 1500);
const warming = 200;

let dataDir: string;
let database: EmbeddedServer;
let client: Client;
let product: ChildProcess;
let bare: ChildProcess;
let ports: Record<'ours' | 'reference', number>;
let sender: { organizationId: string; accountId: string; secrets: string[] };
let recipientId: string;
const sent = { ours: 0, reference: 0 };

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

function firstMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code) => reject(new Error(`a process of P4 ended with ${code}`)));
  });
}

/** Two organisations, and ten people of the first, each signed in. */
async function prepareNetwork(): Promise<void> {
  const ids = [newId(), newId()];
  for (const id of ids)
    await client.query(
      `INSERT INTO organization (id, kind, name, source, pinyin_key) VALUES ($1, 'member', $2, 'bench', $2)`,
      [id, id],
    );
  const secrets: string[] = [];
  const accountId = newId();
  await client.query(`INSERT INTO account (id, display_name, phone) VALUES ($1, '社工甲', '14000000001')`, [accountId]);
  await client.query(`INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'worker')`, [
    newId(),
    ids[0],
    accountId,
  ]);
  for (let n = 0; n < connections; n += 1) {
    secrets.push(randomBytes(32).toString('base64url'));
    await client.query(
      `INSERT INTO session (id, token_hash, account_id, organization_id, expires_at) VALUES ($1, $2, $3, $4, now() + interval '12 hours')`,
      [newId(), sha256(secrets[n]), accountId, ids[0]],
    );
  }
  sender = { organizationId: ids[0], accountId, secrets };
  recipientId = ids[1];
}

interface Sent {
  status: number;
  body: string;
}

function post(port: number, agent: Agent, secret: string, path: string, body: object, version?: number): Promise<Sent> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        port,
        agent,
        path,
        method: 'POST',
        host: '127.0.0.1',
        headers: {
          cookie: `sid=${secret}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': randomUUID(),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
      },
      (answer) => {
        let got = '';
        answer.on('data', (chunk: Buffer) => (got += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: got }));
      },
    );
    call.on('error', reject);
    call.end(text);
  });
}

/** One referral written over HTTP, so that the organisation has a real key; the drafts are its copies with other persons. */
async function oneReal(): Promise<string> {
  const draft = {
    personCode: 'A01',
    group: 'elder',
    sex: 'female',
    ageBand: '80-84',
    mode: 'full-transfer',
    urgency: 'priority',
    needCode: 'home-visit',
    serviceCodes: ['home-visit'],
    riskCodes: ['falls'],
    reasonCodes: ['specialist-skill'],
    recipientId,
    details: { name: '张三', phone: '14000000133' },
  };
  const { status, body } = await post(ports.ours, new Agent(), sender.secrets[0], '/api/referrals', draft);
  if (status !== 201) throw new Error(body);
  return (JSON.parse(body) as { id: string }).id;
}

/** Drafts with consent and preview, ready to be sent. */
async function makeDrafts(from: string, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `WITH n AS MATERIALIZED (SELECT gen_random_uuid() AS person, gen_random_uuid() AS request, gen_random_uuid() AS task FROM generate_series(1, $2)),
     person AS (INSERT INTO person_basic SELECT (jsonb_populate_record(p, jsonb_build_object('id', n.person, 'code', left(n.person::text, 18)))).*
       FROM n, person_basic p JOIN service_request r ON r.person_id = p.id JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1 RETURNING id),
     key AS (INSERT INTO person_key (person_id, organization_id, wrapped) SELECT n.person, k.organization_id, k.wrapped
       FROM n, person_key k JOIN service_request r ON r.person_id = k.person_id JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1 RETURNING person_id),
     request AS (INSERT INTO service_request SELECT (jsonb_populate_record(r, jsonb_build_object('id', n.request, 'person_id', n.person))).*
       FROM n, service_request r JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1 RETURNING id),
     task AS (INSERT INTO referral_task SELECT (jsonb_populate_record(t, jsonb_build_object('id', n.task, 'request_id', n.request, 'number', n.task,
         'card', t.card || jsonb_build_object('personCode', left(n.person::text, 18))))).*
       FROM n, referral_task t WHERE t.id = $1 RETURNING id),
     consent AS (INSERT INTO referral_consent (id, organization_id, request_id, recipient_organization_id, purpose, fields, ends_on, decision, signed_by, form, wording, recorded_by)
       SELECT gen_random_uuid(), $3, n.request, $4, 'provide-service', '{name,phone}', current_date + 180, 'given', 'self', 'screen', 'T2', $5 FROM n RETURNING id),
     preview AS (INSERT INTO referral_view (id, organization_id, task_id, viewer_account_id, viewer_name, viewer_organization_id, seen, fields, task_version)
       SELECT gen_random_uuid(), $3, n.task, $5, '社工甲', $3, 'preview', '{name,phone}', 1 FROM n RETURNING id)
     SELECT id FROM task`,
    [from, count, sender.organizationId, recipientId, sender.accountId],
  );
  await client.query(
    'ANALYZE referral_task, service_request, person_basic, referral_consent, referral_view, outbox, referral_share',
  );
  return rows.map(({ id }) => id);
}

let template: string;

/** Sends per second over ten kept connections; the drafts are made beforehand, the first sends are not counted. */
async function sendsPerSecond(side: 'ours' | 'reference'): Promise<number> {
  const ids = await makeDrafts(template, sends + warming);
  const agents = sender.secrets.map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
  const run = async (until: number): Promise<void> => {
    const one = async (agent: Agent, secret: string): Promise<void> => {
      for (let id = ids.length > until ? ids.pop() : undefined; id; id = ids.length > until ? ids.pop() : undefined) {
        const { status, body } = await post(
          ports[side],
          agent,
          secret,
          `/api/referrals/${id}/send`,
          { recipientId },
          1,
        );
        if (status !== 200) throw new Error(`${side} ${status} ${body}`);
        sent[side] += 1;
      }
    };
    await Promise.all(agents.map((agent, n) => one(agent, sender.secrets[n])));
  };
  await run(sends);
  const began = performance.now();
  await run(0);
  const perSecond = sends / ((performance.now() - began) / 1000);
  agents.forEach((agent) => agent.destroy());
  return perSecond;
}

export const benchmark: Benchmark = {
  id: 'P4',
  title: `sending a referral at ${connections} connections: consent check, row, history, event, audit, grant, under row-level security`,
  unit: 'requests/s',
  reach: 0.5,
  higherIsBetter: true,
  floor: 300,
  async prepare() {
    dataDir = mkdtempSync(join(tmpdir(), 'tongxing-p4-'));
    chmodSync(dataDir, 0o755);
    database = await startEmbedded({ dataDir });
    await migrate(database.url, join(dataDir, 'secrets'));
    client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await prepareNetwork();
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      DEMO: 'off',
      PORT: '0',
      PUBLIC_URL: '',
    };
    product = fork(join(__dirname, '../apps/api/main.js'), { env, execArgv: [...nodeFlags] });
    const { url } = await firstMessage<{ url: string }>(product);
    bare = fork(join(__dirname, 'reference/p4-bare.js'), { env, execArgv: [] });
    const { port } = await firstMessage<{ port: number }>(bare);
    ports = { ours: Number(new URL(url).port), reference: port };
    template = await oneReal();
  },
  reference: () => sendsPerSecond('reference'),
  ours: () => sendsPerSecond('ours'),
  async also() {
    const { rows } = await client.query<{ whole: number; events: number }>(
      `SELECT count(*)::int AS whole, (SELECT count(*)::int FROM outbox WHERE type = 'referral.sent') AS events FROM referral_task t
       JOIN referral_share s ON s.task_id = t.id JOIN referral_history h ON h.task_id = t.id AND h.step = 'send'
       JOIN identity_grant g ON g.referral_task_id = t.id JOIN audit_event a ON a.subject_id = t.id AND a.action = 'referral.send'
       WHERE t.status = 'requested'`,
    );
    const all = sent.ours + sent.reference;
    const { whole, events } = rows[0];
    return {
      'rows of every send': {
        promised: `${all}, each with all its rows`,
        measured: `${whole}, ${events} events`,
        holds: whole === all && events === all,
      },
    };
  },
  async close() {
    product?.kill('SIGTERM');
    bare?.kill('SIGTERM');
    await client?.end();
    await database?.stop();
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  },
};
