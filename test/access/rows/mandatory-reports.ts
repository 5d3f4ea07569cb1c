import { good } from '../../referrals/two-organizations';
import type { AccessRow, PrepareRows } from '../access-rows';

/** Everybody who works with minors may report; a colleague does not learn who did. */
export const prepare: PrepareRows = async (app) => {
  const [own, other] = [await app.anOrganization(), await app.anOrganization()];
  const reporter = await app.aMember(own, 'worker', '社工乙');
  const colleague = await app.aMember(own, 'worker', '社工丙');
  const body = () => ({
    discoveredAt: new Date().toISOString(),
    seenKinds: ['injury'],
    seenBy: 'self',
    seen: '手臂有瘀青',
    safety: 'not-known',
  });
  const filed = async (): Promise<string> =>
    `/api/mandatory-reports/${good(await reporter.post<{ id: string }>('/api/mandatory-reports', body()), 201).id}`;
  const reading = { nobody: 401, stranger: 404, withoutRight: 404, allowed: 200 };
  const rows: AccessRow[] = [
    {
      operation: 'POST /api/mandatory-reports',
      request: () => ({ path: '/api/mandatory-reports', body: body() }),
      nobody: 401,
      stranger: 201,
      withoutRight: 201,
      allowed: 201,
    },
    {
      operation: 'GET /api/mandatory-reports',
      request: () => ({ path: '/api/mandatory-reports' }),
      nobody: 401,
      stranger: 200,
      withoutRight: 200,
      allowed: 200,
    },
    { operation: 'GET /api/mandatory-reports/{id}', request: async () => ({ path: await filed() }), ...reading },
    {
      operation: 'POST /api/mandatory-reports/{id}/calls',
      request: async () => ({
        path: `${await filed()}/calls`,
        body: { toWhom: 'police', calledAt: new Date().toISOString() },
      }),
      ...reading,
    },
  ];
  return { stranger: await app.aMember(other, 'worker', '社工丁'), withoutRight: colleague, allowed: reporter, rows };
};
