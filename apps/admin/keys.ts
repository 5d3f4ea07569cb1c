import { KeyRotation, rootKeysFor, sampleKeySql, type Rotated, type SampleKey } from '@app/vault';
import type { Client } from 'pg';

/**
 * New keys for every organisation and, with `root`, a new root key above them. Runs beside the product: every statement is
 * its own transaction, and what is wrapped with an old key meanwhile opens until it is re-wrapped.
 */
export async function rotateKeys(client: Client, secretsDir: string, root: boolean): Promise<Rotated> {
  const one = async <Row extends object>(sql: string): Promise<Row> => (await client.query<Row>(sql)).rows[0];
  const roots = await rootKeysFor(
    secretsDir,
    () => one<SampleKey>(sampleKeySql),
    async () => (await one<{ version: number }>('SELECT vault.root_version() AS version')).version,
  );
  return new KeyRotation(client, roots, secretsDir).run({ root });
}
