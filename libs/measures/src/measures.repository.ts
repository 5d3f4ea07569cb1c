import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Measure } from './domain/measure';

const columns = `source_id AS "sourceId", recipient_id AS "recipientId", need_code AS "needCode", sent_at AS "sentAt",
  acknowledged_at AS "acknowledgedAt", accepted_at AS "acceptedAt", first_contact_at AS "firstContactAt",
  completed_at AS "completedAt", closed_at AS "closedAt", status, business_status AS "businessStatus", reason,
  declined_for AS "declinedFor", declined_by AS "declinedBy", due_at AS "dueAt"`;

export interface Period {
  since: Date;
  until: Date;
}

/** Measures come out of the database by functions that know who asks; nobody reads another organisation's referrals. */
@Injectable()
export class MeasuresRepository {
  own(tx: Tx, { since, until }: Period, box: 'in' | 'out'): Promise<Measure[]> {
    return tx.query(`SELECT ${columns} FROM rls.own_referral_measures($1, $2, $3)`, [since, until, box === 'out']);
  }

  /** Nothing for whoever neither coaches nor funds the network. */
  network(tx: Tx, { since, until }: Period, grantId: string | null): Promise<Measure[]> {
    return tx.query(`SELECT ${columns} FROM rls.network_referral_measures($1, $2, $3)`, [since, until, grantId]);
  }
}
