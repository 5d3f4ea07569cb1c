import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Check } from '../check';
import { Person } from '../person';
import { Product } from '../product';
import { sendReferral } from './referral-writing';

const kills = 20;
const writers = 4;

interface Tally {
  acknowledged: string[];
  stopped: boolean;
}

async function organizationOf(person: Person): Promise<string> {
  const { body } = await person.call<{ active: { organizationId: string } }>('GET', '/api/me');
  return body.active.organizationId;
}

/** Two workers of different member organisations who refer to one another. */
async function pairOf(product: Product): Promise<{ sender: Person; recipientId: string }[]> {
  const workers = product.accounts.filter(
    ({ role, organization }) => role === 'worker' && organization.includes('（示例）') && !organization.includes('局'),
  );
  const one = workers.find(({ organization }) => organization.startsWith('暖檐'));
  const other = workers.find(({ organization }) => organization.startsWith('拾光'));
  if (!one || !other) throw new Error('The demo network lacks the two organisations this run needs.');
  const [here, there] = [await Person.signIn(product, one), await Person.signIn(product, other)];
  const [hereId, thereId] = [await organizationOf(here), await organizationOf(there)];
  return [
    { sender: here, recipientId: thereId },
    { sender: there, recipientId: hereId },
  ];
}

async function write(tally: Tally, sender: Person, recipientId: string): Promise<void> {
  while (!tally.stopped) tally.acknowledged.push((await sendReferral(sender, recipientId)).id);
}

async function killAtRandom(product: Product, log: (line: string) => void): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    await product.ready();
    await pause(300 + Math.random() * 2_500);
    const victim = kill % 2 === 0 ? 'api' : 'worker';
    try {
      process.kill(product.pid(victim), 'SIGKILL');
    } catch {
      // It had just been killed and is not back yet: this one counts for the next round.
      kill -= 1;
      continue;
    }
    if (kill % 5 === 0) log(`${kill} of ${kills} kills`);
  }
}

async function settled(client: Client): Promise<boolean> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    const { rows } = await client.query<{ open: string }>('SELECT count(*) AS open FROM outbox WHERE done_at IS NULL');
    if (rows[0].open === '0') return true;
    await pause(250);
  }
  return false;
}

async function count(client: Client, sql: string, ids: string[]): Promise<number> {
  const { rows } = await client.query<{ count: string }>(sql, [ids]);
  return Number(rows[0].count);
}

export const chaos: Check = {
  id: 'chaos',
  promised: `api and worker killed at random ${kills} times under writes: 0 acknowledged writes missing, 0 events lost, 0 double effects`,
  async run(log) {
    const product = await Product.start();
    const client = new Client({ connectionString: await product.databaseUrl() });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const pairs = await pairOf(product);
      const tally: Tally = { acknowledged: [], stopped: false };
      const writing = Array.from({ length: writers }, (_, index) => {
        const { sender, recipientId } = pairs[index % pairs.length];
        return write(tally, sender, recipientId);
      });
      await Promise.race([killAtRandom(product, log), Promise.all(writing)]);
      tally.stopped = true;
      await Promise.all(writing);
      await product.ready();
      const quiet = await settled(client);
      const ids = tally.acknowledged;
      const missing =
        ids.length -
        (await count(client, `SELECT count(*) FROM referral_task WHERE id = ANY($1) AND status = 'requested'`, ids));
      const lost =
        ids.length -
        (await count(
          client,
          `SELECT count(*) FROM outbox WHERE subject_id = ANY($1) AND type = 'referral.sent' AND done_at IS NOT NULL`,
          ids,
        ));
      const doubled = await count(
        client,
        `SELECT count(*) FROM (
           SELECT account_id, subject_id, kind FROM notification WHERE subject_id = ANY($1)
           GROUP BY account_id, organization_id, subject_id, kind HAVING count(*) > 1) twice`,
        ids,
      );
      const untold =
        ids.length -
        (await count(client, 'SELECT count(DISTINCT subject_id) FROM notification WHERE subject_id = ANY($1)', ids));
      const dead = await count(
        client,
        'SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL AND $1::uuid[] IS NOT NULL',
        ids,
      );
      return {
        measured: `${kills} kills, ${ids.length} acknowledged sends: ${missing} missing, ${lost} events lost, ${dead} dead, ${untold} without effect, ${doubled} double effects; outbox ${quiet ? 'empty' : 'NOT empty after 90 s'}`,
        holds: ids.length > 0 && quiet && [missing, lost, doubled, untold, dead].every((figure) => figure === 0),
      };
    } catch (error) {
      log(product.output.slice(-3000));
      throw error;
    } finally {
      await client.end();
      await product.stop();
    }
  },
};
