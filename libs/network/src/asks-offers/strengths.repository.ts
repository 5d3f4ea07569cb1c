import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface StrengthRow {
  id: string;
  organizationId: string;
  text: string;
  fromMeeting: boolean;
  confirmed: boolean;
  version: number;
}

const columns = `id, organization_id AS "organizationId", text, session_id IS NOT NULL AS "fromMeeting",
  confirmed_at IS NOT NULL AS confirmed, version`;
const mostShown = 50;

@Injectable()
export class StrengthsRepository {
  /** What an organisation has confirmed about itself. */
  shown(tx: Tx, organizationId: string): Promise<StrengthRow[]> {
    return tx.query(
      `SELECT ${columns} FROM organization_strength
       WHERE organization_id = $1 AND confirmed_at IS NOT NULL ORDER BY created_at, id LIMIT ${mostShown}`,
      [organizationId],
    );
  }

  proposed(tx: Tx): Promise<StrengthRow[]> {
    return tx.query(
      `SELECT ${columns} FROM organization_strength
       WHERE confirmed_at IS NULL AND organization_id = (SELECT rls.organization_id())
       ORDER BY created_at, id LIMIT 100`,
    );
  }

  async lock(tx: Tx, id: string): Promise<StrengthRow | undefined> {
    const rows = await tx.query<StrengthRow>(
      `SELECT ${columns} FROM organization_strength
       WHERE id = $1 AND organization_id = (SELECT rls.organization_id()) FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  confirm(tx: Tx, { id, version }: StrengthRow, text: string, at: Date): Promise<number> {
    return tx.update('organization_strength', { id, version }, { text, confirmedAt: at });
  }

  remove(tx: Tx, id: string): Promise<number> {
    return tx.execute('DELETE FROM organization_strength WHERE id = $1', [id]);
  }
}
