// Which pages `npm run screenshots` takes, and as whom.
import { referralPages } from './screenshot-referrals.mjs';

const member = (part) => (account) => account.organization.startsWith('暖檐') && account.role === part;
const kind = (organizationKind, role) => (account) =>
  account.organizationKind === organizationKind && account.role === role;

/** Who of the demo network looks. */
export const people = {
  worker: member('worker'),
  recipient: ({ role, organization }) => role === 'worker' && organization.startsWith('法援'),
  helper: ({ role, organization }) => role === 'worker' && organization.startsWith('星桥'),
  listener: ({ role, organization }) => role === 'worker' && organization.startsWith('益康'),
  carers: ({ role, organization }) => role === 'worker' && organization.startsWith('拾光'),
  childWorker: ({ role, organization }) => role === 'worker' && organization.startsWith('青苗'),
  childSupervisor: ({ role, organization }) => role === 'supervisor' && organization.startsWith('青苗'),
  supervisor: member('supervisor'),
  admin: member('organization-admin'),
  facilitator: kind('support-agency', 'facilitator'),
  funder: kind('foundation', 'program-officer'),
  communityStaff: kind('community', 'community-staff'),
  streetOfficer: kind('street', 'street-officer'),
  resident: kind('community', 'resident'),
  steward: ({ role }) => role === 'network-steward',
};

const first = (list) => list?.items?.[0]?.id;

const itemAddress = (list, path) => first(list) && `${path}/${first(list)}`;

async function referralAddress(get, wanted, part = '') {
  const list = await get(`/api/referrals?${new URLSearchParams(wanted)}`);
  return first(list) && `/referrals/${first(list)}${part}`;
}

/** A link for the recipient of a referral that waits for an answer. */
async function partnerLink(get, post) {
  const list = await get('/api/referrals?box=out&status=requested');
  return first(list) && (await post(`/api/referrals/${first(list)}/links/partner`)).path;
}

/** The minutes of the first past session for whose minutes this holds. */
async function minutesAddress(get, fits) {
  for (const { id } of (await get('/api/live-sessions?when=past'))?.items ?? [])
    if (fits((await get(`/api/live-sessions/${id}/minutes`)) ?? {})) return `/live/${id}/minutes`;
}

/** After a session: questions still open, or over with what was said. */
async function surveyAddress(get, state) {
  for (const { id } of (await get('/api/live-sessions?when=past'))?.items ?? [])
    if ((await get(`/api/live-sessions/${id}/survey`))?.state === state) return `/live/${id}/survey`;
}

async function liveAddress(get, status, part = '') {
  const lists = await Promise.all(['upcoming', 'past'].map((when) => get(`/api/live-sessions?when=${when}`)));
  const found = lists.flatMap((list) => list?.items ?? []).find((session) => session.status === status);
  return found && `/live/${found.id}${part}`;
}

/** Opens the prepared meeting, as its facilitator does when people sit down. */
async function openedAddress(get, post, part) {
  const prepared = await liveAddress(get, 'prepared');
  if (prepared) await post(`/api/live-sessions/${prepared.slice('/live/'.length)}/open`);
  return liveAddress(get, 'open', part);
}

/** Three organisations as people bring them along; one without a name, one with a doubtful credit code. */
const list = `机构名称,统一社会信用代码,电话,地址
青禾助老服务社,,010-60000001,青禾街道 1 号
,,010-60000002,青禾街道 2 号
云溪邻里会,91350100M0001TGQXM,14000000031,青禾街道 3 号
`;
async function bringList(page) {
  const file = { name: '伙伴名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('#columns').waitFor();
}
async function lookAtList(page) {
  await bringList(page);
  await page.locator('form button[type=submit]').last().click();
  await page.locator('#look').waitFor();
}

/** Somebody of the steward's own organisation. */
async function colleagueAddress(get) {
  const own = await get('/api/organizations/mine');
  const members = await get(`/api/organizations/${own.id}/members`);
  const found = members?.find(({ allowedActions }) => allowedActions.includes('change-role'));
  return found && `/people/${found.accountId}`;
}

/** A seat in the open meeting, as the button on its page takes it. */
async function joinedAddress(get, post) {
  const open = await liveAddress(get, 'open');
  if (open) await post(`/api/live-sessions/${open.slice('/live/'.length)}/join`);
  return open && `${open}/room`;
}

/**
 * `path` may read as that person to find something worth showing; undefined leaves the picture out. `before` works on the
 * open page in either language, so it finds things by id or role, not by words.
 */
export const pages = [
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    before: async (page) => {
      await page.locator('#signInName').fill('14000000000');
      await page.locator('#password').fill('not my password');
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'begin', path: '/begin' },
  { name: 'home-steward', as: 'steward', path: '/' },
  { name: 'access-requests', as: 'streetOfficer', path: '/access-requests' },
  {
    name: 'access-request-decide',
    as: 'streetOfficer',
    path: async (get) => itemAddress(await get('/api/access-requests?box=to-decide'), '/access-requests'),
  },
  { name: 'access-request-community', as: 'communityStaff', path: '/access-requests/community' },
  {
    name: 'access-request-new',
    as: 'communityStaff',
    path: async (get) => {
      const found = (await get('/api/community-people'))?.items?.find(({ waiting }) => !waiting);
      return found && `/access-requests/new?personId=${found.id}`;
    },
  },
  {
    name: 'emergency-view',
    as: 'communityStaff',
    path: async (get) => {
      const person = first(await get('/api/community-people'));
      return person && `/access-requests/emergency?personId=${person}`;
    },
  },
  {
    name: 'emergency-review',
    as: 'streetOfficer',
    path: async (get) => {
      const [view] = await get('/api/emergency-views?box=to-review');
      return view && `/access-requests/emergency/${view.id}`;
    },
  },
  { name: 'case-files', as: 'supervisor', path: '/cases' },
  {
    name: 'case-file',
    as: 'worker',
    path: async (get) => itemAddress(await get('/api/case-files?mine=true'), '/cases'),
  },
  { name: 'service-users', as: 'worker', path: '/cases/people' },
  { name: 'service-user-new', as: 'worker', path: '/cases/people/new' },
  {
    name: 'service-user',
    as: 'worker',
    path: async (get) => itemAddress(await get('/api/service-users?mine=true'), '/cases/people'),
  },
  { name: 'households', as: 'worker', path: '/cases/households' },
  { name: 'duplicates', as: 'worker', path: '/duplicates' },
  {
    name: 'person-readings',
    as: 'worker',
    path: async (get) => itemAddress(await get('/api/service-users?mine=true'), '/access-requests/readings'),
  },
  { name: 'people', as: 'steward', path: '/people' },
  { name: 'people-worker', as: 'worker', path: '/people' },
  { name: 'handed-over', as: 'worker', path: '/handed-over' },
  { name: 'people-member', as: 'steward', path: colleagueAddress },
  {
    name: 'people-invite',
    as: 'steward',
    path: '/people/invite',
    before: (page) => page.getByRole('radio').nth(1).check(),
  },
  { name: 'people-invite-organization', as: 'steward', path: '/people/invite-organization' },
  {
    name: 'people-ticket',
    as: 'steward',
    path: '/people/invite',
    before: async (page) => {
      await page.getByRole('radio').nth(1).check();
      await page.locator('form button[type=submit]').click();
      await page.locator('.ticket').waitFor();
    },
  },
  {
    name: 'invitation',
    as: 'steward',
    path: async (_, post) =>
      (
        await post('/api/invitations', {
          kind: 'organization',
          organizationName: `新来的机构 ${Date.now()}`,
          organizationKind: 'member',
        })
      ).path,
  },
  { name: 'invitation-gone', path: '/invitation#none' },
  { name: 'answer-partner', as: 'supervisor', path: (get, post) => partnerLink(get, post) },
  { name: 'answer-gone', path: '/answer#none' },
  { name: 'home-worker', as: 'worker', path: '/' },
  { name: 'home-recipient', as: 'recipient', path: '/' },
  { name: 'home-facilitator', as: 'facilitator', path: '/' },
  { name: 'home-funder', as: 'funder', path: '/' },
  { name: 'home-resident', as: 'resident', path: '/' },
  { name: 'account-resident', as: 'resident', path: '/account' },
  { name: 'assisting', as: 'communityStaff', path: '/assisting' },
  { name: 'directory', as: 'worker', path: '/directory' },
  {
    name: 'directory-need',
    as: 'worker',
    path: async (get) => {
      const tags = await get('/api/expertise');
      return `/directory?expertise=${tags[0].code}&area=990100001&age=78&hasCapacity=true`;
    },
  },
  { name: 'own-organization', as: 'admin', path: '/organization' },
  {
    name: 'own-organization-profile',
    as: 'admin',
    path: '/organization',
    before: (page) => page.getByRole('button', { name: /改介绍|Change the description/ }).click(),
  },
  {
    name: 'own-organization-service',
    as: 'admin',
    path: '/organization',
    before: (page) => page.getByRole('button', { name: /加一项服务|Add a service/ }).click(),
  },
  { name: 'imports', as: 'steward', path: '/imports' },
  { name: 'import-columns', as: 'steward', path: '/imports', before: bringList },
  { name: 'import-look', as: 'steward', path: '/imports', before: lookAtList },
  { name: 'drafts', as: 'worker', path: '/drafts' },
  { name: 'directory-nothing', as: 'worker', path: '/directory?q=%E6%97%A0%E6%AD%A4' },
  {
    name: 'organization',
    as: 'worker',
    path: async (get) => {
      const id = first(await get(`/api/organizations?q=${encodeURIComponent('拾光')}`));
      return id && `/directory/${id}`;
    },
  },
  {
    name: 'organization-own',
    as: 'admin',
    path: async (get) => `/directory/${(await get('/api/organizations/mine')).id}`,
  },
  { name: 'referrals', as: 'worker', path: '/referrals' },
  { name: 'referral-overview', as: 'supervisor', path: '/referrals/overview' },
  { name: 'stuck-referrals', as: 'facilitator', path: '/stuck-referrals' },
  { name: 'referral-new', as: 'worker', path: '/referrals/new' },
  {
    name: 'referral-received',
    as: 'recipient',
    path: (get) => referralAddress(get, { box: 'in', status: 'received' }),
  },
  {
    name: 'referral-requested',
    as: 'recipient',
    path: (get) => referralAddress(get, { box: 'in', status: 'requested' }),
  },
  {
    name: 'referral-accepted',
    as: 'helper',
    path: (get) => referralAddress(get, { box: 'in', status: 'accepted' }),
  },
  { name: 'referral-sent', as: 'worker', path: (get) => referralAddress(get, { box: 'out', status: 'requested' }) },
  {
    name: 'referral-outcome',
    as: 'worker',
    path: (get) => referralAddress(get, { box: 'in', status: 'completed' }),
  },
  {
    name: 'referral-edit',
    as: 'worker',
    path: (get) => referralAddress(get, { box: 'out', status: 'draft' }, '/edit'),
  },
  {
    name: 'referral-partner',
    as: 'worker',
    path: (get) => referralAddress(get, { box: 'out', status: 'draft' }, '/partner'),
  },
  ...referralPages,
  { name: 'mandatory-reports', as: 'worker', path: '/mandatory-reports' },
  { name: 'mandatory-report-new', as: 'worker', path: '/mandatory-reports/new' },
  {
    name: 'referral-consent',
    as: 'worker',
    path: (get) => referralAddress(get, { box: 'out', status: 'draft' }, '/consent'),
  },
  {
    name: 'referral-preview',
    as: 'worker',
    path: (get) => referralAddress(get, { box: 'out', status: 'draft' }, '/preview'),
  },
  {
    name: 'referral-form',
    as: 'worker',
    path: async (get) => `${itemAddress(await get('/api/referrals?box=in'), '/referrals')}/forms/referral`,
  },
  {
    name: 'referral-form-consent',
    as: 'worker',
    path: async (get) => `${itemAddress(await get('/api/referrals?box=out'), '/referrals')}/forms/consent`,
  },
  { name: 'referral-numbers', as: 'worker', path: '/referrals/numbers' },
  { name: 'referral-flows', as: 'funder', path: '/referral-flows' },
  { name: 'asks-offers', as: 'worker', path: '/asks-offers' },
  {
    name: 'asks-offers-writing',
    as: 'worker',
    path: '/asks-offers',
    before: (page) => page.locator('.head .acts .btn').first().click(),
  },
  { name: 'asks-offers-matched', as: 'worker', path: '/asks-offers?state=matched' },
  { name: 'asks-offers-closed', as: 'worker', path: '/asks-offers?state=closed' },
  { name: 'ask-offer', as: 'worker', path: async (get) => itemAddress(await get('/api/asks-offers'), '/asks-offers') },
  { name: 'adjustments', as: 'funder', path: '/adjustment-proposals' },
  { name: 'adjustments-partner', as: 'carers', path: '/adjustment-proposals' },
  { name: 'sealed-rounds', as: 'admin', path: '/sealed-rounds' },
  {
    name: 'sealed-key-made',
    as: 'admin',
    path: '/sealed-rounds',
    before: async (page) => {
      for (const field of await page.locator('input[type=password]').all())
        await field.fill('acht kleine groene appels');
      await page.locator('form button[type=submit]').click();
      await page.locator('.sealed-rounds [role=status]').waitFor();
    },
  },
  {
    name: 'sealed-round-opening',
    as: 'admin',
    path: async (get) => itemAddress(await get('/api/safe-openings'), '/sealed-rounds'),
  },
  { name: 'pledges', as: 'worker', path: '/pledges' },
  { name: 'cohorts', as: 'funder', path: '/cohorts' },
  { name: 'cohort', as: 'funder', path: async (get) => itemAddress(await get('/api/cohorts'), '/cohorts') },
  { name: 'grants', as: 'funder', path: '/grants' },
  { name: 'grant', as: 'funder', path: async (get) => itemAddress(await get('/api/grants'), '/grants') },
  { name: 'live-sessions', as: 'worker', path: '/live' },
  { name: 'live-sessions-facilitator', as: 'facilitator', path: '/live' },
  { name: 'live-commitments', as: 'worker', path: '/live/commitments' },
  { name: 'live-commitments-asked', as: 'facilitator', path: '/live/commitments?scope=asked' },
  { name: 'live-prepare', as: 'facilitator', path: '/live/new' },
  { name: 'live-templates', as: 'facilitator', path: '/live/templates' },
  {
    name: 'live-template',
    as: 'facilitator',
    path: async (get) => {
      const kept = await get('/api/live-templates');
      return kept?.items[0] && `/live/templates/${kept.items[0].id}`;
    },
  },
  { name: 'live-pack', as: 'facilitator', path: (get) => liveAddress(get, 'prepared', '/pack') },
  { name: 'live-session', as: 'facilitator', path: (get) => liveAddress(get, 'prepared') },
  { name: 'live-session-invited', as: 'recipient', path: (get) => liveAddress(get, 'prepared') },
  { name: 'live-session-closed', as: 'facilitator', path: (get) => liveAddress(get, 'closed') },
  { name: 'live-survey', as: 'worker', path: (get) => surveyAddress(get, 'open') },
  { name: 'live-survey-over', as: 'worker', path: (get) => surveyAddress(get, 'over') },
  { name: 'live-room-facilitator', as: 'facilitator', path: (get, post) => openedAddress(get, post, '/room') },
  { name: 'live-room-participant', as: 'worker', path: joinedAddress },
  { name: 'live-projector', as: 'facilitator', path: (get) => liveAddress(get, 'open', '/projector') },
  {
    name: 'live-minutes',
    as: 'worker',
    path: (get) => minutesAddress(get, ({ phase }) => phase === 'locked'),
  },
  {
    name: 'live-minutes-draft',
    as: 'facilitator',
    path: (get) => minutesAddress(get, ({ phase }) => phase === 'draft'),
    before: async (page) => {
      for (const part of await page.locator('main section').first().locator('summary').all()) await part.click();
    },
  },
  {
    name: 'live-minutes-objection',
    as: 'facilitator',
    path: (get) => minutesAddress(get, ({ phase }) => phase === 'objection'),
  },
  { name: 'notifications', as: 'worker', path: '/notifications' },
  { name: 'notification-settings', as: 'worker', path: '/notifications/settings' },
  { name: 'robots', as: 'admin', path: '/notifications/robots' },
  { name: 'exchange', as: 'admin', path: '/organization/exchange' },
  {
    name: 'exchange-adding',
    as: 'admin',
    path: '/organization/exchange',
    before: (page) => page.locator('section[aria-labelledby=webhooks] > .btn').click(),
  },
  { name: 'search', as: 'worker', path: '/search' },
  { name: 'search-found', as: 'worker', path: '/search?q=zj' },
  { name: 'search-none', as: 'worker', path: '/search?q=qqqq' },
  { name: 'account', as: 'worker', path: '/account' },
  { name: 'mail-outbox', as: 'worker', path: '/mail-outbox' },
  { name: 'not-found', as: 'worker', path: '/nowhere' },
  {
    name: 'offline',
    as: 'worker',
    path: '/directory',
    before: async (page) => {
      await page.context().setOffline(true);
      await page.locator('.band').waitFor();
    },
  },
];
