import { audit, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { badShape, isId, newId, notFound, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ReferredPeople } from '../access-requests/referred-people';
import { assertCall, assertReport } from '../domain/mandatory-report';
import { ServiceUsersService } from '../service-users.service';
import type { NewCall, NewReport, ReportRow } from './mandatory-report-rows';
import { MandatoryReportsRepository } from './mandatory-reports.repository';

/** Records and guides; the call to the police is made by telephone (R-CH-04). Nobody is asked for consent and no guardian is told. */
@Injectable()
export class MandatoryReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MandatoryReportsRepository,
    private readonly serviceUsers: ServiceUsersService,
    private readonly referred: ReferredPeople,
  ) {}

  file(actor: Actor, report: NewReport, call: NewCall | undefined): Promise<ReportRow> {
    const now = systemClock.now();
    assertReport(report, now);
    if (call) assertCall(call, report.discoveredAt, now);
    return this.transactions.run(actor, async (tx) => {
      if (report.personId) await this.serviceUsers.basicsOf(tx, report.personId);
      if (report.referralId && !(await this.referred.knows(tx, actor, report.referralId))) throw notFound();
      const id = newId();
      await this.repository.insert(tx, actor, id, report);
      if (call) await this.repository.insertCall(tx, actor, id, call);
      // Says that there is one, not who reported: those who are told learn that from the page, if they may.
      await appendEvent(tx, actor, {
        type: 'mandatory-report.filed',
        subjectId: id,
        organizationIds: actor.organizationId ? [actor.organizationId] : [],
        data: { reported: call !== undefined },
      });
      return this.load(tx, actor, id, 'filed');
    });
  }

  /** A call made later, or what was answered: reporters are owed feedback (R-CH-05). */
  addCall(actor: Actor, id: string, call: NewCall): Promise<ReportRow> {
    return this.transactions.run(actor, async (tx) => {
      const report = await this.repository.getVisible(tx, id);
      if (!report) throw notFound();
      assertCall(call, report.discoveredAt, systemClock.now());
      await this.repository.insertCall(tx, actor, id, call);
      return this.load(tx, actor, id, 'call-added');
    });
  }

  open(actor: Actor, id: string): Promise<ReportRow> {
    return this.transactions.run(actor, (tx) => this.load(tx, actor, id, 'read'));
  }

  /** One's own, and for who is responsible those of the organisation. */
  list(actor: Actor, after: string | undefined, limit: number): Promise<Page<ReportRow>> {
    const [before] = decodeKey(after, 1) ?? [];
    if (before !== undefined && !isId(before)) throw badShape('page-key-not-readable');
    return this.transactions.read(actor, async (tx) =>
      keysetPage(await this.repository.list(tx, before, limit + 1), limit, ({ id }) => [id]),
    );
  }

  private async load(tx: Tx, actor: Actor, id: string, action: string): Promise<ReportRow> {
    const report = await this.repository.getVisible(tx, id);
    if (!report) throw notFound();
    await audit(tx, actor, { action: `mandatory-report.${action}`, subjectType: 'mandatory-report', subjectId: id });
    return report;
  }
}
