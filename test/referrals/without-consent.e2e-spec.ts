import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { bodiesFor } from './support/machine';
import {
  aDraft,
  draft,
  endOf,
  good,
  newCode,
  readyToSend,
  step,
  today,
  twoOrganizations,
  yes,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

interface Opened extends Referral {
  legalBasis: string;
  basisReason: string | null;
  basisReview: string | null;
  basisReviewDueAt: string | null;
  noticeGivenOn: string | null;
}

let app: TestApp;
let network: TwoOrganizations;
let bureau: TestOrganization;
let officer: TestClient;
let street: TestOrganization;
let streetOfficer: TestClient;
let community: TestOrganization;
let communityStaff: TestClient;
let otherSupervisor: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  bureau = await app.anOrganization({ kind: 'civil-affairs', name: '区民政局' });
  officer = await app.aMember(bureau, 'program-officer', '科员甲');
  street = await app.anOrganization({ kind: 'street', name: 'A街道办' });
  streetOfficer = await app.aMember(street, 'street-officer', '街道甲');
  community = await app.anOrganization({ kind: 'community', name: 'A社区' });
  communityStaff = await app.aMember(community, 'community-staff', '社区甲');
  otherSupervisor = await app.aMember(network.source, 'supervisor', '督导乙');
});
afterAll(() => app.close());

const open = async (client: TestClient, id: string): Promise<Opened> =>
  good(await client.get<Opened>(`/api/referrals/${id}`));
const take = async (client: TestClient, id: string, action: string, body?: object) =>
  good(await step(client, id, action, body ?? bodiesFor(network.strangers.id)[action] ?? {}));
const valueOf = ({ fields }: Referral, name: string) => fields.find(({ field }) => field === name)?.value;

const child = { group: 'child', ageBand: '6-9', reasonCodes: ['statutory-duty'], needCode: 'child-in-difficulty' };
const duty = { legalBasis: 'statutory-duty', basisReason: 'child-harm-suspected', basisNote: '手臂多处淤青' };

const bodyOf = (change: object): object => ({ ...draft, personCode: newCode(), ...change });

/** Written, looked at and sent, with nobody asked. */
async function sent(change: object, by: TestClient = network.worker): Promise<Standing> {
  const { id } = await aDraft(network, change);
  good(await by.get(`/api/referrals/${id}/preview`));
  return take(by, id, 'send');
}

describe('a child, a duty and no guardian (R-CH-01 to R-CH-04)', () => {
  it('the worker sends at once to the bureau, which sees this case and no other', async () => {
    const { id } = await sent({ ...child, ...duty, recipientId: bureau.id });
    const ours = await open(network.worker, id);
    expect(ours).toMatchObject({
      status: 'requested',
      legalBasis: 'statutory-duty',
      basisReason: 'child-harm-suspected',
    });
    expect(ours.consents).toEqual([]);
    const before = await open(officer, id);
    expect(before.card).toMatchObject({ ageBand: '6-9' });
    expect(valueOf(before, 'name')).toBeNull();
    await take(officer, id, 'receive');
    await take(officer, id, 'accept');
    expect(valueOf(await open(officer, id), 'name')).toBe('张桂兰');
    await take(officer, id, 'start');
    await take(officer, id, 'complete');
    const list = good(await officer.get<{ items: { id: string }[] }>('/api/referrals?box=in&ended=false'));
    expect(list.items.map((one) => one.id)).toEqual([id]);
  });

  it('a reason is needed; where the code says nothing, words', async () => {
    const unexplained = await aDraft(network, { ...child, legalBasis: 'emergency', recipientId: bureau.id });
    expect((await open(network.worker, unexplained.id)).sendBlockers).toEqual([
      'basis-reason-missing',
      'preview-not-seen',
    ]);
    const other = { ...child, legalBasis: 'other-law', basisReason: 'other', recipientId: bureau.id };
    const wordless = await network.worker.post('/api/referrals', bodyOf(other));
    expect([wordless.status, wordless.body.code]).toEqual([422, 'reason-text-missing']);
  });

  it('what was written about the reason is sealed, and is not the recipient’s', async () => {
    const { id } = await sent({ ...child, ...duty, recipientId: bureau.id });
    const mine = (await open(network.worker, id)).timeline.find((one) => one.step === 'basis');
    expect(mine).toMatchObject({ reason: 'child-harm-suspected', note: '手臂多处淤青' });
    expect((await open(officer, id)).timeline.map((one) => one.step)).toEqual(['send']);
    const rows = await app.database.query<{ note: Buffer }>(
      `SELECT note FROM referral_history WHERE task_id = $1 AND step = 'basis'`,
      [id],
    );
    expect(rows[0].note.toString('utf8')).not.toContain('淤青');
  });

  it('the grant names the ground and no consent, and is over after its time', async () => {
    const { id } = await sent({ ...duty, legalBasis: 'emergency', basisReason: 'danger-to-life' });
    const [grant] = await app.database.query<{ basis: string; consent_id: string | null; days: number }>(
      `SELECT basis, consent_id, extract(day FROM ends_at - now())::int AS days FROM identity_grant WHERE referral_task_id = $1`,
      [id],
    );
    expect(grant).toEqual({ basis: 'emergency', consent_id: null, days: 29 });
  });

  it('a relative’s withdrawal of another consent does not stop it', async () => {
    const personCode = `W-${Date.now()}`;
    const consented = await readyToSend(network, { personCode });
    await take(network.worker, consented.id, 'send');
    const { id } = await sent({ ...duty, personCode, recipientId: bureau.id });
    await take(officer, id, 'accept');
    const { consents } = await open(network.worker, consented.id);
    good(await network.worker.post(`/api/consents/${String(consents[0].id)}/withdraw`, { channel: 'phone' }));
    expect(await open(network.worker, consented.id)).toMatchObject({ businessStatus: 'consent-paused' });
    const theirs = await open(officer, id);
    expect(theirs).toMatchObject({ status: 'accepted', businessStatus: null });
    expect(valueOf(theirs, 'name')).toBe('张桂兰');
  });
});

describe('afterwards', () => {
  it('a supervisor who did not send it looks by the end of the next working day; the person is told', async () => {
    const { id } = await sent({ ...child, ...duty, recipientId: bureau.id }, network.supervisor);
    const own = await open(network.supervisor, id);
    expect(own.basisReviewDueAt).not.toBeNull();
    expect(own.allowedActions).not.toContain('review-basis');
    expect((await step(network.supervisor, id, 'review-basis', { review: 'upheld' })).status).toBe(403);
    expect((await step(network.worker, id, 'review-basis', { review: 'upheld' })).status).toBe(403);
    await take(otherSupervisor, id, 'review-basis', { review: 'upheld', note: '依据充分' });
    expect(await open(network.worker, id)).toMatchObject({ basisReview: 'upheld', basisReviewDueAt: null });
    expect((await step(otherSupervisor, id, 'review-basis', { review: 'upheld' })).status).toBe(409);

    const withheld = { givenOn: today(), receiver: 'withheld' };
    expect((await step(network.worker, id, 'record-notice', withheld)).body.code).toBe('reason-text-missing');
    const later = { givenOn: endOf(1), receiver: 'guardian' };
    expect((await step(network.worker, id, 'record-notice', later)).body.code).toBe('notice-in-future');
    await take(network.worker, id, 'record-notice', { ...withheld, note: '监护人可能是加害人' });
    expect((await open(network.worker, id)).noticeGivenOn).toBe(today());
    const theirs = await open(officer, id);
    expect(theirs.timeline.map((one) => one.step)).toEqual(['send']);
    expect([theirs.basisReview, theirs.noticeGivenOn]).toEqual([null, null]);
  });

  it('not upheld: access ends at once and the recipient attests the deletion', async () => {
    const { id } = await sent({ ...duty });
    await take(network.intake, id, 'accept');
    expect(valueOf(await open(network.intake, id), 'name')).toBe('张桂兰');
    expect((await step(otherSupervisor, id, 'review-basis', { review: 'not-upheld' })).body.code).toBe(
      'reason-text-missing',
    );
    await take(otherSupervisor, id, 'review-basis', { review: 'not-upheld', note: '没有依据' });
    const paused = await open(network.intake, id);
    expect(paused).toMatchObject({ businessStatus: 'consent-paused', allowedActions: ['attest-deletion'] });
    expect(valueOf(paused, 'name')).toBeNull();
    await take(network.intake, id, 'attest-deletion');
    expect(await open(network.worker, id)).toMatchObject({ status: 'cancelled', statusReason: 'basis-not-upheld' });
  });

  it('with a consent there is nothing to review and nobody to be told', async () => {
    const { id } = await readyToSend(network);
    await take(network.worker, id, 'send');
    expect((await step(network.supervisor, id, 'review-basis', { review: 'upheld' })).status).toBe(409);
    expect((await step(network.worker, id, 'record-notice', { givenOn: today(), receiver: 'person' })).status).toBe(
      409,
    );
  });
});

describe('recipients of every kind', () => {
  it('a street answers as a member does', async () => {
    const { id } = await sent({ ...duty, recipientId: street.id });
    await take(streetOfficer, id, 'accept');
    expect(valueOf(await open(streetOfficer, id), 'name')).toBe('张桂兰');
    await take(streetOfficer, id, 'cancel');
  });

  it('staff of a community see the card and ask for the rest; a refused consent leaves this way open (R-PI-04)', async () => {
    const refusal = { decision: 'refused', fields: [], signedBy: 'self', form: 'oral' };
    const first = await aDraft(network, { recipientId: community.id });
    const { id } = first;
    const refused = good(
      await network.worker.post<Standing>(`/api/referrals/${id}/consents`, refusal, { version: first.version }),
    );
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    expect((await step(network.worker, id, 'send')).body.code).toBe('consent-refused');
    const safety = { legalBasis: 'other-law', basisReason: 'community-safety', basisNote: '囤积，有火灾危险' };
    good(await network.worker.patch(`/api/referrals/${id}`, safety, { version: refused.version }));
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    await take(network.worker, id, 'send');
    await take(communityStaff, id, 'receive');
    await take(communityStaff, id, 'accept');
    const theirs = await open(communityStaff, id);
    expect(theirs.card).toMatchObject({ ageBand: '80-84' });
    expect(theirs.fields.find(({ field }) => field === 'name')).toMatchObject({
      state: 'closed',
      reason: 'on-request',
    });
    await take(communityStaff, id, 'start');
    await take(communityStaff, id, 'fail');
  });

  it('case workers of a bureau read what was referred to it; those of a community ask, whatever their role', async () => {
    const caseWorker = await app.aMember(bureau, 'worker', '儿童督导员');
    const { id } = await sent({ ...child, ...duty, recipientId: bureau.id });
    await take(caseWorker, id, 'accept');
    expect(valueOf(await open(caseWorker, id), 'name')).toBe('张桂兰');
    const communityWorker = await app.aMember(community, 'worker', '社区社工');
    const other = await sent({ ...duty, recipientId: community.id });
    await take(communityWorker, other.id, 'accept');
    expect(valueOf(await open(communityWorker, other.id), 'name')).toBeNull();
  });

  it('bureaus and communities receive; they write none themselves', async () => {
    const communityWorker = await app.aMember(community, 'worker', '社区社工');
    const refused = await communityWorker.post('/api/referrals', bodyOf({ recipientId: network.target.id }));
    expect([refused.status, refused.body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('a foundation is asked nothing, and its officers are refused', async () => {
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const programOfficer = await app.aMember(foundation, 'program-officer');
    const { id } = await sent({ ...duty, recipientId: bureau.id });
    expect((await programOfficer.get('/api/referrals?box=in')).status).toBe(403);
    expect((await programOfficer.get(`/api/referrals/${id}`)).status).toBe(403);
    const draftFor = await network.worker.post('/api/referrals', bodyOf({ recipientId: foundation.id }));
    expect(draftFor.body.code).toBe('recipient-not-active');
  });

  it('an officer of another bureau sees nothing of it', async () => {
    const { id } = await sent({ ...duty, recipientId: bureau.id });
    const elsewhere = await app.aMember(await app.anOrganization({ kind: 'civil-affairs' }), 'program-officer');
    expect((await elsewhere.get(`/api/referrals/${id}`)).status).toBe(404);
    expect((await step(elsewhere, id, 'accept', {}, 2)).status).not.toBe(200);
  });

  it('consent still works where it is given', async () => {
    const { id } = await readyToSend(network, { recipientId: street.id }, yes);
    expect((await take(network.worker, id, 'send')).status).toBe('requested');
  });
});
