import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const everyone = 'app_member, app_funder, app_community';
const mine = 'account_id = (SELECT rls.account_id())';
const inSweep = (...names: string[]): string =>
  `current_setting('app.sweep', true) = ANY (ARRAY[${names.map((name) => `'${name}'`).join(', ')}])`;

/** What people choose to be told where and when; the digest that waits for its hour. */
export class NotificationChoices0140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No row: the person never chose, and the defaults of the product hold.
      CREATE TABLE notification_preference (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        mail text[] NOT NULL,
        digest text[] NOT NULL,
        digest_hour smallint CHECK (digest_hour BETWEEN 0 AND 23),
        night_from smallint CHECK (night_from BETWEEN 0 AND 23),
        night_until smallint CHECK (night_until BETWEEN 0 AND 23),
        quiet_days_off boolean NOT NULL,
        urgent_passes boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((night_from IS NULL) = (night_until IS NULL))
      );
      ${tenantTable('notification_preference')}
      GRANT SELECT, INSERT, UPDATE ON notification_preference TO ${everyone};
      CREATE POLICY notification_preference_own ON notification_preference FOR ALL TO ${everyone}
        USING (${mine}) WITH CHECK (${mine});
      GRANT SELECT ON notification_preference TO worker;
      -- A handler may ask only about people of the organisations its event names; the tables' own policies see to that.
      CREATE POLICY notification_preference_told ON notification_preference FOR SELECT TO worker
        USING (account_id = ANY(ARRAY(SELECT m.account_id FROM membership m WHERE m.valid_to IS NULL))
          OR ${inSweep('notifications.digest')});
      CREATE POLICY membership_told ON membership FOR SELECT TO worker
        USING (${inSweep('notifications.digest', 'notifications.mail')});

      -- One row a person and organisation from the first message that counts until the digest is written.
      CREATE TABLE digest (
        account_id uuid NOT NULL REFERENCES account (id),
        organization_id uuid NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, organization_id)
      );
      CREATE INDEX digest_due ON digest (due_at);
      ${tenantTable('digest')}
      GRANT SELECT, UPDATE (due_at), DELETE ON digest TO ${everyone};
      CREATE POLICY digest_own ON digest FOR ALL TO ${everyone} USING (${mine}) WITH CHECK (${mine});
      GRANT SELECT, INSERT, DELETE ON digest TO worker;
      CREATE POLICY digest_count ON digest FOR INSERT TO worker WITH CHECK (${ofMyOrganizations()});
      CREATE POLICY digest_read ON digest FOR SELECT TO worker USING (${inSweep('notifications.digest')});
      CREATE POLICY digest_end ON digest FOR DELETE TO worker USING (${inSweep('notifications.digest')});

      GRANT SELECT ON notification TO worker;
      CREATE POLICY notification_count ON notification FOR SELECT TO worker
        USING (${inSweep('notifications.digest', 'notifications.mail')});

      -- 'unneeded': held over quiet hours and read meanwhile, or the person left. Counts by group stand in digests only.
      ALTER TABLE mail DROP CONSTRAINT mail_state_check,
        ADD CONSTRAINT mail_state_check CHECK (state IN ('waiting', 'sent', 'kept', 'failed', 'unneeded')),
        ADD COLUMN counts jsonb CHECK (jsonb_typeof(counts) = 'object');
      CREATE POLICY mail_digest ON mail FOR INSERT TO worker WITH CHECK (${inSweep('notifications.digest')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY mail_digest ON mail;
      DELETE FROM mail WHERE state = 'unneeded' OR counts IS NOT NULL;
      ALTER TABLE mail DROP COLUMN counts, DROP CONSTRAINT mail_state_check,
        ADD CONSTRAINT mail_state_check CHECK (state IN ('waiting', 'sent', 'kept', 'failed'));
      DROP POLICY notification_count ON notification;
      REVOKE SELECT ON notification FROM worker;
      DROP POLICY membership_told ON membership;
      DROP TABLE digest, notification_preference;
    `);
  }
}
