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

function entities(): (new () => object)[] {
  for (const library of readdirSync(libraries)) {
    const source = join(libraries, library, 'src');
    for (const file of readdirSync(source).filter((name) => name.endsWith('.entity.ts')))
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folders are the list
      require(join(source, file));
  }
  return getMetadataArgsStorage().tables.map((table) => table.target as new () => object);
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
    expect(drift).toEqual([]);
  } finally {
    await source.destroy();
  }
});
