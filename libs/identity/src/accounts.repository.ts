import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { SignInName } from './domain/sign-in-name';

export interface AccountContact {
  accountId: string;
  phone: string | null;
  email: string | null;
  /** When the last session of this person was used; null when there was none. */
  seenAt: Date | null;
  disabled: boolean;
  hasPassword: boolean;
}

/** Accounts as they are made and looked after; runs as the bare login `app`, or as the migrator. */
@Injectable()
export class AccountsRepository {
  async idOf(tx: Tx, name: SignInName): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM account WHERE ${name.kind} = $1`, [name.value]);
    return rows[0]?.id;
  }

  /** The new account's id; undefined when somebody signs in by this name already. */
  async create(tx: Tx, displayName: string, name: SignInName, passwordHash?: string): Promise<string | undefined> {
    const id = newId();
    const made = await tx.execute(
      `INSERT INTO account (id, display_name, ${name.kind}) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [id, displayName, name.value],
    );
    if (made === 0) return undefined;
    if (passwordHash)
      await tx.execute('INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)', [id, passwordHash]);
    return id;
  }

  /** False when the person belongs to the organisation already. */
  async join(tx: Tx, accountId: string, organizationId: string, role: string): Promise<boolean> {
    const made = await tx.execute(
      'INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [newId(), organizationId, accountId, role],
    );
    return made === 1;
  }

  contacts(tx: Tx, accountIds: readonly string[]): Promise<AccountContact[]> {
    return tx.query(
      `SELECT a.id AS "accountId", a.phone, a.email, a.disabled_at IS NOT NULL AS disabled,
         c.account_id IS NOT NULL AS "hasPassword",
         (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS "seenAt"
       FROM account a LEFT JOIN credential c ON c.account_id = a.id WHERE a.id = ANY($1::uuid[])`,
      [accountIds],
    );
  }
}
