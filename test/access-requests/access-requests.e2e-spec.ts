import { newId } from '@app/kernel';
import { accessStatuses, accessTransitions } from '@app/cases';
import { startTestApp, type Answer, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { aPerson, markers, markersIn, wish, type Asked } from './people';

let test: TestApp;
let own: TestOrganization;
let holder: TestClient;
let colleague: TestClient;
let supervisor: TestClient;
let named: TestClient;
let admin: TestClient;
let stranger: TestClient;
let community: TestOrganization;
let staff: TestClient;
let communityAdmin: TestClient;
let street: TestOrganization;
let officer: TestClient;
let otherOfficer: TestClient;

beforeAll(async () => {
  test = await startTestApp();
  own = await test.anOrganization();
  holder = await test.aMember(own, 'worker', '社工甲');
  colleague = await test.aMember(own, 'worker', '社工乙');
  named = await test.aMember(own, 'supervisor', '督导甲');
  supervisor = await test.aMember(own, 'supervisor', '督导乙');
  admin = await test.aMember(own, 'organization-admin', '负责人');
  stranger = await test.aMember(await test.anOrganization(), 'supervisor', '外人');
  community = await inArea(await test.anOrganization({ kind: 'community' }), '990100001001');
  staff = await test.aMember(community, 'community-staff', '社区工作者');
  communityAdmin = await test.aMember(community, 'organization-admin', '社区主任');
  street = await inArea(await test.anOrganization({ kind: 'street' }), '990100001000');
  officer = await test.aMember(street, 'street-officer', '街道审批员');
  const otherStreet = await inArea(await test.anOrganization({ kind: 'street' }), '990100002000');
  otherOfficer = await test.aMember(otherStreet, 'street-officer', '别处审批员');
}, 60_000);

afterAll(() => test?.close());

async function inArea(organization: TestOrganization, areaCode: string): Promise<TestOrganization> {
  await test.database.query('UPDATE organization SET area_code = $2 WHERE id = $1', [organization.id, areaCode]);
  return organization;
}

function good<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const aCase = () => aPerson(test, own, { holder, supervisor: named });

const ask = (client: TestClient, personId: string, change: object = {}) =>
  client.post<Asked>('/api/access-requests', { ...wish, personId, ...change });
const asked = async (client: TestClient, personId: string, change: object = {}) =>
  good(await ask(client, personId, change), 201);
const decide = (client: TestClient, { id, version }: Asked, how: string, body: object = {}) =>
  client.post<Asked>(`/api/access-requests/${id}/${how}`, body, { version });
const read = (client: TestClient, { id }: { id: string }, field: string) =>
  client.post<{ value: string; watermark: { name: string; at: string }; code?: string }>(
    `/api/access-requests/${id}/read`,
    { field },
    { key: null },
  );
/** The end comes while nothing else happens. */
const runOut = (id: string) =>
  test.database.query(
    `ALTER TABLE access_request DISABLE TRIGGER access_request_rules;
     UPDATE access_request SET ends_at = clock_timestamp() WHERE id = '${id}';
     ALTER TABLE access_request ENABLE TRIGGER access_request_rules;
     UPDATE identity_grant SET ends_at = clock_timestamp() WHERE access_request_id = '${id}'`,
  );

const auditsOf = (personId: string) =>
  test.database.query<{ action: string; account: string; fields: string[]; purpose: string; grant: string | null }>(
    `SELECT action, account_id AS account, fields, purpose, grant_id AS grant FROM audit_event
     WHERE subject_id = $1 AND action LIKE 'identity.read%' ORDER BY at, id`,
    [personId],
  );

describe('a colleague', () => {
  it('asks, is approved by a supervisor, reads one field a click, each on record with its grant', async () => {
    const { id: personId, code } = await aCase();
    const request = await asked(colleague, personId);
    expect(request).toMatchObject({ status: 'requested', personCode: code, approverRole: 'supervisor' });
    expect(request.allowedActions).toEqual([]);
    expect((await read(colleague, request, 'name')).body.code).toBe('access-not-open');
    const approved = good(await decide(supervisor, request, 'approve'));
    expect(approved).toMatchObject({ status: 'approved', grantedFields: wish.fields, grantedHours: 24 });
    const mine = good(await colleague.get<Asked>(`/api/access-requests/${request.id}`));
    expect(mine.allowedActions).toEqual(['read', 'end']);
    expect(markersIn(mine)).toEqual([]);
    const seen = good(await read(colleague, request, 'health'));
    expect(seen).toMatchObject({ field: 'health', value: markers.health, watermark: { name: '社工乙' } });
    expect(markersIn(seen)).toEqual(['health']);
    expect(good(await colleague.get<Asked>(`/api/access-requests/${request.id}`)).status).toBe('active');
    const [line] = await auditsOf(personId);
    expect(line).toMatchObject({ account: colleague.account?.id, fields: ['health'], purpose: 'home-visit' });
    const [grant] = await test.database.query<{ id: string }>(
      'SELECT id FROM identity_grant WHERE access_request_id = $1',
      [request.id],
    );
    expect(line.grant).toBe(grant.id);
  });

  it('is given less, for a shorter time, and never more', async () => {
    const request = await asked(colleague, (await aCase()).id);
    expect((await decide(supervisor, request, 'approve', { fields: ['name', 'story'] })).body.code).toBe(
      'access-only-narrower',
    );
    expect((await decide(supervisor, request, 'approve', { validHours: 48 })).body.code).toBe('access-only-narrower');
    expect((await decide(supervisor, request, 'approve', { fields: [] })).body.code).toBe('access-only-narrower');
    const narrowed = good(await decide(supervisor, request, 'approve', { fields: ['name'], validHours: 2 }));
    expect(narrowed).toMatchObject({ grantedFields: ['name'], grantedHours: 2 });
    expect((await read(colleague, request, 'health')).status).toBe(403);
    expect(good(await read(colleague, request, 'name')).value).toBe(markers.name);
    const [{ type }] = await test.database.query<{ type: string }>(
      'SELECT type FROM outbox WHERE subject_id = $1 ORDER BY id DESC LIMIT 1',
      [request.id],
    );
    expect(type).toBe('access-request.narrowed');
  });

  it('is refused with a reason', async () => {
    const request = await asked(colleague, (await aCase()).id);
    expect((await decide(supervisor, request, 'refuse', { reason: 'other' })).body.code).toBe(
      'access-refusal-note-needed',
    );
    const refused = good(await decide(supervisor, request, 'refuse', { reason: 'ask-the-person', note: '先问本人' }));
    expect(refused).toMatchObject({ status: 'denied', denialReason: 'ask-the-person', decisionNote: '先问本人' });
    expect((await read(colleague, request, 'name')).status).toBe(409);
    expect((await decide(supervisor, request, 'approve')).status).toBe(409);
  });

  it('reads nothing from the moment it runs out, with no job running', async () => {
    const { id: personId } = await aCase();
    const request = good(await decide(supervisor, await asked(colleague, personId), 'approve'));
    good(await read(colleague, request, 'name'));
    await test.database.query('UPDATE identity_grant SET ends_at = clock_timestamp() WHERE access_request_id = $1', [
      request.id,
    ]);
    expect((await read(colleague, request, 'name')).status).toBe(403);
    await runOut(request.id);
    const after = good(await colleague.get<Asked>(`/api/access-requests/${request.id}`));
    expect(after).toMatchObject({ status: 'expired', allowedActions: [] });
    expect((await read(colleague, request, 'name')).body.code).toBe('access-not-open');
    expect(await auditsOf(personId)).toHaveLength(1);
  });

  it('gives it back, or has it taken back, at once', async () => {
    for (const taker of [colleague, supervisor, named]) {
      const request = good(await decide(supervisor, await asked(colleague, (await aCase()).id), 'approve'));
      const ended = good(await decide(taker, request, 'end'));
      expect(ended).toMatchObject({ status: 'revoked', allowedActions: [] });
      expect((await read(colleague, request, 'name')).status).toBe(409);
    }
  });

  it.each([
    ['without the undertaking', { undertaking: false }, 'access-undertaking-needed'],
    ['without a field', { fields: [] }, 'access-field-needed'],
    ['for a field that holds nothing', { fields: ['wish'] }, 'access-field-not-there'],
    ['for another purpose it does not name', { purpose: 'other', purposeNote: ' ' }, 'access-purpose-needed'],
  ])('is not heard %s', async (_what, change, code) => {
    const answer = await ask(colleague, (await aCase()).id, change);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('asks once at a time, and not for what is open to them', async () => {
    const { id } = await aCase();
    await asked(colleague, id);
    expect((await ask(colleague, id)).body.code).toBe('access-already-asked');
    expect((await ask(holder, id)).body.code).toBe('identity-open-anyway');
    expect((await ask(named, id)).body.code).toBe('identity-open-anyway');
  });
});

describe('who decides', () => {
  it('never who asked, a level below, elsewhere, or for the second time', async () => {
    const request = await asked(colleague, (await aCase()).id);
    expect((await decide(colleague, request, 'approve')).status).toBe(403);
    expect((await decide(holder, request, 'approve')).status).toBe(403);
    expect((await decide(admin, request, 'approve')).status).toBe(404);
    expect((await decide(stranger, request, 'approve')).status).toBe(404);
    expect((await decide(supervisor, { ...request, version: 7 }, 'approve')).status).toBe(412);
    good(await decide(supervisor, request, 'approve'));
    expect((await decide(named, { ...request, version: 2 }, 'approve')).status).toBe(409);
  });

  it('what a supervisor asks, the head of the organisation decides', async () => {
    const request = await asked(supervisor, (await aCase()).id, { fields: ['health'] });
    expect(request.approverRole).toBe('organization-admin');
    for (const other of [supervisor, named]) expect((await decide(other, request, 'approve')).status).toBe(403);
    good(await decide(admin, request, 'approve'));
    expect(good(await read(supervisor, request, 'health')).value).toBe(markers.health);
  });

  it('the head of the organisation reads nothing by deciding', async () => {
    const request = await asked(supervisor, (await aCase()).id, { fields: ['health'] });
    good(await decide(admin, request, 'approve'));
    expect((await read(admin, request, 'health')).status).toBe(403);
  });

  it('the database refuses self-approval, a wider grant and a longer life as well', async () => {
    const request = await asked(colleague, (await aCase()).id);
    const approve = (by: string, change = '') =>
      test.database.query(
        `UPDATE access_request SET status = 'approved', decided_by = $2, decided_by_name = 'x', granted_fields = fields,
           granted_hours = valid_hours, ends_at = now() ${change} WHERE id = $1`,
        [request.id, by],
      );
    // Nobody is signed in here: the trigger knows no approver at all.
    await expect(approve(supervisor.account!.id)).rejects.toMatchObject({ code: '42501' });
    const unguarded = (set: string) =>
      test.database.query(
        `ALTER TABLE access_request DISABLE TRIGGER access_request_rules;
         UPDATE access_request SET status = 'approved', decided_by_name = 'x', decided_at = now(), ends_at = now(), ${set}
           WHERE id = '${request.id}'`,
      );
    const whole = 'granted_fields = fields, granted_hours = valid_hours';
    await expect(unguarded(`decided_by = requester_account_id, ${whole}`)).rejects.toMatchObject({
      constraint: 'access_request_not_oneself',
    });
    const other = `decided_by = '${supervisor.account!.id}'`;
    await expect(unguarded(`${other}, granted_fields = '{name,story}', granted_hours = 1`)).rejects.toMatchObject({
      constraint: 'access_request_only_narrower',
    });
    await expect(unguarded(`${other}, granted_fields = fields, granted_hours = 25`)).rejects.toMatchObject({
      constraint: 'access_request_only_narrower',
    });
  });
});

it('the database knows the same transitions as the rules', async () => {
  const { id: personId, code } = await aCase();
  const [{ organizationId }] = await test.database.query<{ organizationId: string }>(
    'SELECT organization_id AS "organizationId" FROM person_basic WHERE id = $1',
    [personId],
  );
  const granted = `fields, valid_hours, now() + interval '1 hour'`;
  for (const from of accessStatuses)
    for (const to of accessStatuses.filter((status) => status !== from)) {
      const decided = from !== 'requested';
      const open = decided && from !== 'denied';
      const moved = await test.database
        .query(
          `BEGIN;
           INSERT INTO access_request (id, organization_id, person_id, person_code, age_band, sex, route, requester_account_id,
             requester_name, requester_organization_id, requester_role, approver_organization_id, purpose, legal_basis, fields,
             status, decided_by, granted_fields, granted_hours, ends_at, denial_reason)
           SELECT '${newId()}', '${organizationId}', '${personId}', '${code}', '80-84', 'female', 'colleague', '${newId()}', 'x',
             '${organizationId}', 'worker', '${organizationId}', 'home-visit', 'consent', fields, '${from}',
             ${decided ? `'${newId()}'` : 'NULL'}, ${open ? granted : 'NULL, NULL, NULL'}, ${from === 'denied' ? "'other'" : 'NULL'}
           FROM (SELECT ARRAY['name'] AS fields, 24 AS valid_hours) given;
           UPDATE access_request SET status = '${to}' WHERE person_id = '${personId}';
           ROLLBACK`,
        )
        .then(
          () => true,
          (error: { constraint?: string }) => error.constraint !== 'access_request_transition',
        );
      const known = accessTransitions.some(([one, other]) => one === from && other === to);
      expect({ from, to, moved }).toEqual({ from, to, moved: known });
    }
});

describe('staff of a community', () => {
  const aResident = () => aPerson(test, community, {});

  it('list their own service users as L1: a mask, a band, a building', async () => {
    const { id } = await aResident();
    const child = await aPerson(test, community, { ageBand: '6-9' });
    const { items } = good(await staff.get<{ items: Record<string, string>[] }>('/api/community-people?limit=100'));
    expect(items.find((one) => one.id === id)).toMatchObject({
      maskedName: '欧*',
      building: '标记小区3号楼',
      ageBand: '80-84',
    });
    expect(items.find((one) => one.id === child.id)?.maskedName).toBe(child.code);
    expect(markersIn(items)).toEqual([]);
    expect((await colleague.get('/api/community-people')).status).toBe(403);
    expect((await staff.get('/api/community-people?name=欧阳')).status).toBe(400);
  });

  it('ask, and the street they lie in decides, no community role and no other street', async () => {
    const request = await asked(staff, (await aResident()).id, { fields: ['phone'] });
    expect(request.approverRole).toBe('street-officer');
    expect((await decide(staff, request, 'approve')).status).toBe(403);
    expect((await decide(communityAdmin, request, 'approve')).status).toBe(404);
    expect((await decide(otherOfficer, request, 'approve')).status).toBe(404);
    const waiting = good(await officer.get<{ items: Asked[] }>('/api/access-requests?box=to-decide'));
    expect(waiting.items.map(({ id }) => id)).toContain(request.id);
    expect(markersIn(waiting)).toEqual([]);
    good(await decide(officer, request, 'approve', { validHours: 1 }));
    expect(good(await read(staff, request, 'phone')).value).toBe(markers.phone);
    expect((await read(staff, request, 'name')).status).toBe(403);
    expect((await read(officer, request, 'phone')).status).toBe(403);
  });

  it('have no other way in: not the list of persons, not another’s request, not another organisation', async () => {
    const { id } = await aResident();
    const other = await test.aMember(community, 'community-staff', '社区工作者乙');
    const request = good(await decide(officer, await asked(staff, id), 'approve'));
    expect((await other.get(`/api/access-requests/${request.id}`)).status).toBe(404);
    expect((await read(other, request, 'name')).status).toBe(404);
    expect((await ask(staff, (await aCase()).id)).status).toBe(404);
  });

  it('where no street is on the network, nobody can decide and that is said', async () => {
    const alone = await inArea(await test.anOrganization({ kind: 'community' }), '980100001001');
    const clerk = await test.aMember(alone, 'community-staff');
    const { id } = await aPerson(test, alone);
    expect((await ask(clerk, id)).body.code).toBe('access-no-street');
  });
});

describe('an emergency', () => {
  const openNow = (client: TestClient, personId: string, change: object = {}) =>
    client.post<{ id: string; version: number; allowedActions: string[]; open: boolean; reviewedAt: string | null }>(
      '/api/emergency-views',
      { personId, reasonCode: 'life-in-danger', reason: '敲门没有人应', ...change },
    );
  const look = (client: TestClient, id: string, field: string) =>
    client.post<{ value: string }>(`/api/emergency-views/${id}/read`, { field }, { key: null });
  const review = (client: TestClient, { id, version }: { id: string; version: number }, body: object) =>
    client.post<{ reviewedAt: string; verdict: string; code?: string }>(`/api/emergency-views/${id}/review`, body, {
      version,
    });

  it('opens at once with a reason, tells the supervisor, and is reviewed by another', async () => {
    const { id: personId } = await aCase();
    const view = good(await openNow(colleague, personId), 201);
    expect(view.allowedActions).toEqual(['read']);
    expect(good(await look(colleague, view.id, 'address')).value).toBe(markers.address);
    expect((await look(supervisor, view.id, 'address')).status).toBe(403);
    expect((await look(stranger, view.id, 'address')).status).toBe(404);
    const [event] = await test.database.query<{ type: string; data: object; ids: string[] }>(
      'SELECT type, data, organization_ids AS ids FROM outbox WHERE subject_id = $1',
      [view.id],
    );
    expect(event).toMatchObject({ type: 'emergency-view.opened', ids: [own.id], data: { reviewerRole: 'supervisor' } });
    expect(markersIn(event)).toEqual([]);
    const waiting = good(await named.get<{ id: string }[]>('/api/emergency-views?box=to-review'));
    expect(waiting.map(({ id }) => id)).toContain(view.id);
    expect((await review(colleague, view, { verdict: 'justified' })).status).toBe(403);
    expect((await review(named, view, { verdict: 'not-justified' })).body.code).toBe('emergency-review-note-needed');
    expect(good(await review(named, view, { verdict: 'justified' })).verdict).toBe('justified');
    expect((await review(supervisor, { ...view, version: 2 }, { verdict: 'justified' })).status).toBe(409);
  });

  it('is not reviewed by whoever viewed, nor by an equal', async () => {
    const view = good(await openNow(supervisor, (await aCase()).id), 201);
    for (const other of [supervisor, named])
      expect((await review(other, view, { verdict: 'justified' })).status).toBe(403);
    good(await review(admin, view, { verdict: 'justified' }));
  });

  it('closes by itself', async () => {
    const view = good(await openNow(colleague, (await aCase()).id), 201);
    await test.database.query('UPDATE identity_grant SET ends_at = clock_timestamp() WHERE emergency_view_id = $1', [
      view.id,
    ]);
    expect((await look(colleague, view.id, 'name')).status).toBe(403);
  });

  it.each([
    ['no reason', { reason: ' ' }],
    ['a code nobody knows', { reasonCode: 'curious' }],
  ])('is not opened with %s', async (_what, change) => {
    expect((await openNow(colleague, (await aCase()).id, change)).status).toBe(400);
  });

  it('at a community is reviewed by the street', async () => {
    const view = good(await openNow(staff, (await aPerson(test, community)).id), 201);
    expect(good(await look(staff, view.id, 'phone')).value).toBe(markers.phone);
    expect((await review(communityAdmin, view, { verdict: 'justified' })).status).toBe(404);
    good(await review(officer, view, { verdict: 'justified' }));
  });
});

describe('a child', () => {
  const reveal = async (client: TestClient, personId: string) => {
    const request = await client.get<{ items: unknown[]; code?: string }>(`/api/service-users/${personId}/readings`);
    return request.status;
  };

  it('is open to its own worker only after a supervisor approved, and each reading is on record', async () => {
    const { id: personId } = await aPerson(test, own, { ageBand: '10-13', holder, supervisor: named });
    expect((await ask(holder, personId)).body.code).toBe('minor-approval-needed');
    const waiting = good(await named.get<{ personId: string; id: string | null }[]>('/api/minor-approvals'));
    expect(waiting.find((one) => one.personId === personId)).toMatchObject({ id: null, accountName: '社工甲' });
    const give = (client: TestClient, accountId: string) =>
      client.post<{ code?: string; personId: string; id: string }[]>('/api/minor-approvals', { personId, accountId });
    expect((await give(holder, holder.account!.id)).status).toBe(403);
    expect((await give(named, named.account!.id)).status).toBe(422);
    expect((await give(named, stranger.account!.id)).status).toBe(422);
    const [given] = good(await give(named, holder.account!.id)).filter((one) => one.personId === personId);
    expect(given.id).not.toBeNull();
    expect((await give(named, holder.account!.id)).status).toBe(409);
    expect((await ask(holder, personId)).body.code).toBe('identity-open-anyway');
    expect(await reveal(holder, personId)).toBe(200);
    good(await named.post(`/api/minor-approvals/${given.id}/end`));
    expect((await ask(holder, personId)).body.code).toBe('minor-approval-needed');
  });

  it('needs none for an adult', async () => {
    const { id: personId } = await aCase();
    const answer = await named.post('/api/minor-approvals', { personId, accountId: holder.account!.id });
    expect([answer.status, answer.body.code]).toEqual([422, 'minor-approval-not-needed']);
  });
});

describe('who has seen a person', () => {
  it('is told to the case team, with who, when, which fields and by which right', async () => {
    const { id: personId } = await aCase();
    const request = good(await decide(supervisor, await asked(colleague, personId), 'approve'));
    good(await read(colleague, request, 'phone'));
    const { items } = good(
      await holder.get<{ items: Record<string, unknown>[] }>(`/api/service-users/${personId}/readings`),
    );
    expect(items).toEqual([
      expect.objectContaining({
        readerName: '社工乙',
        organizationName: own.name,
        ownStaff: true,
        fields: ['phone'],
        purpose: 'home-visit',
        ground: 'approval',
        approvedByName: '督导乙',
      }),
    ]);
    expect(markersIn(items)).toEqual([]);
    expect((await colleague.get(`/api/service-users/${personId}/readings`)).status).toBe(403);
    expect((await stranger.get(`/api/service-users/${personId}/readings`)).status).toBe(404);
  });
});
