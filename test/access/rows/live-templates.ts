import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const organization = await app.anOrganization({ kind: 'support-agency' });
  const facilitator = await app.aMember(organization, 'facilitator');
  const stage = { title: '见面', kind: 'plenary', minutes: 10, prompt: '', tools: [], hints: [], advance: 'by-hand' };
  const wanted = { title: '我们的见面会', base: 'partner-meeting', agenda: [stage] };
  const saved = async (body?: unknown) => {
    const { body: template } = await facilitator.post<{ id: string; version: number }>('/api/live-templates', wanted);
    return { path: `/api/live-templates/${template.id}`, body, version: template.version };
  };
  const own = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'facilitator'),
    withoutRight: await app.aMember(organization, 'worker'),
    allowed: facilitator,
    rows: [
      { operation: 'GET /api/live-templates', request: () => ({ path: '/api/live-templates' }), ...own, stranger: 200 },
      {
        operation: 'POST /api/live-templates',
        request: () => ({ path: '/api/live-templates', body: wanted }),
        nobody: 401,
        stranger: 201,
        withoutRight: 403,
        allowed: 201,
      },
      { operation: 'GET /api/live-templates/{id}', request: () => saved(), ...own },
      { operation: 'PATCH /api/live-templates/{id}', request: () => saved({ title: '改了名' }), ...own },
      { operation: 'DELETE /api/live-templates/{id}', request: () => saved(), ...own, allowed: 204 },
    ],
  };
};
