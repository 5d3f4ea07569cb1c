import { newId } from '@app/kernel';
import { Meeting } from '../../live-sessions/meeting';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const meeting = await Meeting.prepare(app);
  const { facilitator, organization, link } = meeting;
  const startsAt = '2026-12-01T06:00:00Z';
  const wanted = { template: 'partner-meeting', title: '伙伴见面会', startsAt };
  /** A session nobody has opened yet, made by the allowed person. */
  const another = async (rest: string, body?: unknown) => {
    const created = await facilitator.post<{ id: string; version: number }>('/api/live-sessions', wanted);
    return { path: `/api/live-sessions/${created.body.id}${rest}`, body, version: created.body.version };
  };
  const opened = async (rest: string, body?: unknown) => {
    const request = await another(rest, body);
    await facilitator.post(`${request.path.slice(0, request.path.length - rest.length)}/open`);
    return { path: request.path, body };
  };
  const closed = async (rest: string, body?: unknown) => {
    const request = await opened(rest, body);
    await facilitator.post(`${request.path.slice(0, request.path.length - rest.length)}/close`);
    return request;
  };
  /** Something the allowed person promised in a session that is over, and that nobody asked for. */
  const promised = async (rest: string, body: unknown) => {
    const session = await closed('');
    const id = newId();
    await app.database.query(
      `INSERT INTO live_commitment (id, organization_id, session_id, owner_organization_id, owner_organization_name, owner_name,
         text, due_on, owner_account_id) VALUES ($1, $2, $3, $2, '', '', 'x', '2027-01-01', $4)`,
      [id, organization.id, session.path.split('/').at(-1), facilitator.account!.id],
    );
    return { path: `/api/commitments/${id}${rest}`, body };
  };
  const aNote = { changes: [{ path: 'notes/+', text: '还有一句' }] };
  const amended = async (rest: string, body?: unknown) => {
    const { path } = await closed('/minutes/amendments');
    const made = await facilitator.post<{ items: { id: string }[] }>(path, aNote.changes[0]);
    return { path: `${path}/${made.body.items[0].id}${rest}`, body };
  };
  const chairs = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const everyone = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const visible = { nobody: 401, stranger: 404, withoutRight: 200, allowed: 200 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'facilitator'),
    withoutRight: await app.aMember(organization, 'worker'),
    allowed: facilitator,
    rows: [
      { operation: 'GET /api/live-sessions', request: () => ({ path: '/api/live-sessions' }), ...everyone },
      {
        operation: 'GET /api/live-sessions/series',
        request: () => ({ path: '/api/live-sessions/series' }),
        ...everyone,
      },
      {
        operation: 'GET /api/live-sessions/templates',
        request: () => ({ path: '/api/live-sessions/templates' }),
        ...everyone,
      },
      {
        operation: 'POST /api/live-sessions',
        request: () => ({ path: '/api/live-sessions', body: wanted }),
        nobody: 401,
        stranger: 201,
        withoutRight: 403,
        allowed: 201,
      },
      {
        operation: 'POST /api/live-sessions/join',
        request: () => ({ path: '/api/live-sessions/join', body: { ...link, name: '来客' } }),
        nobody: 200,
        stranger: 200,
        withoutRight: 200,
        allowed: 200,
      },
      { operation: 'GET /api/live-sessions/{id}', request: () => another(''), ...visible },
      { operation: 'PATCH /api/live-sessions/{id}', request: () => another('', { place: '三楼' }), ...chairs },
      { operation: 'POST /api/live-sessions/{id}/join', request: () => another('/join'), ...visible },
      { operation: 'POST /api/live-sessions/{id}/open', request: () => another('/open'), ...chairs },
      { operation: 'POST /api/live-sessions/{id}/close', request: () => opened('/close'), ...chairs },
      {
        operation: 'GET /api/live-sessions/known-people',
        request: () => ({ path: '/api/live-sessions/known-people?words=a' }),
        nobody: 401,
        stranger: 200,
        withoutRight: 403,
        allowed: 200,
      },
      {
        operation: 'POST /api/live-sessions/{id}/invitations',
        request: () => another('/invitations', { organizationIds: [] }),
        ...chairs,
      },
      { operation: 'PUT /api/live-sessions/{id}/rsvp', request: () => another('/rsvp', { answer: 'yes' }), ...visible },
      { operation: 'GET /api/live-sessions/{id}/rsvps', request: () => another('/rsvps'), ...visible },
      { operation: 'GET /api/live-sessions/{id}/calendar', request: () => another('/calendar'), ...visible },
      { operation: 'POST /api/live-sessions/{id}/cancel', request: () => another('/cancel'), ...chairs },
      { operation: 'GET /api/commitments', request: () => ({ path: '/api/commitments' }), ...everyone },
      {
        operation: 'POST /api/commitments/{id}/answer',
        request: () => promised('/answer', { note: '办好了' }),
        ...chairs,
      },
      {
        operation: 'POST /api/commitments/{id}/judge',
        request: () => promised('/judge', { outcome: 'done' }),
        ...chairs,
      },
      {
        operation: 'GET /api/live-sessions/{id}/carried-commitments',
        request: () => another('/carried-commitments'),
        ...visible,
      },
      {
        operation: 'POST /api/live-sessions/{id}/next',
        request: () => closed('/next', { title: '下一次', startsAt }),
        ...chairs,
        allowed: 201,
      },
      { operation: 'GET /api/live-sessions/{id}/survey', request: () => closed('/survey'), ...chairs },
      {
        operation: 'PUT /api/live-sessions/{id}/survey',
        request: () => closed('/survey', { tookAlong: '放心' }),
        ...chairs,
      },
      { operation: 'GET /api/live-sessions/{id}/sign-in-code', request: () => another('/sign-in-code'), ...chairs },
      {
        operation: 'PUT /api/live-sessions/{id}/attendance/mine',
        request: () => another('/attendance/mine', { code: 'AAAAAA' }),
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 422,
      },
      { operation: 'GET /api/live-sessions/{id}/paper', request: () => opened('/paper'), ...chairs },
      {
        operation: 'POST /api/live-sessions/{id}/paper',
        request: () => opened('/paper', { entries: [{ kind: 'goal', text: '楼道装灯' }] }),
        ...chairs,
        allowed: 204,
      },
      {
        operation: 'PUT /api/live-sessions/attendance/scanned',
        request: () => ({
          path: '/api/live-sessions/attendance/scanned',
          body: { joinCode: link.code, joinSecret: link.secret, code: 'AAAAAA' },
        }),
        nobody: 403,
        // Both came in by the link in an earlier row: only the code is wrong.
        stranger: 422,
        withoutRight: 422,
        allowed: 422,
      },
      { operation: 'GET /api/live-sessions/{id}/join-link', request: () => another('/join-link'), ...chairs },
      { operation: 'GET /api/live-sessions/{id}/minutes', request: () => closed('/minutes'), ...visible },
      {
        operation: 'GET /api/live-sessions/{id}/minutes/amendments',
        request: () => closed('/minutes/amendments'),
        ...visible,
      },
      {
        operation: 'GET /api/live-sessions/{id}/minutes/versions',
        request: () => closed('/minutes/versions'),
        ...visible,
      },
      {
        operation: 'GET /api/live-sessions/{id}/minutes/file/{format}',
        request: () => closed('/minutes/file/md'),
        ...visible,
      },
      {
        operation: 'PUT /api/live-sessions/{id}/minutes/sentences',
        request: async () => ({ ...(await closed('/minutes/sentences', aNote)), version: 1 }),
        ...chairs,
      },
      {
        operation: 'POST /api/live-sessions/{id}/minutes/send-round',
        request: async () => ({ ...(await closed('/minutes/send-round', {})), version: 1 }),
        ...chairs,
      },
      {
        operation: 'POST /api/live-sessions/{id}/minutes/amendments',
        request: () => closed('/minutes/amendments', { path: 'notes/+', text: '还有一句' }),
        ...chairs,
      },
      {
        operation: 'POST /api/live-sessions/{id}/minutes/amendments/{amendmentId}/accept',
        request: () => amended('/accept'),
        ...chairs,
      },
      {
        operation: 'POST /api/live-sessions/{id}/minutes/amendments/{amendmentId}/answer',
        request: () => amended('/answer', { answer: '当时不是这么说的' }),
        ...chairs,
      },
      {
        operation: 'POST /api/live-sessions/{id}/minutes/lock',
        request: async () => {
          const request = await closed('/minutes/lock');
          await app.database.query(
            `UPDATE live_minutes SET phase = 'objection', objections_until = now() WHERE session_id = $1`,
            [request.path.split('/')[3]],
          );
          return request;
        },
        ...chairs,
      },
      { operation: 'GET /api/live-sessions/{id}/commitments', request: () => another('/commitments'), ...visible },
    ],
  };
};
