import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

// No worker reads referrals, so the one organisation of the session is enough; it is asked once a statement.
const isMine = (column: string): string => `${column} = (SELECT rls.organization_id())`;
const mine = isMine('organization_id');
const shared = (task: string): string => `EXISTS (SELECT 1 FROM referral_share s WHERE s.task_id = ${task}
    AND ${isMine('s.recipient_organization_id')} AND s.ends_at > now())`;

/** Read and written by the organisation it belongs to, and by nobody else. */
const sourceOnly = (table: string): string => `
  ${tenantTable(table)}
  GRANT SELECT, INSERT, UPDATE ON ${table} TO app_member;
  CREATE POLICY ${table}_source ON ${table} FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
`;

/** Rows about a referral that both sides read and either side adds to, under its own name; nobody changes them. */
const appendedByBoth = (table: string, actorOrganization: string): string => `
  ${tenantTable(table)}
  GRANT SELECT, INSERT ON ${table} TO app_member;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO app_member USING (${mine} OR ${shared('task_id')});
  CREATE POLICY ${table}_append ON ${table} FOR INSERT TO app_member
    WITH CHECK (${isMine(actorOrganization)} AND (${mine} OR ${shared('task_id')}));
`;

/** The ask and the person it is about (the source's alone), the task both sides work on, and who may see it until when. */
export class Referrals0050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sourceTables);
    await runner.query(taskTables);
    await runner.query(recordTables);
    await runner.query(numbers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION next_referral_number(text);
      DROP TABLE referral_number, referral_view, referral_history, referral_share, referral_task, referral_consent,
        service_request, person_basic CASCADE;
    `);
  }
}

const sourceTables = `
  -- What may be known of a person without knowing who it is; who it is lies in the vault under the same id.
  CREATE TABLE person_basic (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[A-Za-z0-9-]{1,20}$'),
    client_group text NOT NULL,
    sex text NOT NULL,
    age_band text NOT NULL,
    household text,
    language text,
    area_code text CHECK (area_code ~ '^[0-9]{12}$'),
    area_name text,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id)
  );
  ${sourceOnly('person_basic')}

  CREATE TABLE service_request (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'active', 'completed')),
    reason_codes text[] NOT NULL,
    service_codes text[] NOT NULL,
    risk_codes text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id)
  );
  ${sourceOnly('service_request')}

  -- One recipient, one purpose, one list of fields, one end. A refusal is kept too, so that nobody asks again.
  CREATE TABLE referral_consent (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    request_id uuid NOT NULL,
    recipient_organization_id uuid NOT NULL CHECK (recipient_organization_id <> organization_id),
    purpose text NOT NULL CHECK (purpose IN ('provide-service', 'joint-service', 'give-advice')),
    fields text[] NOT NULL,
    ends_on date NOT NULL,
    decision text NOT NULL CHECK (decision IN ('given', 'partly', 'refused')),
    signed_by text NOT NULL CHECK (signed_by IN ('self', 'guardian', 'self-and-guardian')),
    child_view text CHECK (child_view IN ('agrees', 'disagrees', 'cannot-say')),
    form text NOT NULL CHECK (form IN ('screen', 'paper', 'oral')),
    wording text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, request_id) REFERENCES service_request (organization_id, id),
    CHECK ((decision = 'refused') = (cardinality(fields) = 0))
  );
  CREATE INDEX referral_consent_request ON referral_consent (request_id, recorded_at);
  ${tenantTable('referral_consent')}
  GRANT SELECT, INSERT ON referral_consent TO app_member;
  CREATE POLICY referral_consent_source ON referral_consent FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
`;

const taskTables = `
  -- Sharing is a row with an end; nobody makes it last longer.
  CREATE TABLE referral_share (
    task_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    recipient_organization_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, recipient_organization_id)
  );
  CREATE INDEX referral_share_recipient ON referral_share (recipient_organization_id, ends_at);
  ${tenantTable('referral_share')}
  GRANT SELECT, INSERT ON referral_share TO app_member;
  GRANT UPDATE (ends_at) ON referral_share TO app_member;
  CREATE POLICY referral_share_source ON referral_share FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
  CREATE POLICY referral_share_recipient_read ON referral_share FOR SELECT TO app_member
    USING (${isMine('recipient_organization_id')} AND ends_at > now());
  CREATE POLICY referral_share_recipient_end ON referral_share FOR UPDATE TO app_member
    USING (${isMine('recipient_organization_id')}) WITH CHECK (${isMine('recipient_organization_id')});
  CREATE FUNCTION referral_share_only_shorter() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.ends_at > OLD.ends_at THEN RAISE check_violation USING MESSAGE = 'a share never lasts longer', TABLE = 'referral_share'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER referral_share_only_shorter BEFORE UPDATE ON referral_share
    FOR EACH ROW EXECUTE FUNCTION referral_share_only_shorter();

  -- What both sides work on. It names no person: the card holds codes only, everything else is in the vault.
  CREATE TABLE referral_task (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    request_id uuid NOT NULL,
    replaces_task_id uuid,
    number text NOT NULL UNIQUE,
    target_organization_id uuid CHECK (target_organization_id <> organization_id),
    status text NOT NULL CHECK (status IN
      ('draft', 'requested', 'received', 'accepted', 'in-progress', 'completed', 'rejected', 'cancelled')),
    business_status text CHECK (business_status IN ('outcome-returned', 'loop-closed')),
    hands text NOT NULL CHECK (hands IN ('source', 'target', 'both', 'nobody')),
    holder_account_id uuid NOT NULL,
    holder_name text NOT NULL,
    grant_id uuid,
    need_code text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('full-transfer', 'joint-service', 'consultation')),
    urgency text NOT NULL CHECK (urgency IN ('critical', 'priority', 'routine', 'watch')),
    card jsonb NOT NULL,
    -- Kept by a trigger from the card: row-level security lets no jsonb operator reach an index.
    person_code text,
    match_reasons jsonb NOT NULL DEFAULT '[]',
    fields text[] NOT NULL,
    recorded_fields text[] NOT NULL,
    consent_ends_on date,
    clock_kind text CHECK (clock_kind IN ('acknowledge', 'decide', 'first-contact', 'confirm')),
    clock_started_at timestamptz,
    due_at timestamptz NOT NULL DEFAULT 'infinity',
    accepted_at timestamptz,
    completed_at timestamptz,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, request_id) REFERENCES service_request (organization_id, id),
    FOREIGN KEY (organization_id, replaces_task_id) REFERENCES referral_task (organization_id, id),
    CHECK (status = 'draft' OR target_organization_id IS NOT NULL)
  );
  CREATE INDEX referral_task_out ON referral_task (organization_id, due_at, id);
  CREATE INDEX referral_task_in ON referral_task (target_organization_id, due_at, id);
  CREATE INDEX referral_task_request ON referral_task (request_id);
  -- Asked before each sending: is this person with that recipient already?
  CREATE INDEX referral_task_open ON referral_task (organization_id, target_organization_id, person_code)
    WHERE status IN ('requested', 'received', 'accepted', 'in-progress');
  CREATE FUNCTION referral_task_keeps_code() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog
    AS $$ BEGIN NEW.person_code := NEW.card ->> 'personCode'; RETURN NEW; END $$;
  CREATE TRIGGER referral_task_code BEFORE INSERT OR UPDATE OF card ON referral_task
    FOR EACH ROW EXECUTE FUNCTION referral_task_keeps_code();
  ALTER TABLE referral_share ADD FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id);
  ${tenantTable('referral_task')}
  GRANT SELECT, INSERT ON referral_task TO app_member;
  GRANT UPDATE (target_organization_id, status, business_status, hands, grant_id, need_code, mode, urgency, card,
    match_reasons, fields, recorded_fields, consent_ends_on, clock_kind, clock_started_at, due_at, accepted_at, completed_at,
    version, updated_at) ON referral_task TO app_member;
  CREATE POLICY referral_task_read ON referral_task FOR SELECT TO app_member USING (${mine} OR ${shared('id')});
  CREATE POLICY referral_task_create ON referral_task FOR INSERT TO app_member WITH CHECK (${mine} AND status = 'draft');
  CREATE POLICY referral_task_change ON referral_task FOR UPDATE TO app_member
    USING (${mine} OR ${shared('id')}) WITH CHECK (${mine} OR ${shared('id')});
`;

const recordTables = `
  -- Append only: what happened, once each, with who, when and why. Words people wrote are sealed.
  CREATE TABLE referral_history (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    step text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    business_status text,
    actor_account_id uuid NOT NULL,
    actor_name text NOT NULL,
    actor_organization_id uuid NOT NULL,
    actor_role text NOT NULL,
    reason text,
    reason_by text,
    detail jsonb NOT NULL DEFAULT '{}',
    note bytea,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  CREATE INDEX referral_history_task ON referral_history (task_id, occurred_at, id);
  ${appendedByBoth('referral_history', 'actor_organization_id')}

  -- Who has seen what of it: the list the person may ask for.
  CREATE TABLE referral_view (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    viewer_account_id uuid NOT NULL,
    viewer_name text NOT NULL,
    viewer_organization_id uuid NOT NULL,
    seen text NOT NULL CHECK (seen IN ('preview', 'card', 'identity', 'outcome')),
    fields text[] NOT NULL DEFAULT '{}',
    task_version int NOT NULL,
    viewed_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  CREATE INDEX referral_view_task ON referral_view (task_id, viewed_at);
  ${appendedByBoth('referral_view', 'viewer_organization_id')}
`;

const numbers = `
  CREATE TABLE referral_number (
    month text PRIMARY KEY CHECK (month ~ '^[0-9]{6}$'),
    last int NOT NULL
  );
  ${tenantTable('referral_number')}
  -- One row of numbers for all: runs as its owner, since no organisation owns the count.
  CREATE FUNCTION next_referral_number(wanted_month text) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$ INSERT INTO referral_number (month, last) VALUES (wanted_month, 1)
          ON CONFLICT (month) DO UPDATE SET last = referral_number.last + 1 RETURNING last $$;
  REVOKE ALL ON FUNCTION next_referral_number(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION next_referral_number(text) TO app_member;
`;
