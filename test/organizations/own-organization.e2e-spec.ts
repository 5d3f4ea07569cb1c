import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Service {
  id: string;
  name: string;
  version: number;
  capacity: { freePlaces: number; ageDays: number; source: string } | null;
}
interface Profile {
  id: string;
  name: string;
  phone: string | null;
  uscc: string | null;
  version: number;
  services: Service[];
  allowedActions: string[];
}

let app: TestApp;
let here: TestOrganization;
let elsewhere: TestOrganization;
let admin: TestClient;
let worker: TestClient;
let foreignAdmin: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  here = await app.anOrganization({ name: '暖檐社工服务中心' });
  elsewhere = await app.anOrganization({ name: '青苗儿童服务中心' });
  admin = await app.aMember(here, 'organization-admin', '管理员');
  worker = await app.aMember(here, 'worker', '社工甲');
  foreignAdmin = await app.aMember(elsewhere, 'organization-admin');
});
afterAll(() => app.close());

const versionOf = async () => (await admin.get<Profile>('/api/organizations/mine')).body.version;

describe('the profile', () => {
  it('is open to everybody signed in; actions only to one’s own', async () => {
    const own = await admin.get<Profile>('/api/organizations/mine');
    expect(own.body).toMatchObject({
      id: here.id,
      allowedActions: ['edit-profile', 'edit-services', 'state-capacity', 'see-members'],
    });
    expect(own.headers.get('etag')).toBe(`"${own.body.version}"`);
    const seen = await foreignAdmin.get<Profile>(`/api/organizations/${here.id}`);
    expect(seen.body).toMatchObject({ name: '暖檐社工服务中心', allowedActions: [] });
  });

  it('changes with its version, is found under its new name, and leaves a trace', async () => {
    const answer = await admin.patch<Profile>(
      `/api/organizations/${here.id}`,
      {
        name: '暖檐服务中心',
        shortName: '暖檐',
        phone: '+86 140 0000 0031',
        description: '入户探访',
        uscc: '52990100xxdm000471',
      },
      { version: await versionOf() },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      name: '暖檐服务中心',
      shortName: '暖檐',
      phone: '14000000031',
      uscc: '52990100XXDM000471',
    });
    const found = await foreignAdmin.get<{ items: { id: string }[] }>(
      `/api/organizations?q=${encodeURIComponent('暖檐服务')}`,
    );
    expect(found.body.items.map((item) => item.id)).toEqual([here.id]);
    const gone = await foreignAdmin.get<{ items: unknown[] }>(`/api/organizations?q=${encodeURIComponent('社工服务')}`);
    expect(gone.body.items).toEqual([]);
    const [trace] = await app.database.query<{ fields: string[] }>(
      `SELECT fields FROM audit_event WHERE action = 'organization.profile-changed' AND subject_id = $1`,
      [here.id],
    );
    expect(trace.fields.sort()).toEqual(['description', 'name', 'phone', 'shortName', 'uscc']);
  });

  it('takes a value away with an empty text and leaves what is absent', async () => {
    const answer = await admin.patch<Profile>(
      `/api/organizations/${here.id}`,
      { phone: '' },
      { version: await versionOf() },
    );
    expect(answer.body).toMatchObject({ phone: null, name: '暖檐服务中心' });
  });

  it('warns about a code whose check fails, and keeps it when told to (R-ID-01)', async () => {
    const version = await versionOf();
    const path = `/api/organizations/${here.id}`;
    const warned = await admin.patch(path, { uscc: '91350100M0001TGQXM' }, { version });
    expect(warned).toMatchObject({ status: 422, body: { code: 'uscc-check-failed' } });
    const kept = await admin.patch<Profile>(path, { uscc: '91350100M0001TGQXM', keepUscc: true }, { version });
    expect(kept.body.uscc).toBe('91350100M0001TGQXM');
  });

  it('of two who read the same version one is told', async () => {
    const version = await versionOf();
    const path = `/api/organizations/${here.id}`;
    const answers = await Promise.all([
      admin.patch(path, { shortName: '暖檐' }, { version }),
      admin.patch(path, { shortName: '暖' }, { version }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  it.each<[string, unknown, number]>([
    ['null', { name: null }, 400],
    ['an unknown field', { kind: 'foundation' }, 400],
    ['an empty name', { name: '  ' }, 400],
    ['a number', { name: 5 }, 400],
    ['NUL', { description: 'a\u0000b' }, 400],
    ['an array', [], 400],
    ['no telephone', { phone: '没有' }, 422],
  ])('refuses %s', async (_, body, status) => {
    const before = await versionOf();
    expect((await admin.patch(`/api/organizations/${here.id}`, body, { version: before })).status).toBe(status);
    expect(await versionOf()).toBe(before);
  });

  it('needs If-Match', async () => {
    expect((await admin.patch(`/api/organizations/${here.id}`, { shortName: 'x' })).status).toBe(428);
  });

  it('is nobody else’s to change, not even past the rules of the application', async () => {
    const version = await versionOf();
    expect((await foreignAdmin.patch(`/api/organizations/${here.id}`, { name: '别人' }, { version })).status).toBe(403);
    expect((await worker.patch(`/api/organizations/${here.id}`, { name: '别人' }, { version })).status).toBe(403);
    expect((await admin.patch(`/api/organizations/${crypto.randomUUID()}`, { name: '别人' }, { version })).status).toBe(
      404,
    );
  });
});

const naughty = JSON.parse(readFileSync(join(__dirname, '../data/naughty-strings/blns.json'), 'utf8')) as string[];

describe('every naughty string', () => {
  it('comes back unchanged from the optional texts of a service, and does not disturb the search', async () => {
    const { body: service } = await admin.post<Service>(`/api/organizations/${here.id}/services`, { name: '文字' });
    let { version } = service;
    const changed: string[] = [];
    for (const text of naughty) {
      const sent = { description: text, eligibility: text };
      const answer = await admin.patch<Service & typeof sent>(`/api/services/${service.id}`, sent, { version });
      version = answer.body.version;
      if (answer.status !== 200 || (answer.body.description ?? '') !== text || (answer.body.eligibility ?? '') !== text)
        changed.push(text);
    }
    expect(changed).toEqual([]);
    for (const text of naughty) {
      const found = await worker.get(
        `/api/organizations?q=${encodeURIComponent(Array.from(text).slice(0, 60).join(''))}`,
      );
      expect([text, found.status]).toEqual([text, 200]);
    }
  }, 120_000);
});

describe('services', () => {
  const add = (body: object, client = admin, id = here.id) =>
    client.post<Service>(`/api/organizations/${id}/services`, body);

  it('are added, changed, found by the words of their expertise, and switched off', async () => {
    const added = await add({ name: '哀伤小组', expertise: ['grief-support'], areaCodes: ['990100'], ageFrom: 60 });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      areas: [{ code: '990100000000', name: null }],
      ageFrom: 60,
      ageTo: null,
      version: 1,
    });
    const find = async (q: string) =>
      (await worker.get<{ items: { id: string }[] }>(`/api/organizations?q=${encodeURIComponent(q)}`)).body.items.map(
        (item) => item.id,
      );
    expect(await find('丧亲')).toEqual([here.id]);

    const changed = await admin.patch<Service>(`/api/services/${added.body.id}`, { active: false }, { version: 1 });
    expect(changed.body).toMatchObject({ active: false, name: '哀伤小组', version: 2 });
    expect(await find('丧亲')).toEqual([]);
    const seen = await foreignAdmin.get<Profile>(`/api/organizations/${here.id}`);
    expect(seen.body.services.map((service) => service.id)).not.toContain(added.body.id);
    const own = await admin.get<Profile>('/api/organizations/mine');
    expect(own.body.services.map((service) => service.id)).toContain(added.body.id);
  });

  it('a repeated request adds one', async () => {
    const path = `/api/organizations/${here.id}/services`;
    const first = await admin.post<Service>(path, { name: '只加一次' }, { key: 'only-once-please' });
    const second = await admin.post<Service>(path, { name: '只加一次' }, { key: 'only-once-please' });
    expect(second.body.id).toBe(first.body.id);
    const rows = await app.database.query(`SELECT id FROM service WHERE name = '只加一次'`);
    expect(rows).toHaveLength(1);
  });

  it.each<[object, number, string]>([
    [{ name: '年龄', ageFrom: 14, ageTo: 6 }, 422, 'age-range-reversed'],
    [{ name: '专长', expertise: ['poetry'] }, 422, 'expertise-unknown'],
    [{ name: '地区', areaCodes: ['云溪'] }, 422, 'area-code-not-readable'],
    [{ expertise: [] }, 400, 'validation-failed'],
    [{ name: '年龄', ageFrom: -1 }, 400, 'validation-failed'],
  ])('refuses %j', async (body, status, code) => {
    expect(await add(body)).toMatchObject({ status, body: { code } });
  });

  it('belong to their organisation', async () => {
    expect((await add({ name: '别人' }, foreignAdmin)).status).toBe(403);
    const { body } = await add({ name: '我们的' });
    expect((await foreignAdmin.patch(`/api/services/${body.id}`, { name: '别人的' }, { version: 1 })).status).toBe(403);
    expect((await foreignAdmin.put(`/api/services/${body.id}/capacity`, { freePlaces: 9 })).status).toBe(403);
  });
});

describe('capacity', () => {
  it('is stated by a worker, carries its age, and the newest statement holds', async () => {
    const { body: service } = await admin.post<Service>(`/api/organizations/${here.id}/services`, { name: '入户探访' });
    expect(service.capacity).toBeNull();
    const path = `/api/services/${service.id}/capacity`;
    expect((await worker.put<Service>(path, { freePlaces: 3 })).body.capacity).toMatchObject({
      freePlaces: 3,
      ageDays: 0,
      source: 'stated',
    });
    expect((await worker.put<Service>(path, { freePlaces: 0 })).body.capacity).toMatchObject({ freePlaces: 0 });
    const [row] = await app.database.query<{ updated_by: string }>(
      'SELECT updated_by FROM service_capacity WHERE service_id = $1',
      [service.id],
    );
    expect(row.updated_by).toBe(worker.account!.id);
    for (const freePlaces of [-1, 1.5, '3', null, 1e9])
      expect((await worker.put(path, { freePlaces })).status).toBe(400);
  });
});

describe('members', () => {
  it('are seen by colleagues only', async () => {
    const own = await worker.get<{ displayName: string; role: string }[]>(`/api/organizations/${here.id}/members`);
    expect(own.body.map((member) => [member.displayName, member.role])).toEqual([
      ['管理员', 'organization-admin'],
      ['社工甲', 'worker'],
    ]);
    expect((await foreignAdmin.get(`/api/organizations/${here.id}/members`)).status).toBe(403);
  });
});
