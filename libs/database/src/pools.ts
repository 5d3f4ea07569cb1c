import { Pool, types, type PoolConfig } from 'pg';
import type { DatabaseLogin } from './context';

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

/** int8 as number (ids are uuids, so every int8 of ours is a count or minor units), date as its text. */
const typeParsers: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return (text: string) => safeInteger(text);
    if (oid === date) return (text: string) => text;
    if (oid === timestamptz) return instant;
    return types.getTypeParser(oid, format as 'text');
  }) as typeof types.getTypeParser,
};

/** A page of a list holds a hundred of them. Whatever is no plain moment (infinity, BC) is left to pg. */
export function instant(text: string): Date | number | null {
  const sign = text[text.length - 3];
  const moment = new Date(`${text.slice(0, 10)}T${text.slice(11)}${sign === '+' || sign === '-' ? ':00' : ''}`);
  return Number.isNaN(moment.getTime()) ? anyInstant(text) : moment;
}

const anyInstant = types.getTypeParser(timestamptz, 'text') as (text: string) => Date | number | null;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('an int8 beyond 2^53 was read');
  return value;
}

export interface PoolOptions {
  max?: number;
  applicationName?: string;
}

/** A pool that survives a server that stops: an idle client's error is counted, never thrown. */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'tongxing',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    types: typeParsers,
    // Statements that need no answer of each other share a round trip (`Tx.queue`).
    pipeline: true,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** The pools of one process, one a login, opened when first asked for. */
export class DatabasePools {
  private readonly open = new Map<DatabaseLogin, Pool>();

  constructor(
    private readonly urls: Partial<Record<DatabaseLogin, string | undefined>>,
    private readonly max: Partial<Record<DatabaseLogin, number>> = {},
  ) {}

  url(login: DatabaseLogin): string {
    const url = this.urls[login];
    if (!url) throw new Error(`This process has no database login "${login}"`);
    return url;
  }

  pool(login: DatabaseLogin): Pool {
    const known = this.open.get(login);
    if (known) return known;
    const pool = openPool(this.url(login), { max: this.max[login], applicationName: `tongxing-${login}` });
    this.open.set(login, pool);
    return pool;
  }

  async onApplicationShutdown(): Promise<void> {
    const pools = [...this.open.values()];
    this.open.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
