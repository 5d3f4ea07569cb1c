import type { TaskChange } from './task-change';

/** What a list and a page need of a task `t`. */
export const taskColumns = `t.id, t.organization_id AS "sourceId", t.request_id AS "requestId", t.replaces_task_id AS "replacesId", t.number,
  t.target_organization_id AS "targetId", t.status, t.business_status AS "businessStatus", t.hands,
  t.holder_account_id AS "holderId", t.holder_name AS "holderName", t.grant_id AS "grantId", t.need_code AS "needCode", t.mode,
  t.urgency, t.card, t.match_reasons AS "matchReasons", t.fields, t.recorded_fields AS "recordedFields",
  t.consent_ends_on AS "consentEndsOn", t.clock_kind AS "clockKind", t.clock_started_at AS "clockStartedAt",
  nullif(t.due_at, 'infinity') AS "dueAt", t.clock_paused_at AS "clockPausedAt", t.clock_remaining_days AS "clockRemainingDays",
  t.clock_remaining_minutes AS "clockRemainingMinutes", t.parent_task_id AS "parentId", t.relation, t.batch_id AS "batchId",
  t.subject_kind AS "subjectKind", t.legal_basis AS "legalBasis", t.basis_reason AS "basisReason",
  t.basis_review_due_at AS "basisReviewDueAt", t.basis_reviewed_at AS "basisReviewedAt", t.basis_review AS "basisReview",
  t.notice_given_on AS "noticeGivenOn", t.sent_at AS "sentAt", t.sent_by_account_id AS "sentById", t.info_rounds AS "infoRounds",
  t.held_from AS "heldFrom", t.hold_review_on AS "holdReviewOn", t.status_reason AS "statusReason",
  t.status_reason_by AS "statusReasonBy", t.extensions, t.forward_to_organization_id AS "forwardToId",
  t.forward_approved_at AS "forwardApprovedAt", t.started_at AS "startedAt", t.accepted_at AS "acceptedAt",
  t.completed_at AS "completedAt", t.deletion_asked_at AS "deletionAskedAt", t.deletion_due_at AS "deletionDueAt",
  t.deletion_attested_at AS "deletionAttestedAt", t.version,
  t.created_at AS "createdAt", t.updated_at AS "updatedAt"`;

/**
 * The ask is over when all its tasks are: completed when one of them closed its loop, entered in error when all were. What is
 * declined, failed or cancelled leaves it open, so that the source may ask somebody else.
 */
export const settledRequestSql = (request: string, task: string, standing: string): string => `
  UPDATE service_request r SET status = CASE WHEN ${standing}::text = 'loop-closed' OR EXISTS (SELECT 1 FROM referral_task o
      WHERE o.request_id = r.id AND o.id <> ${task} AND o.business_status = 'loop-closed') THEN 'completed'
    WHEN ${standing}::text = 'entered-in-error' AND NOT EXISTS (SELECT 1 FROM referral_task o WHERE o.request_id = r.id AND o.id <> ${task}
      AND o.status <> 'entered-in-error') THEN 'entered-in-error' ELSE r.status END
  WHERE r.id = ${request} AND NOT EXISTS (SELECT 1 FROM referral_task o WHERE o.request_id = r.id AND o.id <> ${task}
    AND o.status NOT IN ('rejected', 'failed', 'cancelled', 'entered-in-error')
    AND o.business_status IS DISTINCT FROM 'loop-closed')`;

export const changedColumns: readonly [keyof TaskChange, string][] = [
  ['status', 'status'],
  ['businessStatus', 'business_status'],
  ['hands', 'hands'],
  ['clockKind', 'clock_kind'],
  ['clockStartedAt', 'clock_started_at'],
  ['clockPausedAt', 'clock_paused_at'],
  ['clockRemainingDays', 'clock_remaining_days'],
  ['clockRemainingMinutes', 'clock_remaining_minutes'],
  ['consentEndsOn', 'consent_ends_on'],
  ['basisReviewDueAt', 'basis_review_due_at'],
  ['sentAt', 'sent_at'],
  ['sentById', 'sent_by_account_id'],
  ['acceptedAt', 'accepted_at'],
  ['startedAt', 'started_at'],
  ['completedAt', 'completed_at'],
  ['infoRounds', 'info_rounds'],
  ['heldFrom', 'held_from'],
  ['holdReviewOn', 'hold_review_on'],
  ['statusReason', 'status_reason'],
  ['statusReasonBy', 'status_reason_by'],
  ['forwardToId', 'forward_to_organization_id'],
  ['forwardApprovedAt', 'forward_approved_at'],
  ['deletionAskedAt', 'deletion_asked_at'],
  ['deletionDueAt', 'deletion_due_at'],
  ['deletionAttestedAt', 'deletion_attested_at'],
];
