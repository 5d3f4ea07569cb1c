import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { forbidden } from '@app/kernel';
import type { OrganizationName } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { ageBounds, ageOfBucket, overdueAges, type OverdueAge } from '../domain/overdue-ages';
import { ReferralDirectory } from '../referral-directory';
import { WorkingCalendars } from '../working-calendar';
import { OverviewRepository } from './overview.repository';
import type { OverviewRow, Whose } from './overview-rows';

const mostRows = 20;

export interface OverviewPart {
  rows: OverviewRow[];
  total: number;
}

export interface Overview {
  unacknowledged: OverviewPart;
  basisReviews: OverviewPart;
  overdue: Record<Whose, OverviewPart & { byAge: { age: OverdueAge; count: number }[] }>;
  names: Map<string, OrganizationName>;
}

const partOf = (rows: OverviewRow[]): OverviewPart => ({ rows, total: rows[0]?.total ?? 0 });

@Injectable()
export class OverviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OverviewRepository,
    private readonly directory: ReferralDirectory,
    private readonly calendars: WorkingCalendars,
  ) {}

  async of(actor: Actor): Promise<Overview> {
    const { organizationId } = actor;
    if (!organizationId) throw forbidden();
    const { now, calendar } = await this.calendars.moment();
    return this.transactions.read(actor, async (tx) => {
      const [unacknowledged, basisReviews, ours, theirs, counts] = await Promise.all([
        this.repository.unacknowledged(tx, organizationId, mostRows),
        this.repository.basisReviews(tx, organizationId, mostRows),
        this.repository.overdueOf(tx, organizationId, 'ours', now, mostRows),
        this.repository.overdueOf(tx, organizationId, 'theirs', now, mostRows),
        this.repository.overdueCounts(tx, organizationId, now, ageBounds(now, calendar)),
      ]);
      const byAge = (whose: Whose) =>
        overdueAges.map((age) => ({
          age,
          count: counts.find((one) => one.whose === whose && ageOfBucket(one.bucket) === age)?.count ?? 0,
        }));
      const rows = [unacknowledged, basisReviews, ours, theirs].flat();
      const names = await this.directory.names(
        tx,
        rows.map(({ counterpartId }) => counterpartId),
      );
      return {
        unacknowledged: partOf(unacknowledged),
        basisReviews: partOf(basisReviews),
        overdue: {
          ours: { ...partOf(ours), byAge: byAge('ours') },
          theirs: { ...partOf(theirs), byAge: byAge('theirs') },
        },
        names,
      };
    });
  }
}
