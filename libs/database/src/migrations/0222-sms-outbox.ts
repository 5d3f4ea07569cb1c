import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

/** Short messages as they would have been sent. Number and words are sealed; read in the demo, by whoever caused them. */
export class SmsOutbox0222 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sms_outbox (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        account_id uuid NOT NULL,
        phone bytea NOT NULL,
        words bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sms_outbox_account ON sms_outbox (account_id, id);
      ${tenantTable('sms_outbox')}
      GRANT SELECT, INSERT ON sms_outbox TO app_member;
      CREATE POLICY sms_outbox_own ON sms_outbox FOR ALL TO app_member
        USING (account_id = (SELECT rls.account_id()) AND organization_id = (SELECT rls.organization_id()))
        WITH CHECK (account_id = (SELECT rls.account_id()) AND organization_id = (SELECT rls.organization_id()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sms_outbox');
  }
}
