import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page } from '@app/database';
import { forbidden, notFound, type AgeBand } from '@app/kernel';
import { PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { ServiceUsersRepository } from '../service-users.repository';

/** One opening of identity: who, when, which fields, what for, and by which right. */
export interface ReadingRow {
  id: string;
  at: Date;
  readerName: string;
  organizationName: string;
  /** Of the owning organisation, or of one the person was referred to or that was approved. */
  ownStaff: boolean;
  role: string | null;
  fields: string[];
  purpose: string | null;
  ground: 'own-staff' | 'consent' | 'statutory-duty' | 'emergency' | 'other-law' | 'approval';
  approvedByName: string | null;
  /** Somebody who filled in for the reader at that moment. */
  assistedByName: string | null;
}

export interface Readings extends Page<ReadingRow> {
  personCode: string;
  ageBand: AgeBand;
}

/** Who has seen a person's data, from the vault's own record; for the case team, and on paper for the person. */
@Injectable()
export class PersonReadingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ServiceUsersRepository,
    private readonly vault: PersonVault,
  ) {}

  of(actor: Actor, personId: string, after: string | undefined, limit: number): Promise<Readings> {
    const seen = decodeKey(after, 2);
    return this.transactions.read(actor, async (tx) => {
      const person = await this.people.getVisible(tx, personId);
      if (!person) throw notFound();
      const reach = await this.vault.ownReach(tx, personId);
      if (reach === 'none') throw forbidden('case-team-only');
      const rows = await tx.query<ReadingRow & { key: string }>(
        `SELECT e.id, e.at, e.at::text AS key, coalesce(c.display_name, '') AS "readerName",
           coalesce(o.name, '') AS "organizationName", e.organization_id = $2 AS "ownStaff", e.role, e.fields, e.purpose,
           CASE WHEN e.action = 'identity.read' THEN 'own-staff' ELSE coalesce(g.basis, 'consent') END AS ground,
           r.decided_by_name AS "approvedByName", h.display_name AS "assistedByName"
         FROM audit_event e
         LEFT JOIN account c ON c.id = e.account_id
         LEFT JOIN account h ON h.id = e.assisted_by_account_id
         LEFT JOIN organization o ON o.id = e.organization_id
         LEFT JOIN identity_grant g ON g.id = e.grant_id
         LEFT JOIN access_request r ON r.id = g.access_request_id
         WHERE e.subject_id = $1 AND e.action IN ('identity.read', 'identity.read-by-grant')
           AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3::timestamptz, $4::uuid))
         ORDER BY e.at DESC, e.id DESC LIMIT $5`,
        [personId, person.organizationId, seen?.[0] ?? null, seen?.[1] ?? null, limit + 1],
      );
      const page = keysetPage(rows, limit, ({ key, id }) => [key, id]);
      return {
        items: page.items.map(({ key: _key, ...row }) => row),
        next: page.next,
        personCode: person.code,
        ageBand: person.ageBand,
      };
    });
  }
}
