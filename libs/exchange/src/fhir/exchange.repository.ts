import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { ExchangeOrigin } from './exchange-origin.entity';

export interface KnownOrganization {
  id: string;
  uscc: string | null;
  kind: string;
}

@Injectable()
export class ExchangeRepository {
  /** Organisations of the directory by their id here or by their credit code. */
  organizations(tx: Tx, ids: readonly string[], codes: readonly string[]): Promise<KnownOrganization[]> {
    return tx.query<KnownOrganization>(
      'SELECT id, uscc, kind FROM organization WHERE id = ANY($1::uuid[]) OR uscc = ANY($2::text[])',
      [ids, codes],
    );
  }

  async creditCodes(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await tx.query<{ id: string; uscc: string | null }>(
      'SELECT id, uscc FROM organization WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, uscc }) => [id, uscc]));
  }

  async addOrigin(tx: Tx, organizationId: string, referralId: string, personId: string): Promise<void> {
    await tx.insert(ExchangeOrigin, { referralId, organizationId, personId });
  }

  async originOf(tx: Tx, referralId: string): Promise<{ personId: string } | undefined> {
    const rows = await tx.query<{ personId: string }>(
      'SELECT person_id AS "personId" FROM exchange_origin WHERE referral_id = $1',
      [referralId],
    );
    return rows[0];
  }
}
