import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const thisRoom = '(SELECT rls.live_session_id())';

/** Who was in a small group with whom, for grouping the next time; agendas an organisation keeps to begin from. */
export class SmallGroupsAndTemplates0320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Pairs only: never what was said, nor by whom. The programme is the grant or the series of the session.
      CREATE TABLE met_pair (
        session_id uuid NOT NULL REFERENCES live_session (id) ON DELETE CASCADE,
        organization_id uuid NOT NULL REFERENCES organization (id),
        grant_id uuid,
        series text NOT NULL DEFAULT '',
        account_low uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        account_high uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        formed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (session_id, account_low, account_high),
        CHECK (account_low < account_high)
      );
      CREATE INDEX met_pair_low ON met_pair (account_low, organization_id);
      CREATE INDEX met_pair_high ON met_pair (account_high, organization_id);
      ${tenantTable('met_pair')}
      GRANT SELECT, INSERT ON met_pair TO live;
      CREATE POLICY met_pair_programme ON met_pair FOR SELECT TO live
        USING (organization_id = (SELECT s.organization_id FROM live_session s WHERE s.id = ${thisRoom}));
      CREATE POLICY met_pair_room ON met_pair FOR INSERT TO live WITH CHECK (
        session_id = ${thisRoom}
        AND organization_id = (SELECT s.organization_id FROM live_session s WHERE s.id = ${thisRoom}));

      CREATE TABLE live_template (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        -- What kind of session it began as: the code of the built-in template.
        base text NOT NULL CHECK (length(base) BETWEEN 1 AND 40),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
        agenda jsonb NOT NULL,
        planned_minutes int NOT NULL CHECK (planned_minutes > 0),
        created_by uuid NOT NULL REFERENCES account (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        UNIQUE (organization_id, id)
      );
      CREATE INDEX live_template_own ON live_template (organization_id, title, id);
      ${tenantTable('live_template')}
      GRANT SELECT, INSERT, DELETE ON live_template TO ${staff};
      GRANT UPDATE (title, agenda, planned_minutes, updated_at, version) ON live_template TO ${staff};
      CREATE POLICY live_template_own ON live_template FOR ALL TO ${staff}
        USING (${ofMyOrganizations()}) WITH CHECK (${ofMyOrganizations()});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE met_pair, live_template CASCADE;');
  }
}
