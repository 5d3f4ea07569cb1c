import { Actor } from '@app/access';
import { openPool, Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { Pool } from 'pg';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

let app: TestApp;
let pool: Pool;
let here: TestOrganization;
let elsewhere: TestOrganization;
const service = newId();

beforeAll(async () => {
  app = await startTestApp();
  here = await app.anOrganization({ name: '这里' });
  elsewhere = await app.anOrganization({ name: '别处' });
  await app.database.query(`INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, '入户', 'test')`, [
    service,
    here.id,
  ]);
  await app.database.query(
    `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source) VALUES ($1, $2, 3, now(), 'stated')`,
    [service, here.id],
  );
  pool = openPool(app.database.config.databaseUrls.app ?? '', { max: 2 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

/** Runs SQL as the application would for this person, without any of the application's own rules. */
async function asPerson(
  client: TestClient,
  kind: 'member' | 'foundation',
  sql: string,
  values: unknown[],
): Promise<number> {
  const session = {
    sessionId: newId(),
    accountId: client.account!.id,
    displayName: '',
    organizationId: client.account!.organizationId,
    role: client.account!.role,
    organizationKind: kind,
  };
  const actor = Actor.signedIn(session, client.cookie!.slice('sid='.length), 'test');
  return new Transactions(pool).run(actor, (tx) => tx.execute(sql, values));
}

const writes: [string, string, () => unknown[]][] = [
  ['the name of an organisation', 'UPDATE organization SET name = $2 WHERE id = $1', () => [here.id, '改了']],
  ['a service', 'UPDATE service SET name = $2 WHERE id = $1', () => [service, '改了']],
];

describe('the database itself', () => {
  it.each(writes)('lets only the own administrator change %s', async (_, sql, values) => {
    const admin = await app.aMember(here, 'organization-admin');
    const worker = await app.aMember(here, 'worker');
    const stranger = await app.aMember(elsewhere, 'organization-admin');
    expect(await asPerson(worker, 'member', sql, values())).toBe(0);
    expect(await asPerson(stranger, 'member', sql, values())).toBe(0);
    expect(await asPerson(stranger, 'foundation', sql, values())).toBe(0);
    expect(await asPerson(admin, 'member', sql, values())).toBe(1);
  });

  it('lets only colleagues state places', async () => {
    const sql = 'UPDATE service_capacity SET free_places = $2 WHERE service_id = $1';
    expect(await asPerson(await app.aMember(here, 'worker'), 'member', sql, [service, 4])).toBe(1);
    expect(await asPerson(await app.aMember(elsewhere, 'worker'), 'member', sql, [service, 9])).toBe(0);
  });

  it('lets nobody add a service to another organisation, or make an organisation', async () => {
    const stranger = await app.aMember(elsewhere, 'organization-admin');
    const add = `INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, '假的', 'network')`;
    await expect(asPerson(stranger, 'member', add, [newId(), here.id])).rejects.toMatchObject({ code: '42501' });
    const make = `INSERT INTO organization (id, kind, name, source, pinyin_key) VALUES ($1, 'member', '假的', 'network', 'jia de')`;
    await expect(asPerson(stranger, 'member', make, [newId()])).rejects.toMatchObject({ code: '42501' });
    const rise = `UPDATE organization SET kind = 'foundation' WHERE id = $1`;
    await expect(asPerson(stranger, 'member', rise, [elsewhere.id])).rejects.toMatchObject({ code: '42501' });
  });

  it('shows the people of another organisation to nobody', async () => {
    const stranger = await app.aMember(elsewhere, 'organization-admin');
    await app.aMember(here, 'worker');
    expect(await asPerson(stranger, 'member', 'SELECT 1 FROM membership WHERE organization_id = $1', [here.id])).toBe(
      0,
    );
  });
});
