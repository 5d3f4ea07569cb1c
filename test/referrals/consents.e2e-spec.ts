import { newId } from '@app/kernel';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { startTestApp, type Answer, type TestApp, type TestClient } from '../support/test-app';
import { standingAt } from './support/machine';
import {
  aDraft,
  aReferral,
  endOf,
  good,
  readyToSend,
  step,
  twoOrganizations,
  yes,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

interface ConsentRecord {
  id: string;
  recipient: { id: string; name: string };
  fields: string[];
  decision: string;
  standing: string;
  signedBy: string;
  relation: string | null;
  witness: string | null;
  representativeDocument: string | null;
  evidence: { id: string; kind: string; mediaType: string; bytes: number; sha256: string } | null;
  statementSha256: string | null;
  isIntact: boolean | null;
  withdrawnAt: string | null;
  withdrawChannel: string | null;
  allowedActions: string[];
  code?: string;
}

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app.close());

/** One pixel: the smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function bring(
  client: TestClient,
  id: string,
  kind: string,
  bytes = png,
  name = '签名.png',
  evidenceId = newId(),
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${app.url}/api/referrals/${id}/consent-evidence/${evidenceId}?kind=${kind}`, {
    method: 'PUT',
    headers: { cookie: client.cookie! },
    body: form,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

const consentsOf = async (client: TestClient, id: string): Promise<ConsentRecord[]> =>
  good(await client.get<ConsentRecord[]>(`/api/referrals/${id}/consents`));

const record = (standing: Standing, change: object): Promise<Answer<Standing>> =>
  network.worker.post<Standing>(
    `/api/referrals/${standing.id}/consents`,
    { ...yes, ...change },
    { version: standing.version },
  );

const withdraw = (client: TestClient, consentId: string, channel = 'phone') =>
  client.post<ConsentRecord>(`/api/consents/${consentId}/withdraw`, { channel });

async function eventsOf(referralId: string): Promise<string[]> {
  const rows = await app.database.query(`SELECT type FROM outbox WHERE subject_id = $1 ORDER BY id`, [referralId]);
  return (rows as unknown as { type: string }[]).map(({ type }) => type);
}

describe('what shows that a consent was given', () => {
  it('a signature on the screen is kept with its hash, and comes back as it was drawn', async () => {
    const draft = await aDraft(network);
    expect((await record(draft, { form: 'screen' })).body.code).toBe('consent-signature-missing');
    const evidence = good(await bring(network.worker, draft.id, 'screen-signature'));
    good(await record(draft, { form: 'screen', evidenceId: evidence.id }));
    const [consent] = await consentsOf(network.worker, draft.id);
    expect(consent).toMatchObject({ standing: 'in-force', isIntact: true, evidence: { kind: 'screen-signature' } });
    expect(consent.evidence?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const shown = await fetch(`${app.url}/api/consents/${consent.id}/evidence`, {
      headers: { cookie: network.worker.cookie! },
    });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
  });

  it('serves one consent only, and only of the referral it was brought for', async () => {
    const [first, second] = [await aDraft(network), await aDraft(network)];
    const evidence = good(await bring(network.worker, first.id, 'screen-signature'));
    expect((await record(second, { form: 'screen', evidenceId: evidence.id })).body.code).toBe(
      'consent-evidence-unknown',
    );
    const after = good(await record(first, { form: 'screen', evidenceId: evidence.id }));
    expect((await record(after, { form: 'screen', evidenceId: evidence.id })).body.code).toBe(
      'consent-evidence-unknown',
    );
  });

  it('sent twice under one id it is there once, and an id is not taken over', async () => {
    const draft = await aDraft(network);
    const id = newId();
    const send = (kind = 'screen-signature') => bring(network.worker, draft.id, kind, png, '签名.png', id);
    expect([good(await send()).id, good(await send()).id]).toEqual([id, id]);
    expect((await send('paper-photo')).body.code).toBe('evidence-id-used');
    const other = await aDraft(network);
    expect((await bring(network.worker, other.id, 'paper-photo', png, '签名.png', id)).body.code).toBe(
      'evidence-id-used',
    );
    const rows = await app.database.query(`SELECT 1 FROM consent_evidence WHERE id = $1`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a page of HTML that is called a picture, and whoever may not record', async () => {
    const draft = await aDraft(network);
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await bring(network.worker, draft.id, 'paper-photo', page, '照片.png')).body.code).toBe('file-html');
    expect((await bring(network.colleague, draft.id, 'paper-photo')).status).toBe(403);
    expect((await bring(network.stranger, draft.id, 'paper-photo')).status).toBe(404);
    expect((await bring(network.intake, draft.id, 'paper-photo')).status).toBe(404);
  });

  it('notices evidence that was changed, and a record that was changed', async () => {
    const draft = await aDraft(network);
    const evidence = good(await bring(network.worker, draft.id, 'paper-photo'));
    good(await record(draft, { form: 'paper', evidenceId: evidence.id }));
    const [consent] = await consentsOf(network.worker, draft.id);
    await app.database.query(`UPDATE referral_consent SET fields = '{name,phone,health}' WHERE id = $1`, [consent.id]);
    expect((await consentsOf(network.worker, draft.id))[0].isIntact).toBe(false);
    await app.database.query(`UPDATE consent_evidence SET sha256 = sha256('another file') WHERE id = $1`, [
      evidence.id,
    ]);
    const shown = await network.worker.get(`/api/consents/${consent.id}/evidence`);
    expect([shown.status, shown.body.code]).toEqual([409, 'evidence-changed']);
  });

  it('a witness is named, is not who records, and is read by the case team alone', async () => {
    const draft = await aDraft(network);
    expect((await record(draft, { witnessName: undefined })).body.code).toBe('consent-witness-missing');
    expect((await record(draft, { witnessName: '社工乙' })).body.code).toBe('consent-witness-is-recorder');
    good(await record(draft, { witnessName: '隔壁的赵姨' }));
    expect((await consentsOf(network.worker, draft.id))[0]).toMatchObject({ witness: '隔壁的赵姨', isIntact: true });
    expect((await network.colleague.get(`/api/referrals/${draft.id}/consents`)).status).toBe(403);
    expect((await network.stranger.get(`/api/referrals/${draft.id}/consents`)).status).toBe(404);
    const stored = await app.database.query(
      `SELECT witness::text AS w FROM referral_consent WHERE witness IS NOT NULL`,
    );
    expect(JSON.stringify(stored)).not.toContain(Buffer.from('隔壁的赵姨').toString('hex'));
  });

  it('an adult’s representative needs a court’s document and does not overrule the person', async () => {
    const draft = await aDraft(network);
    const by = (change: object) => record(draft, { signedBy: 'representative', ...change });
    expect((await record(draft, { signedBy: 'guardian', relation: 'spouse' })).body.code).toBe('consent-adult-signs');
    expect((await by({})).body.code).toBe('consent-court-document-needed');
    const document = { representativeDocument: '民特12号' };
    expect((await by(document)).body.code).toBe('consent-own-wish-needed');
    expect((await by({ ...document, childView: 'disagrees' })).body.code).toBe('consent-own-wish-against');
    good(await by({ ...document, childView: 'cannot-say' }));
    expect((await consentsOf(network.worker, draft.id))[0]).toMatchObject(document);
  });

  it('a guardian in conflict is refused with the other ways', async () => {
    const draft = await aDraft(network, { group: 'child', ageBand: '10-13' });
    const answer = await record(draft, {
      signedBy: 'guardian',
      relation: 'parent',
      childView: 'agrees',
      guardianInConflict: true,
    });
    expect(answer.body).toMatchObject({
      code: 'consent-guardian-in-conflict',
      details: { routes: ['mandatory-report', 'statutory-duty', 'emergency'] },
    });
  });

  it('a consent of an adult does not carry a card that was corrected to a child’s', async () => {
    const ready = await readyToSend(network);
    good(
      await network.worker.patch(
        `/api/referrals/${ready.id}`,
        { ageBand: '10-13', group: 'child' },
        {
          version: ready.version,
        },
      ),
    );
    good(await network.supervisor.get(`/api/referrals/${ready.id}/preview`));
    expect((await step(network.supervisor, ready.id, 'send')).body.code).toBe('consent-guardian-needed');
  });
});

describe('a no', () => {
  it('is stored, is not asked for again, closes nothing, and may be taken up by the person', async () => {
    const draft = await aDraft(network);
    const refused = good(await record(draft, { decision: 'refused', fields: [], endsOn: undefined }));
    expect(refused.status).toBe('draft');
    expect((await record(refused, {})).body.code).toBe('consent-already-refused');
    expect((await step(network.worker, draft.id, 'send')).body.code).toBe('consent-refused');
    good(await record(refused, { broughtUpByPerson: true }));
    expect(await eventsOf(draft.id)).toEqual(['consent.refused', 'consent.recorded']);
  });
});

describe('a code by short message', () => {
  const phone = '140 0000 0177';
  const demo = (on: boolean) =>
    app.database.query(
      `INSERT INTO network (name, demo) VALUES ('示范', $1) ON CONFLICT (id) DO UPDATE SET demo = excluded.demo`,
      [on],
    );
  beforeAll(() => demo(true));

  async function asked(): Promise<{ id: string; consentId: string; code: string }> {
    const draft = await aDraft(network);
    good(await record(draft, { form: 'sms', smsPhone: phone, witnessName: undefined }));
    return { id: draft.id, ...(await sent(draft.id)) };
  }

  async function sent(id: string): Promise<{ consentId: string; code: string }> {
    const [{ id: consentId }] = await consentsOf(network.worker, id);
    const outbox = good(
      await network.worker.get<{ items: { words: string; phone: string }[] }>('/api/demo/sms-outbox'),
    );
    expect(outbox.items[0].phone).toBe('14000000177');
    return { consentId, code: /\d{6}/.exec(outbox.items[0].words)![0] };
  }

  const confirm = (id: string, consentId: string, code: string): Promise<Answer<Standing>> =>
    network.worker.post<Standing>(`/api/referrals/${id}/consents/${consentId}/confirm`, { code });
  const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('counts when the code comes back, and not before', async () => {
    const { id, consentId, code } = await asked();
    expect((await consentsOf(network.worker, id))[0].standing).toBe('not-confirmed');
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    expect((await step(network.worker, id, 'send')).body.code).toBe('consent-not-confirmed');
    expect(await eventsOf(id)).toEqual([]);
    good(await confirm(id, consentId, code));
    expect((await consentsOf(network.worker, id))[0].standing).toBe('in-force');
    good(await network.worker.get(`/api/referrals/${id}/preview`));
    good(await step(network.worker, id, 'send'));
  });

  it('is used once', async () => {
    const { id, consentId, code } = await asked();
    good(await confirm(id, consentId, code));
    const again = await confirm(id, consentId, code);
    expect([again.status, again.body.code]).toEqual([409, 'consent-wrong-state']);
  });

  it('five wrong tries end it, also for the right code', async () => {
    const { id, consentId, code } = await asked();
    for (const left of [4, 3, 2, 1, 0])
      expect((await confirm(id, consentId, other(code))).body).toMatchObject({
        code: 'sms-code-wrong',
        details: { triesLeft: left },
      });
    expect((await confirm(id, consentId, code)).body.code).toBe('sms-code-tried-too-often');
    expect((await consentsOf(network.worker, id))[0].standing).toBe('not-confirmed');
  });

  it('is over after ten minutes; another one can be asked for, but not at once, nor without end', async () => {
    const { id, consentId, code } = await asked();
    const again = () => network.worker.post(`/api/referrals/${id}/consents/${consentId}/code`);
    const minutesPass = () =>
      app.database.query(
        `UPDATE consent_message_code SET sent_at = sent_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes'
         WHERE consent_id = $1`,
        [consentId],
      );
    expect((await again()).body.code).toBe('sms-code-too-soon');
    await minutesPass();
    expect((await confirm(id, consentId, code)).body.code).toBe('sms-code-expired');
    expect((await again()).status).toBe(204);
    await minutesPass();
    expect((await again()).status).toBe(204);
    const newest = await sent(id);
    await minutesPass();
    expect((await again()).body.code).toBe('sms-code-too-often');
    expect((await confirm(id, consentId, newest.code)).body.code).toBe('sms-code-expired');
  });

  it('goes to a mobile number only, and is not offered where no message reaches anybody', async () => {
    const draft = await aDraft(network);
    expect((await record(draft, { form: 'sms', smsPhone: '010-12345678' })).body.code).toBe('consent-phone-missing');
    await demo(false);
    expect((await record(draft, { form: 'sms', smsPhone: phone })).body.code).toBe('sms-not-available');
    expect((await network.worker.get('/api/demo/sms-outbox')).status).toBe(404);
    await demo(true);
    expect(await consentsOf(network.worker, draft.id)).toEqual([]);
  });

  it('neither number nor code lies open in the database, and others do not read the message', async () => {
    const { code } = await asked();
    const [{ all }] = (await app.database.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(s)) FROM sms_outbox s)::text || (SELECT jsonb_agg(to_jsonb(c)) FROM consent_message_code c)::text AS all`,
    )) as unknown as { all: string }[];
    expect(all).not.toContain('14000000177');
    expect(all).not.toContain(Buffer.from(code).toString('hex'));
    const others = good(await network.colleague.get<{ items: unknown[] }>('/api/demo/sms-outbox'));
    expect(others.items).toEqual([]);
  });
});

describe('withdrawal', () => {
  const seen = async (client: TestClient, id: string) => {
    const referral = good(await client.get<Referral>(`/api/referrals/${id}`));
    return referral.fields.filter(({ state }) => state !== 'closed').map(({ field }) => field);
  };

  it.each(['worker', 'intake'] as const)('told to the %s, closes everything at once on both sides', async (who) => {
    const accepted = await aReferral(network, 'in-progress');
    expect(await seen(network.intake, accepted.id)).toEqual(['name', 'phone']);
    const [consent] = await consentsOf(network[who], accepted.id);
    expect(consent.allowedActions).toContain('withdraw-consent');
    const answer = good(await withdraw(network[who], consent.id, 'in-person'));
    expect(answer).toMatchObject({ standing: 'withdrawn', withdrawChannel: 'in-person' });

    expect(await seen(network.intake, accepted.id)).toEqual([]);
    const after = good(await network.intake.get<Referral>(`/api/referrals/${accepted.id}`));
    expect(after).toMatchObject({ businessStatus: 'consent-paused', hands: 'mine' });
    expect(after.allowedActions).toContain('attest-deletion');
    const grants = await app.database.query(
      `SELECT 1 FROM identity_grant WHERE referral_task_id = $1 AND revoked_at IS NULL`,
      [accepted.id],
    );
    expect(grants).toEqual([]);
    expect(await eventsOf(accepted.id)).toEqual(
      expect.arrayContaining(['referral.sent', 'referral.accepted', 'consent.withdrawn', 'referral.consent-paused']),
    );
    const steps = after.timeline.map(({ step: name }) => name);
    expect(steps).toEqual(expect.arrayContaining(['send', 'accept', 'start']));
  });

  it('the recipient reads no witness, no evidence and no document', async () => {
    const accepted = await aReferral(network, 'accepted');
    const [consent] = await consentsOf(network.intake, accepted.id);
    expect(consent).toMatchObject({ fields: ['name', 'phone'], witness: null, evidence: null, statementSha256: null });
    expect((await network.intake.get(`/api/consents/${consent.id}/evidence`)).status).toBe(404);
  });

  it('is for the case teams: a colleague may not, a stranger knows of nothing, nor does the recipient before sending', async () => {
    const ready = await readyToSend(network);
    const [consent] = await consentsOf(network.worker, ready.id);
    expect((await withdraw(network.colleague, consent.id)).status).toBe(403);
    expect((await withdraw(network.stranger, consent.id)).status).toBe(404);
    expect((await withdraw(network.intake, consent.id)).status).toBe(404);
    expect((await withdraw(network.worker, newId())).status).toBe(404);
    expect((await consentsOf(network.worker, ready.id))[0].standing).toBe('in-force');
  });

  it('before sending, nothing can be sent on it, nor asked for again', async () => {
    const ready = await readyToSend(network);
    const [consent] = await consentsOf(network.worker, ready.id);
    good(await withdraw(network.worker, consent.id));
    const now = good(await network.worker.get<Referral>(`/api/referrals/${ready.id}`));
    good(await network.worker.get(`/api/referrals/${ready.id}/preview`));
    expect((await step(network.worker, ready.id, 'send')).body.code).toBe('consent-withdrawn');
    expect((await record(now, {})).body.code).toBe('consent-already-refused');
    const twice = await withdraw(network.worker, consent.id);
    expect([twice.status, twice.body.code]).toEqual([409, 'consent-wrong-state']);
  });

  it('leaves nothing half done when it is refused', async () => {
    const accepted = await aReferral(network, 'accepted');
    const [consent] = await consentsOf(network.worker, accepted.id);
    const before = await eventsOf(accepted.id);
    expect((await network.worker.post(`/api/consents/${consent.id}/withdraw`, { channel: 'pigeon' })).status).toBe(400);
    expect(await seen(network.intake, accepted.id)).toEqual(['name', 'phone']);
    expect(await eventsOf(accepted.id)).toEqual(before);
  });

  it('ends the later reading of a completed referral too, and leaves the outcome', async () => {
    const completed = await aReferral(network, 'completed');
    expect(await seen(network.intake, completed.id)).toEqual(['name', 'phone']);
    const [consent] = await consentsOf(network.worker, completed.id);
    good(await withdraw(network.worker, consent.id));
    expect(await seen(network.intake, completed.id)).toEqual([]);
    const after = good(await network.worker.get<Referral>(`/api/referrals/${completed.id}`));
    expect(after.status).toBe('completed');
  });

  describe('after the end', () => {
    type WithDeletion = Referral & { deletion: { askedAt: string; dueAt: string; attestedAt: string | null } | null };
    const read = async (client: TestClient, id: string) => good(await client.get<WithDeletion>(`/api/referrals/${id}`));
    const asked = async (name: string) => {
      const { id } = await standingAt(network, name);
      const [consent] = await consentsOf(network.worker, id);
      good(await withdraw(network.worker, consent.id));
      return id;
    };
    const rungsOf = (id: string) =>
      app.database.query<{ rung: string; fired: boolean; ended: boolean }>(
        `SELECT rung, fired_at IS NOT NULL AS fired, ended_at IS NOT NULL AS ended FROM referral_rung
         WHERE task_id = $1 AND clock = 'deletion'`,
        [id],
      );

    it.each([
      ['completed outcome-returned', 'source', 'mine', 'both'],
      ['completed loop-closed', 'nobody', 'nobody', 'mine'],
      ['failed', 'source', 'mine', 'both'],
    ])('%s: the recipient is asked to delete, and says that it did', async (name, _was, back, hands) => {
      const id = await asked(name);
      const [status, business] = [...name.split(' '), null];
      const theirs = await read(network.intake, id);
      expect(theirs).toMatchObject({ status, businessStatus: business, hands, deletion: { attestedAt: null } });
      expect(theirs.allowedActions).toContain('attest-deletion');
      expect((await read(network.worker, id)).allowedActions).not.toContain('attest-deletion');
      expect(await rungsOf(id)).toEqual([{ rung: 'owner', fired: false, ended: false }]);
      expect((await eventsOf(id)).at(-1)).toBe('referral.deletion-asked');

      const unsaid = await step(network.intake, id, 'attest-deletion', {});
      expect([unsaid.status, unsaid.body.code]).toEqual([400, 'validation-failed']);
      good(await step(network.intake, id, 'attest-deletion', { deletionConfirmed: true }));
      const after = await read(network.worker, id);
      expect(after).toMatchObject({ status, businessStatus: business, hands: back });
      expect(after.deletion?.attestedAt).toBeTruthy();
      expect((await read(network.intake, id)).allowedActions).not.toContain('attest-deletion');
      expect(await rungsOf(id)).toEqual([]);
      expect((await eventsOf(id)).at(-1)).toBe('referral.deletion-attested');
    });

    it('the loop may be closed meanwhile, and the recipient still owes it', async () => {
      const id = await asked('completed outcome-returned');
      await read(network.worker, id);
      good(await step(network.worker, id, 'close', { clientFeedback: 'satisfied' }));
      expect(await read(network.intake, id)).toMatchObject({ businessStatus: 'loop-closed', hands: 'mine' });
      good(await step(network.intake, id, 'attest-deletion', { deletionConfirmed: true }));
      expect(await read(network.intake, id)).toMatchObject({ businessStatus: 'loop-closed', hands: 'nobody' });
    });

    it('has a due time of its own while the referral is under way too, which its attestation ends', async () => {
      const id = await asked('in-progress');
      expect((await read(network.intake, id)).deletion).toMatchObject({ attestedAt: null });
      expect(await rungsOf(id)).toEqual([{ rung: 'owner', fired: false, ended: false }]);
      good(await step(network.intake, id, 'attest-deletion', { deletionConfirmed: true }));
      expect(await rungsOf(id)).toEqual([]);
    });
  });

  it('while accepting: whoever comes first, nothing stays open', async () => {
    const received = await aReferral(network, 'received');
    const [consent] = await consentsOf(network.worker, received.id);
    const [withdrawn] = await Promise.all([
      withdraw(network.worker, consent.id),
      step(network.intake, received.id, 'accept', { capacityConfirmed: true }, received.version),
    ]);
    expect(withdrawn.status).toBe(200);
    expect(await seen(network.intake, received.id)).toEqual([]);
  });
});

describe('a slip', () => {
  it('is marked as entered in error while nothing was sent on it', async () => {
    const draft = await aDraft(network);
    good(await record(draft, { decision: 'refused', fields: [], endsOn: undefined }));
    const [consent] = await consentsOf(network.worker, draft.id);
    const marked = await network.worker.post<ConsentRecord>(`/api/consents/${consent.id}/mark-in-error`);
    expect(good(marked).standing).toBe('in-error');
    const now = good(await network.worker.get<Referral>(`/api/referrals/${draft.id}`));
    good(await record(now, {}));
  });

  it('is withdrawn instead once it was used', async () => {
    const requested = await aReferral(network, 'requested');
    const [consent] = await consentsOf(network.worker, requested.id);
    const marked = await network.worker.post(`/api/consents/${consent.id}/mark-in-error`);
    expect([marked.status, marked.body.code]).toEqual([409, 'consent-in-use']);
  });
});

describe('all answers of one person', () => {
  it('are read by who holds a referral and the supervisor', async () => {
    const draft = await aDraft(network);
    good(await record(draft, { endsOn: endOf(1) }));
    const [{ personId }] = (await app.database.query(
      `SELECT r.person_id AS "personId" FROM service_request r JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1`,
      [draft.id],
    )) as unknown as { personId: string }[];
    const read = (client: TestClient) => client.get<ConsentRecord[]>(`/api/service-users/${personId}/consents`);
    expect(good(await read(network.worker))).toHaveLength(1);
    expect(good(await read(network.supervisor))[0].recipient.id).toBe(network.target.id);
    expect((await read(network.colleague)).status).toBe(403);
    expect((await read(network.stranger)).status).toBe(404);
    expect((await read(network.intake)).status).toBe(404);
  });
});

describe('the end of a consent', () => {
  let worker: TestWorker;
  beforeAll(async () => {
    worker = await startTestWorker(app);
  });
  afterAll(() => worker.close());

  const endsIn = (id: string, days: number) =>
    app.database.query(
      `UPDATE referral_consent SET ends_on = (now() AT TIME ZONE 'Asia/Shanghai')::date + $2::int, recorded_at = now() - interval '200 days'
       WHERE request_id = (SELECT request_id FROM referral_task WHERE id = $1)`,
      [id, days],
    );
  const toldOf = async (id: string): Promise<number> =>
    (await eventsOf(id)).filter((type) => type === 'consent.ending').length;

  it('is told thirty and seven days before, once each, while something rests on it', async () => {
    const accepted = await aReferral(network, 'accepted');
    const withdrawn = await aReferral(network, 'cancelled');
    const draft = await readyToSend(network);
    for (const days of [31, 30, 29, 7, 6]) {
      for (const { id } of [accepted, withdrawn, draft]) await endsIn(id, days);
      await worker.runTimers();
      await worker.runTimers();
    }
    expect([await toldOf(accepted.id), await toldOf(withdrawn.id), await toldOf(draft.id)]).toEqual([2, 0, 0]);
  });

  it('is known at once without any timer, and written down by it', async () => {
    const ready = await readyToSend(network);
    await endsIn(ready.id, -1);
    expect((await consentsOf(network.worker, ready.id))[0].standing).toBe('expired');
    expect((await step(network.worker, ready.id, 'send')).body.code).toBe('consent-expired');
    await worker.runTimers();
    const rows = await app.database.query(
      `SELECT status, inactive_because AS because FROM referral_consent WHERE request_id = (SELECT request_id FROM referral_task WHERE id = $1)`,
      [ready.id],
    );
    expect(rows).toEqual([{ status: 'inactive', because: 'expired' }]);
    expect((await consentsOf(network.worker, ready.id))[0]).toMatchObject({ standing: 'expired' });
    expect((await step(network.worker, ready.id, 'send')).body.code).toBe('consent-expired');
  });
});
