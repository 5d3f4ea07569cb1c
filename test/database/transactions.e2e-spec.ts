import { Actor } from '@app/access';
import { openPool, Transactions } from '@app/database';
import type { Pool } from 'pg';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let pool: Pool;
let transactions: Transactions;

beforeAll(async () => {
  app = await startTestApp();
  pool = openPool(app.database.config.databaseUrls.app!, { max: 2 });
  transactions = new Transactions(pool);
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

const contextOf = async (): Promise<unknown> =>
  transactions.read(Actor.nobody('test'), async (tx) => {
    const rows = await tx.query<{ role: string; session: string }>(
      `SELECT current_user AS role, coalesce(nullif(current_setting('app.session', true), ''), 'none') AS session`,
    );
    return rows[0];
  });

async function anActor(): Promise<Actor> {
  const member = await app.aMember(await app.anOrganization());
  const account = member.account!;
  return Actor.signedIn(
    {
      sessionId: account.id,
      accountId: account.id,
      displayName: '社工甲',
      organizationId: account.organizationId,
      role: 'worker',
      organizationKind: 'member',
    },
    member.cookie!.slice('sid='.length),
    'test',
  );
}

it('sets role and context for one transaction and leaves nothing behind in the pool', async () => {
  const actor = await anActor();
  const during = await transactions.run(actor, (tx) =>
    tx.query(`SELECT current_user AS role, rls.organization_id() AS organization FROM (SELECT 1) one`),
  );
  expect(during).toEqual([{ role: 'app_member', organization: actor.organizationId }]);
  for (let borrow = 0; borrow < 4; borrow += 1) expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
});

describe('what is asked all at once', () => {
  const whoAsks = `SELECT current_user AS role, rls.organization_id() AS organization, $1::int AS number`;

  it('has role and context, may write nothing, and leaves nothing behind in the pool', async () => {
    const actor = await anActor();
    const [one, two] = await transactions.readAtOnce(actor, (tx) =>
      Promise.all([tx.query(whoAsks, [1]), tx.query(whoAsks, [2])]),
    );
    const who = { role: 'app_member', organization: actor.organizationId };
    expect([...one, ...two]).toEqual([
      { ...who, number: 1 },
      { ...who, number: 2 },
    ]);
    await expect(
      transactions.readAtOnce(actor, (tx) => tx.execute('DELETE FROM referral_share WHERE false')),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(25006|42501)$/) as unknown });
    for (let borrow = 0; borrow < 4; borrow += 1) expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
  });

  it('refuses a statement that would come after the end', async () => {
    const actor = await anActor();
    const late = transactions.readAtOnce(actor, async (tx) => {
      await tx.query(whoAsks, [1]);
      return tx.query(whoAsks, [2]);
    });
    await expect(late).rejects.toThrow('a statement came after its transaction had been sent');
    for (let borrow = 0; borrow < 4; borrow += 1) expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
  });

  it('names the cause when one of them fails', async () => {
    const actor = await anActor();
    const failing = transactions.readAtOnce(actor, (tx) =>
      Promise.all([tx.query('SELECT 1/$1::int', [0]), tx.query(whoAsks, [2])]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
  });
});

it('rolls back on an error and hands out a clean client again', async () => {
  const actor = await anActor();
  const failing = transactions.run(actor, async (tx) => {
    await tx.query('SELECT 1');
    throw new Error('the work failed');
  });
  await expect(failing).rejects.toThrow('the work failed');
  expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
});

it('repeats the whole function when PostgreSQL asks for it, three times at most', async () => {
  let tries = 0;
  const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  const work = transactions.run(Actor.nobody('test'), async () => {
    tries += 1;
    throw deadlock;
  });
  await expect(work).rejects.toBe(deadlock);
  expect(tries).toBe(3);
});

it('names the cause when statements that left together fail together', async () => {
  const deeper = async (work: Promise<unknown>): Promise<unknown> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return await (async () => await work)();
  };
  const failing = transactions.run(Actor.nobody('test'), async (tx) => {
    await Promise.all([deeper(tx.query('SELECT 1/0')), tx.query('SELECT 2')]);
    tx.queue('SELECT 3');
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  const queued = transactions.run(Actor.nobody('test'), async (tx) => {
    const divided = deeper(tx.query('SELECT 1/0'));
    tx.queue('SELECT 3');
    await divided;
  });
  await expect(queued).rejects.toMatchObject({ code: '22012' });
});

it('reads in a transaction that cannot write', async () => {
  const writing = transactions.read(Actor.nobody('test'), (tx) => tx.execute('DELETE FROM sign_in_failure'));
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

it('survives a server that ends the connection under a transaction', async () => {
  const work = transactions.run(Actor.nobody('test'), async (tx) => {
    await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  await expect(work).rejects.toBeDefined();
  expect(await contextOf()).toEqual({ role: 'app', session: 'none' });
});

it('keeps an unknown session out of every tenant table', async () => {
  const actor = await anActor();
  const stranger = Actor.signedIn(
    {
      sessionId: actor.accountId!,
      accountId: actor.accountId!,
      displayName: '社工甲',
      organizationId: actor.organizationId,
      role: 'worker',
      organizationKind: 'member',
    },
    'A'.repeat(43),
    'test',
  );
  expect(await transactions.read(stranger, (tx) => tx.query('SELECT * FROM membership'))).toEqual([]);
});
