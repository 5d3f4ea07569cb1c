import type { SignedInSession } from '@app/access';
import type { Transactions, Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { guessLimits } from './domain/password';
import type { Presentation } from './domain/presentation';
import type { SignInName } from './domain/sign-in-name';

export interface KnownAccount {
  id: string;
  displayName: string;
  passwordHash: string;
}

export interface MembershipRow {
  organizationId: string;
  organizationName: string;
  organizationKind: string;
  role: string;
}

/** Who fills in for the person of a session, and until when at the latest. */
export interface Assistance {
  helperName: string;
  endsAt: Date;
}

/** Runs as the bare login `app`: before signing in nobody is anybody. */
@Injectable()
export class IdentityRepository {
  async findAccount(tx: Tx, name: SignInName): Promise<KnownAccount | undefined> {
    const column = name.kind === 'phone' ? 'phone' : 'email';
    const rows = await tx.query<KnownAccount>(
      `SELECT a.id, a.display_name AS "displayName", c.password_hash AS "passwordHash"
       FROM account a JOIN credential c ON c.account_id = a.id WHERE a.${column} = $1 AND a.disabled_at IS NULL`,
      [name.value],
    );
    return rows[0];
  }

  async passwordHash(tx: Tx, accountId: string): Promise<string> {
    const rows = await tx.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM credential WHERE account_id = $1',
      [accountId],
    );
    return rows[0].hash;
  }

  async memberships(tx: Tx, accountId: string): Promise<MembershipRow[]> {
    return tx.query<MembershipRow>(
      `SELECT m.organization_id AS "organizationId", o.name AS "organizationName", o.kind AS "organizationKind", m.role
       FROM membership m JOIN organization o ON o.id = m.organization_id
       WHERE m.account_id = $1 AND m.valid_to IS NULL ORDER BY m.valid_from, m.id`,
      [accountId],
    );
  }

  async presentation(tx: Tx, accountId: string): Promise<Presentation> {
    return (
      await tx.query<Presentation>('SELECT language, elder, text_size AS "textSize" FROM account WHERE id = $1', [
        accountId,
      ])
    )[0];
  }

  /** For the banner: who fills in at the moment, and until when. */
  async assistance(tx: Tx, sessionId: string): Promise<Assistance | null> {
    const rows = await tx.query<Assistance>(
      `SELECT a.display_name AS "helperName", s.expires_at AS "endsAt"
       FROM session s JOIN account a ON a.id = s.assisted_by_account_id WHERE s.id = $1`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** What the change leaves out stays as it is. */
  async changePresentation(tx: Tx, accountId: string, change: Partial<Presentation>): Promise<Presentation> {
    const rows = await tx.query<Presentation>(
      `UPDATE account SET language = coalesce($2, language), elder = coalesce($3, elder),
         text_size = coalesce($4, text_size) WHERE id = $1
       RETURNING language, elder, text_size AS "textSize"`,
      [accountId, change.language ?? null, change.elder ?? null, change.textSize ?? null],
    );
    return rows[0];
  }

  async insertSession(
    tx: Tx,
    session: {
      id: string;
      tokenHash: Buffer;
      accountId: string;
      organizationId: string | null;
      expiresAt: Date;
      ownDevice: boolean;
    },
  ): Promise<void> {
    await tx.insert('session', session);
  }

  /** Marks the session as seen at most once a minute, and finds its active membership. */
  async resolve(
    transactions: Transactions,
    tokenHash: Buffer,
    idleSeconds: number,
    touch: boolean,
  ): Promise<SignedInSession | undefined> {
    const rows = await transactions.single<SignedInSession & { seenAgo: number }>(
      `SELECT s.id AS "sessionId", a.id AS "accountId", a.display_name AS "displayName",
         m.organization_id AS "organizationId", m.role, o.kind AS "organizationKind",
         s.assisted_by_account_id AS "assistedBy", extract(epoch FROM now() - s.seen_at)::int AS "seenAgo"
       FROM session s JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
       LEFT JOIN membership m ON m.account_id = s.account_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL
       LEFT JOIN organization o ON o.id = m.organization_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
         AND (s.seen_at > now() - make_interval(secs => $2) OR s.own_device AND m.role = 'resident')`,
      [tokenHash, idleSeconds],
    );
    const session = rows[0];
    if (touch && session && session.seenAgo >= 60)
      await transactions.single('UPDATE session SET seen_at = now() WHERE token_hash = $1', [tokenHash]);
    return session;
  }

  /** Signing out while filling in for somebody signs the helper out too. */
  async endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.query(
      `WITH ended AS (
         UPDATE session SET ended_at = now()
         WHERE (token_hash = $1 OR id = (SELECT helper_session_id FROM session WHERE token_hash = $1)) AND ended_at IS NULL
         RETURNING id)
       SELECT pg_notify('session-ended', id::text) FROM ended`,
      [tokenHash],
    );
  }

  /** A changed password ends every other session of the account. */
  async changePassword(tx: Tx, accountId: string, passwordHash: string, keep: Buffer): Promise<void> {
    await tx.execute('UPDATE credential SET password_hash = $2, changed_at = now() WHERE account_id = $1', [
      accountId,
      passwordHash,
    ]);
    await tx.query(
      `WITH ended AS (UPDATE session SET ended_at = now() WHERE account_id = $1 AND token_hash <> $2 AND ended_at IS NULL RETURNING id)
       SELECT pg_notify('session-ended', id::text) FROM ended`,
      [accountId, keep],
    );
  }

  async chooseOrganization(tx: Tx, tokenHash: Buffer, organizationId: string): Promise<void> {
    await tx.query(
      `WITH changed AS (UPDATE session SET organization_id = $2 WHERE token_hash = $1 RETURNING account_id)
       SELECT pg_notify('account-changed', account_id::text) FROM changed`,
      [tokenHash, organizationId],
    );
  }

  async failuresOf(tx: Tx, subjectHash: Buffer): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      'SELECT count(*) AS count FROM sign_in_failure WHERE subject_hash = $1 AND at > now() - make_interval(mins => $2)',
      [subjectHash, guessLimits.windowMinutes],
    );
    return rows[0].count;
  }

  async addFailure(tx: Tx, subjectHashes: Buffer[]): Promise<void> {
    await tx.execute('INSERT INTO sign_in_failure (subject_hash) SELECT unnest($1::bytea[])', [subjectHashes]);
    await tx.execute("DELETE FROM sign_in_failure WHERE at < now() - interval '1 day'");
  }

  async clearFailures(tx: Tx, subjectHash: Buffer): Promise<void> {
    await tx.execute('DELETE FROM sign_in_failure WHERE subject_hash = $1', [subjectHash]);
  }

  async network(tx: Tx): Promise<{ name: string; demo: boolean } | undefined> {
    return (await tx.query<{ name: string; demo: boolean }>('SELECT name, demo FROM network'))[0];
  }
}
