import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';

import { derivedKey, newKey } from './envelope';
import { PersonKeys } from './person-keys';
import { rootKeyFile } from './root-key';
import { RootKeys } from './root-keys';

/** A plain connection of the tables' owner. Every statement is its own transaction: nobody waits for a rotation. */
export interface OwnersConnection {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
}

export interface Rotated {
  rootVersion: number;
  organizations: number;
  persons: number;
}

/**
 * Gives every organisation a new key, and with `root` a new root key above them, while the product goes on reading and
 * writing. What a running process wraps with the key it began with opens until all of it is re-wrapped: keys carry their
 * version, and an old one stays until nothing lies under it.
 */
export class KeyRotation {
  constructor(
    private readonly connection: OwnersConnection,
    private readonly roots: RootKeys,
    private readonly secretsDir: string,
  ) {}

  async run({ root }: { root: boolean }): Promise<Rotated> {
    const rootVersion = root ? await this.newRoot() : this.roots.newest;
    const keys = new PersonKeys(new RootKeys(rootVersion, this.rootOf(rootVersion), this.secretsDir));
    if (root) await this.underNewRoot(keys, rootVersion);
    const organizations = await this.newOrganizationKeys(keys, rootVersion);
    const persons = await this.rewrapPersons(keys);
    await this.connection.query(
      `DELETE FROM organization_key k WHERE k.retired_at < now() - interval '1 hour'
         AND NOT EXISTS (SELECT 1 FROM person_key p WHERE p.organization_id = k.organization_id AND p.key_version = k.key_version)`,
    );
    return { rootVersion, organizations, persons };
  }

  private readonly made = new Map<number, Buffer>();
  private rootOf(version: number): Buffer {
    return this.made.get(version) ?? this.roots.get(version);
  }

  /** The file comes first: a version the database names can be read by every process. */
  private async newRoot(): Promise<number> {
    const version = this.roots.newest + 1;
    const key = newKey();
    await writeWhole(rootKeyFile(this.secretsDir, version), key);
    this.made.set(version, key);
    // What the sealer sealed stays readable: its key goes on under the new root instead of being derived from it.
    const keys = new PersonKeys(new RootKeys(version, key, this.secretsDir));
    await this.connection.query(
      'INSERT INTO vault_key (name, wrapped, root_version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      ['sealer', keys.wrapNamedKey(derivedKey(this.roots.get(1), 'sealer'), 'sealer', version), version],
    );
    await this.connection.query('UPDATE vault_root SET version = $1', [version]);
    return version;
  }

  /** Until no key is left under an older root: a process that began before may have added one meanwhile. */
  private async underNewRoot(keys: PersonKeys, version: number): Promise<void> {
    for (;;) {
      const { rows } = await this.connection.query<{ organizationId: string; keyVersion: number; wrapped: Buffer }>(
        `SELECT organization_id AS "organizationId", key_version AS "keyVersion", wrapped FROM organization_key
         WHERE root_version <> $1 LIMIT 200`,
        [version],
      );
      for (const row of rows) {
        const plain = keys.openOrganizationKey(row.wrapped, row.organizationId);
        await this.connection.query(
          `UPDATE organization_key SET wrapped = $1, root_version = $2
           WHERE organization_id = $3 AND key_version = $4 AND wrapped = $5`,
          [
            keys.wrapOrganizationKey(plain, row.organizationId, version),
            version,
            row.organizationId,
            row.keyVersion,
            row.wrapped,
          ],
        );
      }
      const named = await this.connection.query<{ name: string; wrapped: Buffer }>(
        'SELECT name, wrapped FROM vault_key WHERE root_version <> $1',
        [version],
      );
      for (const { name, wrapped } of named.rows)
        await this.connection.query('UPDATE vault_key SET wrapped = $1, root_version = $2 WHERE name = $3', [
          keys.wrapNamedKey(keys.openNamedKey(wrapped, name), name, version),
          version,
          name,
        ]);
      if (rows.length === 0 && named.rows.length === 0) return;
    }
  }

  private async newOrganizationKeys(keys: PersonKeys, rootVersion: number): Promise<number> {
    const { rows } = await this.connection.query<{ organizationId: string }>(
      'SELECT organization_id AS "organizationId" FROM organization_key WHERE retired_at IS NULL',
    );
    for (const { organizationId } of rows)
      await this.connection.query('SELECT vault.begin_organization_key($1, $2, $3)', [
        organizationId,
        keys.newOrganizationKey(organizationId, rootVersion),
        rootVersion,
      ]);
    return rows.length;
  }

  private async rewrapPersons(keys: PersonKeys): Promise<number> {
    let done = 0;
    for (;;) {
      const { rows } = await this.connection.query<PersonToRewrap>(
        `SELECT p.person_id AS "personId", p.organization_id AS "organizationId", p.wrapped, old.wrapped AS "oldKey",
           now.wrapped AS "newKey", now.key_version AS "newVersion"
         FROM person_key p
         JOIN organization_key old ON old.organization_id = p.organization_id AND old.key_version = p.key_version
         JOIN organization_key now ON now.organization_id = p.organization_id AND now.retired_at IS NULL
         WHERE old.retired_at IS NOT NULL AND p.destroyed_at IS NULL LIMIT 500`,
      );
      if (rows.length === 0) return done;
      for (const row of rows) {
        const { personId, organizationId } = row;
        const before = keys.openOrganizationKey(row.oldKey, organizationId);
        const after = keys.openOrganizationKey(row.newKey, organizationId);
        const key = keys.openPersonKey(before, row.wrapped, organizationId, personId);
        const { rowCount } = await this.connection.query(
          'UPDATE person_key SET wrapped = $1, key_version = $2 WHERE person_id = $3 AND wrapped = $4',
          [keys.wrapPersonKey(key, after, organizationId, personId), row.newVersion, personId, row.wrapped],
        );
        done += rowCount ?? 0;
      }
    }
  }
}

interface PersonToRewrap {
  personId: string;
  organizationId: string;
  wrapped: Buffer;
  oldKey: Buffer;
  newKey: Buffer;
  newVersion: number;
}

async function writeWhole(file: string, key: Buffer): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(key);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
