import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { organizationTokens, pinyinKey } from './directory-index';

export interface SameOrganization {
  id: string;
  name: string;
  kind: string;
}

export interface NewOrganization {
  name: string;
  kind: string;
  areaCode?: string | null;
  uscc?: string | null;
}

/** Organisations as they come into the network: made, or claimed where the directory knew them already. */
@Injectable()
export class OrganizationFounding {
  /** Those of the same name or the same credit code. */
  same(tx: Tx, name: string, uscc: string | null = null): Promise<SameOrganization[]> {
    return tx.query(
      'SELECT id, name, kind FROM organization WHERE name = $1 OR ($2::text IS NOT NULL AND uscc = $2) ORDER BY id LIMIT 20',
      [name, uscc],
    );
  }

  /** Has two who bring the same organisation wait for one another until the transaction ends. */
  async lockName(tx: Tx, name: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 41))', [name]);
  }

  async found(tx: Tx, { name, kind, areaCode = null, uscc = null }: NewOrganization): Promise<string> {
    const id = newId();
    await tx.insert('organization', {
      id,
      kind,
      name,
      uscc,
      areaCode,
      source: 'network',
      pinyinKey: pinyinKey(name),
      searchTokens: organizationTokens({ name, shortName: null, description: null, uscc }, []),
    });
    return id;
  }

  /** Known from open data until now; from here on its own people look after it. False when it is `listed` no longer. */
  async claim(tx: Tx, id: string, kind: string): Promise<boolean> {
    const claimed = await tx.execute(
      "UPDATE organization SET kind = $2, version = version + 1 WHERE id = $1 AND kind = 'listed'",
      [id, kind],
    );
    return claimed === 1;
  }
}
