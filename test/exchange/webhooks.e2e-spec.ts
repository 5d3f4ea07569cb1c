import { createHmac, randomBytes } from 'node:crypto';
import { Timers } from '@app/events';
import { newId } from '@app/kernel';
import {
  aReferral,
  good,
  identity,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { startReceiver, type Received, type Receiver } from './receiver';

interface Webhook {
  id: string;
  version: number;
  name: string;
  host: string;
  state: string;
  pauseReason: string | null;
  formerSecretEndsAt: string | null;
  waiting: number;
  allowedActions: string[];
  code?: string;
}

interface Delivery {
  id: string;
  type: string;
  number: string | null;
  state: string;
  tries: number;
  lastStatus: number | null;
  lastRefusal: string | null;
}

let receiver: Receiver;
let test: TestApp;
let worker: TestWorker;
let network: TwoOrganizations;
let path: string;

beforeAll(async () => {
  receiver = await startReceiver();
  test = await startTestApp({ WEBHOOK_HOSTS: receiver.host });
  worker = await startTestWorker(test);
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await test?.close();
  await receiver?.close();
});
beforeEach(async () => {
  network = await twoOrganizations(test);
  path = `/in-${newId()}`;
});

const aSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
const secret = aSecret();
const addressOf = (at = path): string => `http://${receiver.host}${at}`;
const add = async (change: object = {}): Promise<Webhook> =>
  good(
    await network.admin.post<Webhook>('/api/webhooks', { name: '数据平台', address: addressOf(), secret, ...change }),
    201,
  );
const now = async (id: string): Promise<Webhook> =>
  (await network.admin.get<{ items: Webhook[] }>('/api/webhooks')).body.items.find((one) => one.id === id)!;
const move = async (id: string, action: string, body: object = {}): Promise<Webhook> =>
  good(await network.admin.post<Webhook>(`/api/webhooks/${id}/${action}`, body, { version: (await now(id)).version }));
const deliveries = async (id: string): Promise<Delivery[]> =>
  good(await network.admin.get<{ items: Delivery[] }>(`/api/webhooks/${id}/deliveries`)).items;
/** Whatever waits for its next try waits no longer. */
const hurry = () => test.database.query(`UPDATE webhook_delivery SET due_at = now() WHERE state = 'waiting'`);
async function tell(): Promise<void> {
  await worker.drain();
  await worker.context.get(Timers).runAll();
}

/** As the published recipe has it: the bytes after `whsec_` are the key, id, time and body are the message. */
function isSigned({ headers, text }: Received, withSecret: string): boolean {
  const content = [headers['webhook-id'], headers['webhook-timestamp'], text].join('.');
  const key = Buffer.from(withSecret.split('_')[1], 'base64');
  const wanted = createHmac('sha256', key).update(content).digest('base64');
  return String(headers['webhook-signature'])
    .split(' ')
    .some((signature) => signature === `v1,${wanted}`);
}

describe('what a webhook is told', () => {
  it('is every step, in its order, signed, with ids, codes and the number', async () => {
    const { id } = await add();
    const standing = await aReferral(network, 'in-progress');
    await tell();
    const told = receiver.received(path);
    expect(told.map(({ text }) => (JSON.parse(text) as { type: string }).type)).toEqual([
      'referral.sent',
      'referral.accepted',
      'referral.started',
    ]);
    for (const one of told) expect(isSigned(one, secret)).toBe(true);
    expect(JSON.parse(told[1].text)).toMatchObject({
      type: 'referral.accepted',
      data: {
        referralId: standing.id,
        number: standing.number,
        status: 'accepted',
        sourceOrganizationId: network.source.id,
        recipientOrganizationId: network.target.id,
      },
    });
    expect((await deliveries(id)).map(({ type, state, lastStatus }) => [type, state, lastStatus])).toEqual([
      ['referral.started', 'delivered', 200],
      ['referral.accepted', 'delivered', 200],
      ['referral.sent', 'delivered', 200],
    ]);
  });

  it('holds nothing of the person, of who did it, of the grant or of names', async () => {
    await add();
    await aReferral(network, 'completed', { details: identity });
    await tell();
    const all = receiver.received(path).map(({ headers, text }) => JSON.stringify(headers) + text);
    expect(all.length).toBeGreaterThan(3);
    const people = ['社工', '督导', '负责人', network.source.name, network.target.name, 'T-'];
    for (const said of all) {
      for (const marker of [...Object.values(identity), ...people]) expect(said).not.toContain(marker);
      expect(said).not.toContain(network.worker.account!.id);
    }
  });

  it('is nothing of other organisations’ referrals', async () => {
    good(
      await (
        await test.aMember(network.strangers, 'organization-admin')
      ).post('/api/webhooks', {
        name: '别家',
        address: addressOf(),
        secret,
      }),
      201,
    );
    await aReferral(network, 'requested');
    await tell();
    expect(receiver.received(path)).toEqual([]);
  });

  it('is refused by a receiver that checks, when a byte was changed or another secret signed', async () => {
    await add();
    await aReferral(network, 'requested');
    await tell();
    const [told] = receiver.received(path);
    expect(isSigned({ ...told, text: told.text.replace('requested', 'accepted') }, secret)).toBe(false);
    expect(isSigned(told, aSecret())).toBe(false);
  });
});

describe('a receiver that does not take it', () => {
  it('is told the same thing under the same id until it does, and later things after it', async () => {
    const { id } = await add();
    receiver.answers(path, 503);
    const standing = await aReferral(network, 'requested');
    await tell();
    good(await step(network.intake, standing.id, 'receive'));
    await tell();
    expect(receiver.received(path)).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([
      { type: 'referral.received', state: 'waiting', tries: 0 },
      { type: 'referral.sent', state: 'waiting', tries: 1, lastStatus: 503, lastRefusal: 'server-error' },
    ]);
    receiver.answers(path, 200);
    await hurry();
    await tell();
    const told = receiver.received(path);
    expect(told).toHaveLength(3);
    expect(told[1].headers['webhook-id']).toBe(told[0].headers['webhook-id']);
    expect(told[1].text).toBe(told[0].text);
    expect(told[2].text).toContain('referral.received');
  });

  it('is paused after the eighth try, keeps what waits, and hears it when resumed', async () => {
    const { id } = await add();
    receiver.answers(path, 500);
    const standing = await aReferral(network, 'requested');
    for (let tries = 0; tries < 8; tries += 1) {
      await tell();
      await hurry();
    }
    expect(await now(id)).toMatchObject({ state: 'paused', pauseReason: 'server-error' });
    good(await step(network.intake, standing.id, 'receive'));
    await tell();
    expect(receiver.received(path)).toHaveLength(8);
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting' }, { state: 'failed', tries: 8 }]);
    const paused = await test.database.query<{ data: object }>(
      `SELECT data FROM outbox WHERE type = 'webhook.paused' AND subject_id = $1`,
      [id],
    );
    expect(paused).toEqual([{ data: { refusal: 'server-error' } }]);
    await worker.drain();
    const news = { type: 'webhook.paused', subjectType: 'webhook', subjectId: id, organization: null };
    const told = good(await network.admin.get<{ items: object[] }>('/api/notifications'));
    expect(told.items).toContainEqual(expect.objectContaining(news));
    const others = good(await network.worker.get<{ items: object[] }>('/api/notifications'));
    expect(others.items).not.toContainEqual(expect.objectContaining(news));
    receiver.answers(path, 200);
    await move(id, 'resume');
    await tell();
    const [, failed] = await deliveries(id);
    good(await network.admin.post(`/api/webhooks/${id}/deliveries/${failed.id}/send-again`));
    await tell();
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  it.each([
    [410, {}, 'gone'],
    [302, { location: 'http://127.0.0.1/inside' }, 'redirected'],
  ])('with %i is paused at once', async (status, headers, reason) => {
    const { id } = await add();
    receiver.answers(path, status, headers as Record<string, string>);
    await aReferral(network, 'requested');
    await tell();
    expect(await now(id)).toMatchObject({ state: 'paused', pauseReason: reason });
    expect(receiver.received(path)).toHaveLength(1);
  });

  it('which the operator no longer names is not called', async () => {
    const { id } = await add();
    const hosts = worker.context.get<{ webhookHosts: string[] }>((await import('@app/config')).CONFIG).webhookHosts;
    const [named] = hosts.splice(0, 1);
    try {
      await aReferral(network, 'requested');
      await tell();
    } finally {
      hosts.push(named);
    }
    expect(receiver.received(path)).toEqual([]);
    expect(await now(id)).toMatchObject({ state: 'paused', pauseReason: 'address-blocked' });
  });
});

describe('the secret', () => {
  it('changes without a gap: both sign until the former ends, then the new one alone', async () => {
    const { id } = await add();
    const next = aSecret();
    const rotated = await move(id, 'rotate-secret', { secret: next, overlapHours: 24 });
    expect(rotated.formerSecretEndsAt).not.toBeNull();
    await aReferral(network, 'requested');
    await tell();
    const [during] = receiver.received(path);
    expect([isSigned(during, secret), isSigned(during, next)]).toEqual([true, true]);
    await test.database.query(
      `UPDATE webhook_secret SET ends_at = now() WHERE webhook_id = $1 AND ends_at IS NOT NULL`,
      [id],
    );
    await aReferral(network, 'requested');
    await tell();
    const [, afterwards] = receiver.received(path);
    expect([isSigned(afterwards, secret), isSigned(afterwards, next)]).toEqual([false, true]);
    expect((await now(id)).formerSecretEndsAt).toBeNull();
  });

  it('and the address are in no answer and in no row in the clear', async () => {
    const { id } = await add();
    await network.admin.post(`/api/webhooks/${id}/test`);
    await tell();
    const answers = JSON.stringify([await now(id), await deliveries(id)]);
    const rows = JSON.stringify(
      await test.database.query(
        `SELECT encode(w.sealed_address, 'escape') AS a, encode(s.sealed, 'escape') AS s, d.payload
         FROM webhook w JOIN webhook_secret s ON s.webhook_id = w.id JOIN webhook_delivery d ON d.webhook_id = w.id
         WHERE w.id = $1`,
        [id],
      ),
    );
    for (const said of [answers, rows]) {
      expect(said).not.toContain(path);
      expect(said).not.toContain(secret.slice(6));
    }
  });
});

it('is tested with a button, also while paused, and one test waits at a time', async () => {
  const { id } = await add();
  await move(id, 'pause');
  good(await network.admin.post(`/api/webhooks/${id}/test`));
  expect(await network.admin.post(`/api/webhooks/${id}/test`)).toMatchObject({
    status: 409,
    body: { code: 'webhook-test-under-way' },
  });
  await tell();
  expect(await deliveries(id)).toMatchObject([{ type: 'webhook.test', state: 'delivered', lastStatus: 200 }]);
  receiver.answers(path, 500);
  good(await network.admin.post(`/api/webhooks/${id}/test`));
  await tell();
  expect((await deliveries(id))[0]).toMatchObject({ state: 'failed', lastRefusal: 'server-error' });
  for (const one of receiver.received(path)) expect(isSigned(one, secret)).toBe(true);
});

it.each([
  [{ address: 'http://hooks.example.org/in' }, 422, 'webhook-address-not-https'],
  [{ address: 'https://127.0.0.1/in' }, 422, 'webhook-host-not-allowed'],
  [{ address: 'https://169.254.169.254/' }, 422, 'webhook-host-not-allowed'],
  [{ address: 'not an address' }, 422, 'webhook-address-not-readable'],
  [{ secret: 'whsec_c2hvcnQ=' }, 422, 'webhook-secret-form'],
  [{ name: ' ' }, 400, 'validation-failed'],
  [{ events: ['all'] }, 400, 'validation-failed'],
])('refuses %j', async (change, status, code) => {
  const answer = await network.admin.post('/api/webhooks', { name: '平台', address: addressOf(), secret, ...change });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('keeps a change to the version it was made to, and leaves nothing when removed', async () => {
  const { id, version } = await add();
  good(await network.admin.patch(`/api/webhooks/${id}`, { name: '新名字' }, { version }));
  expect((await network.admin.patch(`/api/webhooks/${id}`, { name: '又一个' }, { version })).status).toBe(412);
  await aReferral(network, 'requested');
  await worker.drain();
  expect((await network.admin.delete(`/api/webhooks/${id}`, { version: version + 1 })).status).toBe(204);
  const left = await test.database.query('SELECT 1 FROM webhook_delivery WHERE webhook_id = $1', [id]);
  expect(left).toEqual([]);
});
