// Which pages `npm run screenshots` takes, and as whom.

const member = (part) => (account) => account.organization.startsWith('暖檐') && account.role === part;
const kind = (organizationKind, role) => (account) =>
  account.organizationKind === organizationKind && account.role === role;

/** Who of the demo network looks. */
export const people = {
  worker: member('worker'),
  admin: member('organization-admin'),
  facilitator: kind('support-agency', 'facilitator'),
  funder: kind('foundation', 'program-officer'),
};

const first = (list) => list?.items?.[0]?.id;

/** `path` may read as that person to find something worth showing; undefined leaves the picture out. */
export const pages = [
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    before: async (page) => {
      await page.getByLabel('手机号或邮箱').fill('14000000000');
      await page.getByRole('textbox', { name: '密码' }).fill('not my password');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'home-worker', as: 'worker', path: '/' },
  { name: 'home-facilitator', as: 'facilitator', path: '/' },
  { name: 'home-funder', as: 'funder', path: '/' },
  { name: 'directory', as: 'worker', path: '/directory' },
  {
    name: 'directory-need',
    as: 'worker',
    path: async (get) => {
      const tags = await get('/api/expertise');
      return `/directory?expertise=${tags[0].code}&area=990100001&age=78&hasCapacity=true`;
    },
  },
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
  { name: 'notifications', as: 'worker', path: '/notifications' },
  { name: 'account', as: 'worker', path: '/account' },
  { name: 'mail-outbox', as: 'worker', path: '/mail-outbox' },
  { name: 'not-found', as: 'worker', path: '/nowhere' },
  {
    name: 'offline',
    as: 'worker',
    path: '/directory',
    before: async (page) => {
      await page.context().setOffline(true);
      await page.getByText('网断了').waitFor();
    },
  },
];
