import { audit, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { conflict, newId, notFound, ruleBroken, stale } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Relation } from './domain/case-file';
import { Household } from './entities/household.entity';
import { HouseholdMember } from './entities/household-member.entity';
import { ServiceUsersService } from './service-users.service';

export type HouseholdKind = 'household' | 'group';
export const householdKinds: readonly HouseholdKind[] = ['household', 'group'];

export interface HouseholdRow {
  id: string;
  organizationId: string;
  kind: HouseholdKind;
  code: string;
  version: number;
}

export interface MemberRow {
  personId: string;
  code: string;
  clientGroup: string;
  sex: string;
  ageBand: string;
  relation: Relation;
}

export interface MemberInput {
  personId: string;
  relation: Relation;
}

export interface HouseholdPage extends HouseholdRow {
  members: MemberRow[];
  openCaseId: string | null;
}

const columns = `h.id, h.organization_id AS "organizationId", h.kind, h.code, h.version`;
const memberColumns = `p.id AS "personId", p.code, p.client_group AS "clientGroup", p.sex, p.age_band AS "ageBand", m.relation`;

/** Families and groups as the organisation knows them: codes and relations, no names. */
@Injectable()
export class HouseholdsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly serviceUsers: ServiceUsersService,
  ) {}

  list(
    actor: Actor,
    filter: { kind?: HouseholdKind; personId?: string },
    after: string | undefined,
    limit: number,
  ): Promise<Page<HouseholdPage>> {
    return this.transactions.read(actor, async (tx) => {
      const key = decodeKey(after, 2);
      const rows = await tx.query<HouseholdRow>(
        `SELECT ${columns} FROM household h
         WHERE ($1::text IS NULL OR h.kind = $1) AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM household_member m
             WHERE m.household_id = h.id AND m.person_id = $2 AND m.left_at IS NULL))
           AND ($3::text IS NULL OR (h.code, h.id) > ($3, $4::uuid))
         ORDER BY h.code, h.id LIMIT $5`,
        [filter.kind ?? null, filter.personId ?? null, key?.[0] ?? null, key?.[1] ?? null, limit + 1],
      );
      const page = keysetPage(rows, limit, (row) => [row.code, row.id]);
      return { items: await Promise.all(page.items.map((row) => this.page(tx, row))), next: page.next };
    });
  }

  open(actor: Actor, id: string): Promise<HouseholdPage> {
    return this.transactions.read(actor, async (tx) => this.page(tx, await this.visible(tx, id)));
  }

  create(actor: Actor, input: { kind: HouseholdKind; code: string; members: MemberInput[] }): Promise<HouseholdPage> {
    return this.transactions.run(actor, async (tx) => {
      const [taken] = await tx.query('SELECT 1 FROM household WHERE code = $1', [input.code]);
      if (taken) throw conflict('code-taken');
      const id = newId();
      const { organizationId } = actor;
      await tx.insert(Household, { id, organizationId, kind: input.kind, code: input.code });
      await this.writeMembers(tx, actor, id, input.kind, input.members);
      audit(tx, actor, { action: 'household.created', subjectType: 'household', subjectId: id });
      return this.page(tx, await this.visible(tx, id));
    });
  }

  /** The whole list as it is now; who is no longer on it has left, and stays as a row. */
  setMembers(actor: Actor, id: string, version: number, members: MemberInput[]): Promise<HouseholdPage> {
    return this.transactions.run(actor, async (tx) => {
      const known = await this.visible(tx, id, { lock: true });
      if (known.version !== version || (await tx.update(Household, { id, version }, { kind: known.kind })) !== 1)
        throw stale();
      await tx.execute(
        'UPDATE household_member SET left_at = now() WHERE household_id = $1 AND left_at IS NULL AND NOT (person_id = ANY($2))',
        [id, members.map(({ personId }) => personId)],
      );
      await this.writeMembers(tx, actor, id, known.kind, members);
      audit(tx, actor, { action: 'household.changed', subjectType: 'household', subjectId: id });
      return this.page(tx, await this.visible(tx, id));
    });
  }

  async visible(tx: Tx, id: string, { lock = false } = {}): Promise<HouseholdRow> {
    const [row] = await tx.query<HouseholdRow>(
      `SELECT ${columns} FROM household h WHERE h.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
      [id],
    );
    if (!row) throw notFound();
    return row;
  }

  members(tx: Tx, id: string): Promise<MemberRow[]> {
    return tx.query<MemberRow>(
      `SELECT ${memberColumns} FROM household_member m JOIN person_basic p ON p.id = m.person_id
       WHERE m.household_id = $1 AND m.left_at IS NULL ORDER BY m.since, p.code`,
      [id],
    );
  }

  private async writeMembers(
    tx: Tx,
    actor: Actor,
    id: string,
    kind: HouseholdKind,
    members: MemberInput[],
  ): Promise<void> {
    if (new Set(members.map(({ personId }) => personId)).size !== members.length) throw ruleBroken('member-twice');
    if (kind === 'household' && members.filter(({ relation }) => relation === 'head').length > 1)
      throw ruleBroken('one-head-only');
    for (const { personId, relation } of members) {
      await this.serviceUsers.basicsOf(tx, personId);
      const known = await tx.execute(
        'UPDATE household_member SET relation = $3, left_at = NULL WHERE household_id = $1 AND person_id = $2',
        [id, personId, relation],
      );
      const { organizationId } = actor;
      if (known === 0) await tx.insert(HouseholdMember, { organizationId, householdId: id, personId, relation });
    }
  }

  private async page(tx: Tx, row: HouseholdRow): Promise<HouseholdPage> {
    const [open] = await tx.query<{ id: string }>(
      `SELECT id FROM case_file WHERE household_id = $1 AND status = 'open'`,
      [row.id],
    );
    return { ...row, members: await this.members(tx, row.id), openCaseId: open?.id ?? null };
  }
}
