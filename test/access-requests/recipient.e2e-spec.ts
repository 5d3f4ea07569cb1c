import {
  draft,
  good,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  yes,
  type Referral,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import type { Asked } from './people';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
}, 60_000);

afterAll(() => test?.close());

const wish = { fields: ['phone'], purpose: 'home-visit', legalBasis: 'consent', undertaking: true };
const read = (client: TestClient, id: string, field: string) =>
  client.post<{ value: string; code?: string }>(`/api/access-requests/${id}/read`, { field }, { key: null });

/** A referral to a community that its staff accepted: the card is theirs to see, the person is not. */
async function acceptedByCommunity() {
  const network = await twoOrganizations(test);
  const target = await test.anOrganization({ kind: 'community' });
  const street = await test.anOrganization({ kind: 'street' });
  const place = `99${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  await test.database.query('UPDATE organization SET area_code = $2 WHERE id = $1', [target.id, `${place}001`]);
  await test.database.query('UPDATE organization SET area_code = $2 WHERE id = $1', [street.id, `${place}000`]);
  const staff = await test.aMember(target, 'community-staff', '社区工作者');
  const officer = await test.aMember(street, 'street-officer', '街道审批员');
  const { id } = await readyToSend({ ...network, target }, { details: { ...draft.details } }, yes);
  good(await step(network.worker, id, 'send', { recipientId: target.id }));
  good(await step(staff, id, 'receive'));
  good(await step(staff, id, 'accept', { capacityConfirmed: true }));
  return { network, staff, officer, id };
}

it('staff of a community that received a referral ask the street, and read no longer than the referral’s own grant', async () => {
  const { network, staff, officer, id } = await acceptedByCommunity();
  const seen = good(await staff.get<Referral>(`/api/referrals/${id}`));
  expect(seen.fields.find(({ field }) => field === 'phone')).toMatchObject({ state: 'closed', reason: 'on-request' });
  const askable = good(
    await staff.get<{ fields: { field: string }[]; personCode: string }>(
      `/api/access-requests/askable?referralId=${id}`,
    ),
  );
  expect(askable.fields.map(({ field }) => field).sort()).toEqual(['name', 'phone']);
  expect(JSON.stringify(askable)).not.toContain(identity.phone);
  const beyond = await staff.post<Asked>('/api/access-requests', { ...wish, fields: ['family'], referralId: id });
  expect(beyond.body.code).toBe('access-field-not-there');
  const request = good(await staff.post<Asked>('/api/access-requests', { ...wish, referralId: id }), 201);
  const { version } = request;
  expect((await network.supervisor.post(`/api/access-requests/${request.id}/approve`, {}, { version })).status).toBe(
    403,
  );
  good(await officer.post<Asked>(`/api/access-requests/${request.id}/approve`, {}, { version }));
  expect(good(await read(staff, request.id, 'phone')).value).toBe(identity.phone);
  // The source withdraws what the recipient had: what hung on it is closed in the same moment.
  await test.database.query(
    'UPDATE identity_grant SET revoked_at = clock_timestamp() WHERE referral_task_id = $1 AND revoked_at IS NULL',
    [id],
  );
  expect((await read(staff, request.id, 'phone')).body.code).toBe('identity-not-open');
});

it('the source reads in its own list that the community looked', async () => {
  const { network, staff, officer, id } = await acceptedByCommunity();
  const request = good(await staff.post<Asked>('/api/access-requests', { ...wish, referralId: id }), 201);
  good(await officer.post(`/api/access-requests/${request.id}/approve`, {}, { version: request.version }));
  good(await read(staff, request.id, 'phone'));
  const [{ person }] = await test.database.query<{ person: string }>(
    `SELECT r.person_id AS person FROM referral_task t JOIN service_request r ON r.id = t.request_id WHERE t.id = $1`,
    [id],
  );
  const { items } = good(
    await network.worker.get<{ items: Record<string, unknown>[] }>(`/api/service-users/${person}/readings`),
  );
  expect(items[0]).toMatchObject({
    readerName: '社区工作者',
    ownStaff: false,
    ground: 'approval',
    approvedByName: '街道审批员',
    fields: ['phone'],
  });
});

it('the case team of another recipient needs to ask nobody', async () => {
  const network = await twoOrganizations(test);
  const { id } = await readyToSend(network);
  good(await step(network.worker, id, 'send', { recipientId: network.target.id }));
  good(await step(network.intake, id, 'receive'));
  good(await step(network.intake, id, 'accept', { capacityConfirmed: true }));
  const answer = await network.otherIntake.post<Asked>('/api/access-requests', { ...wish, referralId: id });
  expect([answer.status, answer.body.code]).toEqual([409, 'identity-open-anyway']);
  expect((await network.stranger.post<Asked>('/api/access-requests', { ...wish, referralId: id })).status).toBe(404);
});
