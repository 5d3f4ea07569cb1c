import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page } from '@app/database';
import { maskAddress, maskName, type AgeBand, type ClientGroup, type Sex } from '@app/kernel';
import { PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';

/** L1 (domain 2.5): what staff of a community know of its service users without asking. */
export interface CommunityPerson {
  id: string;
  code: string;
  /** 张*, and of a child the code. */
  maskedName: string;
  clientGroup: ClientGroup;
  sex: Sex;
  ageBand: AgeBand;
  /** Down to the building; null when none is told. */
  building: string | null;
  waiting: boolean;
}

type Row = Omit<CommunityPerson, 'maskedName' | 'building'>;

/** In the order of codes; nothing to search or sort by that the list hides (R-AC-07). */
@Injectable()
export class CommunityPeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: PersonVault,
  ) {}

  list(actor: Actor, after: string | undefined, limit: number): Promise<Page<CommunityPerson>> {
    const seen = decodeKey(after, 2);
    return this.transactions.run(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT b.id, b.code, b.client_group AS "clientGroup", b.sex, b.age_band AS "ageBand",
           EXISTS (SELECT 1 FROM access_request r WHERE r.person_id = b.id AND r.requester_account_id = $2
             AND (r.status = 'requested' OR (r.status IN ('approved', 'active') AND r.ends_at > clock_timestamp()))) AS waiting
         FROM person_basic b
         WHERE b.organization_id = $1 AND b.erased_at IS NULL
           AND ($3::text IS NULL OR (b.code, b.id) > ($3::text, $4::uuid))
         ORDER BY b.code, b.id LIMIT $5`,
        [actor.organizationId, actor.accountId, seen?.[0] ?? null, seen?.[1] ?? null, limit + 1],
      );
      const page = keysetPage(rows, limit, ({ code, id }) => [code, id]);
      const values = await this.vault.openForMasks(
        tx,
        actor,
        page.items.map(({ id }) => id),
        ['name', 'address'],
      );
      const items = page.items.map((row) => {
        const { name, address } = values.get(row.id)?.fields ?? {};
        const building = address ? maskAddress(address) : '*';
        return {
          ...row,
          maskedName: name ? maskName(name, row) : row.code,
          building: building === '*' ? null : building,
        };
      });
      return { items, next: page.next };
    });
  }
}
