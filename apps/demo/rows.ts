import { columnName } from '@app/database';
import type { Client } from 'pg';

export type Row = Record<string, unknown>;

/** Inserts all rows of one table in one statement; keys are camelCase, columns that no row names keep their default. */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const uneven = rows.find((row) => keys.some((key) => row[key] === undefined));
  if (uneven) throw new Error(`demo rows of ${table} do not all name the same columns`);
  const columns = keys.map(columnName).join(', ');
  const json = rows.map((row) => Object.fromEntries(keys.map((key) => [columnName(key), storable(row[key])])));
  const { rowCount } = await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(json)],
  );
  // Under FORCE a missing policy writes nothing without an error (architecture 6).
  if (rowCount !== rows.length) throw new Error(`demo rows of ${table}: ${rowCount} of ${rows.length} were written`);
}

const storable = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
