import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { MandatoryReportCall } from '../entities/mandatory-report-call.entity';
import { MandatoryReport } from '../entities/mandatory-report.entity';
import type { CallRow, NewCall, NewReport, ReportRow } from './mandatory-report-rows';

type Sealed<Row, Keys extends keyof Row> = Omit<Row, Keys> & Record<Keys, Buffer | null>;
type StoredReport = Sealed<Omit<ReportRow, 'calls'>, 'reporterName' | 'seen' | 'safetyNote'>;
type StoredCall = Sealed<CallRow, 'number' | 'answer'> & { reportId: string };

const columns = `r.id, r.reporter_name AS "reporterName", r.person_id AS "personId", r.referral_id AS "referralId",
  r.discovered_at AS "discoveredAt", r.seen_kinds AS "seenKinds", r.seen_by AS "seenBy", r.seen, r.safety,
  r.safety_note AS "safetyNote", r.filed_at AS "filedAt"`;

/** Every word is sealed on its way in. Row-level security decides who may read a report at all. */
@Injectable()
export class MandatoryReportsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, actor: Actor, id: string, report: NewReport): Promise<void> {
    const { seen, safetyNote, personId, referralId, ...columns } = report;
    await tx.insert(MandatoryReport, {
      ...columns,
      id,
      personId: personId ?? null,
      referralId: referralId ?? null,
      organizationId: actor.organizationId,
      reporterAccountId: actor.accountId,
      reporterName: this.seal(actor.displayName ?? '', id, 'reporter'),
      seen: this.seal(seen, id, 'seen'),
      safetyNote: this.seal(safetyNote, id, 'safety'),
    });
  }

  async insertCall(tx: Tx, actor: Actor, reportId: string, { number, answer, ...call }: NewCall): Promise<void> {
    const id = newId();
    await tx.insert(MandatoryReportCall, {
      ...call,
      id,
      organizationId: actor.organizationId,
      reportId,
      addedBy: actor.accountId,
      number: this.seal(number, id, 'number'),
      answer: this.seal(answer, id, 'answer'),
    });
  }

  async getVisible(tx: Tx, id: string): Promise<ReportRow | undefined> {
    return (
      await this.opened(tx, await tx.query(`SELECT ${columns} FROM mandatory_report r WHERE r.id = $1`, [id]))
    )[0];
  }

  async list(tx: Tx, before: string | undefined, limit: number): Promise<ReportRow[]> {
    const rows = await tx.query<StoredReport>(
      `SELECT ${columns} FROM mandatory_report r
       WHERE r.organization_id = (SELECT rls.organization_id()) AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`,
      [before ?? null, limit],
    );
    return this.opened(tx, rows);
  }

  private async opened(tx: Tx, reports: StoredReport[]): Promise<ReportRow[]> {
    if (reports.length === 0) return [];
    const calls = await tx.query<StoredCall>(
      `SELECT c.id, c.report_id AS "reportId", c.to_whom AS "toWhom", c.called_at AS "calledAt", c.number, c.answer
       FROM mandatory_report_call c WHERE c.report_id = ANY($1::uuid[]) ORDER BY c.called_at, c.id`,
      [reports.map(({ id }) => id)],
    );
    return reports.map((report) => ({
      ...report,
      reporterName: this.open(report.reporterName, report.id, 'reporter') ?? '',
      seen: this.open(report.seen, report.id, 'seen') ?? '',
      safetyNote: this.open(report.safetyNote, report.id, 'safety'),
      calls: calls
        .filter(({ reportId }) => reportId === report.id)
        .map(({ reportId: _report, ...call }) => ({
          ...call,
          number: this.open(call.number, call.id, 'number'),
          answer: this.open(call.answer, call.id, 'answer'),
        })),
    }));
  }

  private seal(text: string | undefined, id: string, what: string): Buffer | null {
    return text?.trim() ? this.sealer.seal(text, place(id, what)) : null;
  }

  private open(sealed: Buffer | null, id: string, what: string): string | null {
    return sealed && this.sealer.open(sealed, place(id, what));
  }
}

const place = (id: string, what: string): string => `mandatory_report|${what}|${id}`;
