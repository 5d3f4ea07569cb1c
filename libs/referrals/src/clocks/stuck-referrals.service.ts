import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { forbidden } from '@app/kernel';
import type { OrganizationName } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { LadderClock } from '../domain/ladder';
import { ReferralDirectory } from '../referral-directory';
import { WorkingCalendars, type Moment } from '../working-calendar';

/** What a support agency may know of a delay (R-RF-03). The id is the delay's own and opens nothing. */
export interface StuckReferral {
  id: string;
  number: string;
  clock: LadderClock;
  dueAt: Date;
  /** Who holds the step. */
  heldBy: string;
}

const most = 200;

@Injectable()
export class StuckReferralsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: ReferralDirectory,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** The longest waiting first. The database answers with these columns and no others, and to support agencies alone. */
  async list(actor: Actor): Promise<Moment & { rows: StuckReferral[]; names: Map<string, OrganizationName> }> {
    if (actor.organizationKind !== 'support-agency') throw forbidden();
    const moment = await this.calendars.moment();
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<StuckReferral>(
        `SELECT id, number, clock, due_at AS "dueAt", held_by AS "heldBy" FROM rls.stuck_referrals($1)
         ORDER BY due_at, id LIMIT $2`,
        [moment.now, most],
      );
      const names = await this.directory.names(
        tx,
        rows.map(({ heldBy }) => heldBy),
      );
      return { ...moment, rows, names };
    });
  }
}
