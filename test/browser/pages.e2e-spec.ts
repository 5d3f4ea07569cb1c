import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, sizes, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { type DemoPerson, withDemoNetwork } from './support/demo-people';
import { aPersonWithPassword, password } from './support/person';

let app: TestApp;
let browser: TestBrowser;
let people: Record<DemoPerson, TestClient>;
const windows = new Map<string, Window>();

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

interface Row {
  /** As the features' routes.tsx write it. */
  route: string;
  as?: DemoPerson;
  /** A page of that route worth looking at. */
  address: string | ((client: TestClient) => Promise<string>);
}

interface List {
  items: { id: string; status?: string }[];
}

const firstOf = (list: string, part: (id: string) => string) => async (client: TestClient) => {
  const { body } = await client.get<List>(list);
  return part(body.items[0].id);
};
const draft = (part: string) => firstOf('/api/referrals?box=out&status=draft', (id) => `/referrals/${id}${part}`);
const closedSession = firstOf('/api/live-sessions?when=past', (id) => `/live/${id}/minutes`);

/** The demo's prepared session, opened the first time it is asked for. */
const openSession = (part: string) => async () => {
  const { body } = await people.facilitator.get<List>('/api/live-sessions?when=upcoming');
  const [session] = body.items;
  if (session.status === 'prepared') await people.facilitator.post(`/api/live-sessions/${session.id}/open`);
  return `/live/${session.id}${part}`;
};

const joining = async () => {
  const room = await openSession('')();
  const { body } = await people.facilitator.get<{ path: string }>(`/api/live-sessions/${room.slice(6)}/join-link`);
  return body.path;
};

const rows: Row[] = [
  { route: 'sign-in', address: '/sign-in' },
  { route: 'welcome', address: '/welcome#none' },
  { route: '', as: 'worker', address: '/' },
  { route: '', as: 'facilitator', address: '/' },
  { route: '', as: 'officer', address: '/' },
  { route: '*', as: 'worker', address: '/nowhere' },
  { route: 'account', as: 'worker', address: '/account' },
  { route: 'drafts', as: 'worker', address: '/drafts' },
  { route: 'drafts', as: 'worker', address: '/drafts?leaving' },
  { route: 'notifications', as: 'worker', address: '/notifications' },
  { route: 'mail-outbox', as: 'worker', address: '/mail-outbox' },
  { route: 'directory', as: 'worker', address: '/directory' },
  { route: 'directory', as: 'worker', address: '/directory?age=78&hasCapacity=true&canReceive=true' },
  {
    route: 'directory/:id',
    as: 'supervisor',
    address: async (client) => {
      const { body } = await client.get<{ id: string }>('/api/organizations/mine');
      return `/directory/${body.id}`;
    },
  },
  { route: 'referrals', as: 'worker', address: '/referrals' },
  { route: 'referrals/new', as: 'worker', address: '/referrals/new' },
  { route: 'referrals/:id', as: 'worker', address: firstOf('/api/referrals?box=in', (id) => `/referrals/${id}`) },
  { route: 'referrals/:id', as: 'worker', address: firstOf('/api/referrals?box=out', (id) => `/referrals/${id}`) },
  { route: 'referrals/:id/edit', as: 'worker', address: draft('/edit') },
  { route: 'referrals/:id/partner', as: 'worker', address: draft('/partner') },
  { route: 'referrals/:id/preview', as: 'worker', address: draft('/preview') },
  { route: 'referrals/:id/consent', as: 'worker', address: draft('/consent') },
  { route: 'cohorts', as: 'officer', address: '/cohorts' },
  { route: 'cohorts/new', as: 'officer', address: '/cohorts/new' },
  { route: 'cohorts/:id', as: 'officer', address: firstOf('/api/cohorts', (id) => `/cohorts/${id}`) },
  {
    route: 'cohorts/:id/grants/new',
    as: 'officer',
    address: firstOf('/api/cohorts', (id) => `/cohorts/${id}/grants/new`),
  },
  { route: 'grants', as: 'officer', address: '/grants' },
  { route: 'grants/:id', as: 'officer', address: firstOf('/api/grants', (id) => `/grants/${id}`) },
  { route: 'live', as: 'worker', address: '/live' },
  { route: 'live/new', as: 'facilitator', address: '/live/new' },
  {
    route: 'live/:id',
    as: 'facilitator',
    address: firstOf('/api/live-sessions?when=upcoming', (id) => `/live/${id}`),
  },
  { route: 'live/:id/minutes', as: 'worker', address: closedSession },
  { route: 'live/:id/room', as: 'facilitator', address: openSession('/room') },
  { route: 'live/:id/room', as: 'worker', address: openSession('/room') },
  { route: 'live/:id/projector', as: 'facilitator', address: openSession('/projector') },
  { route: 'live/join/:code', address: joining },
];

it('is asked of every route there is', () => {
  const source = resolve(__dirname, '../../apps/web/src');
  const known = new Set(rows.map(({ route }) => route));
  const missing = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(source, entry.name)).includes('routes.tsx'))
    .flatMap((entry) => [...readFileSync(join(source, entry.name, 'routes.tsx'), 'utf8').matchAll(/path: '([^']*)'/g)])
    .map(([, route]) => route)
    .filter((route) => !known.has(route));
  expect(missing).toEqual([]);
});

/** One window a person: the program is read once, the page anew each time. */
async function windowOf(person: DemoPerson | undefined): Promise<Window> {
  const known = windows.get(person ?? 'nobody');
  if (known) return known;
  const opened = await browser.open('about:blank');
  const [name, value] = (person && people[person].cookie?.split('=')) || [];
  if (name && value) await opened.context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  windows.set(person ?? 'nobody', opened);
  return opened;
}

it.each(rows.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const))(
  '%s is usable by everybody (%s)',
  async (_route, _as, { as, address }) => {
    const path = typeof address === 'string' ? address : await address(people[as ?? 'worker']);
    const { page, asked, broke } = await windowOf(as);
    asked.length = 0;
    broke.length = 0;
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.goto(app.url + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([size, await seriousFindings(page)]).toEqual([size, []]);
      expect([size, await sidewaysScroll(page)]).toEqual([size, 0]);
    }
    const own = new URL(app.url).host;
    expect(asked.filter((request) => new URL(request).host !== own && !request.startsWith('data:'))).toEqual([]);
    expect(broke).toEqual([]);
  },
);

it('holds on the narrowest phone and with large text', async () => {
  const { page } = await windowOf('worker');
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const { as, address } of rows.filter((row) => row.as === 'worker')) {
    const path = typeof address === 'string' ? address : await address(people[as ?? 'worker']);
    await page.goto(app.url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.addStyleTag({ content: 'html { font-size: 140% }' });
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) wide.push(`${path} ${sideways}`);
  }
  expect(wide).toEqual([]);
}, 60_000);

it('signing in and home load at most 300 kB of compressed JavaScript (P12)', async () => {
  const person = await aPersonWithPassword(app, [await app.anOrganization()]);
  const { page, context, scriptBytes } = await browser.open(`${app.url}/sign-in`);
  await page.getByLabel('手机号或邮箱').fill(person.phone);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = scriptBytes();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await context.close();
});

it('says in a band that the link is cut, and that it is back', async () => {
  const { page, context } = await browser.open(`${app.url}/directory`, { as: people.worker });
  await page.getByRole('heading', { name: '伙伴名录' }).waitFor();
  await context.setOffline(true);
  await page.getByText('网断了，已经打开的内容还能看').waitFor();
  await context.setOffline(false);
  await page.getByText('网断了，已经打开的内容还能看').waitFor({ state: 'detached' });
  await context.close();
});
