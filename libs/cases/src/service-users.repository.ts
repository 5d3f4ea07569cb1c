import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { PersonBasics } from './domain/person';
import { PersonBasic } from './entities/person-basic.entity';

export interface PersonRow extends PersonBasics {
  id: string;
  organizationId: string;
  version: number;
  holderAccountId: string | null;
  supervisorAccountId: string | null;
  retainUntil: string | null;
  erasedAt: Date | null;
  createdAt: Date;
}

export interface PersonListRow extends PersonRow {
  openCaseId: string | null;
  openCaseNumber: string | null;
}

export interface PersonFilter {
  /** The code, or its beginning. */
  code?: string;
  /** Only those this account holds or supervises. */
  ofAccount?: string;
}

export const personColumns = `p.id, p.organization_id AS "organizationId", p.version, p.code, p.client_group AS "clientGroup", p.sex,
  p.age_band AS "ageBand", p.household, p.language, p.area_code AS "areaCode", p.area_name AS "areaName",
  p.holder_account_id AS "holderAccountId", p.supervisor_account_id AS "supervisorAccountId",
  p.retain_until::text AS "retainUntil", p.erased_at AS "erasedAt", p.created_at AS "createdAt"`;

@Injectable()
export class ServiceUsersRepository {
  async insert(tx: Tx, actor: Actor, id: string, basics: PersonBasics): Promise<void> {
    await tx.insert(PersonBasic, {
      id,
      organizationId: actor.organizationId,
      holderAccountId: actor.accountId,
      ...basics,
    });
  }

  update(tx: Tx, id: string, change: Partial<PersonBasics>): Promise<number> {
    return tx.update(PersonBasic, { id }, { ...change, updatedAt: new Date() });
  }

  /** Counts the rows changed; 0 when the version is no longer the one given. */
  edit(tx: Tx, person: PersonRow, change: Partial<PersonBasics>): Promise<number> {
    return tx.update(PersonBasic, { id: person.id, version: person.version }, { ...change, updatedAt: new Date() });
  }

  hold(tx: Tx, id: string, by: { holderAccountId: string; supervisorAccountId: string }): Promise<number> {
    return tx.update(PersonBasic, { id }, { ...by, updatedAt: new Date() });
  }

  keepUntil(tx: Tx, id: string, retainUntil: string | null): Promise<number> {
    return tx.execute('UPDATE person_basic SET retain_until = greatest(retain_until, $2::date) WHERE id = $1', [
      id,
      retainUntil,
    ]);
  }

  async getVisible(tx: Tx, id: string, { lock = false } = {}): Promise<PersonRow | undefined> {
    const [row] = await tx.query<PersonRow>(
      `SELECT ${personColumns} FROM person_basic p WHERE p.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return row;
  }

  /** One row more than asked for, so that a next page is known. By code and by hand alone: never by a name (R-AC-07). */
  list(
    tx: Tx,
    { code, ofAccount }: PersonFilter,
    after: readonly unknown[] | undefined,
    limit: number,
  ): Promise<PersonListRow[]> {
    return tx.query(
      `SELECT ${personColumns}, f.id AS "openCaseId", f.number AS "openCaseNumber"
       FROM person_basic p LEFT JOIN case_file f ON f.person_id = p.id AND f.status = 'open'
       WHERE p.erased_at IS NULL AND ($1::text IS NULL OR starts_with(p.code, $1))
         AND ($2::uuid IS NULL OR p.holder_account_id = $2 OR p.supervisor_account_id = $2)
         AND ($3::text IS NULL OR (p.code, p.id) > ($3, $4::uuid))
       ORDER BY p.code, p.id LIMIT $5`,
      [code ?? null, ofAccount ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async codesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; code: string }>('SELECT id, code FROM person_basic WHERE id = ANY($1)', [
      ids,
    ]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  async isCodeTaken(tx: Tx, code: string): Promise<boolean> {
    return (
      (await tx.query('SELECT 1 FROM person_basic WHERE code = $1 AND erased_at IS NULL LIMIT 1', [code])).length > 0
    );
  }

  /** False: there is a reason not to, which the caller has told already or which arose in this moment. */
  async erase(tx: Tx, actor: Actor, id: string, reason: string): Promise<boolean> {
    const [{ done }] = await tx.query<{ done: boolean }>('SELECT vault.erase_person($1, $2, $3) AS done', [
      id,
      reason,
      actor.requestId,
    ]);
    return done;
  }

  async recordedFields(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ field: string }>('SELECT vault.recorded_fields($1) AS field', [id]);
    return rows.map((row) => row.field);
  }
}
