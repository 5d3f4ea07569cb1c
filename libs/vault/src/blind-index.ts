import type { Tx } from '@app/database';
import { createHmac } from 'node:crypto';
import { derivedKey, newKey } from './envelope';
import type { PersonKeys } from './person-keys';

/** The only fields a hash is kept of. Names never: how often a name occurs would tell it (reliability 3.6). */
export const indexedFields = ['phone', 'idNumber'] as const;
export type IndexedField = (typeof indexedFields)[number];

/** NFKC, no spaces or hyphens, no country prefix, upper case: what people write for the same number becomes the same. */
export const normalisedNumber = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s()\-‐-―]/g, '')
    .replace(/^(\+86|0086)/, '')
    .toUpperCase();

/** Eight bytes of HMAC-SHA-256. */
export const shortHash = (key: Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, 8);

/** Keys that belong to no person, made when first asked for and wrapped by the root key. */
export class NamedKeys {
  private readonly opened = new Map<string, Buffer>();

  constructor(private readonly keys: PersonKeys) {}

  async get(tx: Tx, name: string): Promise<Buffer> {
    const known = this.opened.get(name);
    if (known) return known;
    const [{ wrapped }] = await tx.query<{ wrapped: Buffer | null }>('SELECT vault.named_key($1) AS wrapped', [name]);
    const key = this.keys.openNamedKey(wrapped ?? (await this.keep(tx, name)), name);
    // A key that was only just made may yet be rolled back with its transaction.
    if (wrapped) this.opened.set(name, key);
    return key;
  }

  private async keep(tx: Tx, name: string): Promise<Buffer> {
    const [{ version }] = await tx.query<{ version: number }>('SELECT vault.root_version() AS version');
    const fresh = this.keys.wrapNamedKey(newKey(), name, version);
    const [{ wrapped }] = await tx.query<{ wrapped: Buffer }>('SELECT vault.keep_named_key($1, $2, $3) AS wrapped', [
      name,
      fresh,
      version,
    ]);
    return wrapped;
  }
}

/** Finds a number again within its organisation without being able to read it: a key for each organisation and column. */
export class BlindIndex {
  constructor(private readonly named: NamedKeys) {}

  /** An empty value takes the field off the index. */
  async write(
    tx: Tx,
    person: { organizationId: string; personId: string; fields: Record<string, string> },
  ): Promise<void> {
    const names = indexedFields.filter((field) => field in person.fields);
    if (names.length === 0) return;
    const key = await this.named.get(tx, `index:${person.organizationId}`);
    const hashes = names.map((field) => hashOf(key, field, person.fields[field]));
    await tx.query('SELECT vault.index_write($1, $2, $3, $4::bytea[])', [
      person.organizationId,
      person.personId,
      names,
      hashes,
    ]);
  }

  /** Persons of the acting organisation with this very number; at most five. */
  async find(tx: Tx, organizationId: string, field: IndexedField, value: string): Promise<string[]> {
    const hash = hashOf(await this.named.get(tx, `index:${organizationId}`), field, value);
    if (!hash) return [];
    const rows = await tx.query<{ id: string }>('SELECT vault.index_find($1, $2) AS id', [field, hash]);
    return rows.map((row) => row.id);
  }
}

function hashOf(key: Buffer, field: IndexedField, value: string): Buffer | null {
  const normal = normalisedNumber(value);
  return normal === '' ? null : shortHash(derivedKey(key, `index ${field}`), normal);
}
