import { Client } from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres.error';

export interface ServerFacts {
  encoding: string;
  version: number;
  /** Whether the server takes Chinese characters for letters; text search in Chinese finds nothing otherwise. */
  knowsChineseLetters: boolean;
}

/** Connects once and asks what kind of server it is. Rejects with the driver's error when it cannot connect. */
export async function askServer(url: string, patienceMs = 5_000): Promise<ServerFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  // A client without a listener ends the process when the server goes away.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ encoding: string; version: number; letters: boolean }>(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS version,
              '社工' ~ '^[[:alpha:]]+$' AS letters`,
    );
    const { encoding, version, letters } = rows[0];
    return { encoding, version, knowsChineseLetters: letters };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses a database in any encoding but UTF8, and one whose locale finds no letters in Chinese. */
export async function requireUtf8(url: string): Promise<void> {
  const { encoding, knowsChineseLetters } = await askServer(url).catch((error: Error & { code?: string }) => {
    throw new EmbeddedPostgresError('unreachable', sentenceFor(error.code ?? error.message));
  });
  if (encoding !== 'UTF8')
    throw new EmbeddedPostgresError(
      'encoding',
      `The database has encoding ${encoding}; only UTF8 holds Chinese text. Create it anew: CREATE DATABASE … ENCODING 'UTF8' LOCALE_PROVIDER builtin LOCALE 'C.UTF-8' TEMPLATE template0.`,
    );
  if (!knowsChineseLetters)
    throw new EmbeddedPostgresError(
      'encoding',
      "The database's locale knows no Chinese letters, so search would find nothing. Create it anew: CREATE DATABASE … ENCODING 'UTF8' LOCALE_PROVIDER builtin LOCALE 'C.UTF-8' TEMPLATE template0.",
    );
}

function sentenceFor(reason: string): string {
  if (reason === '28P01') return 'The database refuses the password it is asked with.';
  return `The database does not answer (${reason}).`;
}
