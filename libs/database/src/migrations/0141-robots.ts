import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const everyone = 'app_member, app_funder, app_community';
const ofAdmin = `organization_id = (SELECT rls.organization_id()) AND (SELECT rls.organization_role()) = 'organization-admin'`;
const inSweep = `current_setting('app.sweep', true) = 'notifications.robots'`;

/** Chat robots of organisations and the messages that wait for them. */
export class Robots0141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE robot (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL,
        provider text NOT NULL CHECK (provider IN ('wecom', 'dingtalk', 'feishu')),
        sealed_address bytea NOT NULL,
        address_end text NOT NULL,
        address_set_at timestamptz NOT NULL DEFAULT now(),
        sealed_secret bytea,
        secret_end text,
        secret_set_at timestamptz,
        keyword text,
        groups text[] NOT NULL,
        language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
        quiet boolean NOT NULL DEFAULT true,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
        -- Null when a person paused it.
        pause_reason text,
        paused_at timestamptz,
        -- The last sendings, oldest first: what the allowance of a minute is counted from.
        sent_times timestamptz[] NOT NULL DEFAULT '{}',
        busy_until timestamptz,
        hold_until timestamptz,
        tries integer NOT NULL DEFAULT 0,
        last_sent_at timestamptz,
        last_refusal text,
        test_asked_at timestamptz,
        test_answered_at timestamptz,
        -- 'taken' or the refusal.
        test_answer text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id),
        CHECK ((sealed_secret IS NULL) = (secret_end IS NULL) AND (sealed_secret IS NULL) = (secret_set_at IS NULL)),
        CHECK ((state = 'paused') = (paused_at IS NOT NULL))
      );
      ${tenantTable('robot')}
      -- The process that answers requests writes addresses and secrets and can never read them again.
      GRANT SELECT (id, organization_id, name, provider, address_end, address_set_at, secret_end, secret_set_at, keyword,
          groups, language, quiet, state, pause_reason, paused_at, last_sent_at, last_refusal, test_asked_at,
          test_answered_at, test_answer, version, created_at),
        INSERT (id, organization_id, name, provider, sealed_address, address_end, sealed_secret, secret_end, secret_set_at,
          keyword, groups, language, quiet),
        UPDATE (name, sealed_address, address_end, address_set_at, sealed_secret, secret_end, secret_set_at, keyword, groups,
          language, quiet, state, pause_reason, paused_at, hold_until, tries, test_asked_at, test_answered_at, test_answer,
          version),
        DELETE ON robot TO ${everyone};
      CREATE POLICY robot_admin ON robot FOR ALL TO ${everyone} USING (${ofAdmin}) WITH CHECK (${ofAdmin});
      GRANT SELECT, UPDATE ON robot TO worker;
      CREATE POLICY robot_told ON robot FOR SELECT TO worker USING (${ofMyOrganizations()} OR ${inSweep});
      CREATE POLICY robot_send ON robot FOR UPDATE TO worker USING (${inSweep});

      CREATE TABLE robot_message (
        id uuid PRIMARY KEY,
        robot_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        number text CHECK (number ~ '^ZJ-[0-9]{6}-[0-9]{4,12}$'),
        urgency text CHECK (urgency IN ('critical', 'priority', 'routine', 'watch')),
        deadline timestamptz,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'expired')),
        created_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL,
        ended_at timestamptz,
        UNIQUE (robot_id, event_id),
        FOREIGN KEY (organization_id, robot_id) REFERENCES robot (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX robot_message_waiting ON robot_message (robot_id, due_at) WHERE state = 'waiting';
      CREATE INDEX robot_message_ended ON robot_message (ended_at) WHERE state <> 'waiting';
      ${tenantTable('robot_message')}
      GRANT SELECT, INSERT ON robot_message TO ${everyone};
      CREATE POLICY robot_message_admin ON robot_message FOR SELECT TO ${everyone} USING (${ofAdmin});
      CREATE POLICY robot_message_test ON robot_message FOR INSERT TO ${everyone}
        WITH CHECK (${ofAdmin} AND kind = 'robot.test');
      GRANT SELECT, INSERT, UPDATE (state, ended_at), DELETE ON robot_message TO worker;
      CREATE POLICY robot_message_told ON robot_message FOR INSERT TO worker WITH CHECK (${ofMyOrganizations()});
      CREATE POLICY robot_message_read ON robot_message FOR SELECT TO worker USING (${inSweep});
      CREATE POLICY robot_message_note ON robot_message FOR UPDATE TO worker USING (${inSweep});
      CREATE POLICY robot_message_clear ON robot_message FOR DELETE TO worker USING (${inSweep});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE robot_message, robot');
  }
}
