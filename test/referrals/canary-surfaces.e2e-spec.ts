import { randomBytes } from 'node:crypto';
import { ConsoleLogger } from '@nestjs/common';
import { startReceiver, type Receiver } from '../exchange/receiver';
import { aPdf } from '../files/sample-files';
import { quarterNow } from '../measures/quarter-now';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { attach } from './attaching';
import { allOf, aMarker, leakedBy, markedFields } from './support/canary-markers';
import { withdrawConsent } from './support/machine';
import {
  aReferral,
  bodies,
  good,
  newCode,
  readyToSend,
  step,
  today,
  twoOrganizations,
  yes,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

/** A service user's file has no field for a message to a recipient. */
function knownFields(): Record<string, string> {
  const { message: _message, ...recorded } = markedFields();
  return recorded;
}

/** Whom each referral is about. `shown` is in service and gave name and phone; `taken` took the consent back afterwards. */
const fields = { shown: markedFields(), taken: markedFields(), asked: markedFields(), known: knownFields() };
/** What the source's people wrote beside the fields. */
const typed = Object.fromEntries(
  ['message', 'file', 'followUp', 'case', 'report', 'purpose', 'emergency', 'answer'].map((what) => [
    what,
    aMarker(what),
  ]),
);
/** Answered to the recipient's question about the person of `shown`. */
const told = aMarker('told');
const all = [told, ...Object.values(fields).flatMap((one) => Object.values(one)), ...Object.values(typed)];
const shared = [fields.shown.name, fields.shown.phone, told];

let app: TestApp;
let worker: TestWorker;
let receiver: Receiver;
let network: TwoOrganizations;
let clients: Record<string, TestClient>;
let shown: Standing;
let taken: Standing;
let linkToken: string;
const logged: string[] = [];

class RememberingLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[]): void {
    logged.push(...messages.map(String));
  }
}

async function served(details: Record<string, string>, consented: string[], answer: string): Promise<Standing> {
  const ready = await readyToSend(network, { details }, { ...yes, fields: consented });
  good(await network.supervisor.get(`/api/referrals/${ready.id}/preview`));
  good(await step(network.supervisor, ready.id, 'send'));
  good(await step(network.intake, ready.id, 'receive'));
  good(await step(network.intake, ready.id, 'ask-information', { question: '有没有人陪同？' }));
  good(await step(network.worker, ready.id, 'provide-information', { answer }));
  good(await step(network.intake, ready.id, 'accept', bodies.accept));
  return good(await step(network.intake, ready.id, 'start', bodies.start));
}

/** Every place where the source's people can write something about the person. */
async function writeEverywhere(): Promise<void> {
  const at = `/api/referrals/${taken.id}`;
  const say = (path: string, body: object, status = 201) =>
    network.worker.post(path, body).then((answer) => good(answer, status));
  await say(`${at}/messages`, { text: typed.message, asItIs: true });
  good(await attach(network.worker, taken.id, { name: `${typed.file}.pdf`, content: aPdf() }));
  const contact = { kind: 'interim', onDate: today(), channel: 'phone', withWhom: ['service-user'] };
  await say(`${at}/follow-ups`, { ...contact, ownWords: typed.followUp });
  const known = { clientGroup: 'elder', sex: 'female', ageBand: '80-84', household: 'alone' };
  const person = { code: newCode(), ...known, areaCode: '110105001001', details: fields.known };
  const { id: personId } = await say('/api/service-users', person);
  const supervisorAccountId = network.supervisor.account!.id;
  const file = { subjectKind: 'person', personId, supervisorAccountId, happenedOn: today(), text: typed.case };
  await say('/api/case-files', file);
  const seen = { seenKinds: ['neglect'], seenBy: 'self', seen: typed.report, safety: 'safe' };
  await say('/api/mandatory-reports', { referralId: taken.id, discoveredAt: new Date().toISOString(), ...seen });
  const request = { personId, fields: ['name'], purpose: 'standing-in', purposeNote: typed.purpose };
  const asks = { ...request, legalBasis: 'contract', undertaking: true };
  good(await network.colleague.post('/api/access-requests', asks), 201);
  const emergency = { personId, reasonCode: 'health-emergency', reason: typed.emergency };
  good(await network.colleague.post('/api/emergency-views', emergency), 201);
}

beforeAll(async () => {
  receiver = await startReceiver();
  app = await startTestApp({ WEBHOOK_HOSTS: receiver.host });
  app.app.useLogger(new RememberingLogger());
  worker = await startTestWorker(app);
  worker.context.useLogger(new RememberingLogger());
  network = await twoOrganizations(app);
  const member = async (kind: 'foundation' | 'support-agency' | 'community' | 'street', role: TestClient['account']) =>
    app.aMember(await app.anOrganization({ kind }), role!.role!);
  const as = (role: string) => ({ id: '', organizationId: null, role }) as TestClient['account'];
  clients = {
    intake: network.intake,
    otherIntake: network.otherIntake,
    targetSupervisor: network.targetSupervisor,
    targetAdmin: network.targetAdmin,
    stranger: network.stranger,
    funder: await member('foundation', as('program-officer')),
    coach: await member('support-agency', as('supervisor')),
    community: await member('community', as('community-staff')),
    street: await member('street', as('street-officer')),
    nobody: app.nobody,
  };
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  for (const admin of [network.admin, network.targetAdmin]) {
    const address = `http://${receiver.host}/${admin.account!.organizationId}`;
    good(await admin.post('/api/webhooks', { name: '数据平台', address, secret }), 201);
  }
  shown = await served(fields.shown, ['name', 'phone'], told);
  taken = await served(fields.taken, Object.keys(fields.taken), typed.answer);
  await writeEverywhere();
  await withdrawConsent(network.worker, taken.id);
  const asked = await aReferral(network, 'requested', { details: { ...fields.asked } });
  const { path } = good(
    await network.worker.post<{ path: string }>(`/api/referrals/${asked.id}/links/partner`, {}),
    201,
  );
  linkToken = path.split('#')[1];
  for (let turn = 0; turn < 2; turn += 1) {
    await worker.drain();
    await worker.runTimers();
  }
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
  await receiver?.close();
});

it('whoever works the case at the source reads all of it: it is there to be leaked', async () => {
  const paths = [
    ...[shown, taken].flatMap(({ id }) =>
      ['', '/messages', '/attachments', '/follow-ups'].map((path) => `/api/referrals/${id}${path}`),
    ),
    '/api/emergency-views?box=to-review',
    '/api/access-requests?box=to-decide',
    '/api/mandatory-reports',
  ];
  const text = (await Promise.all(paths.map((path) => allOf(network.supervisor, path)))).map((one) => one.text).join();
  const others = [...Object.values(fields.asked), ...Object.values(fields.known), typed.case];
  expect(all.filter((marker) => !others.includes(marker) && leakedBy([marker], text).length === 0)).toEqual([]);
});

/** Every route that reads, with the ids of things that are there. */
async function readingPaths(): Promise<string[]> {
  const { body } = await app.nobody.get<{ paths: Record<string, object> }>('/openapi.json');
  const idsIn = async (table: string): Promise<string[]> =>
    (await app.database.query<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id);
  const tables: Record<string, string> = {
    'service-users': 'person_basic',
    'case-files': 'case_file',
    'access-requests': 'access_request',
    'emergency-views': 'emergency_view',
    'mandatory-reports': 'mandatory_report',
    consents: 'referral_consent',
    webhooks: 'webhook',
    organizations: 'organization',
  };
  const [attachment] = await idsIn('referral_attachment');
  const quarter = `quarter=${quarterNow()}`;
  const paths = [
    `/api/referral-numbers/network?${quarter}`,
    ...['in', 'out'].flatMap((box) => [
      ...['csv', 'xlsx'].map((format) => `/api/referral-numbers/file?${quarter}&box=${box}&format=${format}`),
      `/api/referral-numbers?${quarter}&box=${box}`,
      `/api/referrals?limit=100&box=${box}`,
      `/api/referrals?limit=100&box=${box}&ended=true`,
      `/api/referrals?limit=100&box=${box}&states=consent-paused`,
    ]),
    ...['mine', 'to-decide', 'decided'].map((box) => `/api/access-requests?box=${box}`),
    ...['mine', 'to-review'].map((box) => `/api/emergency-views?box=${box}`),
    '/api/duplicates?all=true',
    '/api/notifications?limit=100',
    ...[fields.shown.name, fields.known.phone, '金丝雀'].map((q) => `/api/search?q=${encodeURIComponent(q)}`),
  ];
  for (const [path, verbs] of Object.entries(body.paths)) {
    if (!('get' in verbs)) continue;
    const kind = path.split('/')[2];
    const ids = kind in tables && path.includes('{id}') ? await idsIn(tables[kind]) : [shown.id, taken.id];
    for (const id of path.includes('{') ? ids : [''])
      for (const form of path.includes('{form}') ? ['referral', 'consent', 'reply'] : [''])
        paths.push(
          path
            .replace('{id}', id)
            .replace('{form}', form)
            .replace('{attachmentId}', attachment)
            .replace(/\{\w+\}/g, id),
        );
  }
  return paths;
}

const roles = [
  'intake',
  'otherIntake',
  'targetSupervisor',
  'targetAdmin',
  'stranger',
  'funder',
  'coach',
  'community',
  'street',
  'nobody',
];
/** Those of the recipient who work the case read what was ticked, and no more. */
const mayRead = (role: string): string[] =>
  role === 'intake' || role === 'otherIntake' || role === 'targetSupervisor' ? shared : [];

it.each(roles)(
  '%s reads nothing above their tier: lists, pages, words, forms, Word files, FHIR, files of numbers, overviews',
  async (role) => {
    const hidden = all.filter((marker) => !mayRead(role).includes(marker));
    const leaks: [string, string[]][] = [];
    const broken: string[] = [];
    let answered = 0;
    for (const path of await readingPaths()) {
      const { status, text } = await allOf(clients[role], path);
      if (status === 200) answered += 1;
      if (status === 500) broken.push(path);
      const leaked = leakedBy(hidden, text);
      if (leaked.length > 0) leaks.push([path, leaked]);
    }
    expect({ leaks, broken }).toEqual({ leaks: [], broken: [] });
    expect(answered).toBeGreaterThan(role === 'nobody' ? 2 : 5);
  },
  120_000,
);

it('the recipient does read what was ticked, while it holds', async () => {
  for (const path of ['', '/fhir', '/forms/referral', '/forms/referral/docx']) {
    const { text } = await allOf(network.intake, `/api/referrals/${shown.id}${path}`);
    expect([path, leakedBy([fields.shown.name, fields.shown.phone], text).length]).toEqual([path, 2]);
  }
});

it('a link opened by nobody in particular shows who asks, and not about whom', async () => {
  const opened = await app.nobody.post('/api/referral-links/open', { token: linkToken });
  expect(opened.status).toBe(200);
  expect(leakedBy(all, JSON.stringify(opened.body))).toEqual([]);
});

it('refusals of every command answer with a code and nothing that was written', async () => {
  const { body } = await app.nobody.get<{ paths: Record<string, object> }>('/openapi.json');
  const commands = Object.keys(body.paths).filter((path) => /^\/api\/referrals\/\{id\}\/[a-z-]+$/.test(path));
  for (const path of commands.filter((one) => 'post' in body.paths[one]))
    for (const client of [network.intake, network.stranger, clients.coach]) {
      const answer = await client.post(path.replace('{id}', taken.id), { note: 1 }, { version: 1 });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect([path, leakedBy(all, JSON.stringify(answer.body))]).toEqual([path, []]);
    }
});

it('what was sent to other systems, what stands ready to be sent and what people are told holds none', async () => {
  const received = receiver.received().map(({ headers, text }) => JSON.stringify([headers, text]));
  expect(received.length).toBeGreaterThan(5);
  expect(leakedBy(all, received.join('\n'))).toEqual([]);
  for (const table of ['webhook_delivery', 'notification', 'outbox', 'audit_event', 'possible_duplicate']) {
    const rows = await app.database.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t`);
    expect([table, leakedBy(all, rows.map(({ line }) => line).join('\n'))]).toEqual([table, []]);
  }
  const kinds = await app.database.query<{ kind: string }>('SELECT DISTINCT kind FROM notification');
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['referral.info-provided', 'referral.consent-paused', 'referral.message-written']),
  );
});

it('no log line and no row of any table holds one', async () => {
  await app.database.query('ALTER TABLE referral_message RENAME TO referral_message_away');
  const broken = await network.supervisor.get(`/api/referrals/${taken.id}/messages`);
  await app.database.query('ALTER TABLE referral_message_away RENAME TO referral_message');
  expect(broken.status).toBe(500);
  expect(logged.length).toBeGreaterThan(0);
  expect(leakedBy(all, logged.join('\n'))).toEqual([]);
  const tables = await app.database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const leaks: string[] = [];
  for (const { name } of tables) {
    const content = await app.database.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    if (leakedBy(all, content.map(({ line }) => line).join('\n')).length > 0) leaks.push(name);
  }
  expect(leaks).toEqual([]);
});
