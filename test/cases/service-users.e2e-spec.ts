import { startTestApp, type TestApp } from '../support/test-app';
import {
  aCase,
  aCaseTeam,
  aServiceUser,
  good,
  newCode,
  person,
  today,
  type CaseFile,
  type CaseTeam,
  type ServiceUser,
} from './case-team';

let app: TestApp;
let team: CaseTeam;

beforeAll(async () => {
  app = await startTestApp();
  team = await aCaseTeam(app);
}, 60_000);
afterAll(() => app?.close());

const reveal = (id: string, field: string, client = team.worker) =>
  client.post<{ value: string | null; code?: string }>(`/api/service-users/${id}/reveal`, {
    field,
    purpose: 'contact',
  });

describe('what life has is accepted', () => {
  it.each([
    ['rare characters', { name: '㐂𠮷𪚥龘' }],
    ['a name of one letter', { name: '兰' }],
    ['thirty letters with a dot', { name: '阿卜杜热西提·麦麦提依明·吐尔逊江·阿布都克里木·伊敏巴依' }],
    ['a landline only', { name: '李某', phone: '010-65001234' }],
    ['no telephone', { name: '李某' }],
    ['a child’s phone', { name: '李某', phone: '13900001234', phoneOwner: 'child' }],
    ['no birth date, a lunar birthday', { name: '李某', lunarNote: '腊月初八' }],
    ['nothing at all', {}],
  ])('%s', async (_, details) => {
    const created = await aServiceUser(team.worker, { details });
    for (const [field, value] of Object.entries(details))
      expect(good(await reveal(created.id, field)).value).toBe(value);
    expect(created.recorded.map(({ field }) => field).sort()).toEqual(Object.keys(details).sort());
  });

  it.each([
    ['a 15-digit card', '110105491231002', 'id-number-old-form'],
    ['a wrong check digit', '110105194912310021', 'id-number-check-differs'],
    ['a residence permit', '81000019900101123', 'id-number-other-document'],
  ])('%s, with a note', async (_, idNumber, code) => {
    const created = await aServiceUser(team.worker, { idNumberRule: 'benefit-application', details: { idNumber } });
    expect(created.notes).toEqual([{ code, personCodes: [] }]);
    expect(good(await reveal(created.id, 'idNumber')).value).toBe(idNumber);
  });

  it.each([
    ['an identity number no rule asks for', { details: { idNumber: '11010519491231002X' } }, 'id-number-needs-rule'],
    ['a telephone number that is none', { details: { phone: '打不通' } }, 'phone-not-readable'],
    ['no age at all', { ageBand: undefined }, 'age-band-missing'],
    ['a birth date to come', { details: { birthDate: '2999-01-01' } }, 'birth-date-impossible'],
  ])('%s is refused with what to do', async (_, change, code) => {
    const answer = await team.worker.post('/api/service-users', { code: newCode(), ...person, ...change });
    expect(answer.body).toMatchObject({ status: 422, code });
  });

  it('a birth date says the age band; a code is one person; the same phone is said, not refused', async () => {
    const born = await aServiceUser(team.worker, {
      ageBand: undefined,
      details: { birthDate: '1990-01-01', phone: '13700001111' },
    });
    expect(born.ageBand).toBe('30-39');
    expect((await team.worker.post('/api/service-users', { ...person, code: born.code })).body).toMatchObject({
      code: 'code-taken',
    });
    const same = await aServiceUser(team.worker, { details: { name: '另一', phone: '137 0000 1111' } });
    expect(same.notes).toEqual([{ code: 'phone-known-here', personCodes: [born.code] }]);
    const elsewhere = await aServiceUser(team.stranger, { details: { phone: '13700001111' } });
    expect(elsewhere.notes).toEqual([]);
  });
});

describe('who sees whom', () => {
  it('the list is by code and holds nothing that tells who somebody is', async () => {
    const { id, code } = await aServiceUser(team.worker, { details: { name: '王秀英英', phone: '13612345678' } });
    const found = await team.colleague.get<{ items: { id: string }[] }>(`/api/service-users?code=${code.slice(0, 6)}`);
    expect(found.body.items.map((one) => one.id)).toContain(id);
    expect(JSON.stringify(found.body)).not.toContain('王秀英英');
    for (const query of ['name=王', 'q=王', 'phone=13612345678'])
      expect((await team.worker.get(`/api/service-users?${query}`)).status).toBe(400);
    const mine = await team.colleague.get<{ items: { id: string }[] }>('/api/service-users?mine=true');
    expect(mine.body.items.map((one) => one.id)).not.toContain(id);
  });

  it('a field opens one at a time for who holds the person, with a purpose in the record', async () => {
    const { id } = await aServiceUser(team.worker, { details: { name: '王秀英', health: '高血压' } });
    const page = good(await team.worker.get<ServiceUser>(`/api/service-users/${id}`));
    expect(JSON.stringify(page)).not.toContain('王秀英');
    expect(good(await reveal(id, 'name')).value).toBe('王秀英');
    const [row] = await app.database.query<{ fields: string[]; purpose: string }>(
      `SELECT fields, purpose FROM audit_event WHERE subject_id = $1 AND action = 'identity.read'`,
      [id],
    );
    expect(row).toEqual({ fields: ['name'], purpose: 'contact' });
    expect((await reveal(id, 'name', team.colleague)).status).toBe(403);
    expect((await reveal(id, 'name', team.admin)).status).toBe(403);
    expect((await reveal(id, 'name', team.stranger)).status).toBe(404);
    expect((await team.stranger.get(`/api/service-users/${id}`)).status).toBe(404);
    expect((await team.colleague.patch(`/api/service-users/${id}`, { code: 'X' }, { version: 1 })).status).toBe(403);
    expect((await team.worker.patch(`/api/service-users/${id}`, { sex: 'male' }, { version: 9 })).status).toBe(412);
  });

  it('a referral is written about a known person: nothing is asked twice', async () => {
    const created = await aServiceUser(team.worker, { details: { name: '赵桂珍', phone: '13512340000' } });
    const referral = good(
      await team.worker.post<{ id: string }>('/api/referrals', {
        personId: created.id,
        personCode: 'IGNORED',
        group: 'elder',
        sex: 'female',
        ageBand: '80-84',
        mode: 'full-transfer',
        urgency: 'routine',
        needCode: 'home-visit',
        serviceCodes: [],
        riskCodes: [],
        reasonCodes: [],
      }),
      201,
    );
    const seen = await team.worker.get<{ card: { personCode: string }; fields: { field: string; value: string }[] }>(
      `/api/referrals/${referral.id}`,
    );
    expect(seen.body.card.personCode).toBe(created.code);
    expect(seen.body.fields.find(({ field }) => field === 'name')?.value).toBe('赵桂珍');
    expect((await team.stranger.post('/api/referrals', { personId: created.id })).status).toBe(400);
  });
});

describe('erasure', () => {
  it('destroys the key when the time is over, by a supervisor alone, and leaves a record', async () => {
    const { id } = await aServiceUser(team.worker, { details: { name: '消失的人', health: '病历' } });
    const file = await aCase(team, id, '记录里的话');
    const before = good(await team.supervisor.get<ServiceUser>(`/api/service-users/${id}`));
    expect(before.allowedActions).not.toContain('erase');
    const erase = (client: typeof team.worker, version: number) =>
      client.post<ServiceUser>(`/api/service-users/${id}/erase`, { reason: 'retention-ended' }, { version });
    expect((await erase(team.supervisor, before.version)).status).toBe(403);
    const closed = good(
      await team.worker.post<CaseFile>(
        `/api/case-files/${file.id}/close`,
        { endReason: 'moved', happenedOn: today(), text: '搬走了' },
        { version: file.version },
      ),
    );
    await app.database.query(`UPDATE person_basic SET retain_until = '2020-01-01' WHERE id = $1`, [id]);
    const { version } = good(await team.supervisor.get<ServiceUser>(`/api/service-users/${id}`));
    expect((await erase(team.worker, version)).status).toBe(403);
    expect((await erase(team.stranger, version)).status).toBe(404);
    const erased = good(await erase(team.supervisor, version));
    expect(erased).toMatchObject({ recorded: [], allowedActions: [] });
    expect(erased.erasedAt).not.toBeNull();
    expect((await reveal(id, 'name', team.supervisor)).status).toBe(409);
    const seen = good(await team.supervisor.get<CaseFile>(`/api/case-files/${closed.id}`));
    expect(seen.steps.every((step) => step.text === null)).toBe(true);
    const [ledger] = await app.database.query(
      'SELECT reason, erased_by AS by FROM erasure_ledger WHERE person_id = $1',
      [id],
    );
    expect(ledger).toEqual({ reason: 'retention-ended', by: team.supervisor.account!.id });
    const [key] = await app.database.query<{ length: number }>(
      'SELECT length(wrapped) FROM person_key WHERE person_id = $1',
      [id],
    );
    expect(key.length).toBe(0);
    // Nothing can be written under the destroyed key again.
    expect(
      (await team.worker.patch(`/api/service-users/${id}`, { details: { name: '又来' } }, { version: erased.version }))
        .status,
    ).toBe(403);
  });
});
