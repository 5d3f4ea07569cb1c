import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const mine = 'organization_id = (SELECT rls.organization_id())';

/** What came to somebody when a colleague left: read by them, written by who removed the colleague. */
export class HandedOver0112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handed_over (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        from_account_id uuid NOT NULL REFERENCES account (id),
        to_account_id uuid NOT NULL REFERENCES account (id),
        kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
        subject_id uuid NOT NULL,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
        path text NOT NULL CHECK (path ~ '^/[a-z]'),
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id)
      );
      CREATE INDEX handed_over_to ON handed_over (organization_id, to_account_id, id);
      ${tenantTable('handed_over')}
      GRANT SELECT, INSERT ON handed_over TO ${staff};
      CREATE POLICY handed_over_mine ON handed_over FOR SELECT TO ${staff}
        USING (${mine} AND to_account_id = (SELECT rls.account_id()));
      CREATE POLICY handed_over_write ON handed_over FOR INSERT TO ${staff}
        WITH CHECK (${mine} AND (SELECT rls.organization_role()) IN ('organization-admin', 'network-steward'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handed_over');
  }
}
