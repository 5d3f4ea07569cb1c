import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_RESOLVER, Actor, type SessionResolver } from '@app/access';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import { KeyRotation, PersonVault, RootKeys, rootKeysFor, Sealer, sampleKeySql, type SampleKey } from '@app/vault';
import { Client } from 'pg';
import { rotateKeys } from '../../apps/admin/keys';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let connection: Client;
let dataDir: string;
beforeAll(async () => {
  // Keys of its own: other tests go on with theirs.
  dataDir = await mkdtemp(join(tmpdir(), 'rotation-'));
  await cp(join(process.env.TEST_DATA_DIR!, 'secrets'), join(dataDir, 'secrets'), { recursive: true });
  app = await startTestApp({ DATA_DIR: dataDir });
  connection = new Client({ connectionString: app.database.url });
  await connection.connect();
}, 60_000);
afterAll(async () => {
  await connection?.end();
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function actorIn(organizationId: string): Promise<Actor> {
  const client = await app.aMember({ id: organizationId, name: '', kind: 'member' });
  const secret = client.cookie!.slice('sid='.length);
  const session = await app.app.get<SessionResolver>(SESSION_RESOLVER).resolve(secret);
  return Actor.signedIn(session!, secret, `request-${newId()}`);
}

interface Counted {
  organization: number;
  person: number;
}

it('keys are rotated while people read and write: nothing is lost, nothing refused', async () => {
  const [vault, transactions, sealer] = [app.app.get(PersonVault), app.app.get(Transactions), app.app.get(Sealer)];
  const { secretsDir } = app.database.config;
  const actors = await Promise.all([1, 2, 3].map(async () => actorIn((await app.anOrganization()).id)));
  const written = new Map<string, { actor: Actor; name: string }>();
  const write = async (actor: Actor): Promise<void> => {
    const [personId, name] = [newId(), `名${written.size}`];
    const organizationId = actor.organizationId!;
    await transactions.run(actor, (tx) => vault.seal(tx, actor, { organizationId, personId, fields: { name } }));
    written.set(personId, { actor, name });
  };
  const read = async (personId: string): Promise<void> => {
    const { actor, name } = written.get(personId)!;
    expect(await transactions.run(actor, (tx) => vault.openOwn(tx, actor, personId, ['name']))).toEqual({ name });
  };
  for (let one = 0; one < 30; one += 1) await write(actors[one % 3]);
  const note = sealer.seal('封存的话', 'place');

  let rotating = true;
  let during = 0;
  const busy = async (offset: number): Promise<void> => {
    for (let turn = 0; rotating; turn += 1) {
      await write(actors[(turn + offset) % 3]);
      const known = [...written.keys()];
      await read(known[(turn * 7 + offset) % known.length]);
      during += 1;
    }
  };
  // Organisations that get their first key while the root changes.
  const beginning = async (): Promise<void> => {
    while (rotating) await write(await actorIn((await app.anOrganization()).id));
  };
  const roots = await rootKeysFor(secretsDir, sample, newest);
  const rotation = new KeyRotation(connection, roots, secretsDir);
  const rotate = async (): Promise<void> => {
    try {
      const before = during;
      const done = await rotation.run({ root: true });
      expect(done.rootVersion).toBe(2);
      expect(done.persons).toBeGreaterThanOrEqual(30);
      while (during < before + 10) await new Promise((resolve) => setTimeout(resolve, 5));
    } finally {
      rotating = false;
    }
  };
  await Promise.all([busy(0), busy(1), beginning(), rotate()]);

  // What a writer began under the old keys is caught up with by the next run.
  expect((await rotateKeys(connection, secretsDir, false)).rootVersion).toBe(2);
  for (const personId of written.keys()) await read(personId);
  const [{ organization, person }] = await app.database.query<Counted>(
    `SELECT (SELECT count(*)::int FROM organization_key WHERE root_version = 1 AND retired_at IS NULL) AS organization,
       (SELECT count(*)::int FROM person_key p JOIN organization_key o USING (organization_id, key_version)
          WHERE o.retired_at IS NOT NULL) AS person`,
  );
  expect({ organization, person }).toEqual({ organization: 0, person: 0 });

  // A process that starts now opens everything with the new root alone.
  const away = await mkdtemp(join(secretsDir, 'away-'));
  await rename(join(secretsDir, 'root.key'), join(away, 'root.key'));
  try {
    const fresh = new PersonVault(await rootKeysFor(secretsDir, sample, newest));
    for (const [personId, { actor, name }] of written)
      expect(await transactions.run(actor, (tx) => fresh.openOwn(tx, actor, personId, ['name']))).toEqual({ name });
    const [{ wrapped }] = await app.database.query<{ wrapped: Buffer }>(
      `SELECT wrapped FROM vault_key WHERE name = 'sealer'`,
    );
    const key = new RootKeys(2, await readFile(join(secretsDir, 'root-2.key')));
    expect(wrapped[0]).toBe(2);
    expect(key.get(2)).toHaveLength(32);
    expect(sealer.open(note, 'place')).toBe('封存的话');
  } finally {
    await rename(join(away, 'root.key'), join(secretsDir, 'root.key'));
  }
}, 120_000);

const sample = async (): Promise<SampleKey | undefined> => (await app.database.query<SampleKey>(sampleKeySql))[0];
const newest = async (): Promise<number> =>
  (await app.database.query<{ version: number }>('SELECT vault.root_version() AS version'))[0].version;
