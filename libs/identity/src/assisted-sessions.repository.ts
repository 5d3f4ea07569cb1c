import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { WayOfAsking } from './domain/assisting';

export interface AssistedSessionRow {
  id: string;
  residentName: string;
  helperName: string;
  organizationName: string;
  asked: WayOfAsking;
  begunAt: Date;
  /** When it ended, by hand or by itself; null while it goes on. */
  endedAt: Date | null;
}

export interface ResidentRow {
  id: string;
  displayName: string;
  assistedOnly: boolean;
}

export interface CallRow {
  phone: string;
  organizationName: string;
  of: 'organization' | 'network-steward';
}

@Injectable()
export class AssistedSessionsRepository {
  /** In which role the account belongs to the organisation, and when the helper's session ends. As the bare login. */
  async beginning(
    tx: Tx,
    asked: { accountId: string; organizationId: string; helperSessionId: string },
  ): Promise<{ displayName: string; role: string; helperExpiresAt: Date } | undefined> {
    const rows = await tx.query<{ displayName: string; role: string; helperExpiresAt: Date }>(
      `SELECT a.display_name AS "displayName", m.role, s.expires_at AS "helperExpiresAt"
       FROM membership m
       JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
       JOIN session s ON s.id = $3 AND s.ended_at IS NULL
       WHERE m.account_id = $1 AND m.organization_id = $2 AND m.valid_to IS NULL
       FOR SHARE OF s`,
      [asked.accountId, asked.organizationId, asked.helperSessionId],
    );
    return rows[0];
  }

  /** The session as which the helper now acts, and the row both people can read. As the bare login. */
  async begin(
    tx: Tx,
    session: {
      id: string;
      tokenHash: Buffer;
      organizationId: string;
      residentAccountId: string;
      helperAccountId: string;
      helperSessionId: string;
      asked: WayOfAsking;
      expiresAt: Date;
    },
  ): Promise<void> {
    await tx.insert('session', {
      id: session.id,
      tokenHash: session.tokenHash,
      accountId: session.residentAccountId,
      organizationId: session.organizationId,
      expiresAt: session.expiresAt,
      assistedByAccountId: session.helperAccountId,
      helperSessionId: session.helperSessionId,
    });
    await tx.insert('assisted_session', {
      id: session.id,
      organizationId: session.organizationId,
      residentAccountId: session.residentAccountId,
      helperAccountId: session.helperAccountId,
      asked: session.asked,
      expiresAt: session.expiresAt,
    });
  }

  /** Whether the first secret is of a session, over or not, in which the holder of the second filled in for somebody. */
  async isHelperOf(tx: Tx, assistedHash: Buffer, helperHash: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM session s JOIN session h ON h.id = s.helper_session_id
       WHERE s.token_hash = $1 AND h.token_hash = $2`,
      [assistedHash, helperHash],
    );
    return rows.length > 0;
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `WITH ended AS (UPDATE session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL RETURNING id)
       SELECT pg_notify('session-ended', id::text) FROM ended`,
      [id],
    );
  }

  /** Row-level security leaves those in which the reader was one of the two. */
  page(
    tx: Tx,
    side: 'resident' | 'helper',
    accountId: string,
    { after, limit }: { after?: string; limit: number },
  ): Promise<AssistedSessionRow[]> {
    const own = side === 'resident' ? 'resident_account_id' : 'helper_account_id';
    return tx.query<AssistedSessionRow>(
      `SELECT s.id, r.display_name AS "residentName", h.display_name AS "helperName", o.name AS "organizationName",
         s.asked, s.begun_at AS "begunAt",
         coalesce(s.ended_at, CASE WHEN s.expires_at <= now() THEN s.expires_at END) AS "endedAt"
       FROM assisted_session s
       JOIN account r ON r.id = s.resident_account_id
       JOIN account h ON h.id = s.helper_account_id
       JOIN organization o ON o.id = s.organization_id
       WHERE s.${own} = $1 AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
      [accountId, after ?? null, limit],
    );
  }

  /** Residents of the actor's organisation, newest first; `named`: part of the name. */
  residents(
    tx: Tx,
    organizationId: string,
    { after, limit, named }: { after?: string; limit: number; named?: string },
  ): Promise<ResidentRow[]> {
    return tx.query<ResidentRow>(
      `SELECT a.id, a.display_name AS "displayName", a.assisted_only AS "assistedOnly"
       FROM membership m JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
       WHERE m.organization_id = $1 AND m.role = 'resident' AND m.valid_to IS NULL
         AND ($2::uuid IS NULL OR a.id < $2) AND ($4::text IS NULL OR strpos(lower(a.display_name), lower($4)) > 0)
       ORDER BY a.id DESC LIMIT $3`,
      [organizationId, after ?? null, limit, named ?? null],
    );
  }

  async addResident(
    tx: Tx,
    resident: { id: string; membershipId: string; organizationId: string; displayName: string },
  ): Promise<void> {
    await tx.insert('account', {
      id: resident.id,
      displayName: resident.displayName,
      assistedOnly: true,
      elder: true,
    });
    await tx.insert('membership', {
      id: resident.membershipId,
      organizationId: resident.organizationId,
      accountId: resident.id,
      role: 'resident',
    });
  }

  /** The telephone of one's own organisation, else that of the network's steward. As the bare login. */
  async call(tx: Tx, organizationId: string | null): Promise<CallRow | undefined> {
    const rows = await tx.query<CallRow>(
      `SELECT phone, name AS "organizationName", 'organization' AS of, 0 AS nearness
       FROM organization WHERE id = $1 AND length(trim(phone)) > 0
       UNION ALL
       (SELECT o.phone, o.name, 'network-steward', 1 FROM membership m JOIN organization o ON o.id = m.organization_id
        WHERE m.role = 'network-steward' AND m.valid_to IS NULL AND length(trim(o.phone)) > 0 ORDER BY m.valid_from LIMIT 1)
       ORDER BY nearness LIMIT 1`,
      [organizationId],
    );
    return rows[0];
  }
}
