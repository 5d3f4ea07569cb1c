import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { newId } from '@app/kernel';
import { aDocx, aPdf, aPng } from '../files/sample-files';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { attach, attachmentsOf, contentOf } from './attaching';
import {
  aDraft,
  aReferral,
  bodies,
  good,
  step,
  twoOrganizations,
  yes,
  type TwoOrganizations,
} from './two-organizations';

let app: TestApp;
let network: TwoOrganizations;
const marker = 'CANARY-attachment-7391';

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app?.close());

const withRecords = {
  details: { name: '张桂兰', phone: '14000000133', priorServices: '上门探访六次', health: '跌倒两次' },
};
const agreeing = (...fields: string[]): object => ({ ...yes, fields });

/** A referral the recipient accepted, whose person agreed to exactly these fields. */
async function accepted(...fields: string[]): Promise<string> {
  const { id, version } = await aDraft(network, withRecords);
  good(await network.worker.post(`/api/referrals/${id}/consents`, agreeing(...fields), { version }));
  good(await network.worker.get(`/api/referrals/${id}/preview`));
  const who = fields.includes('health') ? network.supervisor : network.worker;
  good(await step(who, id, 'send'));
  good(await step(network.intake, id, 'accept', bodies.accept));
  return id;
}

const added = async (client: TestClient, id: string, file: Parameters<typeof attach>[2]): Promise<string> =>
  good(await attach(client, id, file)).id;

const keptFiles = (): string[] =>
  readdirSync(join(app.database.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('a file with a referral', () => {
  it('arrives at the recipient as it was sent, to be saved and not to be shown', async () => {
    const id = await accepted('name', 'priorServices');
    const content = aPdf(marker);
    const file = await added(network.worker, id, { content, name: '服务 记录.pdf' });
    const answer = await contentOf(network.intake, id, file);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="__ __.pdf"; filename*=UTF-8''${encodeURIComponent('服务 记录.pdf')}`,
    });
  });

  it('is opened by the recipient only with what the person agreed to', async () => {
    const id = await accepted('name', 'priorServices');
    const allowed = await added(network.worker, id, { content: aPdf(), kind: 'service-records', tier: 'L2' });
    const sensitive = await added(network.worker, id, { content: aPdf(), kind: 'evaluation-report', tier: 'L3' });
    const blank = await added(network.worker, id, { content: aPdf(), kind: 'other', tier: 'L1' });
    const shown = await attachmentsOf(network.intake, id);
    expect(shown.map((one) => [one.id, one.isOpen, one.closedReason, one.name])).toEqual([
      [allowed, true, null, 'a.pdf'],
      [sensitive, false, 'not-consented', null],
      [blank, true, null, 'a.pdf'],
    ]);
    expect(shown[1]).toMatchObject({ kind: 'evaluation-report', type: null, size: null });
    expect((await contentOf(network.intake, id, sensitive)).status).toBe(404);
    expect((await contentOf(network.intake, id, blank)).status).toBe(200);
  });

  it('says before acceptance no more than what kind it is', async () => {
    const { id } = await aReferral(network, 'received');
    const file = await added(network.worker, id, { content: aPdf(marker), name: `${marker}.pdf` });
    const seen = await network.intake.get(`/api/referrals/${id}/attachments`);
    expect(seen.body).toMatchObject({
      items: [{ id: file, kind: 'service-records', isOpen: false, closedReason: 'after-acceptance', name: null }],
      mayAdd: false,
    });
    expect(JSON.stringify(seen.body)).not.toContain(marker);
    expect((await contentOf(network.intake, id, file)).status).toBe(404);
    expect((await attach(network.intake, id, { content: aPdf() })).status).toBe(403);
  });

  it('is gone for the recipient at once when the grant ends, its own file too, and stays with the source', async () => {
    const id = await accepted('name', 'priorServices');
    const theirs = await added(network.worker, id, { content: aPdf() });
    const own = await added(network.intake, id, { content: aPdf(), kind: 'evaluation-report', tier: 'L3' });
    expect((await contentOf(network.intake, id, theirs)).status).toBe(200);
    expect((await contentOf(network.worker, id, own)).status).toBe(200);
    // No job runs: the end lies in the past, and that is all.
    await app.database.query(
      `UPDATE identity_grant SET opens_at = now() - interval '2 days', ends_at = now() - interval '1 second' WHERE referral_task_id = $1`,
      [id],
    );
    for (const file of [theirs, own]) expect((await contentOf(network.intake, id, file)).status).toBe(404);
    expect((await attachmentsOf(network.intake, id)).map(({ closedReason }) => closedReason)).toEqual([
      'access-ended',
      'access-ended',
    ]);
    for (const file of [theirs, own]) expect((await contentOf(network.worker, id, file)).status).toBe(200);
  });

  it('and the source’s words are gone for the recipient at once when the person withdraws; its own words stay', async () => {
    const id = await accepted('name', 'priorServices');
    const files = [
      await added(network.worker, id, { content: aPdf(marker), name: `${marker}.pdf` }),
      await added(network.intake, id, { content: aPdf(marker), name: `${marker}.pdf` }),
    ];
    const path = `/api/referrals/${id}`;
    good(await network.worker.post(`${path}/messages`, { text: `她叫${marker}` }), 201);
    good(await network.intake.post(`${path}/messages`, { text: '我们记下了' }), 201);
    const { consents } = good(await network.worker.get<{ consents: { id: string }[] }>(path));
    good(await network.worker.post(`/api/consents/${consents[0].id}/withdraw`, { channel: 'phone' }));
    for (const file of files) expect((await contentOf(network.intake, id, file)).status).toBe(404);
    const seen = await Promise.all(
      ['attachments', 'messages', 'follow-ups'].map((part) => network.intake.get(`${path}/${part}`)),
    );
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain(marker);
    expect(seen[1].body).toMatchObject({ items: [{ text: '我们记下了' }, { text: null }], mayWrite: false });
    expect((await contentOf(network.worker, id, files[0])).status).toBe(200);
  });

  it('is nobody else’s', async () => {
    const id = await accepted('name', 'priorServices');
    const file = await added(network.worker, id, { content: aPdf() });
    const other = await accepted('name', 'priorServices');
    expect((await contentOf(network.stranger, id, file)).status).toBe(404);
    expect((await contentOf(network.intake, other, file)).status).toBe(404);
    expect((await contentOf(network.colleague, id, file)).status).toBe(404);
    expect((await contentOf(app.nobody, id, file)).status).toBe(401);
    expect((await attach(network.stranger, id, { content: aPdf() })).status).toBe(404);
    expect((await attach(network.colleague, id, { content: aPdf() })).status).toBe(403);
    expect((await attach(network.admin, id, { content: aPdf() })).status).toBe(403);
  });

  it('sent again after a lost answer is the same one; another under its id is refused', async () => {
    const { id } = await aDraft(network);
    const file = newId();
    const before = keptFiles().length;
    good(await attach(network.worker, id, { id: file, content: aPdf('a') }));
    good(await attach(network.worker, id, { id: file, content: aPdf('a') }));
    expect((await attach(network.worker, id, { id: file, content: aPdf('b') })).body).toMatchObject({
      code: 'attachment-exists',
    });
    expect(await attachmentsOf(network.worker, id)).toHaveLength(1);
    expect(keptFiles()).toHaveLength(before + 1);
  });

  it('is taken away by the side that brought it, and leaves the disk', async () => {
    const id = await accepted('name', 'priorServices');
    const file = await added(network.worker, id, { content: aPdf() });
    const path = `/api/referrals/${id}/attachments/${file}`;
    const before = keptFiles().length;
    expect((await network.intake.delete(path)).status).toBe(403);
    expect((await network.worker.delete(path)).status).toBe(204);
    expect((await contentOf(network.worker, id, file)).status).toBe(404);
    expect((await network.worker.delete(path)).status).toBe(404);
    expect(keptFiles()).toHaveLength(before - 1);
    expect((await attach(network.worker, id, { id: file, content: aPdf() })).status).toBe(409);
  });
});

describe('bad files', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await aDraft(network));
  });

  it.each<[string, Parameters<typeof attach>[2] | Promise<Parameters<typeof attach>[2]>, number, string]>([
    ['a page called a picture', { content: Buffer.from('<html><script>1</script>'), name: 'a.png' }, 422, 'file-html'],
    ['a drawing', { content: Buffer.from('<svg onload="1"/>'), name: 'a.svg' }, 422, 'file-svg'],
    ['a program', { content: Buffer.from('MZ\0\0\0'), name: 'a.pdf' }, 422, 'file-executable'],
    ['a name that climbs', { content: aPng(), name: '../../x.png' }, 422, 'file-name-unsafe'],
    ['a picture 30,000 wide', { content: aPng(30_000, 30_000), name: 'a.png' }, 422, 'file-image-too-large'],
    ['nothing', { content: Buffer.alloc(0), name: 'a.pdf' }, 422, 'file-empty'],
    ['11 MB', { content: Buffer.alloc(11 * 1_048_576, 0x61), name: 'a.txt' }, 413, 'file-too-large'],
    [
      'an archive that bursts',
      aDocx({ 'word/a.bin': Buffer.alloc(6_000_000) }).then((content) => ({ content, name: 'a.docx' })),
      422,
      'file-zip-bomb',
    ],
    ['an unknown kind', { content: aPdf(), kind: 'selfie' }, 400, 'attachment-not-described'],
    [
      'a health report said to be ordinary',
      { content: aPdf(), kind: 'evaluation-report' },
      422,
      'attachment-tier-too-low',
    ],
  ])('%s', async (_, file, status, code) => {
    const before = keptFiles().length;
    const answer = await attach(network.worker, id, await file);
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
    expect(await attachmentsOf(network.worker, id)).toEqual([]);
    expect(keptFiles()).toHaveLength(before);
  });

  it('1 GB is refused before it is sent', async () => {
    const answer = await new Promise<{ status?: number; body: string }>((done, failed) => {
      const sending = httpRequest(`${app.url}/api/referrals/${id}/attachments/${newId()}`, {
        method: 'PUT',
        headers: {
          cookie: network.worker.cookie!,
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': 1_073_741_824,
        },
      });
      sending.on('error', failed);
      sending.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        response.on('end', () => done({ status: response.statusCode, body }));
        sending.destroy();
      });
      sending.flushHeaders();
    });
    expect(answer.status).toBe(413);
  });

  it('200 MB without a stated length are cut off where the limit is, and hold little memory', async () => {
    const head = Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nother\r\n--x\r\nContent-Disposition: form-data; name="tier"\r\n\r\nL1\r\n' +
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n',
    );
    const piece = Buffer.alloc(1_048_576, 0x61);
    let sent = 0;
    let most = 0;
    const status = await new Promise<number | undefined>((done) => {
      const sending = httpRequest(`${app.url}/api/referrals/${id}/attachments/${newId()}`, {
        method: 'PUT',
        headers: { cookie: network.worker.cookie!, 'content-type': 'multipart/form-data; boundary=x' },
      });
      let heard: number | undefined;
      const end = (): void => done(heard);
      sending.on('response', (response) => {
        heard = response.statusCode;
        response.resume();
      });
      sending.on('close', end);
      // Cut off in the middle of sending: whether the refusal was read before is up to the system.
      sending.on('error', end);
      const write = (): void => {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        if (sending.destroyed || sent >= 200) return void sending.end();
        sent += 1;
        sending.write(piece, () => setImmediate(write));
      };
      sending.write(head, write);
    });
    expect([413, undefined]).toContain(status);
    expect(sent).toBeLessThan(200);
    expect(most).toBeLessThan(150 * 1_048_576);
    expect(await attachmentsOf(network.worker, id)).toEqual([]);
  });
});
