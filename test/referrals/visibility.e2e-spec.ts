import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import {
  aDraft,
  aReferral,
  bodies,
  good,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  yes,
  type FieldSight,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app.close());

const open = async (client: TestClient, id: string): Promise<Referral> =>
  good(await client.get<Referral>(`/api/referrals/${id}`));
const stateOf = (fields: FieldSight[], name: string) => {
  const { state, reason, value } = fields.find((field) => field.field === name) as FieldSight;
  return [state, reason ?? value];
};

describe('what the recipient sees', () => {
  it.each(['requested', 'received'])('at %s: the card, and why the rest is closed', async (status) => {
    const { id } = await aReferral(network, status);
    const seen = await open(network.intake, id);
    expect(seen.card).toMatchObject({
      sex: 'female',
      ageBand: '80-84',
      riskCodes: ['falls', 'visit-in-pairs'],
      needCode: 'home-visit',
    });
    expect(stateOf(seen.fields, 'name')).toEqual(['closed', 'after-acceptance']);
    expect(stateOf(seen.fields, 'family')).toEqual(['closed', 'not-consented']);
    expect(stateOf(seen.fields, 'health')).toEqual(['closed', 'not-recorded']);
    expect(seen).toMatchObject({ consents: [], grantId: null, replacesId: null, sendBlockers: [] });
  });

  it.each(['accepted', 'in-progress', 'completed'])(
    'at %s: what the consent lists, and nothing else',
    async (status) => {
      const { id } = await aReferral(network, status);
      const { fields } = await open(network.intake, id);
      expect(stateOf(fields, 'name')).toEqual(['open', identity.name]);
      expect(stateOf(fields, 'phone')).toEqual(['open', identity.phone]);
      expect(stateOf(fields, 'family')).toEqual(['closed', 'not-consented']);
      expect((await open(network.targetAdmin, id)).fields.filter((field) => field.state !== 'closed')).toEqual([]);
    },
  );

  it.each(['rejected', 'cancelled'])('at %s: that it happened, and nothing of the person', async (status) => {
    const { id } = await aReferral(network, status);
    const seen = await open(network.intake, id);
    expect(seen.card).toBeNull();
    expect(stateOf(seen.fields, 'name')).toEqual(['closed', 'access-ended']);
    const list = good(
      await network.intake.get<{ items: { id: string; personCode: string | null }[] }>(
        `/api/referrals?box=in&${status === 'cancelled' ? 'ended=true' : 'ended=false'}&limit=100`,
      ),
    );
    expect(list.items.find((item) => item.id === id)?.personCode ?? null).toBeNull();
  });

  it('a grant that has run out is closed at once, with no job running', async () => {
    const { id } = await aReferral(network, 'accepted');
    await app.database.query(`UPDATE identity_grant SET ends_at = now() WHERE referral_task_id = $1`, [id]);
    expect(stateOf((await open(network.intake, id)).fields, 'name')).toEqual(['closed', 'access-ended']);
  });

  it('a share that has run out hides the referral altogether', async () => {
    const { id } = await aReferral(network, 'accepted');
    await app.database.query(`UPDATE referral_share SET ends_at = now() WHERE task_id = $1`, [id]);
    expect((await network.intake.get(`/api/referrals/${id}`)).status).toBe(404);
    expect((await network.worker.get(`/api/referrals/${id}`)).status).toBe(200);
  });

  it('what the preview promised is what the recipient sees, word for word', async () => {
    const standing = await readyToSend(network);
    const preview = good(
      await network.worker.get<{ before: Referral; after: Referral }>(`/api/referrals/${standing.id}/preview`),
    );
    good(await step(network.worker, standing.id, 'send', {}, standing.version));
    const before = await open(network.intake, standing.id);
    expect({ card: before.card, fields: before.fields }).toEqual(preview.before);
    good(await step(network.intake, standing.id, 'accept', bodies.accept));
    const after = await open(network.intake, standing.id);
    expect({ card: after.card, fields: after.fields }).toEqual(preview.after);
  });
});

describe('what the source sees', () => {
  it('its own: all to the worker who holds the case and the supervisor, masks to a colleague, the card to the office', async () => {
    const { id } = await aReferral(network, 'requested');
    expect(stateOf((await open(network.worker, id)).fields, 'name')).toEqual(['open', identity.name]);
    expect(stateOf((await open(network.supervisor, id)).fields, 'family')).toEqual(['open', identity.family]);
    const colleague = await open(network.colleague, id);
    expect(stateOf(colleague.fields, 'name')).toEqual(['masked', '张*']);
    expect(stateOf(colleague.fields, 'phone')).toEqual(['masked', '140****0133']);
    expect(stateOf(colleague.fields, 'family')).toEqual(['closed', 'case-team-only']);
    expect(stateOf((await open(network.admin, id)).fields, 'name')).toEqual(['closed', 'case-team-only']);
  });

  it('edits keep, replace and take away fields', async () => {
    const { id, version } = await aDraft(network);
    const details = { phone: '', address: identity.address };
    good(await network.worker.patch(`/api/referrals/${id}`, { details, household: 'with-spouse' }, { version }));
    const { fields, card, sharedFields } = await open(network.worker, id);
    expect(stateOf(fields, 'name')).toEqual(['open', identity.name]);
    expect(stateOf(fields, 'phone')).toEqual(['closed', 'not-recorded']);
    expect(stateOf(fields, 'address')).toEqual(['open', identity.address]);
    expect(card).toMatchObject({ household: 'with-spouse', language: 'dialect' });
    expect(sharedFields).toContain('address');
  });
});

describe('who has seen it', () => {
  it('lists the preview, the card and the opened fields, each once, to both sides', async () => {
    const { id } = await aReferral(network, 'requested');
    await open(network.intake, id);
    await open(network.intake, id);
    good(await step(network.intake, id, 'accept', bodies.accept));
    await open(network.otherIntake, id);
    type View = { viewerName: string; organizationName: string; seen: string; fields: string[] };
    const views = good(await network.worker.get<View[]>(`/api/referrals/${id}/views`));
    const rows = views.map((view) => [view.viewerName, view.organizationName, view.seen, view.fields]);
    expect(rows[0]).toEqual(['社工丁', network.target.name, 'identity', ['name', 'phone']]);
    expect(rows.at(-1)).toEqual(['社工乙', network.source.name, 'preview', ['name', 'phone']]);
    expect(rows.filter(([name, , seen]) => name === '社工甲' && seen === 'card')).toHaveLength(1);
    expect(good(await network.intake.get<View[]>(`/api/referrals/${id}/views`))).toHaveLength(views.length);
    const read = await app.database.query<{ fields: string[] }>(
      `SELECT a.fields FROM audit_event a JOIN identity_grant g ON g.person_id = a.subject_id
       WHERE g.referral_task_id = $1 AND a.action = 'identity.read-by-grant'`,
      [id],
    );
    expect(read.map((row) => row.fields)).toEqual([['name', 'phone']]);
  });
});

describe('a stranger', () => {
  const routes: [string, string, object | undefined][] = [
    ['GET', '', undefined],
    ['GET', '/preview', undefined],
    ['GET', '/views', undefined],
    ['PATCH', '', { urgency: 'watch' }],
    ['PUT', '/grant', {}],
    ['POST', '/consents', yes],
    ['POST', '/another', {}],
    ['POST', '/send', {}],
    ['POST', '/receive', {}],
    ['POST', '/accept', bodies.accept],
    ['POST', '/decline', bodies.decline],
    ['POST', '/start', bodies.start],
    ['POST', '/complete', bodies.complete],
    ['POST', '/withdraw', bodies.withdraw],
    ['POST', '/close', bodies.close],
  ];
  let sent: Standing;
  beforeAll(async () => {
    sent = await aReferral(network, 'accepted');
  });

  it.each(routes)('%s …%s answers as for an id that does not exist', async (method, path, body) => {
    const ask = (id: string) =>
      network.stranger.call<Record<string, unknown>>(method, `/api/referrals/${id}${path}`, body, {
        version: 1,
        key: method === 'POST' ? newId() : null,
      });
    const [real, random] = [await ask(sent.id), await ask(newId())];
    expect(real.status).toBe(404);
    const comparable = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(comparable(real.body)).toEqual(comparable(random.body));
  });

  it('a draft is unknown to the organisation it is being written to', async () => {
    const { id } = await aDraft(network);
    expect((await network.intake.get(`/api/referrals/${id}`)).status).toBe(404);
    const list = good(await network.intake.get<{ items: { id: string }[] }>('/api/referrals?box=in&limit=100'));
    expect(list.items.map((item) => item.id)).not.toContain(id);
  });

  it('a foundation is refused before anything is looked up', async () => {
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const officer = await app.aMember(foundation, 'program-officer');
    expect((await officer.get(`/api/referrals/${sent.id}`)).status).toBe(403);
    expect((await officer.get('/api/referrals?box=in')).status).toBe(403);
  });
});

describe('lists', () => {
  type Items = {
    items: { id: string; number: string; hands: string; side: string; clock: { dueAt: string } | null }[];
    next: string | null;
  };

  it('open ones by due date, page by page, none twice and none left out; ended ones apart', async () => {
    const own = await twoOrganizations(app);
    const made: Standing[] = [];
    for (const urgency of ['routine', 'critical', 'watch', 'priority', 'routine'])
      made.push(await aReferral(own, 'requested', { urgency }));
    const ended = await aReferral(own, 'cancelled');
    const pages: Items[] = [];
    for (let after = ''; ;) {
      const page = good(await own.intake.get<Items>(`/api/referrals?box=in&limit=2${after}`));
      pages.push(page);
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    const items = pages.flatMap((page) => page.items);
    expect(items.map((item) => item.id).sort()).toEqual(made.map((one) => one.id).sort());
    const due = items.map((item) => item.clock!.dueAt);
    expect(due).toEqual([...due].sort());
    const past = good(await own.worker.get<Items>('/api/referrals?box=out&ended=true'));
    expect(past.items.map((item) => item.id)).toEqual([ended.id]);
    const urgent = good(await own.intake.get<Items>('/api/referrals?box=in&urgency=critical&status=requested'));
    expect(urgent.items.map((item) => item.id)).toEqual([made[1].id]);
  });

  it('in hands: mine and theirs, each with its due date, drafts only with who writes them', async () => {
    const own = await twoOrganizations(app);
    const draft = await aDraft(own);
    const sent = await aReferral(own, 'requested');
    const done = await aReferral(own, 'completed');
    type InHands = { mine: Items['items']; mineTotal: number; theirs: Items['items']; theirsTotal: number };
    const hands = async (client: TestClient) => {
      const { mine, mineTotal, theirs, theirsTotal } = good(await client.get<InHands>('/api/referrals/in-hands'));
      return { mine: mine.map((item) => item.id), theirs: theirs.map((item) => item.id), mineTotal, theirsTotal };
    };
    expect(await hands(own.worker)).toEqual({
      mine: [done.id, draft.id],
      theirs: [sent.id],
      mineTotal: 2,
      theirsTotal: 1,
    });
    expect((await hands(own.colleague)).mine).toEqual([done.id]);
    expect(await hands(own.intake)).toEqual({ mine: [sent.id], theirs: [done.id], mineTotal: 1, theirsTotal: 1 });
    expect(await hands(own.stranger)).toEqual({ mine: [], theirs: [], mineTotal: 0, theirsTotal: 0 });
  });
});

describe('partners', () => {
  it('proposes who can receive, with the reasons, and keeps them for the recipient', async () => {
    const serviceId = newId();
    await app.database.query(
      `INSERT INTO service (id, organization_id, name, expertise, area_codes, age_from, source)
       VALUES ($1, $2, '入户探访', '{home-visit}', '{}', 60, 'test')`,
      [serviceId, network.target.id],
    );
    await app.database.query(
      `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source) VALUES ($1, $2, 2, now(), 'stated')`,
      [serviceId, network.target.id],
    );
    type Partners = {
      items: {
        id: string;
        met: number;
        asked: number;
        reasons: { code: string; met: boolean }[];
        service: { freePlaces: number };
      }[];
    };
    const found = good(
      await network.worker.get<Partners>(
        '/api/referrals/partners?need=home-visit&services=fall-prevention&ageBand=80-84',
      ),
    );
    const [first] = found.items;
    expect(first).toMatchObject({ id: network.target.id, met: 3, asked: 4, service: { freePlaces: 2 } });
    expect(first.reasons.map(({ code, met }) => [code, met])).toEqual([
      ['expertise', true],
      ['expertise', false],
      ['age', true],
      ['capacity', true],
    ]);
    const own = good(await network.intake.get<Partners>('/api/referrals/partners?need=home-visit'));
    expect(own.items.map((item) => item.id)).not.toContain(network.target.id);
    const { id } = await aReferral(network, 'requested');
    expect(((await open(network.intake, id)) as Referral & { matchReasons: unknown[] }).matchReasons).toHaveLength(4);
  });
});

describe('the grant a referral belongs to', () => {
  it('is chosen and taken off by the owner, and said so by an event; the recipient never sees it', async () => {
    const { id } = await aReferral(network, 'accepted');
    const grantId = newId();
    const { version } = await open(network.worker, id);
    expect((await network.intake.put(`/api/referrals/${id}/grant`, { grantId }, { version })).status).toBe(403);
    good(await network.worker.put(`/api/referrals/${id}/grant`, { grantId }, { version }));
    expect((await open(network.worker, id)).grantId).toBe(grantId);
    expect((await open(network.intake, id)).grantId).toBeNull();
    good(await network.worker.put(`/api/referrals/${id}/grant`, {}, { version: version + 1 }));
    const events = await app.database.query<{ data: { grantId: string | null; status: string } }>(
      `SELECT data FROM outbox WHERE subject_id = $1 AND type = 'referral.grant-chosen' ORDER BY seq`,
      [id],
    );
    expect(events.map(({ data }) => [data.grantId, data.status])).toEqual([
      [grantId, 'accepted'],
      [null, 'accepted'],
    ]);
  });
});
