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
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.entity.ts'),
    ))
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folders are the list
      require(join(source, file));
  }
  return getMetadataArgsStorage().tables.map((table) => table.target as new () => object);
}

interface TableColumn {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/**
 * Keys, checks, defaults and collations live in the migrations alone; what an entity declares is its columns. Compared by
 * hand: TypeORM's own comparison trips over unique columns of one table, depending on the order the catalogue answers in.
 */
it('every entity has exactly the columns of its table', async () => {
  const source = await migrationDataSource(database.url, entities()).initialize();
  try {
    const declared = source.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map((column): TableColumn => ({
        table: tableName,
        column: column.databaseName,
        type: source.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
        nullable: column.isNullable,
      })),
    );
    const actual = await database.query<TableColumn & Record<string, unknown>>(
      `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) AND a.attnum > 0 AND NOT a.attisdropped`,
      [source.entityMetadatas.map(({ tableName }) => tableName)],
    );
    const lines = (columns: TableColumn[]): string[] =>
      columns.map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? ' null' : ''}`).sort();
    expect(declared.length).toBeGreaterThan(100);
    expect(lines(declared)).toEqual(lines(actual));
  } finally {
    await source.destroy();
  }
});
