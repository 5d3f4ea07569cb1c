import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const people = 'app_member, app_community';
const isMine = (column: string): string => `${column} = (SELECT rls.organization_id())`;
const mine = isMine('organization_id');
const shared = `EXISTS (SELECT 1 FROM referral_share s WHERE s.task_id = %.task_id
    AND ${isMine('s.recipient_organization_id')} AND s.ends_at > now())`;

/** Read by both sides while the referral is shared, added to by either under its own name. */
const ofBothSides = (table: string): string => `
  ${tenantTable(table)}
  GRANT SELECT, INSERT ON ${table} TO ${people};
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO ${people} USING (${mine} OR ${shared.replace('%', table)});
  CREATE POLICY ${table}_append ON ${table} FOR INSERT TO ${people}
    WITH CHECK (${isMine('by_organization_id')} AND (${mine} OR ${shared.replace('%', table)}));
`;

/** What both sides say to each other about a referral: messages, files, follow-ups. Everything people wrote is sealed. */
export class ReferralWords0250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(messages);
    await runner.query(attachments);
    await runner.query(followUps);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE referral_follow_up, referral_attachment, referral_message_reading, referral_message CASCADE',
    );
  }
}

const messages = `
  CREATE TABLE referral_message (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    by_account_id uuid NOT NULL,
    by_name text NOT NULL,
    by_organization_id uuid NOT NULL,
    words bytea NOT NULL,
    -- The writer was shown that the text tells who it is about, and sent it as it is.
    tells_who boolean NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  CREATE INDEX referral_message_task ON referral_message (task_id, id);
  ${ofBothSides('referral_message')}

  CREATE TABLE referral_message_reading (
    message_id uuid NOT NULL,
    by_account_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    by_organization_id uuid NOT NULL,
    read_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (message_id, by_account_id),
    FOREIGN KEY (organization_id, message_id) REFERENCES referral_message (organization_id, id)
  );
  CREATE INDEX referral_message_reading_task ON referral_message_reading (task_id);
  ${ofBothSides('referral_message_reading')}
`;

const attachments = `
  -- The file lies encrypted outside the database; its name, which may hold a person's, is sealed.
  CREATE TABLE referral_attachment (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    by_account_id uuid NOT NULL,
    by_name text NOT NULL,
    by_organization_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('consent-form', 'assessment-summary', 'service-records', 'evaluation-report', 'other')),
    tier text NOT NULL CHECK (tier IN ('L1', 'L2', 'L3')),
    file_key text NOT NULL UNIQUE,
    file_name bytea NOT NULL,
    file_type text NOT NULL,
    size int NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    width int,
    height int,
    added_at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  CREATE INDEX referral_attachment_task ON referral_attachment (task_id, id);
  ${ofBothSides('referral_attachment')}
  GRANT UPDATE (removed_at) ON referral_attachment TO ${people};
  CREATE POLICY referral_attachment_remove ON referral_attachment FOR UPDATE TO ${people}
    USING (${isMine('by_organization_id')}) WITH CHECK (${isMine('by_organization_id')} AND removed_at IS NOT NULL);
`;

const followUps = `
  -- T4 and, for 'end', T4b. Codes and days stand open so that what is due can be counted; words are sealed.
  CREATE TABLE referral_follow_up (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    by_account_id uuid NOT NULL,
    by_name text NOT NULL,
    by_organization_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('interim', 'end')),
    on_date date NOT NULL,
    channel text NOT NULL CHECK (channel IN ('visit', 'phone', 'video', 'between-organizations')),
    with_whom text[] NOT NULL,
    service_started boolean,
    next_on date,
    end_reason text CHECK (end_reason IN ('goals-met', 'withdrew', 'moved', 'died', 'lost-contact', 're-referred', 'other')),
    satisfaction text CHECK (satisfaction IN ('satisfied', 'partly-satisfied', 'not-satisfied', 'could-not-ask')),
    may_become_example boolean,
    after_leaving text[] NOT NULL DEFAULT '{}',
    words bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id),
    CHECK ((kind = 'end') = (end_reason IS NOT NULL)),
    CHECK (next_on > on_date)
  );
  CREATE INDEX referral_follow_up_task ON referral_follow_up (task_id, on_date DESC, id DESC);
  ${ofBothSides('referral_follow_up')}
  -- Reminders need to know which are due, and nothing of what was written.
  GRANT SELECT (id, organization_id, task_id, kind, on_date, next_on) ON referral_follow_up TO worker;
  CREATE POLICY referral_follow_up_worker ON referral_follow_up FOR SELECT TO worker USING (true);
`;
