import { Actor } from '@app/access';
import { DatabasePools, Transactions } from '@app/database';
import { appendEvent } from '@app/events';
import { newId } from '@app/kernel';
import { type Delivery, Relay } from '../../libs/events/src/relay';
import { cloneDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let pools: DatabasePools;
let relay: Relay;

beforeAll(async () => {
  database = await cloneDatabase();
  pools = new DatabasePools(database.config.databaseUrls);
  relay = new Relay(pools);
});
beforeEach(() => database.query('DELETE FROM outbox'));
afterAll(async () => {
  await pools?.onApplicationShutdown();
  await database?.drop();
});

const happen = (count: number): Promise<string[]> => {
  const actor = Actor.sweep('test');
  return new Transactions(pools.pool('worker')).run(actor, async (tx) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1)
      ids.push(await appendEvent(tx, actor, { type: 'relay.tested', subjectId: newId(), organizationIds: [] }));
    return ids;
  });
};

const done = (ids: string[]) => database.query('UPDATE outbox SET done_at = now() WHERE id = ANY ($1)', [ids]);
const later = (seconds: number) =>
  database.query(`UPDATE outbox SET published_at = published_at - $1 * interval '1 second'`, [seconds]);

async function give(): Promise<Delivery[]> {
  let given: Delivery[] = [];
  await relay.deliverDue(async (deliveries) => void (given = deliveries));
  return given;
}

it('gives out in the order of what happened, once', async () => {
  const ids = await happen(5);
  expect(await give()).toEqual(ids.map((eventId) => ({ eventId, delivery: 1 })));
  expect(await give()).toEqual([]);
});

it('gives out again after fifteen seconds what nobody has done, and nothing else', async () => {
  const [finished, open] = await happen(2);
  await give();
  await done([finished]);
  await later(14);
  expect(await give()).toEqual([]);
  await later(1);
  expect(await give()).toEqual([{ eventId: open, delivery: 2 }]);
});

it('follows the time a failure has set, sooner or later than fifteen seconds', async () => {
  const [soon, late] = await happen(2);
  await give();
  await database.query(`UPDATE outbox SET retry_at = now() WHERE id = $1`, [soon]);
  await database.query(`UPDATE outbox SET retry_at = now() + interval '1 minute' WHERE id = $1`, [late]);
  await later(20);
  expect(await give()).toEqual([{ eventId: soon, delivery: 2 }]);
});

it('takes back at once what the queue did not take', async () => {
  const [eventId] = await happen(1);
  const refused = relay.deliverDue(async () => {
    throw new Error('away');
  });
  await expect(refused).rejects.toThrow('away');
  expect(await give()).toEqual([{ eventId, delivery: 2 }]);
});

it('never gives the same event to two relays at once', async () => {
  await happen(150);
  const all = await Promise.all(Array.from({ length: 6 }, () => give()));
  const ids = all.flat().map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('keeps a burst in the outbox rather than twice in the queue', async () => {
  const ids = await happen(700);
  const sizes: number[] = [];
  for (let round = 0; round < 4; round += 1) sizes.push((await give()).length);
  expect(sizes).toEqual([200, 200, 100, 0]);
  await done(ids.slice(0, 120));
  expect(await give()).toEqual(ids.slice(500, 620).map((eventId) => ({ eventId, delivery: 1 })));
});

it('leaves the dead alone', async () => {
  const [eventId] = await happen(1);
  await database.query('UPDATE outbox SET dead_at = now() WHERE id = $1', [eventId]);
  expect(await give()).toEqual([]);
});

it('the job queue’s login has no right outside its own schema', async () => {
  const grantees = await database.query<{ grantee: string }>(
    `SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_schema <> 'bullmq'`,
  );
  const names = grantees.map(({ grantee }) => grantee);
  expect(names).toContain('relay');
  expect(names).not.toContain('jobs');
});
