import { newId } from '@app/kernel';
import { Meeting } from '../../live-sessions/meeting';
import type { PrepareRows } from '../access-rows';

/** Two keys that belong to nobody: what is refused or allowed here opens nothing. */
const recipients = ['age1' + 'q'.repeat(58), 'age1' + 'p'.repeat(58), 'age1' + 'z'.repeat(58)];

export const prepare: PrepareRows = async (app) => {
  const agency = await app.anOrganization({ kind: 'support-agency' });
  const elected = await app.anOrganization();
  const meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
  const holder = async (place: string, organization: { id: string }, publicKey: string | null, isNow = true) => {
    const id = newId();
    await app.database.query(
      `INSERT INTO safe_holder (id, place, organization_id, organization_name, named_by, named_by_name, public_key, key_made_by_name,
         key_made_at, ended_at)
       VALUES ($1, $2, $3, '机构', $3, '协作人', $4::text, CASE WHEN $4::text IS NULL THEN NULL ELSE '管理员' END,
         CASE WHEN $4::text IS NULL THEN NULL ELSE now() END, CASE WHEN $5 THEN NULL ELSE now() END)`,
      [id, place, organization.id, publicKey, isNow],
    );
    return id;
  };
  const agencyHolder = await holder('support-agency', agency, recipients[0], false);
  const memberHolder = await holder('member', elected, recipients[1], false);
  const withoutKey = await holder('member', elected, null);
  const promptId = newId();
  await app.database.query(
    `INSERT INTO safe_sealed_round (session_id, prompt_id, session_title, round_title, agency_organization_id, agency_holder_id,
       member_organization_id, member_holder_id) VALUES ($1, $2, '交流会', '不记名的一轮', $3, $4, $5, $6)`,
    [meeting.session.id, promptId, agency.id, agencyHolder, elected.id, memberHolder],
  );
  const anOpening = async (verb: string, body?: unknown) => {
    const id = newId();
    await app.database.query(
      `INSERT INTO safe_opening (id, session_id, prompt_id, note_id, agency_organization_id, member_organization_id,
         asked_by_place, asked_by, asked_by_name, reason)
       VALUES ($1, $2, $3, gen_random_uuid(), $4, $5, 'support-agency', $1, '管理员', '有威胁')`,
      [id, meeting.session.id, promptId, agency.id, elected.id],
    );
    return { path: `/api/safe-openings/${id}${verb}`, body, version: 1 };
  };
  const asAdmin = { nobody: 401, stranger: 200, withoutRight: 403, allowed: 200 };
  const stewards = { nobody: 401, stranger: 403, withoutRight: 403, allowed: 403 };
  // Whoever may answer hears that the note is not there, and that no layer is due yet.
  const oneAtATime = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 409 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'organization-admin'),
    withoutRight: await app.aMember(elected, 'worker'),
    allowed: await app.aMember(elected, 'organization-admin'),
    rows: [
      { operation: 'GET /api/safe-keeping', request: () => ({ path: '/api/safe-keeping' }), ...asAdmin },
      {
        operation: 'POST /api/safe-keeping/mode',
        request: () => ({ path: '/api/safe-keeping/mode', body: { mode: 'sealed' } }),
        ...stewards,
      },
      {
        operation: 'POST /api/safe-keeping/holders',
        request: () => ({ path: '/api/safe-keeping/holders', body: { place: 'member', organizationId: elected.id } }),
        ...stewards,
      },
      {
        operation: 'POST /api/safe-keeping/holders/{id}/key',
        request: () => ({
          path: `/api/safe-keeping/holders/${withoutKey}/key`,
          body: { publicKey: recipients[2] },
          version: 1,
        }),
        ...asAdmin,
        // That it is named is known to all who lead an organisation; the key is its own to make.
        stranger: 403,
      },
      { operation: 'GET /api/sealed-rounds', request: () => ({ path: '/api/sealed-rounds' }), ...asAdmin },
      { operation: 'GET /api/safe-openings', request: () => ({ path: '/api/safe-openings' }), ...asAdmin },
      { operation: 'GET /api/safe-openings/{id}', request: () => anOpening(''), ...asAdmin, stranger: 404 },
      {
        operation: 'POST /api/safe-openings',
        request: () => ({
          path: '/api/safe-openings',
          body: { sessionId: meeting.session.id, promptId, code: '00000000', reason: '有威胁' },
        }),
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 422,
      },
      { operation: 'POST /api/safe-openings/{id}/agreement', request: () => anOpening('/agreement'), ...oneAtATime },
      {
        operation: 'POST /api/safe-openings/{id}/refusal',
        request: () => anOpening('/refusal', { reason: '不必' }),
        ...oneAtATime,
      },
      {
        operation: 'POST /api/safe-openings/{id}/outer-layer',
        request: () => anOpening('/outer-layer', { innerSeal: 'AAAA' }),
        ...oneAtATime,
      },
      {
        operation: 'POST /api/safe-openings/{id}/inner-layer',
        request: () => anOpening('/inner-layer', { authorSeal: 'AAAA' }),
        ...oneAtATime,
      },
      {
        operation: 'GET /api/live-sessions/{id}/note-openings',
        request: () => ({ path: `${meeting.path}/note-openings` }),
        nobody: 401,
        stranger: 404,
        withoutRight: 404,
        allowed: 404,
      },
    ],
  };
};
