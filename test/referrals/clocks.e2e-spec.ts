import { systemClock } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { withdrawConsent } from './support/machine';
import {
  aDraft,
  aReferral,
  good,
  readyToSend,
  step,
  twoOrganizations,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

let app: TestApp;
let worker: TestWorker;
let network: TwoOrganizations;
let agency: TestOrganization;
let coach: TestClient;
let now = new Date();

/** A time in China. */
const moveTo = (text: string): void => {
  now = new Date(`${text}:00+08:00`);
};

beforeAll(async () => {
  jest.spyOn(systemClock, 'now').mockImplementation(() => now);
  app = await startTestApp();
  worker = await startTestWorker(app);
  network = await twoOrganizations(app);
  agency = await app.anOrganization({ kind: 'support-agency' });
  coach = await app.aMember(agency, 'supervisor', '支持督导');
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
  jest.restoreAllMocks();
});

/** Every timer and every event, as often as asked. */
async function sweep(times = 1): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await worker.runTimers();
    await worker.drain();
  }
}

const restart = async (): Promise<void> => {
  await worker.close();
  worker = await startTestWorker(app);
};

interface Told {
  rung: string;
  data: Record<string, unknown>;
  subjectId: string;
  organizationIds: string[];
}

/** What the ladder said of a referral, in order. */
const told = ({ number }: Standing): Promise<Told[]> =>
  app.database.query(
    `SELECT data ->> 'rung' AS rung, data, subject_id AS "subjectId", organization_ids AS "organizationIds"
     FROM outbox WHERE type = 'referral.clock-rung' AND data ->> 'number' = $1 ORDER BY seq`,
    [number],
  );
const rungs = async (referral: Standing): Promise<string[]> => (await told(referral)).map(({ rung }) => rung);

const standing = async (client: TestClient, { id }: Standing): Promise<Standing> =>
  good(await client.get<Standing>(`/api/referrals/${id}`));

const kindsOf = async (client: TestClient, { id }: { id: string }): Promise<string[]> => {
  const { items } = good(
    await client.get<{ items: { type: string; subjectId: string }[] }>('/api/notifications?limit=100'),
  );
  return items.filter(({ subjectId }) => subjectId === id).map(({ type }) => type);
};

async function sentAt(text: string, change: object = {}): Promise<Standing> {
  moveTo(text);
  return aReferral(network, 'requested', change);
}

describe('the ladder of a deletion that is owed', () => {
  const askedAfter = async (text: string): Promise<Standing> => {
    const { id } = await sentAt(text);
    good(await step(network.intake, id, 'accept', { capacityConfirmed: true }));
    const completed = good(
      await step(network.intake, id, 'complete', { deliveredServices: ['home-visit'], outcome: 'goals-met' }),
    );
    await withdrawConsent(network.worker, id);
    return completed;
  };
  const rungsOf = async (referral: Standing, clock: string): Promise<string[]> =>
    (await told(referral)).filter(({ data }) => data.clock === clock).map(({ rung }) => rung);

  it('climbs beside the clock of the source, which runs on, and ends where it is attested', async () => {
    const referral = await askedAfter('2026-11-23T10:00');
    expect((await standing(network.intake, referral)) as unknown).toMatchObject({
      clock: { kind: 'confirm' },
      deletion: { dueAt: '2026-11-26T10:00:00.000Z', overdue: false },
    });
    moveTo('2026-11-26T17:59');
    await sweep(2);
    expect(await rungs(referral)).toEqual([]);
    moveTo('2026-11-26T18:00');
    await sweep(2);
    expect(await rungsOf(referral, 'deletion')).toEqual(['owner']);
    expect(await kindsOf(network.intake, referral)).toContain('referral.clock-owner');
    moveTo('2026-11-27T09:00');
    await sweep(2);
    expect(await rungsOf(referral, 'deletion')).toEqual(['owner', 'supervisor']);
    expect(await kindsOf(network.targetSupervisor, referral)).toContain('referral.clock-supervisor');
    moveTo('2026-11-30T09:00');
    await sweep(2);
    expect(await rungsOf(referral, 'deletion')).toEqual(['owner', 'supervisor', 'support-agency']);
    const seen = good(
      await coach.get<{ number: string; clock: string; heldBy: { id: string } }[]>('/api/stuck-referrals'),
    );
    expect(seen.find(({ number }) => number === referral.number)).toMatchObject({
      clock: 'deletion',
      heldBy: { id: network.target.id },
    });

    good(await step(network.intake, referral.id, 'attest-deletion', { deletionConfirmed: true }));
    expect(
      good(await coach.get<{ number: string }[]>('/api/stuck-referrals')).map(({ number }) => number),
    ).not.toContain(referral.number);
    moveTo('2026-12-01T09:00');
    await sweep(3);
    expect(await rungsOf(referral, 'deletion')).toHaveLength(3);
    expect(await rungsOf(referral, 'confirm')).toEqual(['owner', 'supervisor']);
  });

  it('never ends a referral by itself', async () => {
    moveTo('2026-11-23T10:00');
    const referral = await aReferral(network, 'requested');
    await withdrawConsent(network.worker, referral.id);
    moveTo('2027-03-01T10:00');
    await sweep(6);
    expect(await rungsOf(referral, 'deletion')).toEqual(['owner', 'supervisor', 'support-agency', 'source']);
    expect(await standing(network.worker, referral)).toMatchObject({ status: 'requested' });
  });
});

describe('the ladder of a referral nobody signs for', () => {
  it('climbs by working days over a holiday week and a worked Saturday, each rung once, through a restart, to its end', async () => {
    const referral = await sentAt('2026-09-29T10:00');
    moveTo('2026-09-30T17:59');
    await sweep();
    expect(await rungs(referral)).toEqual([]);

    moveTo('2026-09-30T18:00');
    await sweep(3);
    expect(await rungs(referral)).toEqual(['owner']);
    expect(await kindsOf(network.intake, referral)).toContain('referral.clock-owner');
    expect(await kindsOf(network.targetSupervisor, referral)).not.toContain('referral.clock-owner');

    moveTo('2026-10-08T08:59');
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner']);
    await restart();
    moveTo('2026-10-08T09:00');
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor']);
    expect(await kindsOf(network.targetSupervisor, referral)).toContain('referral.clock-supervisor');

    moveTo('2026-10-09T09:00');
    await sweep(2);
    moveTo('2026-10-10T09:00');
    await restart();
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor', 'support-agency', 'source']);
    expect(await kindsOf(network.worker, referral)).toContain('referral.clock-source');

    moveTo('2026-10-13T08:59');
    await sweep(2);
    expect((await standing(network.worker, referral)).status).toBe('requested');
    moveTo('2026-10-13T09:00');
    await sweep(3);
    expect(await standing(network.worker, referral)).toMatchObject({ status: 'cancelled', hands: 'mine', clock: null });
    expect(await kindsOf(network.worker, referral)).toContain('referral.no-response');
    expect(await kindsOf(network.intake, referral)).toContain('referral.ended-unanswered');
    const ends = await app.database.query(
      `SELECT actor_account_id AS by, reason FROM referral_history WHERE task_id = $1 AND step = 'no-response'`,
      [referral.id],
    );
    expect(ends).toEqual([{ by: null, reason: 'no-response' }]);
    expect(good(await coach.get<{ number: string }[]>('/api/stuck-referrals'))).toEqual([]);
  });

  it('ends where somebody answers, and begins anew with the next clock', async () => {
    const referral = await sentAt('2026-11-23T10:00');
    moveTo('2026-11-25T09:00');
    await sweep(3);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor']);
    good(await step(network.intake, referral.id, 'receive'));
    moveTo('2026-11-30T17:59');
    await sweep(3);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor']);
    moveTo('2026-11-30T18:00');
    await sweep(3);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor', 'owner']);
    expect((await told(referral)).at(-1)?.data).toMatchObject({
      clock: 'decide',
      heldByAccountId: network.intake.account!.id,
    });
  });

  it('is climbed one rung a turn after a time in which nothing ran, and the source still has a day to answer', async () => {
    const referral = await sentAt('2026-11-02T10:00');
    moveTo('2026-11-20T11:00');
    await sweep(8);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor', 'support-agency', 'source']);
    expect((await standing(network.worker, referral)).status).toBe('requested');
    moveTo('2026-11-23T09:00');
    await sweep(2);
    expect((await standing(network.worker, referral)).status).toBe('cancelled');
  });
});

describe('more time', () => {
  it('while information is asked for nothing is due; what was left of the clock is left afterwards', async () => {
    const referral = await sentAt('2026-09-28T10:00');
    good(await step(network.intake, referral.id, 'receive'));
    moveTo('2026-09-30T10:00');
    good(await step(network.intake, referral.id, 'ask-information', { question: '能不能补充住的情况' }));
    moveTo('2026-10-09T10:00');
    await sweep(2);
    expect(await rungs(referral)).toEqual([]);
    good(await step(network.worker, referral.id, 'provide-information', { answer: '和女儿同住' }));
    // One working day of three was left; it falls on the Saturday worked in exchange.
    moveTo('2026-10-10T17:59');
    await sweep(2);
    expect(await rungs(referral)).toEqual([]);
    moveTo('2026-10-10T18:00');
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner']);
  });

  it('a pause between two rungs puts the next one off and repeats none', async () => {
    const referral = await sentAt('2026-11-23T10:00');
    good(await step(network.intake, referral.id, 'receive'));
    moveTo('2026-11-26T18:00');
    await sweep();
    expect(await rungs(referral)).toEqual(['owner']);
    good(await step(network.intake, referral.id, 'ask-information', { question: '能不能补充住的情况' }));
    moveTo('2026-12-04T10:00');
    await sweep(2);
    good(await step(network.worker, referral.id, 'provide-information', { answer: '和女儿同住' }));
    moveTo('2026-12-07T08:59');
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner']);
    moveTo('2026-12-07T09:00');
    await sweep(2);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor']);
  });

  it('given by the source begins the ladder anew and keeps the referral', async () => {
    const referral = await sentAt('2026-11-23T10:00');
    moveTo('2026-11-27T09:00');
    await sweep(5);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor', 'support-agency', 'source']);
    good(await step(network.worker, referral.id, 'extend', { until: '2026-12-02' }));
    expect(await kindsOf(coach, { id: (await told(referral))[2].subjectId })).toEqual(['referral.stuck']);
    moveTo('2026-12-02T17:59');
    await sweep(2);
    expect(await standing(network.worker, referral)).toMatchObject({ status: 'requested' });
    moveTo('2026-12-03T09:00');
    await sweep(3);
    expect((await rungs(referral)).slice(4)).toEqual(['owner', 'supervisor']);
  });

  it('a critical clock runs through the night and the holidays', async () => {
    const referral = await sentAt('2026-10-02T23:00', { urgency: 'critical' });
    moveTo('2026-10-03T01:00');
    await sweep();
    moveTo('2026-10-03T02:00');
    await sweep();
    expect(await rungs(referral)).toEqual(['owner', 'supervisor']);
  });
});

describe('a day that was set', () => {
  const reminded = ({ id }: Standing): Promise<{ type: string; organizationIds: string[] }[]> =>
    app.database.query(
      `SELECT type, organization_ids AS "organizationIds" FROM outbox WHERE subject_id = $1 AND type LIKE '%-due' ORDER BY seq`,
      [id],
    );

  it('for a referral on hold is called to mind in its morning, once, and again when it was moved', async () => {
    moveTo('2026-11-23T10:00');
    const referral = await aReferral(network, 'accepted');
    const hold = { holdReason: 'in-hospital', reviewOn: '2026-12-01' };
    good(await step(network.intake, referral.id, 'hold', hold));
    moveTo('2026-12-01T08:59');
    await sweep();
    expect(await reminded(referral)).toEqual([]);
    moveTo('2026-12-01T09:00');
    await sweep(3);
    expect(await reminded(referral)).toEqual([
      { type: 'referral.hold-review-due', organizationIds: [network.target.id] },
    ]);
    expect(await kindsOf(network.intake, referral)).toContain('referral.hold-review-due');
    good(await step(network.intake, referral.id, 'resume'));
    good(await step(network.intake, referral.id, 'hold', { ...hold, reviewOn: '2026-12-03' }));
    moveTo('2026-12-04T10:00');
    await restart();
    await sweep(2);
    expect(await reminded(referral)).toHaveLength(2);
  });

  it('for following up is called to mind where the referral came from, until it was done', async () => {
    moveTo('2026-11-23T10:00');
    const referral = await aReferral(network, 'in-progress');
    const followUp = { kind: 'interim', onDate: '2026-11-23', channel: 'phone', withWhom: ['receiving-worker'] };
    const record = (body: object) => network.worker.post(`/api/referrals/${referral.id}/follow-ups`, body);
    good(await record({ ...followUp, nextOn: '2026-12-01' }), 201);
    moveTo('2026-12-01T10:00');
    await sweep(2);
    expect((await reminded(referral)).map(({ type }) => type)).toEqual(['referral.follow-up-due']);
    expect(await kindsOf(network.worker, referral)).toContain('referral.follow-up-due');
    good(await record({ ...followUp, onDate: '2026-12-01', nextOn: '2026-12-20' }), 201);
    moveTo('2026-12-02T10:00');
    await sweep(2);
    expect(await reminded(referral)).toHaveLength(1);
  });
});

describe('a referral without consent', () => {
  it('waits on the overview for a supervisor, who is reminded in the morning of the day it is due', async () => {
    moveTo('2026-11-27T15:00');
    const basis = { legalBasis: 'statutory-duty', basisReason: 'child-harm-suspected' };
    const referral = await aDraft(network, basis);
    good(await network.worker.get(`/api/referrals/${referral.id}/preview`));
    good(await step(network.worker, referral.id, 'send'));
    const due = async () =>
      (
        await app.database.query(`SELECT 1 FROM outbox WHERE type = 'referral.basis-review-due' AND subject_id = $1`, [
          referral.id,
        ])
      ).length;
    moveTo('2026-11-30T08:59');
    await sweep();
    expect(await due()).toBe(0);
    moveTo('2026-11-30T09:00');
    await sweep(2);
    expect(await due()).toBe(1);
    expect(await kindsOf(network.supervisor, referral)).toContain('referral.basis-review-due');
    const overview = good(
      await network.supervisor.get<{ basisReviews: { rows: object[] } }>('/api/referrals/overview'),
    );
    expect(overview.basisReviews.rows).toMatchObject([{ id: referral.id, dueAt: '2026-11-30T10:00:00.000Z' }]);
  });
});

describe('the support agency', () => {
  it('sees number, clock and age of a delay and who holds it; nothing leads to the case (R-RF-03)', async () => {
    const referral = await sentAt('2026-11-23T10:00');
    moveTo('2026-11-26T09:00');
    await sweep(4);
    const [, , event] = await told(referral);
    expect(event.organizationIds).toEqual([agency.id]);
    expect(event.data).toEqual({
      number: referral.number,
      clock: 'acknowledge',
      dueAt: '2026-11-24T10:00:00.000Z',
      rung: 'support-agency',
    });
    expect(event.subjectId).not.toBe(referral.id);
    const seen = good(await coach.get<{ number: string }[]>('/api/stuck-referrals'));
    expect(seen.filter(({ number }) => number === referral.number)).toEqual([
      {
        id: event.subjectId,
        number: referral.number,
        clock: 'acknowledge',
        dueAt: '2026-11-24T10:00:00.000Z',
        workingDaysLate: 2,
        heldBy: { id: network.target.id, name: network.target.name, phone: null },
        way: [{ status: 'requested', businessStatus: null, since: expect.any(String) }],
        calls: [],
      },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(
      new RegExp(`${network.source.id}|${network.source.name}|home-visit|${referral.id}`),
    );
    for (const id of [referral.id, event.subjectId]) expect((await coach.get(`/api/referrals/${id}`)).status).toBe(404);

    good(await step(network.intake, referral.id, 'receive'));
    const after = good(await coach.get<{ number: string }[]>('/api/stuck-referrals'));
    expect(after.filter(({ number }) => number === referral.number)).toEqual([]);
  });

  it('alone sees that; a party that coaches is not told of itself', async () => {
    expect((await network.supervisor.get('/api/stuck-referrals')).status).toBe(403);
    const agencyNetwork = { ...network, target: agency, intake: await app.aMember(agency, 'worker') };
    moveTo('2026-11-23T10:00');
    const referral = await aReferral(agencyNetwork, 'requested');
    moveTo('2026-11-27T09:00');
    await sweep(5);
    expect(await rungs(referral)).toEqual(['owner', 'supervisor', 'source']);
    const seen = good(await coach.get<{ number: string }[]>('/api/stuck-referrals'));
    expect(seen.filter(({ number }) => number === referral.number)).toEqual([]);
  });

  it('keeps who called and what was agreed, for itself alone, until nothing more is needed', async () => {
    interface Stuck {
      id: string;
      number: string;
      way: { status: string; businessStatus: string | null }[];
      calls: { calledOn: string; calledByName: string; nextStep: string | null; isDone: boolean }[];
    }
    const referral = await sentAt('2026-11-23T10:00');
    good(await step(network.intake, referral.id, 'receive'));
    good(await step(network.intake, referral.id, 'waitlist', { note: '等一个名额' }));
    moveTo('2026-12-08T09:00');
    await sweep(5);
    const seen = async (client: TestClient) =>
      good(await client.get<Stuck[]>('/api/stuck-referrals')).find(({ number }) => number === referral.number)!;
    const { id, way } = await seen(coach);
    expect(way.map(({ status, businessStatus }) => [status, businessStatus])).toEqual([
      ['requested', null],
      ['received', null],
      ['received', 'waitlisted'],
    ]);
    expect(JSON.stringify(way)).not.toMatch(/等一个名额|社工/);

    const note = (client: TestClient, body: object, of = id) => client.post(`/api/stuck-referrals/${of}/calls`, body);
    expect((await note(coach, { calledOn: '2026-12-09', isDone: true })).body.code).toBe('called-in-future');
    expect((await note(coach, { calledOn: '2026-12-08', nextStep: ' ' })).body.code).toBe('next-step-missing');
    expect((await note(coach, { calledOn: '2026-12-08', isDone: true }, referral.id)).status).toBe(404);
    for (const other of [network.worker, network.targetSupervisor])
      expect((await note(other, { calledOn: '2026-12-08', isDone: true })).status).toBe(403);
    good(await note(coach, { calledOn: '2026-12-07', nextStep: '周三前给答复MARKERSTEP' }), 204);
    good(await note(coach, { calledOn: '2026-12-08', isDone: true }), 204);
    expect((await seen(coach)).calls).toEqual([
      { calledOn: '2026-12-08', calledByName: '支持督导', nextStep: null, isDone: true },
      { calledOn: '2026-12-07', calledByName: '支持督导', nextStep: '周三前给答复MARKERSTEP', isDone: false },
    ]);
    const elsewhere = await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'supervisor');
    expect((await seen(elsewhere)).calls).toEqual([]);
    const [{ all }] = await app.database.query<{ all: string }>(
      `SELECT (SELECT jsonb_agg(to_jsonb(c)) FROM coaching_call c)::text AS all`,
    );
    expect(all).not.toContain(Buffer.from('MARKERSTEP').toString('hex'));

    const past = async (client: TestClient, page = '') =>
      good(
        await client.get<{ items: Record<string, unknown>[]; next: string | null }>(
          `/api/stuck-referrals/past-calls?limit=1${page}`,
        ),
      );
    expect((await past(coach)).items).toEqual([]);
    good(await step(network.intake, referral.id, 'accept', { capacityConfirmed: true }));
    expect((await note(coach, { calledOn: '2026-12-08', isDone: true })).status).toBe(404);
    const newest = await past(coach);
    expect(newest.items).toMatchObject([{ number: referral.number, calledOn: '2026-12-08', isDone: true }]);
    const { items, next } = await past(coach, `&after=${newest.next}`);
    expect(items).toMatchObject([
      { calledOn: '2026-12-07', calledByName: '支持督导', nextStep: '周三前给答复MARKERSTEP' },
    ]);
    expect(next).toBeNull();
    expect(JSON.stringify([newest, items])).not.toMatch(
      new RegExp(`${network.source.id}|${network.target.id}|${referral.id}|home-visit`),
    );
    expect((await past(elsewhere)).items).toEqual([]);
    expect((await network.targetSupervisor.get('/api/stuck-referrals/past-calls')).status).toBe(403);
  });
});

describe('the overview of a supervisor', () => {
  it('counts what is late by age and by who holds it, and names what was not signed for', async () => {
    const fresh = await twoOrganizations(app);
    moveTo('2026-11-16T10:00');
    const late = await aReferral(fresh, 'requested');
    moveTo('2026-11-23T10:00');
    const waiting = await aReferral(fresh, 'requested');
    const draft = await readyToSend(fresh);
    await withdrawConsent(fresh.worker, (await aReferral(fresh, 'requested')).id);
    moveTo('2026-11-23T11:00');
    const target = good(await fresh.targetSupervisor.get<Record<string, never>>('/api/referrals/overview'));
    expect(target).toMatchObject({
      unacknowledged: {
        total: 2,
        rows: [
          { number: late.number, overdue: true, workingDaysLate: 4 },
          { number: waiting.number, overdue: false },
        ],
      },
      ours: { total: 1, rows: [{ id: late.id, counterpart: { id: fresh.source.id } }] },
      theirs: { total: 0, rows: [] },
    });
    const ages = (overview: Record<string, { byAge: { age: string; count: number }[] }>, whose: string) =>
      overview[whose].byAge.filter(({ count }) => count > 0);
    expect(ages(target, 'ours')).toEqual([{ age: '3-5', count: 1 }]);
    const source = good(await fresh.supervisor.get<Record<string, never>>('/api/referrals/overview'));
    expect(ages(source, 'theirs')).toEqual([{ age: '3-5', count: 1 }]);
    expect(JSON.stringify(source)).not.toContain(draft.number);
    expect((await fresh.worker.get('/api/referrals/overview')).status).toBe(403);
  });
});
