import { newId } from '@app/kernel';
import type { Role } from '@app/access';
import {
  aDraft,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { idsIn, search } from './found';

/** A word nothing else of this database holds: whatever is found by it, was made here. */
const marker = '鹭鸶';
const readings = [marker, 'lusi', 'ls'];

interface Thing {
  what: 'referrals' | 'liveSessions' | 'cohorts' | 'grants' | 'asksOffers';
  id: string;
  /** Answers 200 to whoever may read it. */
  path: string;
}

let app: TestApp;
let network: TwoOrganizations;
let support: TestOrganization;
let foundation: TestOrganization;
const people: { name: string; client: TestClient }[] = [];
const things: Thing[] = [];

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  support = await app.anOrganization({ kind: 'support-agency' });
  foundation = await app.anOrganization({ kind: 'foundation' });
  const offices = await Promise.all(
    (['civil-affairs', 'street', 'community', 'listed'] as const).map((kind) => app.anOrganization({ kind })),
  );
  const everywhere = [network.source, network.target, network.strangers, support, foundation, ...offices];
  const roles: Role[] = ['organization-admin', 'supervisor', 'worker', 'facilitator', 'network-steward', 'resident'];
  for (const organization of everywhere)
    for (const role of [...roles, ...officesOnly(organization)])
      people.push({
        name: `${role} of ${organization.kind} ${everywhere.indexOf(organization)}`,
        client: await app.aMember(organization, role, `${marker}${everywhere.indexOf(organization)}`),
      });
  people.push({ name: 'somebody without an organisation', client: await anOutsider() });
  await hide();
});
afterAll(() => app.close());

const officesOnly = ({ kind }: TestOrganization): Role[] =>
  kind === 'foundation' ? ['program-officer'] : kind === 'street' ? ['street-officer'] : ['community-staff'];

async function anOutsider(): Promise<TestClient> {
  const client = await app.aMember(network.strangers, 'worker', `${marker}外`);
  await app.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [client.account!.id]);
  return client;
}

/** One of everything that is not everybody's, with the marker in whatever may carry it. */
async function hide(): Promise<void> {
  const draft = await aDraft(network, { personCode: 'LUSI-1' });
  const sent = await readyToSend(network, { personCode: 'LUSI-2' });
  await step(network.supervisor, sent.id, 'send');
  await app.database.query(`UPDATE expertise_tag SET aliases = aliases || $1::text WHERE code = 'home-visit'`, [
    marker,
  ]);
  for (const { id } of [draft, sent]) things.push({ what: 'referrals', id, path: `/api/referrals/${id}` });
  const facilitator = await app.aMember(support, 'facilitator');
  for (const invited of [[], [network.source.id], [foundation.id]]) {
    const { body, status } = await facilitator.post<{ id: string }>('/api/live-sessions', {
      template: 'partner-meeting',
      title: `${marker}见面会`,
      startsAt: '2026-12-01T06:00:00Z',
      invitedOrganizationIds: invited,
    });
    expect(status).toBe(201);
    things.push({ what: 'liveSessions', id: body.id, path: `/api/live-sessions/${body.id}` });
  }
  for (const organization of [network.source, network.strangers]) {
    const worker = await app.aMember(organization, 'worker');
    const { body, status } = await worker.post<{ id: string }>('/api/asks-offers', {
      kind: 'ask',
      what: `${marker}一对`,
    });
    expect(status).toBe(201);
    things.push({ what: 'asksOffers', id: body.id, path: `/api/asks-offers/${body.id}` });
  }
  await hideMoney();
}

async function hideMoney(): Promise<void> {
  const [programme, cohort, grant, published] = [newId(), newId(), newId(), newId()];
  await app.database.query(
    `WITH p AS (INSERT INTO programme (id, funder_organization_id, name, starts_on) VALUES ($1, $5, $8, '2026-01-01')),
       c AS (INSERT INTO cohort (id, funder_organization_id, programme_id, support_organization_id, name, starts_on)
             VALUES ($2, $5, $1, $6, $8 || '一批', '2026-01-01')),
       m AS (INSERT INTO cohort_member (cohort_id, organization_id, funder_organization_id, joined_on) VALUES ($2, $7, $5, '2026-01-01')),
       g AS (INSERT INTO grant_agreement (id, funder_organization_id, cohort_id, recipient_kind, agreement_no, title, currency, amount_minor, awarded_on)
             VALUES ($3, $5, $2, 'cohort', 'LS-' || $9, $8 || '资助', 'CNY', 100, '2026-01-02'))
     INSERT INTO grant_agreement (id, funder_organization_id, recipient_kind, title, currency, amount_minor, awarded_on, source, source_id)
     VALUES ($4, $5, 'individual', $8 || '公开', 'CNY', 100, '2026-01-02', 'test', $9)`,
    [programme, cohort, grant, published, foundation.id, support.id, network.source.id, marker, newId()],
  );
  things.push({ what: 'cohorts', id: cohort, path: `/api/cohorts/${cohort}` });
  for (const id of [grant, published]) things.push({ what: 'grants', id, path: `/api/grants/${id}` });
}

it('finds exactly what its own route would open, for every role in every kind of organisation', async () => {
  for (const { name, client } of people) {
    const found = await search(client, marker);
    for (const { what, id, path } of things) {
      const isReadable = (await client.get(path)).status === 200;
      const isFound = found[what].some((one) => one.id === id);
      expect({ name, path, isFound }).toEqual({ name, path, isFound: isReadable });
    }
  }
});

it('nothing else, by no reading of the word: no id, no name, no number of things', async () => {
  for (const { name, client } of people) {
    const readable = new Set<string>();
    for (const { id, path } of things) if ((await client.get(path)).status === 200) readable.add(id);
    for (const typed of readings) {
      const found = await search(client, typed);
      const strangers = found.people.filter((person) => !isColleague(client, person.accountId));
      expect({ name, typed, strangers }).toEqual({ name, typed, strangers: [] });
      const thingsFound = idsIn({ ...found, people: [], organizations: [] });
      expect({ name, typed, hidden: thingsFound.filter((id) => !readable.has(id)) }).toEqual({
        name,
        typed,
        hidden: [],
      });
      expect(Object.keys(found).sort()).toEqual([
        'asksOffers',
        'caseFiles',
        'cohorts',
        'grants',
        'liveSessions',
        'organizations',
        'people',
        'referrals',
      ]);
    }
  }
});

const isColleague = (client: TestClient, accountId: string): boolean =>
  people.some(
    ({ client: other }) =>
      other.account!.id === accountId &&
      other.account!.organizationId === client.account!.organizationId &&
      accountId !== people.at(-1)!.client.account!.id,
  );

it('colleagues are found by those who may see the list of members, and nobody else', async () => {
  for (const { name, client } of people) {
    const { status } = await client.get(`/api/organizations/${client.account!.organizationId}/members`);
    const { length } = (await search(client, marker)).people;
    expect({ name, isFound: length > 0 }).toEqual({ name, isFound: status === 200 });
  }
});

it('what somebody may not see changes neither what they find nor its order', async () => {
  const watcher = people.find(({ name }) => name === 'worker of member 2')!.client;
  const before = JSON.stringify(await search(watcher, marker));
  await hide();
  const after = await search(watcher, marker);
  // What was published and what is asked of all is everybody's: no more than that is there to see.
  after.grants = after.grants.filter(({ id }) => before.includes(id));
  after.asksOffers = after.asksOffers.filter(({ id }) => before.includes(id));
  expect(JSON.stringify(after)).toBe(before);
});

it('no answer to anything somebody may type holds who a person is', async () => {
  const readers = [network.worker, network.intake, network.supervisor, network.targetSupervisor];
  for (const client of readers)
    for (const typed of [...Object.values(identity), marker, 'lusi', 'zgl', 'zhangguilan']) {
      const text = JSON.stringify(await search(client, typed.slice(0, 100)));
      for (const value of Object.values(identity)) expect(text).not.toContain(value);
    }
});
