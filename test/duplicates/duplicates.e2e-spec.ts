import { randomBytes } from 'node:crypto';
import { aServiceUser, good, newCode, type CaseTeam, aCaseTeam } from '../cases/case-team';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

interface Duplicate {
  id: string;
  personId: string;
  personCode: string;
  state: string;
  other: { id: string; name: string; phone: string | null } | null;
  allowedActions: string[];
}

let app: TestApp;
let events: TestWorker;
beforeAll(async () => {
  app = await startTestApp();
  events = await startTestWorker(app);
}, 60_000);
afterAll(async () => {
  await events?.close();
  await app?.close();
});

const list = async (client: TestClient, query = ''): Promise<Duplicate[]> =>
  good(await client.get<{ items: Duplicate[] }>(`/api/duplicates${query}`)).items;
const answer = (client: TestClient, { id }: Duplicate, act: string) =>
  client.post<Duplicate>(`/api/duplicates/${id}/${act}`);

interface Met {
  here: CaseTeam;
  there: CaseTeam;
  mine: Duplicate;
  theirs: Duplicate;
  name: string;
  phone: string;
}

const letters = '云山海川林河松竹梅兰石泉';
const aName = (): string => `赵${Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('')}`;
const aPhone = (): string => `139${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')}`;

/** One person, entered by two organisations: name the other way round, one digit of the number wrong, another age band. */
async function metTwice(): Promise<Met> {
  const [here, there] = [await aCaseTeam(app), await aCaseTeam(app)];
  const [name, phone] = [aName(), aPhone()];
  await aServiceUser(here.worker, { details: { name, phone } });
  const swapped = `${name.slice(1)} ${name[0]}`;
  const wrong = `${phone.slice(0, 8)}${(Number(phone[8]) + 1) % 10}${phone.slice(9)}`;
  await aServiceUser(there.worker, { ageBand: '75-79', details: { name: swapped, phone: wrong } });
  const [[mine], [theirs]] = [await list(here.worker), await list(there.worker)];
  return { here, there, mine, theirs, name, phone };
}

describe('one person known to two members', () => {
  it('is a hint on both sides and says nothing of the other', async () => {
    const { here, there, mine, theirs, name } = await metTwice();
    expect(mine).toMatchObject({ state: 'hint', other: null, allowedActions: ['ask', 'dismiss'] });
    expect(theirs).toMatchObject({ state: 'hint', other: null });
    const seen = JSON.stringify([mine, await list(here.supervisor)]);
    for (const secret of [
      name,
      there.organization.id,
      there.organization.name,
      theirs.id,
      theirs.personId,
      theirs.personCode,
    ])
      expect(seen).not.toContain(secret);
    expect((await here.worker.get(`/api/service-users/${theirs.personId}`)).status).toBe(404);
    expect((await answer(there.worker, mine, 'ask')).status).toBe(404);
    expect((await answer(here.colleague, mine, 'ask')).status).toBe(403);
    expect((await here.admin.get('/api/duplicates')).status).toBe(403);
  });

  it('is connected only when the other side agrees, then both see whom to call, and either undoes it', async () => {
    const { here, there, mine, theirs } = await metTwice();
    expect((await answer(here.worker, mine, 'agree')).status).toBe(409);
    expect(good(await answer(here.worker, mine, 'ask'))).toMatchObject({ state: 'asked', other: null });
    const [asked] = await list(there.worker);
    expect(asked).toMatchObject({
      id: theirs.id,
      state: 'asked-of-us',
      other: null,
      allowedActions: ['agree', 'refuse'],
    });
    expect(JSON.stringify(asked)).not.toContain(here.organization.id);
    expect(good(await answer(there.worker, asked, 'agree'))).toMatchObject({
      state: 'connected',
      other: { id: here.organization.id, name: here.organization.name },
    });
    expect(await list(here.worker)).toMatchObject([{ state: 'connected', other: { id: there.organization.id } }]);
    // Linked, not merged: each still reads its own person alone.
    expect((await here.worker.get(`/api/service-users/${theirs.personId}`)).status).toBe(404);
    const told = await app.database.query<{ type: string; data: object }>(
      `SELECT type, data FROM outbox WHERE subject_id = ANY($1) ORDER BY seq`,
      [[mine.id, theirs.id]],
    );
    expect(told).toEqual([
      { type: 'duplicate.asked', data: { toOrganizationId: there.organization.id } },
      { type: 'duplicate.connected', data: { toOrganizationId: here.organization.id } },
    ]);
    good(await answer(here.worker, mine, 'undo'));
    expect(await list(there.worker)).toEqual([]);
    expect(await list(there.worker, '?all=true')).toMatchObject([{ state: 'undone', other: null }]);
    expect(await events.drain()).toBeGreaterThan(0);
  });

  it('a no looks like no answer, and is not asked again', async () => {
    const { here, there, mine } = await metTwice();
    good(await answer(here.worker, mine, 'ask'));
    const [asked] = await list(there.worker);
    expect(good(await answer(there.worker, asked, 'refuse')).state).toBe('declined');
    expect(await list(here.worker)).toMatchObject([{ state: 'asked', other: null, allowedActions: [] }]);
    await app.database.query(`UPDATE possible_duplicate SET asked_at = now() - interval '15 days' WHERE id = $1`, [
      mine.id,
    ]);
    expect(await list(here.worker)).toMatchObject([{ state: 'no-answer', other: null, allowedActions: [] }]);

    const unanswered = await metTwice();
    good(await answer(unanswered.here.worker, unanswered.mine, 'ask'));
    await app.database.query(`UPDATE possible_duplicate SET asked_at = now() - interval '15 days' WHERE id = $1`, [
      unanswered.mine.id,
    ]);
    const [refused, silent] = [(await list(here.worker))[0], (await list(unanswered.here.worker))[0]];
    expect(Object.keys(refused)).toEqual(Object.keys(silent));
    expect({ ...refused, id: '', personId: '', personCode: '', askedAt: '' }).toEqual({
      ...silent,
      id: '',
      personId: '',
      personCode: '',
      askedAt: '',
    });
  });

  it('may be put away by one side; the other hears nothing, and asking is still possible', async () => {
    const { here, there, mine } = await metTwice();
    good(await answer(here.worker, mine, 'dismiss'));
    expect(await list(here.worker)).toEqual([]);
    const [theirs] = await list(there.worker);
    expect(theirs.state).toBe('hint');
    good(await answer(there.worker, theirs, 'ask'));
    expect(await list(here.worker)).toMatchObject([{ state: 'asked-of-us' }]);
  });

  it('is met by a person entered on a referral too', async () => {
    const [here, there] = [await aCaseTeam(app), await aCaseTeam(app)];
    const [name, phone] = [aName(), aPhone()];
    await aServiceUser(here.worker, { details: { name, phone } });
    const referral = {
      personCode: newCode(),
      group: 'elder',
      sex: 'female',
      ageBand: '80-84',
      mode: 'full-transfer',
      urgency: 'routine',
      needCode: 'home-visit',
      serviceCodes: [],
      riskCodes: [],
      reasonCodes: [],
      details: { name, phone },
    };
    good(await there.worker.post('/api/referrals', referral), 201);
    expect(await list(here.worker)).toHaveLength(1);
    expect(await list(there.worker)).toMatchObject([{ personCode: referral.personCode }]);
  });
});

describe('nobody probes', () => {
  it('asks ten times a day and no more', async () => {
    const [here, there] = [await aCaseTeam(app), await aCaseTeam(app)];
    const [name, phone] = [aName(), aPhone()];
    for (let one = 0; one < 5; one += 1) {
      await aServiceUser(there.worker, { details: { name, phone } });
      await aServiceUser(here.worker, { details: { name, phone } });
    }
    const hints = (await list(here.worker, '?limit=100')).filter(({ state }) => state === 'hint');
    expect(hints.length).toBeGreaterThan(10);
    const answers: number[] = [];
    for (const hint of hints.slice(0, 12)) answers.push((await answer(here.worker, hint, 'ask')).status);
    expect(answers).toEqual([...Array<number>(10).fill(200), 429, 429]);
  });

  it('compares sixty persons a day, whatever is typed', async () => {
    const [here, there] = [await aCaseTeam(app), await aCaseTeam(app)];
    await aServiceUser(here.worker, { details: { name: aName(), phone: aPhone() } });
    await app.database.query('UPDATE duplicate_check SET compared = 60 WHERE organization_id = $1', [
      here.organization.id,
    ]);
    const [name, phone] = [aName(), aPhone()];
    await aServiceUser(there.worker, { details: { name, phone } });
    await aServiceUser(here.worker, { details: { name, phone } });
    expect(await list(here.worker)).toEqual([]);
    expect(await list(there.worker)).toEqual([]);
  });

  it('no login reads hashes or the other half of a pair', async () => {
    const rights = await app.database.query<{ table: string; role: string }>(
      `SELECT c.relname AS table, r.rolname AS role FROM pg_class c CROSS JOIN pg_roles r
       WHERE c.relname IN ('duplicate_key', 'duplicate_check', 'person_index', 'vault_key', 'organization_key')
         AND r.rolname IN ('app', 'app_member', 'app_funder', 'app_community', 'worker', 'relay', 'live', 'jobs')
         AND has_table_privilege(r.oid, c.oid, 'SELECT')`,
    );
    expect(rights).toEqual([]);
    const [column] = await app.database.query<{ reads: boolean }>(
      `SELECT has_column_privilege('app_member', 'possible_duplicate', 'twin_id', 'SELECT') AS reads`,
    );
    expect(column.reads).toBe(false);
  });
});

it('a dump of the database holds no marker: not in hashes, indexes, steps or stored answers', async () => {
  const team = await aCaseTeam(app);
  const marker = `金丝雀${randomBytes(6).toString('hex')}`;
  const phone = aPhone();
  const created = await aServiceUser(team.worker, {
    idNumberRule: 'insurance',
    details: { name: marker, phone, address: marker, story: marker, health: marker, idNumber: '11010519491231002X' },
  });
  const file = good(
    await team.worker.post<{ id: string; version: number }>('/api/case-files', {
      subjectKind: 'person',
      personId: created.id,
      supervisorAccountId: team.supervisor.account!.id,
      happenedOn: '2026-01-05',
      text: `记录 ${marker}`,
    }),
    201,
  );
  expect(JSON.stringify((await team.supervisor.get(`/api/case-files/${file.id}`)).body)).toContain(marker);
  good(await team.worker.post(`/api/service-users/${created.id}/reveal`, { field: 'name', purpose: 'contact' }));
  const forms = [marker, phone, '11010519491231002X'].flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    return [text, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')];
  });
  const tables = await app.database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const leaks: string[] = [];
  for (const { name } of tables) {
    const rows = await app.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    if (rows.some(({ row }) => forms.some((form) => row.includes(form)))) leaks.push(name);
  }
  expect(tables.length).toBeGreaterThan(40);
  expect(leaks).toEqual([]);
});
