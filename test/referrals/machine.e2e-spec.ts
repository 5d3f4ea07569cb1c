import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { bodiesFor, inDays, standingAt, withdrawConsent } from './support/machine';
import {
  aDraft,
  aReferral,
  draft,
  good,
  newCode,
  step,
  today,
  twoOrganizations,
  yes,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

interface Opened extends Referral {
  pausedClock: { kind: string; workingDaysLeft: number | null } | null;
  related: { id: string; kinship: string; recipientName: string | null; status: string }[];
  question: string | null;
  answer: string | null;
  conditions: string | null;
  handBack: string | null;
  infoRoundsLeft: number;
  statusReason: string | null;
  forwardTo: { id: string } | null;
  forwardApproved: boolean;
  nextMatches: { offer: boolean; advice: string; lookFor: string[] } | null;
  relation: string | null;
  subjectKind: string;
}

let app: TestApp;
let network: TwoOrganizations;
let bodies: Record<string, object>;
let thirdWorker: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  bodies = bodiesFor(network.strangers.id);
  thirdWorker = await app.aMember(network.strangers, 'worker', '社工戊');
});
afterAll(() => app.close());

const open = async (client: TestClient, id: string): Promise<Opened> =>
  good(await client.get<Opened>(`/api/referrals/${id}`));
const take = async (client: TestClient, id: string, action: string, body: object = bodies[action] ?? {}) =>
  good(await step(client, id, action, body));
const refused = async (client: TestClient, id: string, action: string, body: object = bodies[action] ?? {}) => {
  const { status, body: problem } = await step(client, id, action, body);
  return [status, problem.code];
};
const eventsOf = async (id: string): Promise<string[]> =>
  (
    await app.database.query<{ type: string }>(
      `SELECT type FROM outbox WHERE subject_id = $1 AND type LIKE 'referral.%' ORDER BY seq`,
      [id],
    )
  ).map(({ type }) => type);
/** Consent and preview of a draft that somebody's step has made, and its sending. */
async function sendDraft(id: string, consent: object = yes): Promise<Standing> {
  const { version } = await open(network.worker, id);
  good(await network.worker.post(`/api/referrals/${id}/consents`, consent, { version }));
  good(await network.worker.get(`/api/referrals/${id}/preview`));
  return take(network.worker, id, 'send');
}

describe('asking back (T6, T7)', () => {
  it('pauses the clock, hands it to the source, and is over after two rounds', async () => {
    const { worker, intake } = network;
    const { id } = await standingAt(network, 'received');
    for (const left of [1, 0]) {
      const asked = await take(intake, id, 'ask-information', { question: `第${2 - left}次：有无陪同？` });
      expect(asked).toMatchObject({
        status: 'received',
        businessStatus: 'info-requested',
        hands: 'theirs',
        clock: null,
      });
      const seen = await open(worker, id);
      expect(seen).toMatchObject({ hands: 'mine', infoRoundsLeft: left, answer: null });
      expect(seen.question).toContain(`第${2 - left}次`);
      expect(seen.pausedClock).toMatchObject({ kind: 'decide', workingDaysLeft: 3 });
      await take(worker, id, 'provide-information');
      expect(await open(intake, id)).toMatchObject({
        businessStatus: 'info-provided',
        hands: 'mine',
        pausedClock: null,
        clock: { kind: 'decide', workingDaysLeft: 3 },
        answer: '女儿可以陪同',
      });
    }
    expect(await refused(intake, id, 'ask-information')).toEqual([422, 'info-rounds-used']);
    expect(await eventsOf(id)).toEqual([
      'referral.sent',
      'referral.received',
      'referral.info-requested',
      'referral.info-provided',
      'referral.info-requested',
      'referral.info-provided',
    ]);
  });

  it('what is asked is sealed at rest', async () => {
    const { id } = await standingAt(network, 'received info-requested');
    const rows = await app.database.query<{ note: Buffer }>(
      `SELECT note FROM referral_history WHERE task_id = $1 AND note IS NOT NULL`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].note.toString('utf8')).not.toContain('陪同');
  });
});

describe('after acceptance', () => {
  it('a condition stands where both sides read it', async () => {
    const { id } = await standingAt(network, 'received');
    await take(network.intake, id, 'accept', { capacityConfirmed: true, conditions: '先共同入户一次' });
    expect((await open(network.worker, id)).conditions).toBe('先共同入户一次');
  });

  it('held before the first contact, it goes back to where it was, with what was left of its clock', async () => {
    const { id } = await standingAt(network, 'on-hold (accepted)');
    expect(await open(network.intake, id)).toMatchObject({ holdReviewOn: inDays(14), statusReason: 'in-hospital' });
    expect((await open(network.worker, id)).pausedClock).toMatchObject({ kind: 'first-contact', workingDaysLeft: 5 });
    const resumed = await take(network.intake, id, 'resume');
    expect(resumed).toMatchObject({ status: 'accepted', clock: { kind: 'first-contact', workingDaysLeft: 5 } });
    expect(await open(network.intake, id)).toMatchObject({ holdReviewOn: null, statusReason: null });
  });

  it('held during the service, it goes on in service', async () => {
    const { id } = await standingAt(network, 'on-hold (in-progress)');
    expect(await take(network.intake, id, 'resume')).toMatchObject({ status: 'in-progress', hands: 'both' });
  });

  it('handed back, it is the source’s to find another, and the person is no longer open', async () => {
    const { id } = await standingAt(network, 'failed');
    const ours = await open(network.worker, id);
    expect(ours).toMatchObject({ hands: 'mine', handBack: '已探访两次，材料随后寄回', statusReason: 'moved' });
    expect(ours.nextMatches).toEqual({ offer: true, advice: 'look-in-the-area', lookFor: ['area'] });
    const theirs = await open(network.intake, id);
    expect(theirs.nextMatches).toBeNull();
    expect(theirs.fields.filter(({ state }) => state === 'open')).toEqual([]);
    const next = await take(network.worker, id, 'another', { recipientId: network.strangers.id });
    expect((await open(network.worker, next.id)).related).toMatchObject([
      { id, kinship: 'replaces', status: 'failed' },
    ]);
  });

  it.each([
    ['worker', 'nobody'],
    ['targetSupervisor', 'mine'],
  ] as const)(
    'cancelled by %s, who has told the other side first; in the hands of the source: %s',
    async (who, hands) => {
      const { id } = await standingAt(network, 'in-progress');
      expect(await refused(network[who], id, 'cancel', { cancelReason: 'moved' })).toEqual([400, 'validation-failed']);
      expect(
        await refused(network[who], id, 'cancel', { cancelReason: 'moved', toldOn: inDays(1), toldBy: 'phone' }),
      ).toEqual([422, 'told-in-future']);
      await take(network[who], id, 'cancel');
      expect(await open(network.worker, id)).toMatchObject({
        status: 'cancelled',
        hands,
        statusReason: 'need-changed',
      });
      const theirs = await open(network.intake, id);
      expect(theirs.card).toBeNull();
      expect(theirs.fields.every(({ state }) => state === 'closed')).toBe(true);
      expect((await eventsOf(id)).at(-1)).toBe('referral.cancelled');
    },
  );

  it('a disputed outcome keeps its status, and can be closed when it is settled', async () => {
    const { id } = await standingAt(network, 'completed outcome-disputed');
    expect(await open(network.intake, id)).toMatchObject({ status: 'completed', businessStatus: 'outcome-disputed' });
    await take(network.worker, id, 'close');
    expect(await refused(network.worker, id, 'dispute')).toEqual([409, 'referral-wrong-state']);
  });
});

describe('passing on (T16)', () => {
  it('the recipient proposes, the source agrees, the third needs a consent of its own; then the first is let go', async () => {
    const { worker, intake } = network;
    const { id } = await standingAt(network, 'accepted');
    const proposed = await take(intake, id, 'propose-forward');
    expect(proposed).toMatchObject({ status: 'accepted', businessStatus: 'forward-proposed', hands: 'theirs' });
    const asked = await open(worker, id);
    expect(asked.forwardTo).toMatchObject({ id: network.strangers.id });
    const next = await take(worker, id, 'approve-forward');
    expect(await open(worker, next.id)).toMatchObject({
      status: 'draft',
      relation: 'forward',
      recipient: { id: network.strangers.id },
      sendBlockers: ['consent-other-recipient', 'preview-not-seen'],
    });
    expect(await refused(worker, id, 'approve-forward')).toEqual([409, 'referral-wrong-state']);
    // Until the third has been asked, nothing is taken from the one that serves.
    expect((await open(intake, id)).fields.some(({ state }) => state === 'open')).toBe(true);
    await sendDraft(next.id);
    expect(await open(worker, id)).toMatchObject({ status: 'cancelled', statusReason: 'forwarded', hands: 'nobody' });
    expect((await open(intake, id)).fields.every(({ state }) => state === 'closed')).toBe(true);
    expect((await eventsOf(id)).slice(-2)).toEqual(['referral.forward-proposed', 'referral.forwarded']);
    expect((await open(worker, next.id)).related).toMatchObject([{ id, kinship: 'parent', status: 'cancelled' }]);
    // The third learns nothing of the one that had it before.
    expect((await open(thirdWorker, next.id)).related).toEqual([]);
  });

  it('kept on, the first goes on beside the third', async () => {
    const { id } = await standingAt(network, 'in-progress forward-proposed');
    const next = await take(network.worker, id, 'approve-forward', { keep: true });
    expect(await open(network.intake, id)).toMatchObject({
      status: 'in-progress',
      businessStatus: null,
      forwardTo: null,
    });
    await sendDraft(next.id);
    expect(await open(network.intake, id)).toMatchObject({ status: 'in-progress' });
  });

  it('refused, it goes on with what was left of its clock', async () => {
    const { id } = await standingAt(network, 'received forward-proposed');
    expect((await open(network.worker, id)).pausedClock).toMatchObject({ kind: 'decide' });
    await take(network.worker, id, 'refuse-forward', { note: '请先试试' });
    expect(await open(network.intake, id)).toMatchObject({
      businessStatus: null,
      hands: 'mine',
      clock: { kind: 'decide' },
      forwardTo: null,
    });
  });

  it('proposes nobody who receives none, nor the source or itself', async () => {
    const { id } = await standingAt(network, 'received');
    const foundation = await app.anOrganization({ kind: 'foundation' });
    for (const forwardToId of [foundation.id, network.source.id, network.target.id, newId()])
      expect(await refused(network.intake, id, 'propose-forward', { forwardToId, forwardReason: 'moved' })).toEqual([
        400,
        'validation-failed',
      ]);
    for (const forwardToId of [foundation.id, network.source.id, network.target.id, newId()])
      expect(
        await refused(network.intake, id, 'propose-forward', { forwardToId, forwardReason: 'outside-area' }),
      ).toEqual([422, 'recipient-not-active']);
  });
});

describe('one ask, several tasks', () => {
  const requestStatus = async (id: string): Promise<string> =>
    (
      await app.database.query<{ status: string }>(
        'SELECT r.status FROM service_request r JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1',
        [id],
      )
    )[0].status;

  it('in three parts, one declined: the whole stays open, others are offered, and it is over when all are', async () => {
    const { worker, intake, stranger } = network;
    const others = [await app.anOrganization(), await app.anOrganization()];
    const staff = await Promise.all(others.map((one) => app.aMember(one, 'worker')));
    const whole = await standingAt(network, 'in-progress');
    const parts = {
      parts: [network.strangers, ...others].map(({ id }) => ({ recipientId: id, needCode: 'companionship' })),
    };
    const made = await worker.post<{ items: Standing[] }>(`/api/referrals/${whole.id}/split`, parts, {
      version: whole.version,
    });
    const [one, two, three] = good(made).items;
    for (const part of [one, two, three]) await sendDraft(part.id);
    expect((await open(worker, whole.id)).related.map(({ kinship }) => kinship)).toEqual(['child', 'child', 'child']);
    expect((await open(worker, one.id)).related.map(({ kinship }) => kinship).sort()).toEqual([
      'parent',
      'sibling',
      'sibling',
    ]);
    expect((await open(intake, whole.id)).related).toEqual([]);

    await take(stranger, one.id, 'decline');
    expect((await open(worker, one.id)).nextMatches).toMatchObject({ offer: true, advice: 'look-for-a-place' });
    const close = async (id: string, client: TestClient, isAccepted = false) => {
      if (!isAccepted) for (const action of ['accept', 'start']) await take(client, id, action);
      await take(client, id, 'complete');
      await open(worker, id);
      await take(worker, id, 'close');
    };
    await close(two.id, staff[0]);
    await close(three.id, staff[1]);
    expect(await requestStatus(whole.id)).toBe('active');
    await close(whole.id, intake, true);
    expect(await requestStatus(whole.id)).toBe('completed');
    expect(await eventsOf(whole.id)).toContain('referral.split');
  });

  it('ten recipients at the same time: each with a consent of its own, each sees its own task and nobody else’s', async () => {
    const { worker } = network;
    const first = await standingAt(network, 'requested');
    const organizations = await Promise.all(Array.from({ length: 9 }, () => app.anOrganization()));
    const tasks: Standing[] = [];
    for (const { id } of organizations) {
      const { version } = await open(worker, first.id);
      const made = await worker.post<Standing>(`/api/referrals/${first.id}/also`, { recipientId: id }, { version });
      tasks.push(good(made));
      await sendDraft(tasks.at(-1)!.id);
    }
    expect((await open(worker, first.id)).related).toHaveLength(9);
    for (const [at, organization] of organizations.entries()) {
      const client = await app.aMember(organization, 'worker');
      expect((await open(client, tasks[at].id)).related).toEqual([]);
      const seen = await Promise.all(tasks.map(({ id }) => client.get(`/api/referrals/${id}`)));
      expect(seen.map(({ status }) => status)).toEqual(tasks.map((_, other) => (other === at ? 200 : 404)));
    }
  });

  it('advice grows into a referral of the same request, with nothing written twice', async () => {
    const { id } = await standingAt(network, 'accepted', { mode: 'consultation' });
    const next = await take(network.worker, id, 'convert', { mode: 'full-transfer' });
    const grown = await open(network.worker, next.id);
    expect(grown).toMatchObject({ relation: 'conversion', status: 'draft', recipient: { id: network.target.id } });
    expect(grown.card).toMatchObject({ mode: 'full-transfer' });
    expect(grown.fields.find(({ field }) => field === 'name')?.value).toBe('张桂兰');
    expect(grown.sendBlockers).toEqual(['consent-other-purpose', 'preview-not-seen']);
    expect(await sendDraft(next.id)).toMatchObject({ status: 'requested' });
    expect(await refused(network.worker, next.id, 'convert')).toEqual([409, 'referral-wrong-state']);
  });
});

describe('whom it is about', () => {
  const { personCode: _a, group: _b, sex: _c, ageBand: _d, details: _e, household: _f, language: _g, ...ask } = draft;
  const member = (personCode: string, name: string) => ({
    personCode,
    group: 'family',
    sex: 'female',
    ageBand: '40-49',
    details: { name, phone: '14000000177' },
  });

  it('three of a household with a consent each: one takes it back, the others go on', async () => {
    const members = ['甲', '乙', '丙'].map((sign) => member(newCode(), `王${sign}`));
    const body = { ...ask, recipientId: network.target.id, members };
    const { items } = good(await network.worker.post<{ items: Standing[] }>('/api/referrals/household', body), 201);
    for (const { id } of items) {
      await sendDraft(id);
      await take(network.intake, id, 'accept');
    }
    await withdrawConsent(network.worker, items[0].id);
    const theirs = await Promise.all(items.map(({ id }) => open(network.intake, id)));
    expect(theirs.map(({ businessStatus }) => businessStatus)).toEqual(['consent-paused', null, null]);
    expect(theirs.map(({ fields }) => fields.find(({ field }) => field === 'name')?.value)).toEqual([
      null,
      '王乙',
      '王丙',
    ]);
    expect(theirs[1].related.map(({ kinship }) => kinship)).toEqual(['same-household', 'same-household']);
    expect(theirs[1].subjectKind).toBe('household');
    await take(network.intake, items[0].id, 'attest-deletion');
    expect(await eventsOf(items[0].id)).toContain('referral.deletion-attested');
    await take(network.intake, items[1].id, 'start');
  });

  it('each may go to another partner, which learns of its own member alone', async () => {
    const [first, second, third] = ['甲', '乙', '丙'].map((sign) => member(newCode(), `王${sign}`));
    const members = [first, { ...second, recipientId: network.strangers.id }, third];
    const body = { ...ask, recipientId: network.target.id, members };
    const { items } = good(await network.worker.post<{ items: Standing[] }>('/api/referrals/household', body), 201);
    const mine = await Promise.all(items.map(({ id }) => open(network.worker, id)));
    expect(mine.map(({ recipient }) => recipient?.id)).toEqual([
      network.target.id,
      network.strangers.id,
      network.target.id,
    ]);
    for (const { id } of items) await sendDraft(id);
    expect((await open(network.stranger, items[1].id)).related).toEqual([]);
    expect((await network.stranger.get(`/api/referrals/${items[0].id}`)).status).toBe(404);
    expect((await network.intake.get(`/api/referrals/${items[1].id}`)).status).toBe(404);
    await withdrawConsent(network.worker, items[1].id);
    const theirs = await Promise.all([items[0], items[2]].map(({ id }) => open(network.intake, id)));
    expect(theirs.map(({ status, businessStatus }) => [status, businessStatus])).toEqual([
      ['requested', null],
      ['requested', null],
    ]);
    await take(network.intake, items[2].id, 'accept');
  });

  it('a household is several people, each once', async () => {
    const code = newCode();
    const post = async (members: object[]) =>
      (await network.worker.post('/api/referrals/household', { ...ask, members })).body.code;
    expect(await post([member(code, '王甲')])).toBe('household-members-missing');
    expect(await post([member(code, '王甲'), member(code, '王乙')])).toBe('household-member-twice');
  });

  it('a need that thirty share names nobody, asks no consent and holds nothing to open', async () => {
    const { details: _details, ...need } = draft;
    const body = {
      ...need,
      personCode: newCode(),
      sex: 'not-stated',
      subjectKind: 'group',
      headcount: 30,
      recipientId: network.target.id,
    };
    const made = good(await network.worker.post<Standing>('/api/referrals', body), 201);
    expect((await open(network.worker, made.id)).sendBlockers).toEqual(['preview-not-seen']);
    good(await network.worker.get(`/api/referrals/${made.id}/preview`));
    await take(network.worker, made.id, 'send');
    await take(network.intake, made.id, 'accept');
    const theirs = await open(network.intake, made.id);
    expect(theirs).toMatchObject({ subjectKind: 'group', card: { headcount: 30 } });
    expect(theirs.fields.every(({ state }) => state === 'closed')).toBe(true);
    const named = await network.worker.post('/api/referrals', { ...body, details: { name: '张三' } });
    expect([named.status, named.body.code]).toEqual([422, 'group-names-nobody']);
  });
});

describe('how urgent it is', () => {
  const change = { urgency: 'critical', reason: 'danger-arose', note: '今天说不想活了' };

  it('changes after sending, with a reason; the clock is counted anew and the recipient told', async () => {
    const { id } = await standingAt(network, 'received', { urgency: 'routine' });
    const before = await open(network.worker, id);
    const after = await take(network.worker, id, 'change-urgency', change);
    expect(Date.parse(after.clock!.dueAt)).toBeLessThan(Date.parse(before.clock!.dueAt));
    for (const client of [network.worker, network.intake])
      expect(await open(client, id)).toMatchObject({
        urgency: 'critical',
        card: { urgency: 'critical' },
        clock: { kind: 'decide', dueAt: after.clock!.dueAt },
      });
    expect((await eventsOf(id)).at(-1)).toBe('referral.urgency-changed');
    const rungs = await app.database.query(
      `SELECT clock, rung FROM referral_rung WHERE task_id = $1 AND fired_at IS NULL AND due_at = $2`,
      [id, after.clock!.dueAt],
    );
    expect(rungs).toEqual([{ clock: 'decide', rung: 'owner' }]);
  });

  it('says why to the source at once, and to the recipient once it has accepted', async () => {
    const { id } = await standingAt(network, 'requested');
    await take(network.worker, id, 'change-urgency', change);
    const said = async (client: TestClient) =>
      (await open(client, id)).timeline.find((one) => one.step === 'change-urgency');
    const detail = { from: 'priority', to: 'critical' };
    expect(await said(network.worker)).toMatchObject({ reason: 'danger-arose', detail, note: change.note });
    expect(await said(network.intake)).toMatchObject({ reason: 'danger-arose', detail, note: null });
    await take(network.intake, id, 'accept');
    expect(await said(network.intake)).toMatchObject({ note: change.note });
  });

  it('is the source’s to say, before the end, and is a change', async () => {
    const { id } = await standingAt(network, 'requested');
    expect(await refused(network.intake, id, 'change-urgency', change)).toEqual([403, 'action-not-allowed']);
    expect(await refused(network.worker, id, 'change-urgency', { ...change, urgency: 'priority' })).toEqual([
      422,
      'urgency-unchanged',
    ]);
    const unsaid = { urgency: 'critical', reason: 'other' };
    expect(await refused(network.worker, id, 'change-urgency', unsaid)).toEqual([422, 'reason-text-missing']);
    const over = await standingAt(network, 'completed outcome-returned');
    expect(await refused(network.worker, over.id, 'change-urgency', change)).toEqual([409, 'referral-wrong-state']);
  });
});

describe('entered by mistake (T20)', () => {
  it('what it held is hidden from both sides, and the chain of steps is kept', async () => {
    const { id } = await standingAt(network, 'in-progress');
    expect(await refused(network.worker, id, 'mark-in-error')).toEqual([403, 'action-not-allowed']);
    await take(network.supervisor, id, 'mark-in-error', { errorReason: 'wrong-person', note: '填错了人' });
    for (const client of [network.worker, network.supervisor, network.intake]) {
      const seen = await open(client, id);
      expect(seen).toMatchObject({
        status: 'entered-in-error',
        hands: 'nobody',
        card: null,
        statusReason: 'wrong-person',
      });
      expect(seen.fields.every(({ state, value }) => state === 'closed' && value === null)).toBe(true);
      expect(seen.timeline.every(({ note }) => note === null)).toBe(true);
      expect(seen.timeline.map((one) => one.step)).toContain('start');
    }
    expect((await eventsOf(id)).at(-1)).toBe('referral.marked-in-error');
  });

  it('a draft is thrown away without anybody hearing of it', async () => {
    const { id } = await aDraft(network);
    await take(network.worker, id, 'mark-in-error');
    const [event] = await app.database.query<{ organization_ids: string[]; data: Record<string, unknown> }>(
      `SELECT organization_ids, data FROM outbox WHERE subject_id = $1 AND type = 'referral.marked-in-error'`,
      [id],
    );
    expect(event.organization_ids).toEqual([network.source.id]);
    expect(event.data.recipientOrganizationId).toBeNull();
    expect((await network.intake.get(`/api/referrals/${id}`)).status).toBe(404);
  });
});

describe('more time (T15)', () => {
  it('moves the due date later, and only later', async () => {
    const { id } = await aReferral(network, 'requested');
    const [before] = [await open(network.worker, id)];
    expect(await refused(network.worker, id, 'extend', { until: today() })).toEqual([422, 'extend-before-due']);
    expect(await refused(network.worker, id, 'extend', { until: inDays(60) })).toEqual([422, 'extend-too-far']);
    const extended = await take(network.worker, id, 'extend');
    expect(Date.parse(extended.clock!.dueAt)).toBeGreaterThan(Date.parse(before.clock!.dueAt));
    expect(extended.clock!.kind).toBe('acknowledge');
    expect((await eventsOf(id)).at(-1)).toBe('referral.extended');
  });
});
