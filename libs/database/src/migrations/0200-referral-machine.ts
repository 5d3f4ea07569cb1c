import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations } from './policy';

/** The four machines of a referral complete: statuses and business statuses, basis, paused clocks, and how tasks belong together. */
export class ReferralMachine0200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(task);
    await runner.query(request);
    await runner.query(transitions);
    await runner.query(communities);
    await runner.query(workers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(back);
  }
}

const changed = `subject_kind, batch_id, parent_task_id, relation, legal_basis, basis_reason, basis_review_due_at, basis_reviewed_at,
  basis_review, notice_given_on, sent_at, sent_by_account_id, started_at, clock_paused_at, clock_remaining_days,
  clock_remaining_minutes, info_rounds, held_from, hold_review_on, status_reason, status_reason_by, extensions,
  forward_to_organization_id, forward_approved_at`;

const task = `
  ALTER TABLE referral_task
    DROP CONSTRAINT referral_task_status_check,
    DROP CONSTRAINT referral_task_business_status_check,
    ADD CONSTRAINT referral_task_status_check CHECK (status IN ('draft', 'requested', 'received', 'accepted', 'in-progress',
      'on-hold', 'completed', 'rejected', 'failed', 'cancelled', 'entered-in-error')),
    ADD CONSTRAINT referral_task_business_status_check CHECK (business_status IN ('info-requested', 'info-provided',
      'waitlisted', 'client-unreachable', 'assessment-first', 'forward-proposed', 'consent-paused', 'outcome-returned',
      'outcome-disputed', 'loop-closed')),
    ADD COLUMN subject_kind text NOT NULL DEFAULT 'person' CHECK (subject_kind IN ('person', 'household', 'group')),
    -- Tasks of the members of one household, referred together; each has its own consent and its own way.
    ADD COLUMN batch_id uuid,
    ADD COLUMN parent_task_id uuid,
    ADD COLUMN relation text CHECK (relation IN ('also', 'forward', 'split', 'conversion')),
    ADD COLUMN legal_basis text NOT NULL DEFAULT 'consent'
      CHECK (legal_basis IN ('consent', 'statutory-duty', 'emergency', 'other-law')),
    ADD COLUMN basis_reason text,
    ADD COLUMN basis_review_due_at timestamptz,
    ADD COLUMN basis_reviewed_at timestamptz,
    ADD COLUMN basis_review text CHECK (basis_review IN ('upheld', 'not-upheld')),
    ADD COLUMN notice_given_on date,
    ADD COLUMN sent_at timestamptz,
    ADD COLUMN sent_by_account_id uuid,
    ADD COLUMN started_at timestamptz,
    -- While a clock is paused nothing is due; what was left of it stands here.
    ADD COLUMN clock_paused_at timestamptz,
    ADD COLUMN clock_remaining_days int CHECK (clock_remaining_days >= 0),
    ADD COLUMN clock_remaining_minutes int CHECK (clock_remaining_minutes >= 0),
    ADD COLUMN info_rounds int NOT NULL DEFAULT 0 CHECK (info_rounds BETWEEN 0 AND 2),
    ADD COLUMN held_from text CHECK (held_from IN ('accepted', 'in-progress')),
    ADD COLUMN hold_review_on date,
    ADD COLUMN status_reason text,
    ADD COLUMN status_reason_by text,
    ADD COLUMN extensions int NOT NULL DEFAULT 0,
    ADD COLUMN forward_to_organization_id uuid,
    ADD COLUMN forward_approved_at timestamptz,
    ADD FOREIGN KEY (organization_id, parent_task_id) REFERENCES referral_task (organization_id, id),
    ADD CONSTRAINT referral_task_basis CHECK (status = 'draft' OR legal_basis = 'consent' OR basis_reason IS NOT NULL),
    ADD CONSTRAINT referral_task_group CHECK (subject_kind <> 'group' OR cardinality(recorded_fields) = 0),
    ADD CONSTRAINT referral_task_hold CHECK (status <> 'on-hold' OR held_from IS NOT NULL),
    ADD CONSTRAINT referral_task_paused CHECK (clock_paused_at IS NULL OR due_at = 'infinity');
  GRANT UPDATE (${changed}) ON referral_task TO app_member;
  CREATE INDEX referral_task_parent ON referral_task (parent_task_id) WHERE parent_task_id IS NOT NULL;
  CREATE INDEX referral_task_batch ON referral_task (batch_id) WHERE batch_id IS NOT NULL;
  CREATE INDEX referral_task_basis_review ON referral_task (organization_id, basis_review_due_at)
    WHERE basis_review_due_at IS NOT NULL AND basis_reviewed_at IS NULL;
  DROP INDEX referral_task_open;
  CREATE INDEX referral_task_open ON referral_task (organization_id, target_organization_id, person_code)
    WHERE status IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold');

  UPDATE referral_task t SET sent_at = h.occurred_at, sent_by_account_id = h.actor_account_id
    FROM referral_history h WHERE h.task_id = t.id AND h.step = 'send';
  UPDATE referral_task t SET started_at = h.occurred_at FROM referral_history h WHERE h.task_id = t.id AND h.step = 'start';

  -- A step of the system has nobody who took it.
  ALTER TABLE referral_history ALTER COLUMN actor_account_id DROP NOT NULL, ALTER COLUMN actor_name DROP NOT NULL,
    ALTER COLUMN actor_organization_id DROP NOT NULL, ALTER COLUMN actor_role DROP NOT NULL;
`;

const request = `
  -- A need that many share is asked for without a person; where they live stands with the ask.
  ALTER TABLE service_request
    ALTER COLUMN person_id DROP NOT NULL,
    ADD COLUMN subject_kind text NOT NULL DEFAULT 'person' CHECK (subject_kind IN ('person', 'household', 'group')),
    ADD COLUMN area_code text CHECK (area_code ~ '^[0-9]{12}$'),
    DROP CONSTRAINT service_request_status_check,
    ADD CONSTRAINT service_request_status_check CHECK (status IN ('draft', 'active', 'on-hold', 'completed', 'revoked', 'entered-in-error')),
    ADD CONSTRAINT service_request_subject CHECK ((subject_kind = 'group') = (person_id IS NULL));
`;

/** `status business-status` and where it may go; the same as the table of libs/referrals, which a test compares. */
const onwards: Readonly<Record<string, readonly string[]>> = {
  'accepted assessment-first': [
    'accepted',
    'accepted client-unreachable',
    'accepted consent-paused',
    'accepted forward-proposed',
    'accepted waitlisted',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold',
  ],
  'accepted client-unreachable': [
    'accepted',
    'accepted assessment-first',
    'accepted consent-paused',
    'accepted forward-proposed',
    'accepted waitlisted',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold',
  ],
  'accepted consent-paused': ['cancelled', 'entered-in-error'],
  'accepted forward-proposed': ['accepted', 'accepted consent-paused', 'cancelled', 'entered-in-error', 'failed'],
  'accepted waitlisted': [
    'accepted',
    'accepted assessment-first',
    'accepted client-unreachable',
    'accepted consent-paused',
    'accepted forward-proposed',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold',
  ],
  accepted: [
    'accepted assessment-first',
    'accepted client-unreachable',
    'accepted consent-paused',
    'accepted forward-proposed',
    'accepted waitlisted',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold',
  ],
  cancelled: ['entered-in-error'],
  'completed loop-closed': ['entered-in-error'],
  'completed outcome-disputed': ['completed loop-closed', 'entered-in-error'],
  'completed outcome-returned': ['completed loop-closed', 'completed outcome-disputed', 'entered-in-error'],
  draft: ['entered-in-error', 'requested'],
  failed: ['entered-in-error'],
  'in-progress client-unreachable': [
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'in-progress consent-paused',
    'in-progress forward-proposed',
    'on-hold',
  ],
  'in-progress consent-paused': ['cancelled', 'entered-in-error'],
  'in-progress forward-proposed': [
    'cancelled',
    'entered-in-error',
    'failed',
    'in-progress',
    'in-progress consent-paused',
  ],
  'in-progress': [
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress client-unreachable',
    'in-progress consent-paused',
    'in-progress forward-proposed',
    'on-hold',
  ],
  'on-hold client-unreachable': [
    'accepted',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold',
    'on-hold consent-paused',
    'on-hold forward-proposed',
  ],
  'on-hold consent-paused': ['cancelled', 'entered-in-error'],
  'on-hold forward-proposed': ['cancelled', 'entered-in-error', 'failed', 'on-hold', 'on-hold consent-paused'],
  'on-hold': [
    'accepted',
    'cancelled',
    'completed outcome-returned',
    'entered-in-error',
    'failed',
    'in-progress',
    'on-hold client-unreachable',
    'on-hold consent-paused',
    'on-hold forward-proposed',
  ],
  'received assessment-first': [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received',
    'received consent-paused',
    'received forward-proposed',
    'received info-requested',
    'received waitlisted',
    'rejected',
  ],
  'received consent-paused': ['cancelled', 'entered-in-error'],
  'received forward-proposed': [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received',
    'received consent-paused',
    'rejected',
  ],
  'received info-provided': [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received assessment-first',
    'received consent-paused',
    'received forward-proposed',
    'received info-requested',
    'received waitlisted',
    'rejected',
  ],
  'received info-requested': [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received consent-paused',
    'received info-provided',
    'rejected',
  ],
  'received waitlisted': [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received',
    'received assessment-first',
    'received consent-paused',
    'received forward-proposed',
    'received info-requested',
    'rejected',
  ],
  received: [
    'accepted',
    'cancelled',
    'entered-in-error',
    'received assessment-first',
    'received consent-paused',
    'received forward-proposed',
    'received info-requested',
    'received waitlisted',
    'rejected',
  ],
  rejected: ['entered-in-error'],
  'requested consent-paused': ['cancelled', 'entered-in-error'],
  requested: ['accepted', 'cancelled', 'entered-in-error', 'received', 'rejected', 'requested consent-paused'],
};

const transitions = `
  CREATE OR REPLACE FUNCTION referral_task_transition() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    old_state text := concat_ws(' ', OLD.status, OLD.business_status);
    new_state text := concat_ws(' ', NEW.status, NEW.business_status);
  BEGIN
    IF NOT (CASE old_state
${Object.entries(onwards)
  .map(([from, to]) => `      WHEN '${from}' THEN new_state IN (${to.map((one) => `'${one}'`).join(', ')})`)
  .join('\n')}
      ELSE false END)
    THEN
      RAISE check_violation USING MESSAGE = 'no such transition of a referral', TABLE = 'referral_task',
        CONSTRAINT = 'referral_task_transition';
    END IF;
    RETURN NEW;
  END $$;
`;

/** Bureaus, streets and communities receive referrals as members do: what was shared with them, until the share ends. */
const communities = `
  ALTER POLICY referral_task_read ON referral_task TO app_member, app_community;
  ALTER POLICY referral_task_change ON referral_task TO app_member, app_community;
  ALTER POLICY referral_share_recipient_read ON referral_share TO app_member, app_community;
  ALTER POLICY referral_share_recipient_end ON referral_share TO app_member, app_community;
  ALTER POLICY referral_history_read ON referral_history TO app_member, app_community;
  ALTER POLICY referral_history_append ON referral_history TO app_member, app_community;
  ALTER POLICY referral_view_read ON referral_view TO app_member, app_community;
  ALTER POLICY referral_view_append ON referral_view TO app_member, app_community;
  GRANT SELECT ON referral_task, referral_share TO app_community;
  GRANT UPDATE (ends_at) ON referral_share TO app_community;
  GRANT SELECT, INSERT ON referral_history, referral_view TO app_community;
  GRANT UPDATE (status, business_status, hands, clock_kind, clock_started_at, due_at, clock_paused_at, clock_remaining_days,
    clock_remaining_minutes, accepted_at, started_at, completed_at, info_rounds, held_from, hold_review_on, status_reason,
    status_reason_by, forward_to_organization_id, forward_approved_at, version, updated_at) ON referral_task TO app_community;
`;

/** Timers and handlers take the steps nobody takes: they see no draft, and act for the parties of the event they handle. */
const workers = `
  GRANT SELECT ON referral_task, referral_share, referral_history TO worker;
  GRANT INSERT ON referral_history TO worker;
  GRANT UPDATE (ends_at) ON referral_share TO worker;
  GRANT UPDATE (status, business_status, hands, clock_kind, clock_started_at, due_at, clock_paused_at, clock_remaining_days,
    clock_remaining_minutes, completed_at, started_at, accepted_at, held_from, hold_review_on, status_reason, status_reason_by,
    version, updated_at) ON referral_task TO worker;
  CREATE POLICY referral_task_worker_read ON referral_task FOR SELECT TO worker USING (status <> 'draft');
  CREATE POLICY referral_task_worker_change ON referral_task FOR UPDATE TO worker
    USING (status <> 'draft' AND (${ofMyOrganizations()} OR ${ofMyOrganizations('target_organization_id')}));
  CREATE POLICY referral_share_worker ON referral_share FOR ALL TO worker
    USING (${ofMyOrganizations()} OR ${ofMyOrganizations('recipient_organization_id')});
  CREATE POLICY referral_history_worker ON referral_history FOR ALL TO worker
    USING (${ofMyOrganizations()}) WITH CHECK (${ofMyOrganizations()} AND actor_account_id IS NULL);
`;

const back = `
  DROP POLICY referral_task_worker_read ON referral_task;
  DROP POLICY referral_task_worker_change ON referral_task;
  DROP POLICY referral_share_worker ON referral_share;
  DROP POLICY referral_history_worker ON referral_history;
  REVOKE ALL ON referral_task, referral_share, referral_history FROM worker;
  REVOKE ALL ON referral_task, referral_share, referral_history, referral_view FROM app_community;
  ALTER POLICY referral_task_read ON referral_task TO app_member;
  ALTER POLICY referral_task_change ON referral_task TO app_member;
  ALTER POLICY referral_share_recipient_read ON referral_share TO app_member;
  ALTER POLICY referral_share_recipient_end ON referral_share TO app_member;
  ALTER POLICY referral_history_read ON referral_history TO app_member;
  ALTER POLICY referral_history_append ON referral_history TO app_member;
  ALTER POLICY referral_view_read ON referral_view TO app_member;
  ALTER POLICY referral_view_append ON referral_view TO app_member;
  ALTER TABLE service_request DROP COLUMN subject_kind, DROP COLUMN area_code, ALTER COLUMN person_id SET NOT NULL;
  ALTER TABLE referral_task ${changed
    .split(',')
    .map((column) => `DROP COLUMN ${column.trim()} CASCADE`)
    .join(', ')};
`;
