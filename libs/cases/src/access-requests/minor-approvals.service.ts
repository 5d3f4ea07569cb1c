import { audit, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, isMinor, newId, notFound, ruleBroken, type AgeBand } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { Injectable } from '@nestjs/common';

export interface MinorApprovalRow {
  /** null while it waits. */
  id: string | null;
  personId: string;
  personCode: string;
  ageBand: AgeBand;
  accountId: string;
  accountName: string;
  approvedByName: string | null;
  approvedAt: Date | null;
}

const minors = `('0-2', '3-5', '6-9', '10-13', '14-17')`;
const mostListed = 200;

/** Who of the own staff may read a child (R-AC-02): approved by a supervisor, one a case and worker, at assignment. */
@Injectable()
export class MinorApprovalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Children whose worker waits for an approval first, then who is approved; nobody is asked to approve themselves. */
  list(actor: Actor): Promise<MinorApprovalRow[]> {
    return this.transactions.read(actor, (tx) =>
      tx.query<MinorApprovalRow>(
        `SELECT a.id, b.id AS "personId", b.code AS "personCode", b.age_band AS "ageBand", h.account_id AS "accountId",
           c.display_name AS "accountName", a.approved_by_name AS "approvedByName", a.approved_at AS "approvedAt"
         FROM person_basic b
         JOIN LATERAL (
           SELECT b.holder_account_id AS account_id WHERE b.holder_account_id IS NOT NULL
           UNION SELECT f.holder_account_id FROM case_file f WHERE f.person_id = b.id AND f.status = 'open'
           UNION SELECT m.account_id FROM minor_approval m WHERE m.person_id = b.id AND m.ended_at IS NULL
         ) h ON true
         JOIN account c ON c.id = h.account_id
         JOIN membership s ON s.account_id = h.account_id AND s.organization_id = b.organization_id AND s.valid_to IS NULL
           AND s.role = 'worker'
         LEFT JOIN minor_approval a ON a.person_id = b.id AND a.account_id = h.account_id AND a.ended_at IS NULL
         WHERE b.organization_id = $1 AND b.age_band IN ${minors} AND b.erased_at IS NULL AND h.account_id <> $2
         ORDER BY a.id IS NOT NULL, b.code, b.id, h.account_id LIMIT ${mostListed}`,
        [actor.organizationId, actor.accountId],
      ),
    );
  }

  approve(actor: Actor, { personId, accountId }: { personId: string; accountId: string }): Promise<MinorApprovalRow[]> {
    return this.transactions
      .run(actor, async (tx) => {
        const [person] = await tx.query<{ ageBand: AgeBand }>(
          'SELECT age_band AS "ageBand" FROM person_basic WHERE id = $1 AND erased_at IS NULL',
          [personId],
        );
        if (!person || !actor.organizationId) throw notFound();
        if (!isMinor(person.ageBand)) throw ruleBroken('minor-approval-not-needed');
        if (accountId === actor.accountId) throw ruleBroken('minor-approval-own');
        const workers = await this.organizations.membersWithRole(tx, actor.organizationId, ['worker']);
        const worker = workers.find((one) => one.accountId === accountId);
        if (!worker) throw ruleBroken('minor-approval-not-a-worker');
        if (!(await this.approveWithin(tx, actor, personId, { accountId, name: worker.displayName })))
          throw conflict('minor-approval-there');
      })
      .then(() => this.list(actor));
  }

  /** For a supervisor who assigns the case in the same act. False for an adult, and when the worker is approved already. */
  async approveWithin(
    tx: Tx,
    actor: Actor,
    personId: string,
    worker: { accountId: string; name: string },
  ): Promise<boolean> {
    const written = await tx.execute(
      `INSERT INTO minor_approval (id, organization_id, person_id, account_id, account_name, approved_by, approved_by_name)
       SELECT $1, $2, b.id, $4, $5, $6, $7 FROM person_basic b WHERE b.id = $3 AND b.age_band IN ${minors}
       ON CONFLICT (person_id, account_id) WHERE ended_at IS NULL DO NOTHING`,
      [
        newId(),
        actor.organizationId,
        personId,
        worker.accountId,
        worker.name,
        actor.accountId,
        actor.displayName ?? '',
      ],
    );
    if (written === 1)
      audit(tx, actor, {
        action: 'minor-approval.given',
        subjectType: 'person',
        subjectId: personId,
        purpose: worker.accountId,
      });
    return written === 1;
  }

  end(actor: Actor, id: string): Promise<MinorApprovalRow[]> {
    return this.transactions
      .run(actor, async (tx) => {
        const [ended] = await tx.query<{ personId: string; accountId: string }>(
          `UPDATE minor_approval SET ended_at = now() WHERE id = $1 AND ended_at IS NULL
           RETURNING person_id AS "personId", account_id AS "accountId"`,
          [id],
        );
        if (!ended) throw notFound();
        audit(tx, actor, {
          action: 'minor-approval.ended',
          subjectType: 'person',
          subjectId: ended.personId,
          purpose: ended.accountId,
        });
      })
      .then(() => this.list(actor));
  }
}
