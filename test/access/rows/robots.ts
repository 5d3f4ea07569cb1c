import type { AccessRow, PrepareRows } from '../access-rows';

interface Robot {
  id: string;
  state: string;
  version: number;
}

const aRobot = {
  name: '值班群',
  address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000',
  groups: ['waiting'],
  language: 'zh-CN',
  quiet: true,
};

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const allowed = await app.aMember(here, 'organization-admin');
  const make = async (): Promise<Robot> => (await allowed.post<Robot>('/api/robots', aRobot)).body;
  const { id } = await make();
  const now = async (): Promise<Robot> =>
    (await allowed.get<{ items: Robot[] }>('/api/robots')).body.items.find((robot) => robot.id === id)!;
  /** In the state from which the move is possible. */
  const before = async (wanted: 'active' | 'paused'): Promise<Robot> => {
    const robot = await now();
    if (robot.state === wanted) return robot;
    const move = wanted === 'active' ? 'resume' : 'pause';
    return (await allowed.post<Robot>(`/api/robots/${id}/${move}`, {}, { version: robot.version })).body;
  };
  const answers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const move = (name: 'pause' | 'resume', from: 'active' | 'paused'): AccessRow => ({
    operation: `POST /api/robots/{id}/${name}`,
    request: async () => ({ path: `/api/robots/${id}/${name}`, version: (await before(from)).version }),
    ...answers,
  });
  return {
    stranger: await app.aMember(await app.anOrganization(), 'organization-admin'),
    withoutRight: await app.aMember(here, 'supervisor'),
    allowed,
    rows: [
      { operation: 'GET /api/robots', request: () => ({ path: '/api/robots' }), ...answers, stranger: 200 },
      {
        operation: 'POST /api/robots',
        request: () => ({ path: '/api/robots', body: aRobot }),
        ...answers,
        stranger: 201,
        allowed: 201,
      },
      {
        operation: 'PATCH /api/robots/{id}',
        request: async () => ({
          path: `/api/robots/${id}`,
          body: { name: '另一个群' },
          version: (await now()).version,
        }),
        ...answers,
      },
      { operation: 'POST /api/robots/{id}/test', request: () => ({ path: `/api/robots/${id}/test` }), ...answers },
      move('pause', 'active'),
      move('resume', 'paused'),
      {
        operation: 'DELETE /api/robots/{id}',
        request: async () => {
          const { id: another, version } = await make();
          return { path: `/api/robots/${another}`, version };
        },
        ...answers,
        allowed: 204,
      },
    ],
  };
};
