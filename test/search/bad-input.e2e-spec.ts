import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import naughtyStrings from '../data/naughty-strings/blns.json';
import { idsIn, search } from './found';

let app: TestApp;
let worker: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  worker = await app.aMember(await app.anOrganization({ name: '一家机构' }));
});
afterAll(() => app.close());

const ask = (query: string) => worker.get(`/api/search${query}`);

it.each([
  ['nothing', ''],
  ['an empty word', '?q='],
  ['blanks', '?q=%20%20'],
  ['a hundred and one characters', `?q=${'a'.repeat(101)}`],
  ['NUL', '?q=a%00b'],
  ['an unknown field', '?q=ab&limit=1'],
  ['two of it', '?q=ab&q=cd'],
])('%s is refused', async (_, query) => {
  const { status } = await ask(query);
  expect(status).toBe(400);
});

it('two megabytes are refused before anybody looks at them', async () => {
  const long = await fetch(`${app.url}/api/search?q=${'a'.repeat(2_000_000)}`, {
    headers: { cookie: worker.cookie! },
  }).then(
    ({ status }) => status,
    // The server may hang up before all of it was sent.
    () => 431,
  );
  expect([400, 414, 431]).toContain(long);
  expect((await ask('?q=ok')).status).toBe(200);
});

it('half a character is refused or finds nothing, and never breaks anything', async () => {
  for (const half of ['%ED%A0%80', '%ff', '%E4%B8']) expect((await ask(`?q=${half}`)).status).toBeLessThan(500);
});

it('no naughty string breaks it', async () => {
  for (const naughty of [...naughtyStrings, '%_\\', "' OR 1=1 --", '\u202eabc\u202c', '👩‍👩‍👧‍👦', 'ﷺ'.repeat(20)]) {
    const { status } = await ask(`?q=${encodeURIComponent(naughty)}`);
    expect({ naughty, status }).toEqual({ naughty, status: isAskable(naughty) ? 200 : 400 });
  }
});

/** Characters are counted as people count them: half a pair and a sign of presentation are none. */
const isAskable = (text: string): boolean =>
  [...text.replace(/[\ufe0e\ufe0f]/g, '')].length <= 100 && /\S/.test(text) && !text.includes('\u0000');

it('signs that mean something to a database mean themselves: they find nothing by standing for anything', async () => {
  for (const typed of ['%', '_', '%%', '__', '\\', '*', '~', '^', '.*', "'", '$1', '[[:alpha:]]'])
    expect((await search(worker, typed)).organizations.map(({ name }) => name.text)).not.toContain('一家机构');
});

it('an organisation with a naughty name is found as it is typed', async () => {
  const names = [
    'Ω≈ç√∫',
    '사회과학원',
    '社會科學院語學研究所',
    '𠜎𠜱𠝹',
    'ПРИВЕТ',
    'א בְּרֵאשִׁית',
    'Ｔｈｅ　ｑｕｉｃｋ',
    '😍夕照',
  ];
  for (const name of names) {
    const id = newId();
    await app.database.query(
      `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens) VALUES ($1, 'listed', $2, 'test', $3, $4)`,
      [id, name, pinyinKey(name), organizationTokens({ name }, [])],
    );
    expect({ name, found: idsIn(await search(worker, name)) }).toEqual({ name, found: [id] });
  }
});
