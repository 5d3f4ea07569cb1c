import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const isMine = (column: string): string => `${column} = (SELECT rls.organization_id())`;
const mine = isMine('organization_id');

/** The life of a consent, what shows that it was given, and the code by which it is given over a telephone. */
export class Consents0220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(life);
    await runner.query(rights);
    await runner.query(evidence);
    await runner.query(messageCodes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE consent_message_code;
      ALTER TABLE referral_consent DROP COLUMN evidence_id;
      DROP TABLE consent_evidence;
      DROP POLICY referral_consent_recipient_read ON referral_consent;
      DROP POLICY referral_consent_recipient_end ON referral_consent;
      DROP POLICY referral_consent_worker ON referral_consent;
      DROP POLICY referral_task_worker_consents ON referral_task;
      DROP TRIGGER referral_consent_life ON referral_consent;
      DROP FUNCTION referral_consent_life();
      ALTER TABLE referral_consent DROP COLUMN status, DROP COLUMN inactive_because, DROP COLUMN relation,
        DROP COLUMN under_eight, DROP COLUMN brought_up_by_person, DROP COLUMN witness, DROP COLUMN representative_document,
        DROP COLUMN statement_sha256, DROP COLUMN confirmed_at, DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_by,
        DROP COLUMN withdrawn_by_organization_id, DROP COLUMN withdraw_channel, DROP COLUMN ending_told;
    `);
  }
}

const life = `
  ALTER TABLE referral_consent
    DROP CONSTRAINT referral_consent_form_check,
    DROP CONSTRAINT referral_consent_signed_by_check,
    ADD CONSTRAINT referral_consent_form_check CHECK (form IN ('screen', 'paper', 'oral', 'sms')),
    ADD CONSTRAINT referral_consent_signed_by_check
      CHECK (signed_by IN ('self', 'guardian', 'self-and-guardian', 'representative')),
    ADD COLUMN status text NOT NULL DEFAULT 'active'
      CHECK (status IN ('draft', 'active', 'inactive', 'entered-in-error')),
    ADD COLUMN inactive_because text CHECK (inactive_because IN ('withdrawn', 'expired')),
    ADD COLUMN relation text CHECK (relation IN ('parent', 'grandparent', 'adult-sibling', 'other-relative',
      'appointed-guardian', 'bureau-or-committee', 'spouse', 'adult-child')),
    ADD COLUMN under_eight boolean NOT NULL DEFAULT false,
    ADD COLUMN brought_up_by_person boolean NOT NULL DEFAULT false,
    -- Sealed: who stood by, and which court's document names the representative.
    ADD COLUMN witness bytea,
    ADD COLUMN representative_document bytea,
    -- Of what was read out and answered, so that a row changed by other ways than the product is noticed.
    ADD COLUMN statement_sha256 bytea,
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by uuid,
    ADD COLUMN withdrawn_by_organization_id uuid,
    ADD COLUMN withdraw_channel text
      CHECK (withdraw_channel IN ('in-person', 'phone', 'message', 'paper', 'through-guardian')),
    -- Days before the end at which the source was last told.
    ADD COLUMN ending_told smallint,
    ADD CHECK ((status = 'inactive') = (inactive_because IS NOT NULL)),
    ADD CHECK ((inactive_because IS NOT DISTINCT FROM 'withdrawn') = (withdrawn_at IS NOT NULL AND withdraw_channel IS NOT NULL));
  CREATE INDEX referral_consent_ending ON referral_consent (ends_on) WHERE status = 'active' AND decision <> 'refused';

  CREATE FUNCTION referral_consent_life() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.status, NEW.status) NOT IN (
      ('draft', 'active'),
      ('active', 'inactive'),
      ('draft', 'entered-in-error'),
      ('active', 'entered-in-error')
    ) THEN
      RAISE check_violation USING MESSAGE = 'no such transition of a consent', TABLE = 'referral_consent',
        CONSTRAINT = 'referral_consent_life';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER referral_consent_life BEFORE UPDATE ON referral_consent FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION referral_consent_life();
`;

/** Bureaus, streets and communities receive referrals too; their role is app_community. */
const rights = `
  GRANT UPDATE (status, inactive_because, confirmed_at, withdrawn_at, withdrawn_by, withdrawn_by_organization_id,
    withdraw_channel) ON referral_consent TO app_member;
  GRANT SELECT ON referral_consent TO app_community;
  GRANT UPDATE (status, inactive_because, withdrawn_at, withdrawn_by, withdrawn_by_organization_id, withdraw_channel)
    ON referral_consent TO app_community;
  -- The recipient reads what was agreed to be told to it, once the referral was sent, and may take the person's word that it is over.
  CREATE POLICY referral_consent_recipient_read ON referral_consent FOR SELECT TO app_member, app_community
    USING (${isMine('recipient_organization_id')} AND status IN ('active', 'inactive') AND decision <> 'refused'
      AND EXISTS (SELECT 1 FROM referral_task t WHERE t.request_id = referral_consent.request_id
        AND t.target_organization_id = referral_consent.recipient_organization_id AND t.status <> 'draft'));
  CREATE POLICY referral_consent_recipient_end ON referral_consent FOR UPDATE TO app_member, app_community
    USING (${isMine('recipient_organization_id')} AND status = 'active' AND decision <> 'refused')
    WITH CHECK (${isMine('recipient_organization_id')} AND inactive_because = 'withdrawn');

  -- The sweep that tells the source before a consent ends.
  GRANT SELECT, UPDATE (status, inactive_because, ending_told) ON referral_consent TO worker;
  CREATE POLICY referral_consent_worker ON referral_consent FOR ALL TO worker USING (true) WITH CHECK (true);
  GRANT SELECT ON referral_task TO worker;
  CREATE POLICY referral_task_worker_consents ON referral_task FOR SELECT TO worker USING (true);
`;

const evidence = `
  -- What shows that a consent was given; the file itself lies encrypted outside the database.
  CREATE TABLE consent_evidence (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('screen-signature', 'paper-photo', 'oral-recording')),
    file_key text NOT NULL,
    media_type text NOT NULL,
    bytes int NOT NULL CHECK (bytes > 0),
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    uploaded_by uuid NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, request_id) REFERENCES service_request (organization_id, id)
  );
  CREATE INDEX consent_evidence_request ON consent_evidence (request_id);
  ${tenantTable('consent_evidence')}
  GRANT SELECT, INSERT ON consent_evidence TO app_member;
  CREATE POLICY consent_evidence_source ON consent_evidence FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});

  -- One piece of evidence shows one consent.
  ALTER TABLE referral_consent ADD COLUMN evidence_id uuid UNIQUE,
    ADD FOREIGN KEY (organization_id, evidence_id) REFERENCES consent_evidence (organization_id, id);
`;

const messageCodes = `
  -- Six digits sent to the telephone of the one who consents. Sealed, short-lived, few tries.
  CREATE TABLE consent_message_code (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    consent_id uuid NOT NULL,
    code bytea NOT NULL,
    phone bytea NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    tries int NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    used_at timestamptz,
    FOREIGN KEY (organization_id, consent_id) REFERENCES referral_consent (organization_id, id)
  );
  CREATE INDEX consent_message_code_consent ON consent_message_code (consent_id, sent_at);
  ${tenantTable('consent_message_code')}
  GRANT SELECT, INSERT, UPDATE (tries, used_at) ON consent_message_code TO app_member;
  CREATE POLICY consent_message_code_source ON consent_message_code FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
`;
