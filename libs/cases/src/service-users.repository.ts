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

  async getVisible(tx: Tx, id: string): Promise<PersonRow | undefined> {
    const [row] = await tx.query<PersonRow>(`SELECT ${personColumns} FROM person_basic p WHERE p.id = $1`, [id]);
    return row;
  }

  async recordedFields(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ field: string }>('SELECT vault.recorded_fields($1) AS field', [id]);
    return rows.map((row) => row.field);
  }
}
