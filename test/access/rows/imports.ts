import { newId } from '@app/kernel';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization({ kind: 'support-agency' });
  const allowed = await app.aMember(here, 'network-steward');

  /** An import in the given state, fresh for every request that moves it. */
  const anImport = async (state: string): Promise<{ id: string; version: number }> => {
    const [id, runId] = [newId(), newId()];
    await app.database.query(
      `INSERT INTO import_run (id, format, source, organization_id, account_id, role, target, phase, ended_at)
       VALUES ($1, 'csv', '', $2, $3, 'network-steward', 'organizations', 'ended', now())`,
      [runId, here.id, allowed.account!.id],
    );
    await app.database.query(
      `INSERT INTO import_job (id, organization_id, organization_kind, account_id, role, run_id, state, language, target, files,
         inspection, mapping, undo_until)
       VALUES ($1, $2, 'support-agency', $3, 'network-steward', $4, $5, 'zh-CN', 'organizations',
         '[{"name": "a.csv", "size": 1, "stored": "x/y"}]',
         '{"shape": "table", "format": "csv", "header": ["机构名称"], "sample": [], "rows": 0, "signature": "", "findings": []}',
         '{"columns": {"name": "机构名称"}, "options": {}}', now() + interval '1 hour')`,
      [id, here.id, allowed.account!.id, runId, state],
    );
    return { id, version: 1 };
  };
  const read = (path: string) => () => ({ path });
  const moves = (state: string, part: string, body?: unknown) => async () => {
    const { id, version } = await anImport(state);
    return { path: `/api/imports/${id}${part}`, version, ...(body !== undefined && { body }) };
  };
  const everyone = { nobody: 401, stranger: 200, withoutRight: 403, allowed: 200 };
  const ofOne = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  return {
    stranger: await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'network-steward'),
    withoutRight: await app.aMember(here, 'worker'),
    allowed,
    rows: [
      { operation: 'GET /api/imports', request: read('/api/imports'), ...everyone },
      { operation: 'GET /api/imports/offer', request: read('/api/imports/offer'), ...everyone },
      {
        operation: 'GET /api/imports/template',
        request: read('/api/imports/template?target=organizations&format=csv'),
        ...everyone,
      },
      {
        operation: 'POST /api/imports',
        request: () => ({ path: '/api/imports', body: { language: 'zh-CN' } }),
        nobody: 401,
        stranger: 201,
        withoutRight: 403,
        allowed: 201,
      },
      { operation: 'GET /api/imports/{id}', request: moves('uploaded', ''), ...ofOne },
      {
        operation: 'PUT /api/imports/{id}/files',
        // Without a file: it is let in, and then told what is missing.
        request: moves('uploaded', '/files'),
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 400,
      },
      {
        operation: 'PUT /api/imports/{id}/mapping',
        request: moves('uploaded', '/mapping', { columns: [{ field: 'name', column: '机构名称' }] }),
        ...ofOne,
      },
      { operation: 'POST /api/imports/{id}/preview', request: moves('mapped', '/preview'), ...ofOne },
      { operation: 'POST /api/imports/{id}/start', request: moves('previewed', '/start'), ...ofOne },
      { operation: 'GET /api/imports/{id}/undo-plan', request: moves('done', '/undo-plan'), ...ofOne },
      { operation: 'POST /api/imports/{id}/undo', request: moves('done', '/undo'), ...ofOne },
      { operation: 'GET /api/imports/{id}/rejects', request: moves('uploaded', '/rejects'), ...ofOne },
      {
        operation: 'GET /api/imports/{id}/error-file',
        // Nothing was refused, so there is no such file.
        request: moves('done', '/error-file'),
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 404,
      },
      {
        operation: 'DELETE /api/imports/{id}',
        request: moves('uploaded', ''),
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 204,
      },
    ],
  };
};
