import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrationDataSource } from '@app/database';
import { getMetadataArgsStorage } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../support/database';

const libraries = resolve(__dirname, '../../libs');
let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

/** From the files, not from TypeORM's storage: that one is shared by all test files a Jest worker has run. */
function entities(): (new () => object)[] {
  const files = readdirSync(libraries).flatMap((library) => {
    const source = join(libraries, library, 'src');
    return readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.entity.ts'))
      .map((name) => join(source, name));
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folders are the list
  const exported = files.flatMap((file) => Object.values(require(file) as Record<string, new () => object>));
  const declared = new Set<unknown>(getMetadataArgsStorage().tables.map((table) => table.target));
  return exported.filter((one) => declared.has(one));
}

/** Keys, checks, defaults and collations live in the migrations alone; what an entity declares is its columns. */
const aboutColumns = /CREATE TABLE|DROP TABLE|ADD "|DROP COLUMN|ALTER COLUMN|RENAME/;
const elsewhere = /(SET|DROP) DEFAULT|COLLATE/;

it('every entity has exactly the columns of its table', async () => {
  const source = await migrationDataSource(database.url, entities()).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => aboutColumns.test(query) && !elsewhere.test(query));
    expect(source.entityMetadatas.length).toBeGreaterThan(20);
    expect(drift).toEqual([]);
  } finally {
    await source.destroy();
  }
});
