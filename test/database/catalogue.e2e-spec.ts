import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { catalogueFaults, policiesOf, policyListPath } from './catalogue-faults';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  if (process.env.WRITE_POLICIES) writeFileSync(policyListPath, `${(await policiesOf(client)).join('\n')}\n`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('finds no fault in the catalogue', async () => {
  expect(await catalogueFaults(client)).toEqual([]);
});

it('turns red when one policy is dropped', async () => {
  await client.query('BEGIN');
  await client.query('DROP POLICY membership_own ON membership');
  expect(await catalogueFaults(client)).toEqual([
    expect.stringContaining('policy missing: public.membership membership_own'),
  ]);
  await client.query('ROLLBACK');
});

it('turns red when a table loses FORCE, and when a login owns one', async () => {
  await client.query('BEGIN');
  await client.query('ALTER TABLE membership NO FORCE ROW LEVEL SECURITY');
  expect(await catalogueFaults(client)).toEqual(['tenant table without FORCE row-level security: membership']);
  await client.query('ROLLBACK');
});
