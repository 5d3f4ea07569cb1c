import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface SavedView {
  id: string;
  name: string;
  filters: string;
}

const list = 'referrals';

/** Row-level security shows each person their own, in the organisation they act for. */
@Injectable()
export class SavedViewsRepository {
  all(tx: Tx): Promise<SavedView[]> {
    return tx.query('SELECT id, name, filters FROM saved_view WHERE list = $1 ORDER BY created_at, id', [list]);
  }

  async add(tx: Tx, actor: Actor, { id, name, filters }: SavedView): Promise<boolean> {
    const added = await tx.execute(
      `INSERT INTO saved_view (id, account_id, organization_id, list, name, filters) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [id, actor.accountId, actor.organizationId, list, name, filters],
    );
    return added === 1;
  }

  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM saved_view WHERE id = $1', [id])) === 1;
  }
}
