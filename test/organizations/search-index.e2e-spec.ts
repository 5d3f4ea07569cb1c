import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.database.query(
    `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens)
     SELECT gen_random_uuid(), 'listed', '机构' || n, 'test', 'ji gou ' || n,
       ARRAY(SELECT DISTINCT chr(19968 + (n * 31 + k * 7) % 4000) || chr(19968 + (n * 17 + k * 13) % 4000) FROM generate_series(1, 40) k)
     FROM generate_series(1, 10000) n`,
  );
  await app.database.query('ANALYZE organization');
});
afterAll(() => app.close());

it('a Chinese word of two characters is found through the index among ten thousand organisations (P8)', async () => {
  const [{ word }] = await app.database.query<{ word: string }>(
    'SELECT search_tokens[1] AS word FROM organization LIMIT 1',
  );
  const plan = await app.database.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT id FROM organization o WHERE o.search_tokens @> ARRAY['${word}'] ORDER BY pinyin_key, id LIMIT 26`,
  );
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on organization_search');
});
