import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../../apps/demo/load-demo';
import { type TestApp, TestClient } from '../../support/test-app';

interface DemoAccount {
  role: string;
  organization: string;
  organizationKind: string;
  signInName: string;
  password: string;
}

export type DemoPerson =
  'worker' | 'supervisor' | 'admin' | 'facilitator' | 'officer' | 'steward' | 'communityStaff' | 'resident';

const fits: Record<DemoPerson, (account: DemoAccount) => boolean> = {
  worker: ({ role, organization }) => role === 'worker' && organization.startsWith('暖檐'),
  supervisor: ({ role, organization }) => role === 'supervisor' && organization.startsWith('暖檐'),
  admin: ({ role, organization }) => role === 'organization-admin' && organization.startsWith('暖檐'),
  facilitator: ({ role }) => role === 'facilitator',
  officer: ({ role }) => role === 'program-officer',
  steward: ({ role }) => role === 'network-steward',
  communityStaff: ({ role }) => role === 'community-staff',
  resident: ({ role }) => role === 'resident',
};

/** Fills the app's database with the demo network; answers people of it, signed in. */
export async function withDemoNetwork(app: TestApp): Promise<Record<DemoPerson, TestClient>> {
  // The list of accounts is written beside the root key; a folder of its own keeps test files from each other's list.
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-demo-'));
  mkdirSync(join(dataDir, 'secrets'), { mode: 0o700 });
  copyFileSync(join(app.database.config.secretsDir, 'root.key'), join(dataDir, 'secrets/root.key'));
  await loadDemo({ url: app.database.url, dataDir });
  const accounts = JSON.parse(readFileSync(join(dataDir, 'secrets/demo-accounts.json'), 'utf8')) as DemoAccount[];
  const people = Object.entries(fits).map(async ([person, isThisOne]) => {
    const account = accounts.find(isThisOne);
    if (!account) throw new Error(`the demo has no ${person}`);
    return [person, await signIn(app, account)] as const;
  });
  return Object.fromEntries(await Promise.all(people)) as Record<DemoPerson, TestClient>;
}

async function signIn(app: TestApp, { signInName, password }: DemoAccount): Promise<TestClient> {
  const answer = await app.nobody.post('/api/sign-in', { signInName, password });
  if (answer.status !== 200) throw new Error(`${signInName} cannot sign in: ${answer.status}`);
  return new TestClient(app.url, answer.headers.getSetCookie()[0].split(';')[0], undefined);
}
