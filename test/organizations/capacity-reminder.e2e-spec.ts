import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

let app: TestApp;
let worker: TestWorker;
beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
});

async function aService(organization: TestOrganization, daysOld: number, { active = true } = {}): Promise<string> {
  const id = newId();
  await app.database.query(
    `WITH s AS (INSERT INTO service (id, organization_id, name, active, source) VALUES ($1, $2, '入户探访', $4, 'test'))
     INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source)
     VALUES ($1, $2, 3, now() - make_interval(days => $3), 'stated')`,
    [id, organization.id, daysOld, active],
  );
  return id;
}

const asked = ({ id }: TestOrganization) =>
  app.database.query<{ data: unknown }>(
    `SELECT data FROM outbox WHERE type = 'organization.capacity-due' AND subject_id = $1 ORDER BY id`,
    [id],
  );

it('asks once about all old numbers together, and again only after a fortnight', async () => {
  const organization = await app.anOrganization();
  await aService(organization, 24);
  await aService(organization, 90);
  await aService(organization, 3);
  await worker.runTimers();
  await worker.runTimers();
  expect(await asked(organization)).toEqual([{ data: { count: 2 } }]);

  await app.database.query(`UPDATE capacity_asking SET asked_at = asked_at - interval '15 days'`);
  await worker.runTimers();
  expect(await asked(organization)).toHaveLength(2);
});

it('is quiet once somebody stated the number anew', async () => {
  const organization = await app.anOrganization();
  const service = await aService(organization, 60);
  const member = await app.aMember(organization, 'worker');
  expect((await member.put(`/api/services/${service}/capacity`, { freePlaces: 1 })).status).toBe(200);
  await worker.runTimers();
  expect(await asked(organization)).toEqual([]);
});

it.each([
  ['a listed organisation, which has nobody to answer', { kind: 'listed' as const }, {}],
  ['a service that is switched off', {}, { active: false }],
])('does not ask about %s', async (_, values, service) => {
  const organization = await app.anOrganization(values);
  await aService(organization, 60, service);
  await worker.runTimers();
  expect(await asked(organization)).toEqual([]);
});
