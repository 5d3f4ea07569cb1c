import type { PoolClient, QueryConfig } from 'pg';
import { getMetadataArgsStorage } from 'typeorm/globals';

declare const inTransaction: unique symbol;

type EntityClass = abstract new (...args: never[]) => object;
type Values = Record<string, unknown>;

/**
 * One open transaction, with the caller's context and role already set. Only `Transactions.run` makes one,
 * so a write outside a transaction does not compile.
 */
export interface Tx {
  readonly [inTransaction]: true;
  /** Rows as PostgreSQL returns them; alias columns to the names you want. int8 arrives as number, date as 'YYYY-MM-DD'. */
  query<Row = Values>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** How many rows the statement touched. */
  execute(sql: string, parameters?: unknown[]): Promise<number>;
  /**
   * Sends a write whose outcome decides nothing further (history, audit, outbox) without waiting for it. The commit waits:
   * if the write fails, so does the transaction.
   */
  queue(sql: string, parameters?: unknown[]): void;
  /** Inserts one row; keys are camelCase property names. */
  insert(target: EntityClass | string, row: Values): Promise<void>;
  /** Updates the rows that match every `where` value and counts them. A `version` in `where` guards the write and is raised by one. */
  update(target: EntityClass | string, where: Values, change: Values): Promise<number>;
}

/** `queued` receives what `queue` sent; whoever commits must await it. */
export function txOver(client: Pick<PoolClient, 'query'>, queued: Promise<unknown>[] = []): Tx {
  const execute = async (sql: string, parameters?: unknown[]): Promise<number> =>
    (await client.query(statement(sql, parameters))).rowCount ?? 0;
  return {
    query: async <Row>(sql: string, parameters?: unknown[]) =>
      (await client.query(statement(sql, parameters))).rows as Row[],
    execute,
    queue: (sql: string, parameters?: unknown[]) => {
      const sent = client.query(statement(sql, parameters));
      // Looked at when the transaction ends; until then it must not count as unhandled.
      sent.catch(() => undefined);
      queued.push(sent);
    },
    insert: async (target: EntityClass | string, row: Values) => {
      const parameters: unknown[] = [];
      await execute(insertSql(tableName(target), row, bindTo(parameters)), parameters);
    },
    update: (target: EntityClass | string, where: Values, change: Values) => {
      const parameters: unknown[] = [];
      const bind = bindTo(parameters);
      const sets = Object.entries(change).map(([key, value]) => `${columnName(key)} = ${bind(value)}`);
      if ('version' in where) sets.push('version = version + 1');
      const matches = Object.entries(where).map(([key, value]) => {
        if (value === undefined || value === null) throw new Error(`update of ${tableName(target)} without a ${key}`);
        return `${columnName(key)} = ${bind(value)}`;
      });
      if (matches.length === 0) throw new Error(`update of ${tableName(target)} without a condition`);
      return execute(`UPDATE ${tableName(target)} SET ${sets.join(', ')} WHERE ${matches.join(' AND ')}`, parameters);
    },
  } as unknown as Tx;
}

/** Adds a value to the statement and gives its place there: `$3`. */
export type Bind = (value: unknown) => string;

export const bindTo =
  (parameters: unknown[]): Bind =>
  (value) =>
    `$${parameters.push(value)}`;

/** Keys are camelCase property names. */
export const insertSql = (table: string, row: Values, bind: Bind): string =>
  `INSERT INTO ${table} (${Object.keys(row).map(columnName).join(', ')}) VALUES (${Object.values(row).map(bind).join(', ')})`;

const statementNames = new Map<string, string>();
const mostNames = 1_000;

/**
 * A statement with parameters is planned once a connection and reused: under row-level security planning costs more than
 * running. PostgreSQL plans again by itself when the role changes. Texts beyond the limit are planned each time.
 */
export function statement(sql: string, parameters?: unknown[]): QueryConfig {
  if (!parameters || parameters.length === 0) return { text: sql };
  let name = statementNames.get(sql);
  if (!name && statementNames.size < mostNames) {
    name = `q${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return { name, text: sql, values: parameters };
}

const tableNames = new Map<unknown, string>();

function tableName(target: EntityClass | string): string {
  if (typeof target === 'string') return target;
  const known = tableNames.get(target);
  if (known) return known;
  const name = getMetadataArgsStorage().tables.find((table) => table.target === target)?.name;
  if (!name) throw new Error(`${target.name} is not an entity with a table name`);
  tableNames.set(target, name);
  return name;
}

/** camelCase → snake_case, the one naming rule of the schema. */
export const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
