import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import { aDraft, twoOrganizations, type TwoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker } from '../support/test-worker';
import { idsIn, search, underlined } from './found';

let app: TestApp;
let network: TwoOrganizations;
let nuanyan: TestOrganization;
let worker: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  nuanyan = await app.anOrganization({ name: '暖檐社工服务中心' });
  worker = await app.aMember(nuanyan, 'worker', '单晓燕');
  await app.aMember(nuanyan, 'supervisor', '曾小贤');
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, description, expertise, source)
     VALUES ($1, $2, '认知障碍照顾者小组', '每月两次，家里有老人的都可以来', '{dementia-support}', 'test')`,
    [newId(), nuanyan.id],
  );
  const indexer = await startTestWorker(app);
  await indexer.runTimers();
  await indexer.close();
});
afterAll(() => app.close());

describe('organisations', () => {
  it.each([
    ['暖檐', ['暖檐']],
    ['社工服务', ['社工服务']],
    ['nuanyan', ['暖檐']],
    ['nyzx', ['暖檐', '中心']],
    ['nysg', ['暖檐社工']],
    ['中心 暖檐', ['暖檐', '中心']],
  ])('by name: %s', async (typed, expected) => {
    const { organizations } = await search(worker, typed);
    const found = organizations.find(({ id }) => id === nuanyan.id);
    expect(found && underlined(found.name)).toEqual(expected);
  });

  it.each([
    ['照顾者', 'service', '照顾者'],
    ['失智', 'expertise', '失智'],
    ['暖檐 renzhi', 'service', '认知'],
    ['家里有老人', 'service', '家里有老人'],
  ])('by what they offer, and says so: %s', async (typed, what, words) => {
    const { organizations } = await search(worker, typed);
    const { because } = organizations.find(({ id }) => id === nuanyan.id)!;
    expect(because?.what).toBe(what);
    expect(underlined(because!.text)).toEqual([words]);
  });

  it('the directory page finds them by pinyin too', async () => {
    const { body } = await worker.get<{ items: { id: string }[] }>('/api/organizations?q=nyzx');
    expect(body.items.map(({ id }) => id)).toEqual([nuanyan.id]);
  });

  it('written past the library, they are found once the worker came by; a new name is found at once', async () => {
    const hidden = await app.anOrganization({ name: '拾光记忆关爱中心' });
    expect((await search(worker, 'shiguang')).organizations).toEqual([]);
    const indexer = await startTestWorker(app);
    await indexer.runTimers();
    await indexer.close();
    expect((await search(worker, 'shiguang')).organizations.map(({ id }) => id)).toEqual([hidden.id]);
    const admin = await app.aMember(hidden, 'organization-admin');
    const changed = await admin.patch(
      `/api/organizations/${hidden.id}`,
      { name: '重庆街坊社', shortName: '街坊社' },
      { version: 1 },
    );
    expect(changed.status).toBe(200);
    expect((await search(worker, 'shiguang')).organizations).toEqual([]);
    expect((await search(worker, 'chongqing')).organizations.map(({ id }) => id)).toEqual([hidden.id]);
  });
});

describe('colleagues', () => {
  it.each([['晓燕'], ['shan'], ['dan'], ['sxy'], ['shanxiaoyan']])('by name: %s', async (typed) => {
    const { people } = await search(worker, typed);
    expect(people.map(({ name }) => name.text)).toEqual(['单晓燕']);
  });

  it('a family name is read as one', async () => {
    expect((await search(worker, 'zeng')).people.map(({ name }) => name.text)).toEqual(['曾小贤']);
  });

  it('not by a number one signs in with', async () => {
    const [{ phone }] = await app.database.query<{ phone: string }>('SELECT phone FROM account WHERE id = $1', [
      worker.account!.id,
    ]);
    expect(idsIn(await search(worker, phone))).toEqual([]);
  });
});

describe('referrals', () => {
  it('by number, however it is typed', async () => {
    const { id, number } = await aDraft(network);
    const [, month, running] = number.split('-');
    const wide = [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ''),
      `${month}${running}`,
      running,
      wide,
    ]) {
      const found = (await search(network.worker, typed)).referrals.find((one) => one.id === id);
      expect(found?.number.text).toBe(number);
      expect(underlined(found!.number).join('')).toContain(running);
    }
  });

  it("by the source's own code, the other side and the need", async () => {
    const { id } = await aDraft(network, { personCode: 'QL-4711' });
    for (const typed of ['ql-4711', network.target.name, `${network.target.name} 上门`, 'home visit']) {
      const { referrals } = await search(network.worker, typed);
      expect({ typed, ids: referrals.map((one) => one.id) }).toEqual({ typed, ids: expect.arrayContaining([id]) });
    }
  });

  it('never by who the person is', async () => {
    await aDraft(network);
    for (const typed of ['张桂兰', '桂兰', 'zhangguilan', '14000000133', '女儿在外地工作'])
      expect(idsIn(await search(network.worker, typed))).toEqual([]);
  });

  it('a draft is not there for the recipient, nor for roles that read no referrals', async () => {
    const { number } = await aDraft(network);
    const facilitator = await app.aMember(network.source, 'facilitator');
    for (const other of [network.intake, network.stranger, facilitator])
      expect((await search(other, number)).referrals).toEqual([]);
  });
});

describe('asks and offers', () => {
  const anAsk = async (what: string) => {
    const { status, body } = await worker.post<{ id: string }>('/api/asks-offers', { kind: 'ask', what });
    expect(status).toBe(201);
    return body.id;
  };

  it.each([['折叠轮椅'], ['lunyi'], ['轮椅 暖檐'], ['zdly']])(
    'by what they say, and who says it: %s',
    async (typed) => {
      const id = await anAsk('找一台折叠轮椅');
      const other = await app.aMember(await app.anOrganization(), 'program-officer');
      const found = (await search(other, typed)).asksOffers.find((one) => one.id === id);
      expect(found).toMatchObject({ state: 'open', organizationName: '暖檐社工服务中心' });
      expect(underlined(found!.what).join('')).toMatch(/轮椅/);
    },
  );

  it('what is open stands first; what its organisation has not confirmed, and what residents may not read, is not there', async () => {
    const away = await anAsk('会弹琴的人，旧的');
    const open = await anAsk('会弹琴的人，新的');
    expect((await worker.post(`/api/asks-offers/${away}/close`)).status).toBe(200);
    await anAsk('会弹琴的人，再来一位');
    const waiting = newId();
    await app.database.query(
      "INSERT INTO ask_offer (id, organization_id, kind, what) VALUES ($1, $2, 'offer', '会弹琴的人，还没点头')",
      [waiting, nuanyan.id],
    );
    const ids = (await search(worker, '弹琴')).asksOffers.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining([open]));
    expect(ids.at(-1)).toBe(away);
    expect(ids).not.toContain(waiting);
    const resident = await app.aMember(await app.anOrganization({ kind: 'community' }), 'resident');
    expect((await search(resident, '弹琴')).asksOffers).toEqual([]);
  });
});

describe('what many organisations bring along', () => {
  it('a name beginning with the word stands before one that only holds it, the network before listed ones', async () => {
    const add = (name: string, kind: string) =>
      app.database.query(
        `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens, search_form) VALUES ($1, $2, $3, 'test', $4, $5, 1)`,
        [newId(), kind, name, pinyinKey(name), organizationTokens({ name }, [])],
      );
    for (let number = 10; number < 60; number += 1) await add(`阿城${number}号青禾站`, 'listed');
    await add('白云青禾站', 'member');
    await add('青禾站', 'listed');
    const names = (await search(worker, '青禾')).organizations.map(({ name }) => name.text);
    expect(names.slice(0, 2)).toEqual(['青禾站', '白云青禾站']);
    expect(names).toHaveLength(5);
  });
});
