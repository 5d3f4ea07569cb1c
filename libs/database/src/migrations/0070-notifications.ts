import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const own = 'account_id = (SELECT rls.account_id()) AND organization_id = (SELECT rls.organization_id())';

/** What people are told in the product, and the mails that say no more than that something waits. */
export class Notifications0070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        organization_id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        from_organization_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        UNIQUE (event_id, account_id, organization_id)
      );
      CREATE INDEX notification_inbox ON notification (account_id, organization_id, id DESC);
      CREATE INDEX notification_unread ON notification (account_id, organization_id) WHERE read_at IS NULL;
      ${tenantTable('notification')}
      GRANT SELECT, UPDATE (read_at) ON notification TO app_member, app_funder, app_community;
      CREATE POLICY notification_own ON notification FOR SELECT TO app_member, app_funder, app_community USING (${own});
      CREATE POLICY notification_read ON notification FOR UPDATE TO app_member, app_funder, app_community USING (${own});
      GRANT INSERT ON notification TO worker;
      CREATE POLICY notification_tell ON notification FOR INSERT TO worker WITH CHECK (${ofMyOrganizations()});

      -- 'kept': no mail server is set up; the mail can be read on a page of the demo instead.
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        organization_id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
        created_at timestamptz NOT NULL DEFAULT now(),
        next_try_at timestamptz NOT NULL DEFAULT now(),
        tries integer NOT NULL DEFAULT 0,
        ended_at timestamptz,
        last_error text,
        UNIQUE (event_id, account_id, organization_id)
      );
      CREATE INDEX mail_waiting ON mail (next_try_at) WHERE state = 'waiting';
      CREATE INDEX mail_outbox ON mail (account_id, organization_id, id DESC);
      ${tenantTable('mail')}
      GRANT SELECT ON mail TO app_member, app_funder, app_community;
      CREATE POLICY mail_own ON mail FOR SELECT TO app_member, app_funder, app_community USING (${own});
      GRANT SELECT, INSERT, UPDATE (state, next_try_at, tries, ended_at, last_error) ON mail TO worker;
      CREATE POLICY mail_write ON mail FOR INSERT TO worker WITH CHECK (${ofMyOrganizations()});
      CREATE POLICY mail_send ON mail FOR SELECT TO worker USING (current_setting('app.sweep', true) = 'notifications.mail');
      CREATE POLICY mail_note ON mail FOR UPDATE TO worker USING (current_setting('app.sweep', true) = 'notifications.mail');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail, notification');
  }
}
