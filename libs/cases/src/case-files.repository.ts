import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { CaseStatus, CaseStep, EndReason, SubjectKind } from './domain/case-file';
import { CaseFile } from './entities/case-file.entity';
import { CaseStepReading } from './entities/case-step-reading.entity';
import { CaseStepRecord } from './entities/case-step.entity';

export interface CaseRow {
  id: string;
  organizationId: string;
  number: string;
  subjectKind: SubjectKind;
  personId: string | null;
  householdId: string | null;
  /** The code of the person, family or group. */
  subjectCode: string;
  ageBand: string | null;
  holderAccountId: string;
  holderName: string;
  supervisorAccountId: string;
  supervisorName: string;
  status: CaseStatus;
  step: CaseStep;
  endReason: EndReason | null;
  retainUntil: string | null;
  openedAt: Date;
  closedAt: Date | null;
  updatedAt: Date;
  version: number;
  /** Records the named supervisor has not read. */
  unread: number;
}

export interface StepRow {
  id: string;
  step: CaseStep;
  happenedOn: string;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  readBySupervisorAt: Date | null;
  readBySupervisorName: string | null;
}

export interface CaseFilter {
  status?: CaseStatus;
  ofAccount?: string;
  /** Only files whose named supervisor, this account, has something to read. */
  unreadBy?: string;
  personId?: string;
  /** A number or a code, or its beginning. */
  code?: string;
}

const unreadOf = `(SELECT count(*)::int FROM case_step s WHERE s.case_file_id = f.id AND s.written_by <> f.supervisor_account_id
    AND NOT EXISTS (SELECT 1 FROM case_step_reading r WHERE r.case_step_id = s.id AND r.read_by = f.supervisor_account_id))`;

const columns = `f.id, f.organization_id AS "organizationId", f.number, f.subject_kind AS "subjectKind", f.person_id AS "personId",
  f.household_id AS "householdId", coalesce(p.code, h.code) AS "subjectCode", p.age_band AS "ageBand",
  f.holder_account_id AS "holderAccountId", f.holder_name AS "holderName", f.supervisor_account_id AS "supervisorAccountId",
  f.supervisor_name AS "supervisorName", f.status, f.step, f.end_reason AS "endReason", f.retain_until::text AS "retainUntil",
  f.opened_at AS "openedAt", f.closed_at AS "closedAt", f.updated_at AS "updatedAt", f.version, ${unreadOf} AS unread`;
const from = `case_file f LEFT JOIN person_basic p ON p.id = f.person_id LEFT JOIN household h ON h.id = f.household_id`;

@Injectable()
export class CaseFilesRepository {
  async getVisible(tx: Tx, id: string): Promise<CaseRow | undefined> {
    const [row] = await tx.query<CaseRow>(`SELECT ${columns} FROM ${from} WHERE f.id = $1`, [id]);
    return row;
  }

  async lock(tx: Tx, id: string): Promise<CaseRow | undefined> {
    await tx.query('SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE', [id]);
    return this.getVisible(tx, id);
  }

  /** Latest first; one row more than asked for. */
  list(tx: Tx, filter: CaseFilter, after: readonly unknown[] | undefined, limit: number): Promise<CaseRow[]> {
    return tx.query(
      `SELECT ${columns} FROM ${from}
       WHERE ($1::text IS NULL OR f.status = $1)
         AND ($2::uuid IS NULL OR f.holder_account_id = $2 OR f.supervisor_account_id = $2)
         AND ($3::uuid IS NULL OR (f.supervisor_account_id = $3 AND ${unreadOf} > 0))
         AND ($4::uuid IS NULL OR f.person_id = $4 OR f.household_id IN (SELECT m.household_id FROM household_member m
           WHERE m.person_id = $4 AND m.left_at IS NULL))
         AND ($5::text IS NULL OR starts_with(f.number, $5) OR starts_with(coalesce(p.code, h.code), $5))
         AND ($6::timestamptz IS NULL OR (f.updated_at, f.id) < ($6, $7::uuid))
       ORDER BY f.updated_at DESC, f.id DESC LIMIT $8`,
      [
        filter.status ?? null,
        filter.ofAccount ?? null,
        filter.unreadBy ?? null,
        filter.personId ?? null,
        filter.code ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async hasOpen(tx: Tx, subjectId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM case_file WHERE (person_id = $1 OR household_id = $1) AND status = 'open' LIMIT 1`,
      [subjectId],
    );
    return rows.length > 0;
  }

  /** The next running number of the organisation's month (YYYYMM). */
  async nextNumber(tx: Tx, actor: Actor, month: string): Promise<number> {
    const [{ last }] = await tx.query<{ last: number }>(
      `INSERT INTO case_number (organization_id, month, last) VALUES ($1, $2, 1)
       ON CONFLICT (organization_id, month) DO UPDATE SET last = case_number.last + 1 RETURNING last`,
      [actor.organizationId, month],
    );
    return last;
  }

  insert(tx: Tx, row: Partial<CaseFile>): Promise<void> {
    return tx.insert(CaseFile, { ...row });
  }

  change(tx: Tx, { id, version }: CaseRow, change: Partial<CaseFile>): Promise<number> {
    return tx.update(CaseFile, { id, version }, { ...change, updatedAt: new Date() });
  }

  steps(tx: Tx, file: CaseRow): Promise<StepRow[]> {
    return tx.query(
      `SELECT s.id, s.step, s.happened_on::text AS "happenedOn", s.written_by AS "writtenBy", s.written_by_name AS "writtenByName",
         s.written_at AS "writtenAt", r.read_at AS "readBySupervisorAt", r.read_by_name AS "readBySupervisorName"
       FROM case_step s
       LEFT JOIN LATERAL (SELECT one.read_at, one.read_by_name FROM case_step_reading one WHERE one.case_step_id = s.id
         ORDER BY one.read_at LIMIT 1) r ON true
       WHERE s.case_file_id = $1 ORDER BY s.written_at, s.id`,
      [file.id],
    );
  }

  async addStep(
    tx: Tx,
    actor: Actor,
    file: { id: string; organizationId: string },
    step: CaseStep,
    happenedOn: string,
  ): Promise<string> {
    const id = newId();
    await tx.insert(CaseStepRecord, {
      id,
      organizationId: file.organizationId,
      caseFileId: file.id,
      step,
      happenedOn,
      writtenBy: actor.accountId,
      writtenByName: actor.displayName,
    });
    return id;
  }

  /** Marks what this supervisor has not read yet, up to the step that stood on the page; later ones were not seen. */
  async markRead(tx: Tx, actor: Actor, file: CaseRow, stepIds: readonly string[]): Promise<number> {
    const unread = await tx.query<{ id: string }>(
      `SELECT s.id FROM case_step s WHERE s.case_file_id = $1 AND s.id = ANY($2) AND s.written_by <> $3
         AND NOT EXISTS (SELECT 1 FROM case_step_reading r WHERE r.case_step_id = s.id AND r.read_by = $3)`,
      [file.id, stepIds, actor.accountId],
    );
    for (const { id } of unread)
      await tx.insert(CaseStepReading, {
        organizationId: file.organizationId,
        caseStepId: id,
        readBy: actor.accountId,
        readByName: actor.displayName,
      });
    return unread.length;
  }

  heldBy(tx: Tx, accountId: string): Promise<CaseRow[]> {
    return tx.query(
      `SELECT ${columns} FROM ${from} WHERE f.holder_account_id = $1 AND f.status = 'open' ORDER BY f.number`,
      [accountId],
    );
  }

  async passOn(tx: Tx, from_: string, to: { accountId: string; displayName: string }): Promise<void> {
    await tx.execute(
      `UPDATE case_file SET holder_account_id = $2, holder_name = $3, version = version + 1, updated_at = now()
       WHERE holder_account_id = $1 AND status = 'open'`,
      [from_, to.accountId, to.displayName],
    );
    await tx.execute(
      'UPDATE person_basic SET holder_account_id = $2, version = version + 1, updated_at = now() WHERE holder_account_id = $1',
      [from_, to.accountId],
    );
  }
}
