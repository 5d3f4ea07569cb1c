import { newId } from '@app/kernel';
import type { TestClient } from '../../support/test-app';
import type { PrepareRows } from '../access-rows';

const basics = { clientGroup: 'elder', sex: 'female', ageBand: '80-84' };
const day = '2026-01-05';

/** Service users, families, case files and possible duplicates, as a supervisor who holds them. */
export const prepare: PrepareRows = async (app) => {
  const [own, elsewhere] = [await app.anOrganization(), await app.anOrganization()];
  const allowed = await app.aMember(own, 'supervisor');
  const stranger = await app.aMember(elsewhere, 'supervisor');
  const created = async <Body>(client: TestClient, path: string, body: object): Promise<Body> => {
    const answer = await client.post<Body>(path, body);
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const code = (): string => newId().slice(-12);
  const aPerson = (client = allowed, details: object = { name: '张某某' }) =>
    created<{ id: string; version: number }>(client, '/api/service-users', { ...basics, code: code(), details });
  const aHousehold = () =>
    created<{ id: string; version: number }>(allowed, '/api/households', {
      kind: 'household',
      code: code(),
      members: [],
    });
  const beginning = async () => ({
    subjectKind: 'person',
    personId: (await aPerson()).id,
    supervisorAccountId: allowed.account!.id,
    happenedOn: day,
    text: '接案',
  });
  const aCase = async () => created<{ id: string; version: number }>(allowed, '/api/case-files', await beginning());
  let pairs = 0;
  /** The row of the allowed person's side, in the wanted state. */
  const aDuplicate = async (state: 'hint' | 'asked-of-us' | 'connected'): Promise<string> => {
    pairs += 1;
    const details = { name: `李${String.fromCodePoint(0x4e00 + pairs)}`, phone: '13800000000' };
    const there = await app.aMember(await app.anOrganization(), 'supervisor');
    const { id: personId } = await aPerson(allowed, details);
    await aPerson(there, details);
    const rows = async (client: TestClient) =>
      (await client.get<{ items: { id: string; personId: string }[] }>('/api/duplicates?limit=100')).body.items;
    const mine = (await rows(allowed)).find((row) => row.personId === personId)!.id;
    if (state === 'hint') return mine;
    await there.post(`/api/duplicates/${(await rows(there))[0].id}/ask`);
    if (state === 'connected') await allowed.post(`/api/duplicates/${mine}/agree`);
    return mine;
  };
  const listed = { nobody: 401, stranger: 200, withoutRight: 403, allowed: 200 };
  const made = { nobody: 401, stranger: 201, withoutRight: 403, allowed: 201 };
  const ofOwn = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const read = (path: string) => () => ({ path });
  const ofPerson = (rest: string, body?: object) => async () => {
    const { id, version } = await aPerson();
    return { path: `/api/service-users/${id}${rest}`, body, version };
  };
  const ofHousehold = (rest: string, body?: object) => async () => {
    const { id, version } = await aHousehold();
    return { path: `/api/households/${id}${rest}`, body, version };
  };
  const ofCase = (rest: string, body?: object) => async () => {
    const { id, version } = await aCase();
    return { path: `/api/case-files/${id}${rest}`, body, version };
  };
  const ofDuplicate = (act: string, state: 'hint' | 'asked-of-us' | 'connected') => async () => ({
    path: `/api/duplicates/${await aDuplicate(state)}/${act}`,
  });
  const words = { happenedOn: day, text: '记录' };
  return {
    stranger,
    withoutRight: await app.aMember(own, 'organization-admin'),
    allowed,
    rows: [
      { operation: 'GET /api/service-users', request: read('/api/service-users'), ...listed },
      {
        operation: 'POST /api/service-users',
        request: () => ({ path: '/api/service-users', body: { ...basics, code: code() } }),
        ...made,
      },
      { operation: 'GET /api/service-users/{id}', request: ofPerson(''), ...ofOwn },
      { operation: 'PATCH /api/service-users/{id}', request: ofPerson('', { sex: 'male' }), ...ofOwn },
      {
        operation: 'POST /api/service-users/{id}/reveal',
        request: ofPerson('/reveal', { field: 'name', purpose: 'contact' }),
        ...ofOwn,
      },
      {
        operation: 'POST /api/service-users/{id}/erase',
        request: async () => {
          const { id, version } = await aPerson();
          await app.database.query(`UPDATE person_basic SET retain_until = '2020-01-01' WHERE id = $1`, [id]);
          return { path: `/api/service-users/${id}/erase`, body: { reason: 'retention-ended' }, version };
        },
        ...ofOwn,
      },
      { operation: 'GET /api/households', request: read('/api/households'), ...listed },
      {
        operation: 'POST /api/households',
        request: () => ({ path: '/api/households', body: { kind: 'group', code: code(), members: [] } }),
        ...made,
      },
      { operation: 'GET /api/households/{id}', request: ofHousehold(''), ...ofOwn },
      { operation: 'PUT /api/households/{id}/members', request: ofHousehold('/members', { members: [] }), ...ofOwn },
      { operation: 'GET /api/case-files', request: read('/api/case-files'), ...listed },
      { operation: 'GET /api/case-files/team', request: read('/api/case-files/team'), ...listed },
      {
        operation: 'POST /api/case-files',
        request: async () => ({ path: '/api/case-files', body: await beginning() }),
        ...made,
        stranger: 404,
      },
      { operation: 'GET /api/case-files/{id}', request: ofCase(''), ...ofOwn },
      {
        operation: 'POST /api/case-files/{id}/steps',
        request: ofCase('/steps', { ...words, step: 'intake' }),
        ...ofOwn,
      },
      {
        operation: 'POST /api/case-files/{id}/close',
        request: ofCase('/close', { ...words, endReason: 'moved' }),
        ...ofOwn,
      },
      { operation: 'POST /api/case-files/{id}/assign', request: ofCase('/assign', {}), ...ofOwn },
      { operation: 'POST /api/case-files/{id}/read', request: ofCase('/read', { stepIds: [] }), ...ofOwn },
      { operation: 'GET /api/duplicates', request: read('/api/duplicates'), ...listed },
      { operation: 'POST /api/duplicates/{id}/ask', request: ofDuplicate('ask', 'hint'), ...ofOwn },
      { operation: 'POST /api/duplicates/{id}/dismiss', request: ofDuplicate('dismiss', 'hint'), ...ofOwn },
      { operation: 'POST /api/duplicates/{id}/agree', request: ofDuplicate('agree', 'asked-of-us'), ...ofOwn },
      { operation: 'POST /api/duplicates/{id}/refuse', request: ofDuplicate('refuse', 'asked-of-us'), ...ofOwn },
      { operation: 'POST /api/duplicates/{id}/undo', request: ofDuplicate('undo', 'connected'), ...ofOwn },
    ],
  };
};
