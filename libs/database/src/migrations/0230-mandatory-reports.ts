import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const roles = 'app_member, app_community';

/** Harm to a minor that somebody found, and to whom it was reported (R-CH-01 to R-CH-07). All words are sealed. */
export class MandatoryReports0230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mandatory_report (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        reporter_account_id uuid NOT NULL,
        reporter_name bytea NOT NULL,
        -- What it is about, where it was begun from a case or a referral.
        person_id uuid,
        referral_id uuid,
        discovered_at timestamptz NOT NULL,
        seen_kinds text[] NOT NULL CHECK (cardinality(seen_kinds) > 0),
        seen_by text NOT NULL CHECK (seen_by IN ('self', 'child', 'somebody-else')),
        seen bytea NOT NULL,
        safety text NOT NULL CHECK (safety IN ('safe', 'not-safe', 'not-known')),
        safety_note bytea,
        filed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id)
      );
      CREATE INDEX mandatory_report_list ON mandatory_report (organization_id, id);
      ${tenantTable('mandatory_report')}
      GRANT SELECT, INSERT ON mandatory_report TO ${roles};
      -- Who reports is known to who is responsible, and to nobody else of the organisation (R-CH-02, R-CH-04).
      CREATE POLICY mandatory_report_own ON mandatory_report FOR SELECT TO ${roles}
        USING (organization_id = (SELECT rls.organization_id())
          AND (reporter_account_id = (SELECT rls.account_id())
            OR (SELECT rls.organization_role()) IN ('supervisor', 'organization-admin')));
      CREATE POLICY mandatory_report_file ON mandatory_report FOR INSERT TO ${roles}
        WITH CHECK (organization_id = (SELECT rls.organization_id()) AND reporter_account_id = (SELECT rls.account_id()));

      CREATE TABLE mandatory_report_call (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        report_id uuid NOT NULL,
        to_whom text NOT NULL
          CHECK (to_whom IN ('police', 'child-line', 'women-line', 'youth-line', 'civil-affairs', 'education', 'other')),
        called_at timestamptz NOT NULL,
        number bytea,
        answer bytea,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (organization_id, report_id) REFERENCES mandatory_report (organization_id, id)
      );
      CREATE INDEX mandatory_report_call_report ON mandatory_report_call (report_id, called_at);
      ${tenantTable('mandatory_report_call')}
      GRANT SELECT, INSERT ON mandatory_report_call TO ${roles};
      CREATE POLICY mandatory_report_call_own ON mandatory_report_call FOR SELECT TO ${roles}
        USING (EXISTS (SELECT 1 FROM mandatory_report r WHERE r.id = report_id));
      CREATE POLICY mandatory_report_call_add ON mandatory_report_call FOR INSERT TO ${roles}
        WITH CHECK (organization_id = (SELECT rls.organization_id()) AND added_by = (SELECT rls.account_id())
          AND EXISTS (SELECT 1 FROM mandatory_report r WHERE r.id = report_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mandatory_report_call; DROP TABLE mandatory_report');
  }
}
