import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { Actor } from './actor';

export interface AuditEntry {
  /** What was done, in the words of the feature: 'referral.viewed', 'identity.read'. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** Names of fields that were read or changed, never their values. */
  fields?: string[];
  purpose?: string;
  /** Organisations that may read this row besides the actor's own. */
  organizationIds?: string[];
}

/** Writes who did what in the transaction of the deed, so that neither exists without the other. */
export function audit(tx: Tx, actor: Actor, entry: AuditEntry): void {
  tx.queue(auditSql, auditParameters(actor, entry));
}

/** For statements that fold the audit row into a larger write: VALUES in the order of `auditParameters`. */
export const auditSql = `INSERT INTO audit_event
  (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, fields, purpose, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

export const auditParameters = (actor: Actor, entry: AuditEntry): unknown[] => [
  newId(),
  actor.accountId,
  actor.organizationId,
  actor.role,
  entry.action,
  entry.subjectType,
  entry.subjectId,
  entry.organizationIds ?? [],
  entry.fields ?? [],
  entry.purpose ?? null,
  actor.requestId,
];
