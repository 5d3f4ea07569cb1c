import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../apps/demo/load-demo';
import type { Resource } from '../../libs/exchange/src/fhir/resources';
import { startTestApp, TestClient, type TestApp } from '../support/test-app';
import { fhirErrors } from './fhir-validity';

interface DemoAccount {
  role: string;
  signInName: string;
  password: string;
}
interface Bundle {
  entry?: { resource: Resource }[];
  link?: { relation: string; url: string }[];
}

let app: TestApp;
let accounts: DemoAccount[];

beforeAll(async () => {
  app = await startTestApp();
  const { dataDir } = app.database.config;
  await loadDemo({ url: app.database.url, dataDir });
  accounts = JSON.parse(readFileSync(join(dataDir, 'secrets/demo-accounts.json'), 'utf8')) as DemoAccount[];
}, 120_000);
afterAll(() => app?.close());

async function signIn({ signInName, password }: DemoAccount): Promise<TestClient> {
  const answer = await app.nobody.post('/api/sign-in', { signInName, password });
  return new TestClient(app.url, answer.headers.get('set-cookie')!.split(';')[0], undefined);
}

it('every referral of the demonstration is valid R4, in pages and alone, for both sides', async () => {
  const seen = new Set<string>();
  const valid = new Set<string>();
  const check = ({ entry = [] }: Bundle): Resource[] => {
    for (const { resource } of entry.filter((one) => !valid.has(JSON.stringify(one.resource)))) {
      expect(fhirErrors(resource)).toEqual([]);
      valid.add(JSON.stringify(resource));
    }
    return entry.map(({ resource }) => resource);
  };
  for (const account of accounts.filter(({ role }) => role === 'supervisor')) {
    const client = await signIn(account);
    let path: string | undefined = '/api/exchange/fhir?limit=100';
    while (path) {
      const page: Bundle = (await client.get<Bundle>(path)).body;
      for (const { id } of check(page).filter(({ resourceType }) => resourceType === 'Task')) {
        check((await client.get<Bundle>(`/api/referrals/${String(id)}/fhir`)).body);
        seen.add(String(id));
      }
      const next: string | undefined = page.link?.find(({ relation }) => relation === 'next')?.url;
      path = next && next.slice(next.indexOf('/api/'));
    }
  }
  const all = await app.database.query('SELECT id FROM referral_task');
  expect(all.length).toBeGreaterThan(5);
  expect(seen.size).toBe(all.length);
}, 120_000);
