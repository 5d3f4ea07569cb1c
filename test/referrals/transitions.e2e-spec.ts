import { newId } from '@app/kernel';
import { businessStatusesIn, standingPairs, statuses } from '@app/referrals';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import {
  aDraft,
  aReferral,
  bodies,
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

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app.close());

const open = async (client: TestClient, id: string): Promise<Referral> =>
  good(await client.get<Referral>(`/api/referrals/${id}`));

describe('the whole way', () => {
  it('from a draft to a closed loop, each step in the hands of the right side', async () => {
    const { worker, intake } = network;
    const ready = await readyToSend(network);
    expect(ready).toMatchObject({ status: 'draft', hands: 'mine', clock: null });
    expect(ready.number).toMatch(/^ZJ-\d{6}-\d{4,}$/);

    const sent = good(await step(worker, ready.id, 'send'));
    expect(sent).toMatchObject({
      status: 'requested',
      hands: 'theirs',
      clock: { kind: 'acknowledge', overdue: false },
    });

    const received = good(await step(intake, ready.id, 'receive'));
    expect(received).toMatchObject({
      status: 'received',
      hands: 'mine',
      clock: { kind: 'decide', workingDaysLeft: 3 },
    });

    const accepted = good(await step(intake, ready.id, 'accept', bodies.accept));
    expect(accepted).toMatchObject({
      status: 'accepted',
      hands: 'mine',
      clock: { kind: 'first-contact', workingDaysLeft: 5 },
    });

    const started = good(await step(intake, ready.id, 'start', bodies.start));
    expect(started).toMatchObject({ status: 'in-progress', hands: 'both', clock: null });

    const completed = good(await step(intake, ready.id, 'complete', { ...bodies.complete, note: '已能独自起身' }));
    expect(completed).toMatchObject({ status: 'completed', businessStatus: 'outcome-returned', hands: 'theirs' });

    const read = await open(worker, ready.id);
    expect(read.timeline.at(-1)).toMatchObject({
      step: 'complete',
      note: '已能独自起身',
      detail: { outcome: 'goals-met' },
    });
    const closed = good(await step(worker, ready.id, 'close', bodies.close));
    expect(closed).toMatchObject({ status: 'completed', businessStatus: 'loop-closed', hands: 'nobody', clock: null });

    const [ours, theirs] = [await open(worker, ready.id), await open(intake, ready.id)];
    expect(ours.timeline.map((one) => one.step)).toEqual([
      'create',
      'consent',
      'send',
      'receive',
      'accept',
      'start',
      'complete',
      'close',
    ]);
    expect(theirs.timeline).toEqual(ours.timeline.slice(1));
    expect(theirs.timeline.map((one) => one.actorSide)).toEqual([
      'source',
      'source',
      'target',
      'target',
      'target',
      'target',
      'source',
    ]);
  });

  it('writes history, audit and event once for each step, in the transaction of the step', async () => {
    const { id } = await aReferral(network, 'accepted');
    const count = async (sql: string) => Number((await app.database.query<{ n: string }>(sql, [id]))[0].n);
    expect(await count('SELECT count(*) AS n FROM referral_history WHERE task_id = $1')).toBe(5);
    const events = await app.database.query<{ type: string; data: object; organization_ids: string[] }>(
      `SELECT type, data, organization_ids FROM outbox WHERE subject_id = $1 AND type LIKE 'referral.%' ORDER BY seq`,
      [id],
    );
    expect(events.map((event) => event.type)).toEqual(['referral.sent', 'referral.received', 'referral.accepted']);
    expect(events[0].organization_ids.sort()).toEqual([network.source.id, network.target.id].sort());
    expect(events[2].data).toEqual({
      actingOrganizationId: network.target.id,
      grantId: null,
      needCode: 'home-visit',
      mode: 'full-transfer',
      status: 'accepted',
      urgency: 'priority',
      occurredOn: today(),
      sourceOrganizationId: network.source.id,
      recipientOrganizationId: network.target.id,
      writtenByAccountId: network.worker.account?.id,
      number: expect.stringMatching(/^ZJ-\d{6}-\d{4,}$/) as string,
      dueAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
    const audits = await app.database.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_id = $1 AND subject_type = 'referral' ORDER BY at, id`,
      [id],
    );
    expect(audits.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'referral.create',
        'referral.record-consent',
        'referral.send',
        'referral.receive',
        'referral.accept',
      ]),
    );
  });
});

const states = ['draft', 'requested', 'received', 'accepted', 'in-progress', 'completed', 'rejected', 'cancelled'];
const actions: [string, 'worker' | 'intake', string[]][] = [
  ['send', 'worker', ['draft']],
  ['receive', 'intake', ['requested']],
  ['accept', 'intake', ['requested', 'received']],
  ['decline', 'intake', ['requested', 'received']],
  ['start', 'intake', ['accepted']],
  ['complete', 'intake', ['accepted', 'in-progress']],
  ['withdraw', 'worker', ['requested', 'received']],
  ['close', 'worker', ['completed']],
];

describe.each(states)('at %s', (state) => {
  let standing: Standing;
  beforeAll(async () => {
    standing = state === 'draft' ? await readyToSend(network) : await aReferral(network, state);
  });

  it.each(actions.filter(([, , from]) => !from.includes(state)))(
    '%s is refused with 409, and nothing is written',
    async (action, who) => {
      const before = await app.database.query('SELECT status, version FROM referral_task WHERE id = $1', [standing.id]);
      const answer = await step(network[who], standing.id, action, bodies[action] ?? {}, standing.version);
      expect([answer.status, answer.body.code]).toEqual(
        state === 'draft' && who === 'intake' ? [404, 'not-found'] : [409, 'referral-wrong-state'],
      );
      expect(
        await app.database.query('SELECT status, version FROM referral_task WHERE id = $1', [standing.id]),
      ).toEqual(before);
    },
  );

  it.each(actions)('%s by the other side is refused with 403', async (action, who) => {
    const other = who === 'worker' ? network.intake : network.worker;
    const answer = await step(other, standing.id, action, bodies[action] ?? {}, standing.version);
    expect(answer.status).toBe(state === 'draft' && other === network.intake ? 404 : 403);
  });
});

describe('who may', () => {
  it.each(['send', 'withdraw'])(
    '%s: not a colleague who does not hold the case, nor the administrator',
    async (action) => {
      const standing = action === 'send' ? await readyToSend(network) : await aReferral(network, 'requested');
      expect((await step(network.colleague, standing.id, action, bodies[action] ?? {}, standing.version)).status).toBe(
        403,
      );
      expect((await step(network.admin, standing.id, action, bodies[action] ?? {}, standing.version)).status).toBe(403);
    },
  );

  it('a supervisor acts for the worker', async () => {
    const { id } = await aReferral(network, 'requested');
    expect((await step(network.supervisor, id, 'withdraw', bodies.withdraw)).status).toBe(200);
  });

  it('what is sensitive is sent by a supervisor, who has to look at it herself', async () => {
    const details = { name: '张三', health: '跌倒两次' };
    const consent = { ...yes, fields: ['name', 'health'] };
    const { id, version } = await readyToSend(network, { details }, consent);
    expect((await step(network.worker, id, 'send', {}, version)).status).toBe(403);
    expect((await open(network.worker, id)).sendBlockers).toEqual(['supervisor-needed']);
    expect((await step(network.supervisor, id, 'send', {}, version)).body.code).toBe('preview-not-seen');
    good(await network.supervisor.get(`/api/referrals/${id}/preview`));
    expect((await step(network.supervisor, id, 'send', {}, version)).status).toBe(200);
  });
});

describe('the guards of sending', () => {
  const codeOf = async (standing: Standing, body: object = {}) => {
    const answer = await step(network.worker, standing.id, 'send', body, standing.version);
    return [answer.status, answer.body.code];
  };
  const edited = async ({ id, version }: Standing, change: object): Promise<Standing> => {
    const after = good(await network.worker.patch<Standing>(`/api/referrals/${id}`, change, { version }));
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    return after;
  };

  it('needs a recipient', async () => {
    const standing = await aDraft(network, { recipientId: undefined });
    expect(await codeOf(standing)).toEqual([422, 'recipient-missing']);
  });

  it('needs a consent', async () => expect(await codeOf(await aDraft(network))).toEqual([422, 'consent-missing']));

  it('asks no foundation, nor oneself', async () => {
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const { id, version } = await aDraft(network);
    const to = (recipientId: string) => network.worker.patch(`/api/referrals/${id}`, { recipientId }, { version });
    expect((await to(foundation.id)).body.code).toBe('recipient-not-active');
    expect((await to(network.source.id)).body.code).toBe('recipient-is-self');
    expect((await to(newId())).body.code).toBe('recipient-not-active');
  });

  it('the consent is for this recipient only', async () => {
    const moved = await edited(await readyToSend(network), { recipientId: network.strangers.id });
    expect(await codeOf(moved)).toEqual([422, 'consent-other-recipient']);
  });

  it('and for this purpose only', async () => {
    const changed = await edited(await readyToSend(network), { mode: 'joint-service' });
    expect(await codeOf(changed)).toEqual([422, 'consent-other-purpose']);
  });

  it('and for these fields only', async () => {
    const wider = await edited(await readyToSend(network), { fields: ['name', 'phone', 'family'] });
    expect(await codeOf(wider)).toEqual([422, 'consent-fields-missing']);
  });

  it('and until its last day only, with no job running', async () => {
    const standing = await readyToSend(network);
    await app.database.query(
      `UPDATE referral_consent SET ends_on = current_date - 2 WHERE request_id = (SELECT request_id FROM referral_task WHERE id = $1)`,
      [standing.id],
    );
    expect(await codeOf(standing)).toEqual([422, 'consent-expired']);
  });

  it('a no is kept, blocks sending, and is not asked again', async () => {
    const { id, version } = await aDraft(network);
    const refusal = { decision: 'refused', fields: [], signedBy: 'self', form: 'oral' };
    const after = good(await network.worker.post<Standing>(`/api/referrals/${id}/consents`, refusal, { version }));
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    expect(await codeOf(after)).toEqual([422, 'consent-refused']);
    const again = await network.worker.post(`/api/referrals/${id}/consents`, yes, { version: after.version });
    expect([again.status, again.body.code]).toEqual([422, 'consent-already-refused']);
    // The same person may still be asked about another organisation.
    const elsewhere = await edited(after, { recipientId: network.strangers.id });
    expect(
      (await network.worker.post(`/api/referrals/${id}/consents`, yes, { version: elsewhere.version })).status,
    ).toBe(200);
  });

  it('the preview of this very version was seen', async () => {
    const { id, version } = await aDraft(network);
    const consented = good(await network.worker.post<Standing>(`/api/referrals/${id}/consents`, yes, { version }));
    expect(await codeOf(consented)).toEqual([422, 'preview-not-seen']);
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    const changed = good(
      await network.worker.patch<Standing>(
        `/api/referrals/${id}`,
        { urgency: 'routine' },
        { version: consented.version },
      ),
    );
    expect(await codeOf(changed)).toEqual([422, 'preview-not-seen']);
  });

  it('the same person is not sent twice to the same recipient', async () => {
    const personCode = newCode();
    await aReferral(network, 'requested', { personCode });
    expect(await codeOf(await readyToSend(network, { personCode }))).toEqual([422, 'referral-already-open']);
  });

  it('goes to nobody but the recipient the sender was shown', async () => {
    const standing = await readyToSend(network);
    expect(await codeOf(standing, { recipientId: network.strangers.id })).toEqual([422, 'recipient-other-than-shown']);
    expect((await codeOf(standing, { recipientId: network.target.id }))[0]).toBe(200);
  });

  it('a child needs a guardian, is heard, and is sent by a supervisor', async () => {
    const { id, version } = await aDraft(network, { group: 'child', ageBand: '6-9' });
    const ask = (change: object) =>
      network.worker.post<Standing>(`/api/referrals/${id}/consents`, { ...yes, ...change }, { version });
    expect((await ask({})).body.code).toBe('consent-guardian-needed');
    const byGuardian = { signedBy: 'guardian', relation: 'parent' };
    expect((await ask(byGuardian)).body.code).toBe('consent-child-view-needed');
    expect((await ask({ ...byGuardian, childView: 'disagrees' })).body.code).toBe('consent-child-disagrees');
    const after = good(await ask({ ...byGuardian, childView: 'agrees' }));
    expect(after.allowedActions).not.toContain('send');
  });

  it('an end is needed, neither past nor far away', async () => {
    const { id, version } = await aDraft(network);
    const ask = async (endsOn?: string) =>
      (await network.worker.post(`/api/referrals/${id}/consents`, { ...yes, endsOn }, { version })).body.code;
    expect(await ask(undefined)).toBe('consent-end-missing');
    expect(await ask('2020-01-01')).toBe('consent-end-in-past');
    expect(await ask(endOf(4))).toBe('consent-too-long');
  });
});

describe('the guards of the recipient and of closing', () => {
  it.each([
    ['requested', 'intake', 'accept', { capacityConfirmed: false }, 422, 'capacity-not-confirmed'],
    ['requested', 'intake', 'decline', { declineReason: 'other', declinedBy: 'client' }, 422, 'reason-text-missing'],
    ['requested', 'intake', 'decline', { declineReason: 'no-capacity' }, 400, 'validation-failed'],
    ['accepted', 'intake', 'start', { firstContactOn: '2099-01-01' }, 422, 'first-contact-in-future'],
    ['accepted', 'intake', 'start', { firstContactOn: '2020-01-01' }, 422, 'first-contact-before-acceptance'],
    ['accepted', 'intake', 'complete', { deliveredServices: [], outcome: 'goals-met' }, 422, 'output-missing'],
    ['requested', 'worker', 'withdraw', { withdrawReason: 'other', note: ' ' }, 422, 'reason-text-missing'],
    ['completed', 'worker', 'close', { clientFeedback: 'satisfied' }, 422, 'outcome-not-read'],
  ] as [string, 'worker' | 'intake', string, object, number, string][])(
    'at %s, %s: %s with %j → %d %s',
    async (state, who, action, body, status, code) => {
      const standing = await aReferral(network, state);
      const answer = await step(network[who], standing.id, action, body, standing.version);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    },
  );

  it('a no carries its reason, who said it and the words, sealed at rest', async () => {
    const { id } = await aReferral(network, 'requested');
    const note = '附近已没有空位';
    good(await step(network.intake, id, 'decline', { declineReason: 'no-capacity', declinedBy: 'provider', note }));
    const last = (await open(network.worker, id)).timeline.at(-1);
    expect(last).toMatchObject({ step: 'decline', reason: 'no-capacity', reasonBy: 'provider', note });
    const [row] = await app.database.query<{ note: Buffer }>(
      `SELECT note FROM referral_history WHERE task_id = $1 AND step = 'decline'`,
      [id],
    );
    expect(row.note.toString('utf8')).not.toContain('空位');
  });

  it('after a no another partner is asked in a new referral of the same request; consent and preview begin anew', async () => {
    const { id, version } = await aReferral(network, 'rejected');
    const known = await open(network.worker, id);
    expect(known.hands).toBe('mine');
    const next = good(
      await network.worker.post<Standing>(
        `/api/referrals/${id}/another`,
        { recipientId: network.strangers.id },
        { version },
      ),
    );
    const opened = await open(network.worker, next.id);
    expect(opened).toMatchObject({ status: 'draft', replacesId: id, recipient: { id: network.strangers.id } });
    expect(opened.sendBlockers).toEqual(['consent-other-recipient', 'preview-not-seen']);
    expect(opened.fields.find((field) => field.field === 'name')?.value).toBe('张桂兰');
    expect((await open(network.worker, id)).hands).toBe('nobody');
    expect((await network.stranger.get(`/api/referrals/${next.id}`)).status).toBe(404);
  });
});

describe('two at once, twice the same, too late', () => {
  it('of ten who accept at once exactly one wins; the others learn that it is decided', async () => {
    const { id, version } = await aReferral(network, 'received');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        step(at % 2 === 0 ? network.intake : network.otherIntake, id, 'accept', bodies.accept, version),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const [{ n }] = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM referral_history WHERE task_id = $1 AND step = 'accept'`,
      [id],
    );
    expect(n).toBe(1);
  });

  it('accepting and withdrawing at once: one of the two', async () => {
    const { id, version } = await aReferral(network, 'received');
    const answers = await Promise.all([
      step(network.intake, id, 'accept', bodies.accept, version),
      step(network.worker, id, 'withdraw', bodies.withdraw, version),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('the same key sends once and answers the same', async () => {
    const { id, version } = await readyToSend(network);
    const key = newId();
    const send = () => network.worker.post<Standing>(`/api/referrals/${id}/send`, {}, { version, key });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
    const [{ n }] = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE subject_id = $1 AND type = 'referral.sent'`,
      [id],
    );
    expect(n).toBe(1);
  });

  it('a key used for something else is refused', async () => {
    const key = newId();
    const body = { ...draft, personCode: newCode() };
    expect((await network.worker.post('/api/referrals', body, { key })).status).toBe(201);
    const other = await network.worker.post('/api/referrals', { ...body, urgency: 'watch' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('who read an old version is told', async () => {
    const { id, version } = await aDraft(network);
    good(await network.worker.patch(`/api/referrals/${id}`, { urgency: 'watch' }, { version }));
    const late = await network.worker.patch(`/api/referrals/${id}`, { urgency: 'critical' }, { version });
    expect([late.status, late.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await network.worker.patch(`/api/referrals/${id}`, { urgency: 'critical' })).status).toBe(428);
  });
});

describe('the database behind it', () => {
  const standings = statuses.flatMap((status) =>
    businessStatusesIn[status].map((business) => (business ? `${status} ${business}` : status)),
  );

  it('refuses every pair of statuses that is not in the table, whoever writes it', async () => {
    await app.database.query(`
      CREATE TABLE probe (status text, business_status text);
      CREATE TRIGGER probe BEFORE UPDATE ON probe FOR EACH ROW EXECUTE FUNCTION referral_task_transition();
      CREATE FUNCTION probe_pairs(standings text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
      DECLARE old_state text; new_state text;
      BEGIN
        FOREACH old_state IN ARRAY standings LOOP FOREACH new_state IN ARRAY standings LOOP
          CONTINUE WHEN old_state = new_state;
          DELETE FROM probe;
          INSERT INTO probe VALUES (split_part(old_state, ' ', 1), nullif(split_part(old_state, ' ', 2), ''));
          BEGIN
            UPDATE probe SET status = split_part(new_state, ' ', 1), business_status = nullif(split_part(new_state, ' ', 2), '');
            RETURN NEXT old_state || '>' || new_state;
          EXCEPTION WHEN check_violation THEN NULL;
          END;
        END LOOP; END LOOP;
      END $$;
    `);
    const passed = await app.database.query<{ pair: string }>('SELECT pair FROM probe_pairs($1) AS pair', [standings]);
    const known = standingPairs().map((pair) => pair.join('>'));
    expect(passed.map(({ pair }) => pair).sort()).toEqual(known.sort());
  });

  it('the trigger stands on the table, and says no', async () => {
    const { id } = await aReferral(network, 'requested');
    const put = (status: string) =>
      app.database.query('UPDATE referral_task SET status = $2 WHERE id = $1', [id, status]);
    await expect(put('in-progress')).rejects.toThrow('no such transition of a referral');
    await put('received');
  });
});
