import { Actor, type OrganizationKind, type Role } from '@app/access';
import { Transactions } from '@app/database';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

let app: TestApp;
let here: TestOrganization;
let there: TestOrganization;
let support: TestOrganization;
let admin: TestClient;
let worker: TestClient;
let stranger: TestClient;
let resident: TestClient;
let steward: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  [here, there, support] = [
    await app.anOrganization(),
    await app.anOrganization({ kind: 'community' }),
    await app.anOrganization({ kind: 'support-agency' }),
  ];
  admin = await app.aMember(here, 'organization-admin');
  worker = await app.aMember(here, 'worker');
  stranger = await app.aMember(there, 'community-staff');
  resident = await app.aMember(there, 'resident');
  steward = await app.aMember(support, 'network-steward');
});
afterAll(() => app.close());

/** What the database answers to this statement in the session of this person, whatever the program above would do: rows touched, or a refusal. */
async function tries(client: TestClient, kind: OrganizationKind, sql: string, parameters: unknown[]) {
  const { id, organizationId, role } = client.account!;
  const session = {
    sessionId: id,
    accountId: id,
    displayName: '某人',
    organizationId,
    role: role as Role,
    organizationKind: kind,
  };
  const actor = Actor.signedIn(session, String(client.cookie).slice('sid='.length), 'test');
  const undone = new Error('undone');
  let answer: number | string = 'not asked';
  await app.app
    .get(Transactions)
    .run(actor, async (tx) => {
      answer = await tx.execute(sql, parameters);
      throw undone;
    })
    .catch((error: { code?: string }) => {
      if (error !== undone) answer = error.code ?? String(error);
    });
  return answer as number | string;
}

const refused = '42501';
const end = 'UPDATE membership SET valid_to = now() WHERE account_id = $1 AND valid_to IS NULL';
const raise = "UPDATE membership SET role = 'network-steward' WHERE account_id = $1 AND valid_to IS NULL";
const join =
  "INSERT INTO membership (id, organization_id, account_id, role) VALUES (gen_random_uuid(), $2, $1, 'organization-admin')";
const reset = `INSERT INTO sign_in_link (id, token_hash, account_id, purpose, expires_at)
  VALUES (gen_random_uuid(), decode(md5(random()::text), 'hex'), $1, 'reset', now() + interval '1 day')`;
const idOf = (client: TestClient): string => client.account!.id;

describe('the database itself', () => {
  it.each([
    ['an administrator ends a membership of their own', () => admin, 'member', end, () => [idOf(worker)], 1],
    ['an administrator ends one of another organisation', () => admin, 'member', end, () => [idOf(stranger)], 0],
    ['a worker ends a colleague’s', () => worker, 'member', end, () => [idOf(admin)], 0],
    ['an administrator makes a steward', () => admin, 'member', raise, () => [idOf(worker)], refused],
    ['a worker makes themself a steward', () => worker, 'member', raise, () => [idOf(worker)], 0],
    ['an administrator adds an administrator', () => admin, 'member', join, () => [idOf(stranger), here.id], refused],
    ['a worker adds themself elsewhere', () => worker, 'member', join, () => [idOf(worker), there.id], refused],
    ['a steward moves somebody', () => steward, 'support-agency', join, () => [idOf(worker), there.id], 1],
    ['an administrator resets one of their own', () => admin, 'member', reset, () => [idOf(worker)], 1],
    ['an administrator resets somebody else', () => admin, 'member', reset, () => [idOf(stranger)], refused],
    ['a worker resets their administrator', () => worker, 'member', reset, () => [idOf(admin)], refused],
    ['a steward ends the membership of staff', () => steward, 'support-agency', end, () => [idOf(stranger)], 1],
    ['a steward ends that of a resident', () => steward, 'support-agency', end, () => [idOf(resident)], 0],
  ] as const)('when %s', async (_, client, kind, sql, parameters, answer) => {
    expect(await tries(client(), kind, sql, [...parameters()])).toBe(answer);
  });

  const invitation = `INSERT INTO invitation (id, organization_id, kind, role, target_organization_id, organization_name,
      organization_kind, token_hash, invited_by, expires_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, '机构', 'member', decode(md5(random()::text), 'hex'), $5, now())`;
  it.each([
    ['a colleague, by an administrator', () => admin, 'member', () => here, 'colleague', 'worker', 1],
    ['a steward, by an administrator', () => admin, 'member', () => here, 'colleague', 'network-steward', refused],
    [
      'an organisation, by an administrator',
      () => admin,
      'member',
      () => here,
      'organization',
      'organization-admin',
      refused,
    ],
    [
      'somebody into another organisation, by an administrator',
      () => admin,
      'member',
      () => there,
      'colleague',
      'worker',
      refused,
    ],
    ['a colleague, by a worker', () => worker, 'member', () => here, 'colleague', 'worker', refused],
    [
      'an organisation, by a steward',
      () => steward,
      'support-agency',
      () => support,
      'organization',
      'organization-admin',
      1,
    ],
  ] as const)('when this is invited: %s', async (_, client, kind, by, what, role, answer) => {
    const target = what === 'colleague' ? by().id : null;
    expect(await tries(client(), kind, invitation, [by().id, what, role, target, idOf(client())])).toBe(answer);
  });

  it('shows a steward who works for an organisation, and nobody who lives in a community', async () => {
    const count = async (client: TestClient, kind: OrganizationKind): Promise<number | string> =>
      tries(client, kind, 'SELECT 1 FROM membership WHERE organization_id = $1', [there.id]);
    expect(await count(steward, 'support-agency')).toBe(1);
    expect(await count(admin, 'member')).toBe(0);
    expect(await count(stranger, 'community')).toBe(2);
    const listed = await steward.get<{ accountId: string }[]>(`/api/organizations/${there.id}/members`);
    expect(listed.body.map(({ accountId }) => accountId)).toEqual([idOf(stranger)]);
    const moved = await steward.post(`/api/organizations/${there.id}/members/${idOf(resident)}/move`, {
      organizationId: here.id,
      role: 'worker',
    });
    expect(moved.status).toBe(404);
  });
});
