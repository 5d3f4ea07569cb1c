import { startTestApp, type TestApp, type TestClient } from '../support/test-app';

const canary = '金丝雀13800009999';

let app: TestApp;
let worker: TestClient;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  worker = await app.aMember(await app.anOrganization(), 'worker');
});

const told = async (path: string, body: Record<string, unknown>) => {
  const answer = await worker.post<{ code: string; errors: { field: string; code: string }[] }>(path, body);
  const headers = JSON.stringify([...answer.headers]);
  expect(`${JSON.stringify(answer.body)} ${headers}`).not.toMatch(/金丝雀|13800009999/);
  expect([answer.status, answer.body.code]).toEqual([400, 'validation-failed']);
  return answer.body.errors;
};

describe('a property nobody knows', () => {
  it('is refused without its name, once however many there are', async () => {
    const errors = await told('/api/referrals', { [canary]: canary, [`${canary}2`]: 1 });
    expect(errors.filter(({ code }) => code === 'unknown-field')).toEqual([{ field: '', code: 'unknown-field' }]);
  });

  it('names the field it lies in, and fields of ours that are wrong as before', async () => {
    const errors = await told('/api/referrals', { mode: 'nothing-such', details: { [canary]: { [canary]: 1 } } });
    expect(errors).toContainEqual({ field: 'details', code: 'unknown-field' });
    expect(errors).toContainEqual({ field: 'mode', code: 'isIn' });
  });

  it('is not told from a list of things either', async () => {
    const errors = await told('/api/referrals/household', { members: [{ [canary]: '社工' }, { [canary]: '社工' }] });
    expect(errors).toContainEqual({ field: 'members.0', code: 'unknown-field' });
    expect(errors).toContainEqual({ field: 'members.1', code: 'unknown-field' });
  });

  it('nor in the query of a list', async () => {
    const { status, body } = await worker.get(`/api/referrals?${encodeURIComponent(canary)}=1`);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.not.stringMatching(/金丝雀|13800009999/)]);
  });
});
