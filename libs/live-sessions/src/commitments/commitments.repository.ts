import { decodeKey, keysetPage, type Page, type Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type CommitmentOutcome, type CommitmentStatus, openStatuses } from './commitment.policy';

export interface CommitmentStepRow {
  kind: 'answered' | CommitmentOutcome | 'carried-over';
  note: string;
  at: Date;
  name: string | null;
}

export interface CommitmentItem {
  id: string;
  text: string;
  doneWhen: string;
  dueOn: string;
  owner: string;
  organization: string;
  status: CommitmentStatus;
  source: 'live' | 'paper';
  session: { id: string; title: string; startsAt: string };
  /** Names of whoever asked. */
  askers: string[];
  steps: CommitmentStepRow[];
  isSessionOver: boolean;
  isOwner: boolean;
  isAsker: boolean;
  isFacilitator: boolean;
}

export interface CommitmentPeople {
  holderId: string;
  ownerOrganizationId: string | null;
  owner: string | null;
  askers: string[];
  facilitators: string[];
}

/** Whose commitments: one's own, those of one's organisation, those one asked for, all one may see. */
export type CommitmentScope = 'mine' | 'organization' | 'asked' | 'all';

const scopes: Readonly<Record<CommitmentScope, string>> = {
  mine: 'c.owner_account_id = $1',
  organization: 'c.owner_organization_id = ANY(ARRAY(SELECT rls.organizations()))',
  asked: `(EXISTS (SELECT 1 FROM commitment_asker k WHERE k.commitment_id = c.id AND k.account_id = $1)
    OR (f.account_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment_asker k WHERE k.commitment_id = c.id)))`,
  all: 'true',
};

const columns = `c.id, c.text, c.done_when AS "doneWhen", c.due_on AS "dueOn", c.owner_name AS owner,
  c.owner_organization_name AS organization, c.status, c.source,
  json_build_object('id', c.session_id, 'title', coalesce(s.title, ''), 'startsAt', s.starts_at) AS session,
  ARRAY(SELECT a.display_name FROM commitment_asker k JOIN account a ON a.id = k.account_id WHERE k.commitment_id = c.id ORDER BY 1) AS askers,
  coalesce((SELECT json_agg(json_build_object('kind', p.kind, 'note', p.note, 'at', p.at, 'name', a.display_name) ORDER BY p.at, p.id)
    FROM commitment_step p LEFT JOIN account a ON a.id = p.account_id WHERE p.commitment_id = c.id), '[]') AS steps,
  coalesce(s.status = 'closed', true) AS "isSessionOver",
  coalesce(c.owner_account_id = $1 OR (rls.organization_role() IN ('supervisor', 'organization-admin')
    AND c.owner_organization_id IN (SELECT rls.organizations())), false) AS "isOwner",
  EXISTS (SELECT 1 FROM commitment_asker k WHERE k.commitment_id = c.id AND k.account_id = $1) AS "isAsker",
  f.account_id IS NOT NULL AS "isFacilitator"`;

const tables = `live_commitment c
  LEFT JOIN live_session s ON s.id = c.session_id
  LEFT JOIN live_member f ON f.session_id = c.session_id AND f.account_id = $1 AND f.role = 'facilitator'`;

@Injectable()
export class CommitmentsRepository {
  async page(
    tx: Tx,
    accountId: string,
    wanted: { scope: CommitmentScope; open: boolean; after?: string; limit: number },
  ): Promise<Page<CommitmentItem>> {
    const key = decodeKey(wanted.after, 2);
    const rows = await tx.query<CommitmentItem>(
      `SELECT ${columns} FROM ${tables}
       WHERE ${scopes[wanted.scope]} AND (c.status = ANY($2)) = $3 AND c.status <> 'dropped'
         ${key ? 'AND (c.due_on, c.id) > ($5::date, $6::uuid)' : ''}
       ORDER BY c.due_on, c.id LIMIT $4`,
      [accountId, openStatuses, wanted.open, wanted.limit + 1, ...(key ?? [])],
    );
    return keysetPage(rows, wanted.limit, ({ dueOn, id }) => [dueOn, id]);
  }

  async visible(tx: Tx, accountId: string, id: string): Promise<CommitmentItem | undefined> {
    return (await tx.query<CommitmentItem>(`SELECT ${columns} FROM ${tables} WHERE c.id = $2`, [accountId, id]))[0];
  }

  /** What earlier sessions of the series left open. */
  before(tx: Tx, accountId: string, sessionId: string): Promise<CommitmentItem[]> {
    return tx.query<CommitmentItem>(
      `SELECT ${columns} FROM ${tables}
       WHERE c.id IN (SELECT commitment_id FROM rls.open_commitments_before($2)) ORDER BY c.due_on, c.id`,
      [accountId, sessionId],
    );
  }

  /** 0 when somebody else was faster. */
  async move(tx: Tx, id: string, from: CommitmentStatus, to: CommitmentStatus, now: Date): Promise<number> {
    const rows = await tx.query(
      `UPDATE live_commitment SET status = $3, version = version + 1, closed_at = CASE WHEN $3 = 'done' THEN $4::timestamptz END
       WHERE id = $1 AND status = $2 RETURNING id`,
      [id, from, to, now],
    );
    return rows.length;
  }

  async addStep(
    tx: Tx,
    commitmentId: string,
    step: { kind: string; note: string; accountId: string; at: Date },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO commitment_step (id, commitment_id, organization_id, session_id, owner_organization_id, kind, note, account_id, at)
       SELECT $2, c.id, c.organization_id, c.session_id, c.owner_organization_id, $3, $4, $5, $6 FROM live_commitment c WHERE c.id = $1`,
      [commitmentId, newId(), step.kind, step.note, step.accountId, step.at],
    );
  }

  /** Everybody it concerns, as events name people. */
  async people(tx: Tx, id: string): Promise<CommitmentPeople> {
    const [people] = await tx.query<CommitmentPeople>(
      `SELECT ${peopleColumns} FROM live_commitment c WHERE c.id = $1`,
      [id],
    );
    return people;
  }
}

export const peopleColumns = `c.organization_id AS "holderId", c.owner_organization_id AS "ownerOrganizationId",
  c.owner_organization_id || '/' || c.owner_account_id AS owner,
  ARRAY(SELECT k.person_organization_id || '/' || k.account_id FROM commitment_asker k WHERE k.commitment_id = c.id) AS askers,
  ARRAY(SELECT coalesce(m.organization_id, c.organization_id) || '/' || m.account_id FROM live_member m
    WHERE m.session_id = c.session_id AND m.role = 'facilitator') AS facilitators`;
