import { SESSION_RESOLVER, Actor, type SessionResolver } from '@app/access';
import { queueWrite, Transactions } from '@app/database';
import { DomainError, newId } from '@app/kernel';
import { IdentityGrants, PersonVault, rootKeyFor, sampleKeySql, type SampleKey } from '@app/vault';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

let test: TestApp;
let vault: PersonVault;
let grants: IdentityGrants;
let transactions: Transactions;
let owner: TestOrganization;
let recipient: TestOrganization;
let worker: Actor;
let receiver: Actor;
let stranger: Actor;

beforeAll(async () => {
  test = await startTestApp();
  vault = test.app.get(PersonVault);
  grants = test.app.get(IdentityGrants);
  transactions = test.app.get(Transactions);
  owner = await test.anOrganization();
  recipient = await test.anOrganization();
  worker = await actorOf(await test.aMember(owner));
  receiver = await actorOf(await test.aMember(recipient));
  stranger = await actorOf(await test.aMember(await test.anOrganization()));
}, 60_000);

afterAll(() => test?.close());

async function actorOf(client: TestClient): Promise<Actor> {
  const secret = client.cookie!.slice('sid='.length);
  const session = await test.app.get<SessionResolver>(SESSION_RESOLVER).resolve(secret);
  return Actor.signedIn(session!, secret, `request-${newId()}`);
}

const identity = { fullName: '王小明', phone: '13800001111', address: '建邺区莫愁湖东路 1 号' };

async function aPerson(fields: Record<string, string> = identity): Promise<string> {
  const personId = newId();
  await transactions.run(worker, (tx) => vault.seal(tx, worker, { organizationId: owner.id, personId, fields }));
  return personId;
}

const readOwn = (actor: Actor, personId: string, fields = ['fullName', 'phone']) =>
  transactions.run(actor, (tx) => vault.openOwn(tx, actor, personId, fields));
const readByGrant = (actor: Actor, grantId: string, fields = ['fullName']) =>
  transactions.run(actor, (tx) => vault.openByGrant(tx, actor, grantId, fields));

async function refused(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DomainError);
  expect((error as DomainError).code).toBe('identity-not-open');
}

interface Prepared {
  grantId: string;
  personId: string;
  referralTaskId: string;
  consentId: string;
}

async function aPreparedGrant(endsAt = new Date(Date.now() + 60_000)): Promise<Prepared> {
  const personId = await aPerson();
  const grantId = newId();
  const ids = { referralTaskId: newId(), consentId: newId() };
  const prepared = grants.prepareGrant({
    id: grantId,
    organizationId: owner.id,
    recipientOrganizationId: recipient.id,
    personId,
    fields: ['fullName', 'phone'],
    purpose: '入户探访',
    endsAt,
    ...ids,
  });
  await transactions.run(worker, async (tx) => queueWrite(tx, prepared));
  return { grantId, personId, ...ids };
}

const open = (actor: Actor, referralTaskId: string) =>
  transactions.run(actor, (tx) => grants.openGrants(tx, actor, { referralTaskId }));

const auditsOf = (subjectId: string) =>
  test.database.query<{ action: string; accountId: string; fields: string[]; purpose: string | null }>(
    `SELECT action, account_id AS "accountId", fields, purpose FROM audit_event WHERE subject_id = $1 ORDER BY at, id`,
    [subjectId],
  );

describe('identity of the own organisation', () => {
  it('is read back, field by field, with one audit row a reading', async () => {
    const personId = await aPerson();
    expect(await readOwn(worker, personId)).toEqual({ fullName: identity.fullName, phone: identity.phone });
    expect(await readOwn(worker, personId, ['address', 'idNumber'])).toEqual({ address: identity.address });
    const audits = await auditsOf(personId);
    expect(audits.map(({ action }) => action)).toEqual(['identity.written', 'identity.read', 'identity.read']);
    expect(audits[1]).toMatchObject({ accountId: worker.accountId, fields: ['fullName', 'phone'] });
    expect(JSON.stringify(audits)).not.toContain(identity.phone);
  });

  it('is replaced and removed by writing again', async () => {
    const personId = await aPerson();
    await transactions.run(worker, (tx) =>
      vault.seal(tx, worker, { organizationId: owner.id, personId, fields: { phone: '02588886666', address: '' } }),
    );
    expect(await readOwn(worker, personId, ['fullName', 'phone', 'address'])).toEqual({
      fullName: identity.fullName,
      phone: '02588886666',
    });
  });

  it('keeps one key when ten write to a new organisation at once', async () => {
    const organization = await test.anOrganization();
    const actor = await actorOf(await test.aMember(organization));
    const people = Array.from({ length: 10 }, () => newId());
    await Promise.all(
      people.map((personId) =>
        transactions.run(actor, (tx) =>
          vault.seal(tx, actor, { organizationId: organization.id, personId, fields: { fullName: personId } }),
        ),
      ),
    );
    for (const personId of people) expect(await readOwn(actor, personId, ['fullName'])).toEqual({ fullName: personId });
  });

  it.each(['organization-admin', 'facilitator', 'program-officer', 'community-staff'] as const)(
    'is closed to the role %s of the same organisation',
    async (role) => refused(readOwn(await actorOf(await test.aMember(owner, role)), await aPerson())),
  );

  it('is closed to others, and a stranger cannot write into it', async () => {
    const personId = await aPerson();
    await refused(readOwn(stranger, personId));
    await refused(readOwn(receiver, personId));
    await refused(readOwn(worker, newId()));
    const write = (organizationId: string) =>
      transactions.run(stranger, (tx) => vault.seal(tx, stranger, { organizationId, personId, fields: identity }));
    await refused(write(owner.id));
    await refused(write(stranger.organizationId!));
    expect((await auditsOf(personId)).map(({ action }) => action)).toEqual(['identity.written']);
  });

  it('writes no audit row and shows nothing when the transaction does not commit', async () => {
    const personId = await aPerson();
    await expect(
      transactions.run(worker, async (tx) => {
        await vault.openOwn(tx, worker, personId, ['phone']);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect((await auditsOf(personId)).map(({ action }) => action)).toEqual(['identity.written']);
  });
});

describe('a grant', () => {
  it('opens nothing until the recipient has accepted, then only its fields', async () => {
    const { grantId, referralTaskId, personId } = await aPreparedGrant();
    await refused(readByGrant(receiver, grantId));
    expect(await open(receiver, referralTaskId)).toEqual([grantId]);
    expect(await open(receiver, referralTaskId)).toEqual([]);
    expect(await readByGrant(receiver, grantId, ['fullName', 'phone'])).toEqual({
      fullName: identity.fullName,
      phone: identity.phone,
    });
    await refused(readByGrant(receiver, grantId, ['address']));
    await refused(readByGrant(receiver, grantId, ['fullName', 'address']));
    await refused(readByGrant(worker, grantId));
    await refused(readByGrant(stranger, grantId));
    expect((await auditsOf(personId)).at(-1)).toMatchObject({
      action: 'identity.read-by-grant',
      accountId: receiver.accountId,
      purpose: '入户探访',
    });
  });

  it('is opened by nobody but its recipient', async () => {
    const { grantId, referralTaskId } = await aPreparedGrant();
    expect(await open(stranger, referralTaskId)).toEqual([]);
    expect(await open(worker, referralTaskId)).toEqual([]);
    await refused(readByGrant(receiver, grantId));
  });

  it('cannot be written open, for another owner, or for another organisation’s person', async () => {
    const personId = await aPerson();
    const row = {
      id: newId(),
      organizationId: owner.id,
      recipientOrganizationId: recipient.id,
      personId,
      fields: ['fullName'],
      purpose: '入户探访',
      consentId: newId(),
      referralTaskId: newId(),
      endsAt: new Date(Date.now() + 60_000),
    };
    const insert = (actor: Actor, values: object) =>
      transactions.run(actor, (tx) => tx.insert('identity_grant', { ...row, ...values }));
    await expect(insert(worker, { opensAt: new Date() })).rejects.toMatchObject({ code: '42501' });
    await expect(insert(receiver, {})).rejects.toMatchObject({ code: '42501' });
    await expect(
      insert(receiver, { organizationId: recipient.id, recipientOrganizationId: owner.id }),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it.each([
    ['by consent', (of: Prepared) => ({ consentId: of.consentId }), 'owner'],
    ['by referral', (of: Prepared) => ({ referralTaskId: of.referralTaskId }), 'recipient'],
  ])('ends at once %s, and stays as a row', async (_, which, side) => {
    const prepared = await aPreparedGrant();
    await open(receiver, prepared.referralTaskId);
    await readByGrant(receiver, prepared.grantId);
    const actor = side === 'owner' ? worker : receiver;
    const end = (by: Actor) => transactions.run(by, (tx) => grants.endGrants(tx, by, which(prepared)));
    expect(await end(stranger)).toEqual([]);
    expect(await end(actor)).toEqual([prepared.grantId]);
    expect(await end(actor)).toEqual([]);
    await refused(readByGrant(receiver, prepared.grantId));
    const active = await transactions.read(receiver, (tx) => grants.activeGrants(tx, prepared));
    expect(active).toEqual([]);
  });

  it('ends by the clock with no job running, and never lasts longer than it was given', async () => {
    const prepared = await aPreparedGrant(new Date(Date.now() + 1_500));
    await open(receiver, prepared.referralTaskId);
    expect(await readByGrant(receiver, prepared.grantId)).toEqual({ fullName: identity.fullName });
    const later = new Date(Date.now() + 3_600_000);
    await transactions.run(worker, (tx) =>
      grants.endGrants(tx, worker, { referralTaskId: prepared.referralTaskId, at: later }),
    );
    const active = await transactions.read(worker, (tx) => grants.activeGrants(tx, prepared));
    expect(active[0].endsAt.getTime()).toBeLessThan(later.getTime() - 3_000_000);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    await refused(readByGrant(receiver, prepared.grantId));
  });
});

describe('at rest', () => {
  it('holds no plaintext in any column of any table', async () => {
    const canary = { fullName: '金丝雀甲乙', phone: 'CANARY-7788', address: 'canary 路 99 号' };
    const personId = await aPerson(canary);
    await readOwn(worker, personId);
    const tables = await test.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const rows = await test.database.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      const dump = rows.map(({ text }) => text).join('\n');
      for (const value of Object.values(canary)) {
        expect(dump).not.toContain(value);
        expect(dump.toLowerCase()).not.toContain(Buffer.from(value).toString('hex'));
      }
    }
  });

  it('refuses ciphertext that was moved to another person, field or organisation', async () => {
    const [one, other] = [await aPerson(), await aPerson({ ...identity, fullName: '李四' })];
    await test.database.query(
      `UPDATE person_field a SET ciphertext = b.ciphertext FROM person_field b
       WHERE a.person_id = $1 AND b.person_id = $2 AND a.field = 'fullName' AND b.field = 'fullName'`,
      [one, other],
    );
    await expect(readOwn(worker, one, ['fullName'])).rejects.toThrow('cannot be opened');
    await test.database.query(
      `UPDATE person_field a SET ciphertext = b.ciphertext FROM person_field b
       WHERE a.person_id = $1 AND b.person_id = $1 AND a.field = 'address' AND b.field = 'phone'`,
      [other],
    );
    await expect(readOwn(worker, other, ['address'])).rejects.toThrow('cannot be opened');
  });

  it.each(['organization_key', 'person_key', 'person_field'])(
    '%s is granted to no login and no group',
    async (table) => {
      const granted = await test.database.query<{ grantee: string }>(
        `SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_name = $1`,
        [table],
      );
      expect(granted.map(({ grantee }) => grantee).sort()).toEqual(['migrator', 'vault_keeper']);
      for (const actor of [worker, receiver])
        await expect(transactions.read(actor, (tx) => tx.query(`SELECT * FROM ${table}`))).rejects.toMatchObject({
          code: '42501',
        });
    },
  );

  it('gives the functions to those who need them and to nobody else', async () => {
    const rows = await test.database.query<{ name: string; grantee: string; owner: string }>(
      `SELECT p.proname AS name, coalesce(r.rolname, 'PUBLIC') AS grantee, o.rolname AS owner
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles o ON o.oid = p.proowner
       CROSS JOIN aclexplode(p.proacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE n.nspname = 'vault'`,
    );
    const mayCall = (name: string) =>
      rows.filter((row) => row.name === name && row.grantee !== 'vault_keeper').map(({ grantee }) => grantee);
    expect(new Set(rows.map(({ owner: name }) => name))).toEqual(new Set(['vault_keeper']));
    expect(rows.some(({ grantee }) => grantee === 'PUBLIC')).toBe(false);
    expect(mayCall('identity_read_own')).toEqual(['app_member']);
    expect(mayCall('identity_read_by_grant').sort()).toEqual(['app_community', 'app_member']);
    expect(mayCall('sealed_fields')).toEqual([]);
    expect(mayCall('record')).toEqual([]);
  });

  it('refuses to start with a root key of another database', async () => {
    await aPerson();
    const sample = async () => (await test.database.query<SampleKey & object>(sampleKeySql))[0];
    const { secretsDir } = test.database.config;
    await expect(rootKeyFor(secretsDir, sample)).resolves.toHaveLength(32);
    await expect(rootKeyFor(`${secretsDir}-empty`, sample)).rejects.toThrow('root.key is missing');
  });
});
