import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { aCase, aCaseTeam, aServiceUser, good, newCode, today, type CaseFile, type CaseTeam } from './case-team';

let app: TestApp;
let worker: TestWorker;
let team: CaseTeam;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
  team = await aCaseTeam(app);
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
});

const open = (id: string, client = team.worker) => client.get<CaseFile>(`/api/case-files/${id}`);
const write = (file: CaseFile, step: string, change: object = {}, client = team.worker) =>
  client.post<CaseFile>(
    `/api/case-files/${file.id}/steps`,
    { step, happenedOn: today(), text: `${step} 的记录`, ...change },
    { version: file.version },
  );

describe('a case file', () => {
  it('goes through the six steps, each with its record, its worker and the mark of the supervisor', async () => {
    const { id } = await aServiceUser(team.worker);
    let file = await aCase(team, id, '女儿打来电话');
    expect(file).toMatchObject({ status: 'open', step: 'intake', number: expect.stringMatching(/^GA-\d{6}-\d{4}$/) });
    expect((await write(file, 'intervention')).body).toMatchObject({ status: 422, code: 'step-out-of-order' });
    file = good(await write(file, 'needs-assessment'));
    file = good(await write(file, 'service-plan', { ownWish: '想留在家里' }));
    file = good(await write(file, 'intervention'));
    file = good(await write(file, 'intervention'));
    file = good(await write(file, 'evaluation'));
    expect(file.steps.map(({ step }) => step)).toEqual([
      'intake',
      'needs-assessment',
      'service-plan',
      'intervention',
      'intervention',
      'evaluation',
    ]);
    expect(file.steps[2]).toMatchObject({ text: 'service-plan 的记录', ownWish: '想留在家里' });

    const unread = await team.supervisor.get<{ items: CaseFile[] }>('/api/case-files?unread=true');
    expect(unread.body.items.find((one) => one.id === file.id)?.unread).toBe(6);
    const stepIds = file.steps.map((step) => step.id);
    expect((await team.worker.post(`/api/case-files/${file.id}/read`, { stepIds })).status).toBe(403);
    expect((await team.otherSupervisor.post(`/api/case-files/${file.id}/read`, { stepIds })).status).toBe(403);
    const read = good(await team.supervisor.post<CaseFile>(`/api/case-files/${file.id}/read`, { stepIds }));
    expect(read.unread).toBe(0);
    expect(read.steps.every((step) => step.readBySupervisorName === '督导甲')).toBe(true);

    const closing = { endReason: 'goals-met', happenedOn: today(), text: '目标达成' };
    const close = (body: object, version = file.version) =>
      team.worker.post<CaseFile>(`/api/case-files/${file.id}/close`, body, { version });
    expect((await close({ ...closing, endReason: undefined })).status).toBe(400);
    const closed = good(await close(closing));
    expect(closed).toMatchObject({ status: 'closed', step: 'closure', endReason: 'goals-met' });
    expect(closed.retainUntil!.slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 5));
    expect((await write(closed, 'intervention')).body).toMatchObject({ status: 409, code: 'case-closed' });
    expect((await team.worker.delete(`/api/case-files/${file.id}`)).status).toBe(404);
    // A new file may be opened for the same person; the old one stays.
    await aCase(team, id);
    const both = await team.worker.get<{ items: CaseFile[] }>(`/api/case-files?personId=${id}`);
    expect(both.body.items.map(({ status }) => status).sort()).toEqual(['closed', 'open']);
  });

  it('has one open file a person, a supervisor who is one, and no day ahead', async () => {
    const { id } = await aServiceUser(team.worker);
    const begin = (change: object) =>
      team.worker.post('/api/case-files', {
        subjectKind: 'person',
        personId: id,
        supervisorAccountId: team.supervisor.account!.id,
        happenedOn: today(),
        text: '接案',
        ...change,
      });
    expect((await begin({ supervisorAccountId: team.colleague.account!.id })).body.code).toBe('supervisor-unsuitable');
    expect((await begin({ supervisorAccountId: team.stranger.account!.id })).body.code).toBe('supervisor-unsuitable');
    expect((await begin({ happenedOn: '2999-01-01' })).body.code).toBe('day-ahead');
    expect((await begin({ subjectKind: 'household' })).body.code).toBe('subject-missing');
    expect((await begin({})).status).toBe(201);
    expect((await begin({})).body).toMatchObject({ status: 409, code: 'case-open-already' });
  });

  it('shows a colleague that there is a file and not what it says; another organisation nothing', async () => {
    const { id } = await aServiceUser(team.worker);
    const file = await aCase(team, id, '不给别人看的话');
    for (const client of [team.colleague, team.otherSupervisor]) {
      const seen = good(await open(file.id, client));
      expect(seen).toMatchObject({ closedBecause: 'case-team-only' });
      expect(JSON.stringify(seen)).not.toContain('不给别人看的话');
      expect((await write(file, 'needs-assessment', {}, client)).status).toBe(403);
    }
    expect((await open(file.id, team.admin)).status).toBe(403);
    expect((await open(file.id, team.stranger)).status).toBe(404);
    expect((await write(file, 'needs-assessment', {}, team.stranger)).status).toBe(404);
    expect((await open(file.id, team.supervisor)).body.steps[0].text).toBe('不给别人看的话');
  });

  it('is written once by two at the same time, and not on an old version', async () => {
    const { id } = await aServiceUser(team.worker);
    const file = await aCase(team, id);
    const answers = await Promise.all([
      write(file, 'needs-assessment'),
      write(file, 'needs-assessment', {}, team.supervisor),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await open(file.id)).body.steps).toHaveLength(2);
  });

  it('passes to others by any supervisor, and to a successor when its worker leaves', async () => {
    const { id } = await aServiceUser(team.worker);
    const file = await aCase(team, id);
    const assign = (client: typeof team.worker, body: object) =>
      client.post<CaseFile>(`/api/case-files/${file.id}/assign`, body, { version: file.version });
    expect((await assign(team.worker, { holderAccountId: team.colleague.account!.id })).status).toBe(403);
    good(await assign(team.otherSupervisor, { holderAccountId: team.colleague.account!.id }));
    expect((await open(file.id, team.colleague)).body.closedBecause).toBeNull();
    expect((await open(file.id, team.worker)).body.closedBecause).toBe('case-team-only');

    const leaver = await app.aMember(team.organization, 'worker', '社工戊');
    const own = await aServiceUser(leaver);
    const held = good(
      await leaver.post<CaseFile>('/api/case-files', {
        subjectKind: 'person',
        personId: own.id,
        supervisorAccountId: team.supervisor.account!.id,
        happenedOn: today(),
        text: '接案',
      }),
      201,
    );
    const remove = (body: object) =>
      team.admin.post(`/api/organizations/${team.organization.id}/members/${leaver.account!.id}/remove`, body);
    expect((await remove({})).body).toMatchObject({ status: 409, code: 'successor-needed' });
    good(await remove({ successorAccountId: team.colleague.account!.id }));
    expect((await open(held.id, team.colleague)).body).toMatchObject({ closedBecause: null, holderName: '社工丙' });
  });

  it('is found in the search by code or number, by those who work with it and nobody else', async () => {
    const { id, code } = await aServiceUser(team.worker);
    const file = await aCase(team, id);
    const found = async (client: typeof team.worker, q: string) =>
      good(await client.get<{ caseFiles: { id: string }[] }>(`/api/search?q=${q}`)).caseFiles.map((one) => one.id);
    for (const q of [code, code.toLowerCase(), file.number]) {
      expect(await found(team.worker, q)).toEqual([file.id]);
      expect(await found(team.supervisor, q)).toEqual([file.id]);
      for (const client of [team.colleague, team.admin, team.stranger]) expect(await found(client, q)).toEqual([]);
    }
    expect(await found(team.worker, encodeURIComponent('张桂兰'))).toEqual([]);
  });

  it('says by events that it was opened and closed, without a word about the person', async () => {
    const { id } = await aServiceUser(team.worker);
    const file = await aCase(team, id);
    const events = await app.database.query<{ type: string; data: object }>(
      'SELECT type, data FROM outbox WHERE subject_id = $1',
      [file.id],
    );
    expect(events).toEqual([
      {
        type: 'case-file.opened',
        data: {
          number: file.number,
          subjectKind: 'person',
          holderAccountId: team.worker.account!.id,
          supervisorAccountId: team.supervisor.account!.id,
        },
      },
    ]);
    expect(await worker.drain()).toBeGreaterThan(0);
  });
});

describe('a family and a group', () => {
  it('are subjects of a file from the start', async () => {
    const [grandmother, child] = [
      await aServiceUser(team.worker),
      await aServiceUser(team.worker, { clientGroup: 'child', ageBand: '6-9', details: { name: '小明' } }),
    ];
    const members = [
      { personId: grandmother.id, relation: 'head' },
      { personId: child.id, relation: 'grandchild' },
    ];
    const create = (client: typeof team.worker, body: object) =>
      client.post<{ id: string; version: number; members: object[]; openCaseId: string | null }>(
        '/api/households',
        body,
      );
    const family = good(await create(team.worker, { kind: 'household', code: newCode(), members }), 201);
    expect(family.members).toHaveLength(2);
    expect((await create(team.stranger, { kind: 'household', code: newCode(), members })).status).toBe(404);
    expect(
      (await create(team.worker, { kind: 'household', code: newCode(), members: [members[0], members[0]] })).body,
    ).toMatchObject({ code: 'member-twice' });
    expect(
      (await team.worker.get<{ items: { id: string }[] }>(`/api/households?personId=${child.id}`)).body.items.map(
        (one) => one.id,
      ),
    ).toEqual([family.id]);
    const begin = (subjectKind: string, householdId: string) =>
      team.worker.post<CaseFile>('/api/case-files', {
        subjectKind,
        householdId,
        supervisorAccountId: team.supervisor.account!.id,
        happenedOn: today(),
        text: '全家一起谈过',
      });
    expect((await begin('group', family.id)).body).toMatchObject({ code: 'subject-missing' });
    const file = good(await begin('household', family.id), 201);
    expect(good(await open(file.id, team.supervisor)).steps[0].text).toBe('全家一起谈过');
    expect((await open(file.id, team.colleague)).body.closedBecause).toBe('case-team-only');

    const changed = good(
      await team.worker.put<{ version: number; members: object[] }>(
        `/api/households/${family.id}/members`,
        { members: [members[1]] },
        { version: family.version },
      ),
    );
    expect(changed.members).toHaveLength(1);
    const group = good(await create(team.worker, { kind: 'group', code: newCode(), members: [] }), 201);
    expect(good(await begin('group', group.id), 201).status).toBe('open');
  });
});
