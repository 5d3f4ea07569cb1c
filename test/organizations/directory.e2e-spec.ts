import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Reason {
  code: string;
  met: boolean;
  params: Record<string, unknown>;
}
interface Entry {
  id: string;
  name: string;
  expertise: string[];
  services: {
    id: string;
    name: string;
    capacity: { freePlaces: number; ageDays: number; unconfirmed: boolean } | null;
  }[];
  match: { serviceId: string; met: number; asked: number; reasons: Reason[] } | null;
}
interface DirectoryPage {
  items: Entry[];
  next: string | null;
}

let app: TestApp;
let worker: TestClient;
let mine: TestOrganization;

interface Offer {
  name: string;
  expertise?: string[];
  areas?: string[];
  ages?: [number | null, number | null];
  capacity?: { freePlaces: number; daysAgo: number };
  active?: boolean;
}

async function anOffering(name: string, offers: Offer[], kind = 'member'): Promise<string> {
  const id = newId();
  const services = offers.map((offer) => ({ name: offer.name, words: [] }));
  await app.database.query(
    `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens) VALUES ($1, $2, $3, 'test', $4, $5)`,
    [id, kind, name, pinyinKey(name), organizationTokens({ name }, services)],
  );
  for (const offer of offers) {
    const serviceId = newId();
    await app.database.query(
      `INSERT INTO service (id, organization_id, name, expertise, area_codes, age_from, age_to, active, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'test')`,
      [
        serviceId,
        id,
        offer.name,
        offer.expertise ?? [],
        offer.areas ?? [],
        offer.ages?.[0] ?? null,
        offer.ages?.[1] ?? null,
        offer.active ?? true,
      ],
    );
    if (offer.capacity)
      await app.database.query(
        `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source)
         VALUES ($1, $2, $3, now() - make_interval(days => $4), 'stated')`,
        [serviceId, id, offer.capacity.freePlaces, offer.capacity.daysAgo],
      );
  }
  return id;
}

async function search(query: string, client = worker): Promise<DirectoryPage> {
  const answer = await client.get<DirectoryPage>(`/api/organizations?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}
const namesOf = (page: DirectoryPage) => page.items.map((item) => item.name);

beforeAll(async () => {
  app = await startTestApp();
  await app.database.query(
    `INSERT INTO area (code, name, level, parent_code, valid_from, valid_to, source, search_tokens) VALUES
       ('990000000000', '示例市', 'city', NULL, '2020-01-01', NULL, 'test', '{示例}'),
       ('990100000000', '云溪区', 'county', '990000000000', '2020-01-01', NULL, 'test', '{云溪,云,溪}'),
       ('990100001000', '青禾镇', 'subdistrict', '990100000000', '2015-01-01', '2020-01-01', 'test', '{青禾}'),
       ('990100001000', '青禾街道', 'subdistrict', '990100000000', '2020-01-01', NULL, 'test', '{青禾,街道}'),
       ('990100001001', 'A社区', 'community', '990100001000', '2020-01-01', NULL, 'test', '{a,社区}')`,
  );
  mine = await app.anOrganization({ name: '自己人服务社' });
  worker = await app.aMember(mine);
  await anOffering('拾光记忆关爱中心', [
    {
      name: '认知障碍家庭支持',
      expertise: ['dementia-support', 'carer-group'],
      areas: ['990100000000'],
      ages: [60, null],
      capacity: { freePlaces: 1, daysAgo: 2 },
    },
    { name: '记忆咖啡', expertise: ['community-activity'], areas: ['990100001001'] },
  ]);
  await anOffering('益康心理援助中心', [
    {
      name: '照顾者情绪支持',
      expertise: ['mental-health', 'carer-group'],
      areas: ['990100000000'],
      capacity: { freePlaces: 2, daysAgo: 4 },
    },
  ]);
  await anOffering('银杏志愿者协会', [
    { name: '陪伴', expertise: ['companionship'], areas: ['990100001000'], capacity: { freePlaces: 20, daysAgo: 42 } },
  ]);
  await anOffering('安宁陪伴社', [
    {
      name: '临终陪伴',
      expertise: ['end-of-life-care'],
      areas: ['990200000000'],
      capacity: { freePlaces: 0, daysAgo: 1 },
    },
    { name: '停办的小组', expertise: ['carer-group'], areas: ['990100000000'], active: false },
  ]);
  await anOffering('Peninsula Family Service', [{ name: 'Senior Center' }], 'listed');
});
afterAll(() => app.close());

describe('words', () => {
  it.each([
    ['拾光', ['拾光记忆关爱中心']],
    ['记忆', ['拾光记忆关爱中心']],
    ['認知障礙', ['拾光记忆关爱中心']],
    ['陪伴', ['安宁陪伴社', '银杏志愿者协会']],
    ['penin', ['Peninsula Family Service']],
    ['senior', ['Peninsula Family Service']],
    ['没有这样的机构', []],
    ['？？', []],
    ["' OR 1=1 --", []],
    ['%', []],
  ])('%s finds %j', async (q, names) => {
    expect(namesOf(await search(`q=${encodeURIComponent(q)}`))).toEqual(names);
  });
});

describe('order and pages', () => {
  it('goes by pinyin, whatever the page size', async () => {
    const all = namesOf(await search('limit=100'));
    expect(all).toEqual([
      '安宁陪伴社',
      'Peninsula Family Service',
      '拾光记忆关爱中心',
      '益康心理援助中心',
      '银杏志愿者协会',
      '自己人服务社',
    ]);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: DirectoryPage = await search(`limit=2${after && `&after=${after}`}`);
      seen.push(...namesOf(page));
      after = page.next;
    }
    expect(seen).toEqual(all);
  });

  it('filters by kind, and for a referral leaves out one’s own and those only listed', async () => {
    expect(namesOf(await search('kind=listed'))).toEqual(['Peninsula Family Service']);
    const partners = namesOf(await search('canReceive=true'));
    expect(partners).not.toContain('自己人服务社');
    expect(partners).not.toContain('Peninsula Family Service');
    expect(partners).toHaveLength(4);
  });

  it.each([
    'after=rubbish',
    'limit=0',
    'limit=101',
    'limit=x',
    'kind=bank',
    'age=-1',
    'age=abc',
    'area=abc',
    'expertise=A,B',
    'hasCapacity=yes',
    'colour=red',
  ])('refuses %s', async (query) => {
    const answer = await worker.get(`/api/organizations?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses an area code of a length that names nothing', async () => {
    expect((await worker.get('/api/organizations?area=123')).status).toBe(422);
  });
});

describe('a need', () => {
  const need = 'expertise=dementia-support,carer-group&area=990100001001&age=78&hasCapacity=true';

  it('orders by criteria met, then pinyin, explains each, and proposes nobody for a fitting age alone', async () => {
    const page = await search(`${need}&canReceive=true`);
    expect(page.items.map((item) => [item.name, item.match?.met, item.match?.asked])).toEqual([
      ['拾光记忆关爱中心', 5, 5],
      ['益康心理援助中心', 4, 5],
      ['银杏志愿者协会', 2, 5],
    ]);
    for (const item of page.items)
      expect(item.match!.met).toBe(item.match!.reasons.filter((reason) => reason.met).length);
    expect(page.items[0].match!.reasons[2]).toEqual({
      code: 'area',
      met: true,
      params: { areaCode: '990100001001', areaName: 'A社区', servedAreaCode: '990100000000', servedAreaName: '云溪区' },
    });
  });

  it('shows an old number of places as unconfirmed and does not count it', async () => {
    const [ginkgo] = (await search(`hasCapacity=true&area=990100001001&q=${encodeURIComponent('银杏')}`)).items;
    expect(ginkgo.match).toMatchObject({ met: 1, asked: 2 });
    expect(ginkgo.match!.reasons[1]).toEqual({
      code: 'capacity',
      met: false,
      params: { freePlaces: 20, ageDays: 42, unconfirmed: true },
    });
    expect(ginkgo.services[0].capacity).toMatchObject({ freePlaces: 20, ageDays: 42, unconfirmed: true });
  });

  it('names the service that fits, and never one that was switched off', async () => {
    const page = await search('expertise=carer-group');
    expect(namesOf(page)).toEqual(['拾光记忆关爱中心', '益康心理援助中心']);
    const [first] = page.items;
    expect(first.services.find((service) => service.id === first.match!.serviceId)!.name).toBe('认知障碍家庭支持');
  });

  it('keeps its order across pages', async () => {
    const all = namesOf(await search(need));
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: DirectoryPage = await search(`${need}&limit=1${after && `&after=${after}`}`);
      seen.push(...namesOf(page));
      after = page.next;
    }
    expect(seen).toEqual(all);
    expect(
      (await worker.get(`/api/organizations?${need}&after=${Buffer.from('["a","b"]').toString('base64url')}`)).status,
    ).toBe(400);
  });
});

describe('areas', () => {
  it('walks the tree and shows only what is in force', async () => {
    const top = await worker.get<{ items: { code: string; name: string }[] }>('/api/areas');
    expect(top.body.items.map((area) => area.name)).toEqual(['示例市']);
    const below = await worker.get<{ items: { name: string }[] }>('/api/areas?parent=9901');
    expect(below.body.items.map((area) => area.name)).toEqual(['青禾街道']);
  });

  it('finds by words', async () => {
    const found = await worker.get<{ items: { code: string }[] }>(`/api/areas?q=${encodeURIComponent('云溪')}`);
    expect(found.body.items.map((area) => area.code)).toEqual(['990100000000']);
  });

  it('opens one with what contains it', async () => {
    const { body } = await worker.get<{ name: string; path: { name: string }[] }>('/api/areas/990100001001');
    expect(body.name).toBe('A社区');
    expect(body.path.map((area) => area.name)).toEqual(['示例市', '云溪区', '青禾街道']);
    expect((await worker.get('/api/areas/110000000000')).status).toBe(404);
  });
});

it('lists the expertise catalogue with labels in both languages', async () => {
  const { body } = await worker.get<{ code: string; labelZh: string; labelEn: string }[]>('/api/expertise');
  expect(body.find((tag) => tag.code === 'dementia-support')).toMatchObject({
    labelZh: '认知障碍支持',
    labelEn: 'Dementia support',
  });
});
