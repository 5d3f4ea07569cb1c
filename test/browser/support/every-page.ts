import type { TestClient } from '../../support/test-app';
import type { DemoPerson } from './demo-people';

export type People = Record<DemoPerson, TestClient>;

/** One page worth looking at; every route of every feature has one. */
export interface PageRow {
  /** As the features' routes.tsx write it. */
  route: string;
  as?: DemoPerson;
  /** A page of that route worth looking at. */
  address: string | ((client: TestClient, people: People) => Promise<string>);
}

interface List {
  items: { id: string; status?: string }[];
}

const firstOf = (list: string, part: (id: string) => string) => async (client: TestClient) => {
  const { body } = await client.get<List>(list);
  return part(body.items[0].id);
};
const firstListed = (list: string, path: string) => async (client: TestClient) =>
  `${path}${(await client.get<{ id: string }[]>(list)).body[0].id}`;
const draft = (part: string) => firstOf('/api/referrals?box=out&status=draft', (id) => `/referrals/${id}${part}`);
const closedSession = firstOf('/api/live-sessions?when=past', (id) => `/live/${id}/minutes`);

const closedSurvey = firstOf('/api/live-sessions?when=past', (id) => `/live/${id}/survey`);

/** The demo's prepared session, opened the first time it is asked for. */
const openSession = (part: string) => async (_: TestClient, people: People) => {
  const { body } = await people.facilitator.get<List>('/api/live-sessions?when=upcoming');
  const [session] = body.items;
  if (session.status === 'prepared') await people.facilitator.post(`/api/live-sessions/${session.id}/open`);
  return `/live/${session.id}${part}`;
};

const joining = async (client: TestClient, people: People) => {
  const room = await openSession('')(client, people);
  const { body } = await people.facilitator.get<{ path: string }>(`/api/live-sessions/${room.slice(6)}/join-link`);
  return body.path;
};

const invitation = async (_: TestClient, { steward }: People) => {
  const wanted = { kind: 'organization', organizationName: '新来的机构', organizationKind: 'member' };
  return (await steward.post<{ path: string }>('/api/invitations', wanted)).body.path;
};

/** A colleague the steward may do everything with. */
const colleague = async (client: TestClient) => {
  const { body: own } = await client.get<{ id: string }>('/api/organizations/mine');
  const { body } = await client.get<{ accountId: string; allowedActions: string[] }[]>(
    `/api/organizations/${own.id}/members`,
  );
  return `/people/${body.find(({ allowedActions }) => allowedActions.includes('change-role'))?.accountId}`;
};

/** With a chat group connected, which nothing is sent to: nothing happens while pages are looked at. */
const connectedGroup = async (client: TestClient) => {
  const { body } = await client.get<{ items: unknown[] }>('/api/robots');
  const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000';
  const robot = { name: '值班群', address, groups: ['waiting', 'answers'], language: 'zh-CN', quiet: true };
  if (body.items.length === 0) await client.post('/api/robots', robot);
  return '/notifications/robots';
};

/** With a program connected, which nothing is sent to. */
const connectedProgram = async (client: TestClient) => {
  const { body } = await client.get<{ items: { id: string }[] }>('/api/webhooks');
  if (body.items[0]) return `/organization/exchange/${body.items[0].id}`;
  const webhook = {
    name: '数据平台',
    address: 'https://hooks.example.org/in',
    secret: `whsec_${btoa('0'.repeat(32))}`,
  };
  return `/organization/exchange/${(await client.post<{ id: string }>('/api/webhooks', webhook)).body.id}`;
};

const anImport = async (client: TestClient) =>
  `/imports/${(await client.post<{ id: string }>('/api/imports', { language: 'zh-CN' })).body.id}`;

const ownPerson = (part: string) => firstOf('/api/service-users?mine=true', (id) => `/cases/people/${id}${part}`);

/** Somebody registered for it, since everybody of the demo has a file already. */
const beginningCase = async (client: TestClient) => {
  const person = { code: `N-${Date.now()}`, clientGroup: 'elder', sex: 'female', ageBand: '80-84' };
  return `/cases/new?person=${(await client.post<{ id: string }>('/api/service-users', person)).body.id}`;
};

const ownHousehold = async (client: TestClient) => {
  const { body } = await client.get<List>('/api/households');
  if (body.items[0]) return `/cases/households/${body.items[0].id}`;
  const household = { kind: 'household', code: `H-${Date.now()}`, members: [] };
  return `/cases/households/${(await client.post<{ id: string }>('/api/households', household)).body.id}`;
};

/** A link for the recipient of the first referral of theirs that waits for an answer. */
const partnerLink = async (_: TestClient, { supervisor }: People) => {
  const { body } = await supervisor.get<List>('/api/referrals?box=out&status=requested');
  return (await supervisor.post<{ path: string }>(`/api/referrals/${body.items[0].id}/links/partner`)).body.path;
};

/** A link for the person, about a result that came back. */
const personLink = async (_: TestClient, { supervisor }: People) => {
  const { body } = await supervisor.get<List>('/api/referrals?box=out&states=outcome-disputed');
  return (await supervisor.post<{ path: string }>(`/api/referrals/${body.items[0].id}/links/person`)).body.path;
};

export const everyPage: PageRow[] = [
  { route: 'sign-in', address: '/sign-in' },
  { route: 'welcome', address: '/welcome#none' },
  { route: 'begin', address: '/begin' },
  { route: 'invitation', address: '/invitation#none' },
  { route: 'invitation', address: invitation },
  { route: 'invitation', as: 'worker', address: invitation },
  { route: 'answer', address: '/answer#none' },
  { route: 'answer', address: partnerLink },
  { route: 'answer', address: personLink },
  { route: '', as: 'steward', address: '/' },
  { route: 'imports', as: 'steward', address: '/imports' },
  { route: 'imports/:id', as: 'steward', address: anImport },
  { route: 'people', as: 'worker', address: '/people' },
  { route: 'handed-over', as: 'worker', address: '/handed-over' },
  { route: 'people', as: 'steward', address: '/people' },
  { route: 'people/invite', as: 'steward', address: '/people/invite' },
  { route: 'people/invite-organization', as: 'steward', address: '/people/invite-organization' },
  { route: 'people/:id', as: 'steward', address: colleague },
  { route: '', as: 'worker', address: '/' },
  { route: '', as: 'facilitator', address: '/' },
  { route: '', as: 'officer', address: '/' },
  { route: '', as: 'resident', address: '/' },
  { route: 'account', as: 'resident', address: '/account' },
  { route: 'assisting', as: 'communityStaff', address: '/assisting' },
  { route: '*', as: 'worker', address: '/nowhere' },
  { route: 'account', as: 'worker', address: '/account' },
  { route: 'organization', as: 'worker', address: '/organization' },
  { route: 'organization/exchange', as: 'worker', address: '/organization/exchange' },
  { route: 'organization/exchange', as: 'admin', address: '/organization/exchange' },
  { route: 'asks-offers', as: 'worker', address: '/asks-offers' },
  { route: 'asks-offers/:id', as: 'worker', address: firstOf('/api/asks-offers', (id) => `/asks-offers/${id}`) },
  { route: 'organization/exchange/:id', as: 'admin', address: connectedProgram },
  { route: 'drafts', as: 'worker', address: '/drafts' },
  { route: 'drafts', as: 'worker', address: '/drafts?leaving' },
  { route: 'notifications', as: 'worker', address: '/notifications' },
  { route: 'notifications/settings', as: 'worker', address: '/notifications/settings' },
  { route: 'notifications/robots', as: 'worker', address: '/notifications/robots' },
  { route: 'notifications/robots', as: 'admin', address: connectedGroup },
  { route: 'search', as: 'worker', address: '/search' },
  { route: 'search', as: 'worker', address: '/search?q=zj' },
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
  { route: 'referrals/overview', as: 'supervisor', address: '/referrals/overview' },
  { route: 'stuck-referrals', as: 'facilitator', address: '/stuck-referrals' },
  { route: 'referrals/numbers', as: 'supervisor', address: '/referrals/numbers' },
  { route: 'referrals/numbers', as: 'worker', address: '/referrals/numbers?box=in' },
  { route: 'referral-flows', as: 'officer', address: '/referral-flows' },
  { route: 'referrals/new', as: 'worker', address: '/referrals/new' },
  { route: 'referrals/:id', as: 'worker', address: firstOf('/api/referrals?box=in', (id) => `/referrals/${id}`) },
  { route: 'referrals/:id', as: 'worker', address: firstOf('/api/referrals?box=out', (id) => `/referrals/${id}`) },
  {
    route: 'referrals/:id',
    as: 'worker',
    address: firstOf('/api/referrals?box=out&states=forward-proposed', (id) => `/referrals/${id}`),
  },
  {
    route: 'referrals/:id/forms/:form',
    as: 'worker',
    address: firstOf('/api/referrals?box=out', (id) => `/referrals/${id}/forms/referral`),
  },
  { route: 'referrals/:id/forms/:form', as: 'worker', address: draft('/forms/consent') },
  { route: 'referrals/:id/edit', as: 'worker', address: draft('/edit') },
  { route: 'referrals/:id/partner', as: 'worker', address: draft('/partner') },
  { route: 'referrals/:id/preview', as: 'worker', address: draft('/preview') },
  { route: 'referrals/:id/consent', as: 'worker', address: draft('/consent') },
  { route: 'cases', as: 'supervisor', address: '/cases' },
  { route: 'cases', as: 'supervisor', address: '/cases?unread=true' },
  { route: 'cases/new', as: 'worker', address: beginningCase },
  { route: 'cases/people', as: 'worker', address: '/cases/people' },
  { route: 'cases/people/new', as: 'worker', address: '/cases/people/new' },
  { route: 'cases/people/:id', as: 'worker', address: ownPerson('') },
  { route: 'cases/people/:id/edit', as: 'worker', address: ownPerson('/edit') },
  { route: 'cases/households', as: 'worker', address: '/cases/households' },
  { route: 'cases/households/new', as: 'worker', address: '/cases/households/new' },
  { route: 'cases/households/:id', as: 'worker', address: ownHousehold },
  { route: 'cases/:id', as: 'worker', address: firstOf('/api/case-files?mine=true', (id) => `/cases/${id}`) },
  { route: 'duplicates', as: 'worker', address: '/duplicates' },
  { route: 'mandatory-reports', as: 'worker', address: '/mandatory-reports' },
  { route: 'mandatory-reports/new', as: 'worker', address: '/mandatory-reports/new' },
  {
    route: 'mandatory-reports/:id',
    as: 'worker',
    address: async (client) => {
      const { body } = await client.post<{ id: string }>('/api/mandatory-reports', {
        discoveredAt: new Date().toISOString(),
        seenKinds: ['left-alone'],
        seenBy: 'self',
        seen: '独自在家，门开着。',
        safety: 'safe',
      });
      return `/mandatory-reports/${body.id}`;
    },
  },
  { route: 'access-requests', as: 'supervisor', address: '/access-requests' },
  { route: 'access-requests', as: 'communityStaff', address: '/access-requests' },
  {
    route: 'access-requests/new',
    as: 'communityStaff',
    address: async (client) => {
      const { body } = await client.get<{ items: { id: string; waiting: boolean }[] }>('/api/community-people');
      return `/access-requests/new?personId=${body.items.find(({ waiting }) => !waiting)?.id}`;
    },
  },
  { route: 'access-requests/community', as: 'communityStaff', address: '/access-requests/community' },
  {
    route: 'access-requests/emergency',
    as: 'communityStaff',
    address: firstOf('/api/community-people', (id) => `/access-requests/emergency?personId=${id}`),
  },
  {
    route: 'access-requests/emergency/:id',
    as: 'communityStaff',
    address: firstListed('/api/emergency-views?box=mine', '/access-requests/emergency/'),
  },
  {
    route: 'access-requests/readings/:personId',
    as: 'worker',
    address: firstOf('/api/service-users?mine=true', (id) => `/access-requests/readings/${id}`),
  },
  {
    route: 'access-requests/:id',
    as: 'communityStaff',
    address: firstOf('/api/access-requests?box=mine', (id) => `/access-requests/${id}`),
  },
  { route: 'adjustment-proposals', as: 'officer', address: '/adjustment-proposals' },
  {
    route: 'adjustment-proposals/:id',
    as: 'officer',
    address: firstOf('/api/adjustment-proposals', (id) => `/adjustment-proposals/${id}`),
  },
  { route: 'sealed-rounds', as: 'admin', address: '/sealed-rounds' },
  {
    route: 'sealed-rounds/:id',
    as: 'admin',
    address: firstOf('/api/safe-openings', (id) => `/sealed-rounds/${id}`),
  },
  { route: 'pledges', as: 'worker', address: '/pledges' },
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
  { route: 'live/commitments', as: 'worker', address: '/live/commitments' },
  { route: 'live/new', as: 'facilitator', address: '/live/new' },
  { route: 'live/templates', as: 'facilitator', address: '/live/templates' },
  {
    route: 'live/templates/:id',
    as: 'facilitator',
    address: firstOf('/api/live-templates', (id) => `/live/templates/${id}`),
  },
  {
    route: 'live/:id/pack',
    as: 'facilitator',
    address: firstOf('/api/live-sessions?when=upcoming', (id) => `/live/${id}/pack`),
  },
  {
    route: 'live/:id',
    as: 'facilitator',
    address: firstOf('/api/live-sessions?when=upcoming', (id) => `/live/${id}`),
  },
  { route: 'live/:id/minutes', as: 'worker', address: closedSession },
  { route: 'live/:id/survey', as: 'facilitator', address: closedSurvey },
  { route: 'live/:id/room', as: 'facilitator', address: openSession('/room') },
  { route: 'live/:id/room', as: 'worker', address: openSession('/room') },
  { route: 'live/:id/projector', as: 'facilitator', address: openSession('/projector') },
  { route: 'live/join/:code', address: joining },
];

export const addressOf = ({ as = 'worker', address }: PageRow, people: People): Promise<string> | string =>
  typeof address === 'string' ? address : address(people[as], people);
