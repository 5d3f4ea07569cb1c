import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const mine = 'organization_id = (SELECT rls.organization_id())';

/** Which drafts were made of documents of another system. What the documents said lies in the vault, under the person's key. */
export class ReferralsFromElsewhere0271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_origin (
        referral_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, referral_id)
      );
      ${tenantTable('exchange_origin')}
      GRANT SELECT, INSERT ON exchange_origin TO app_member;
      CREATE POLICY exchange_origin_own ON exchange_origin FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_origin');
  }
}
