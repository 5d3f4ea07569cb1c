import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

/** Who did and saw what (append only), and the stored answers of repeated requests. */
export class AuditIdempotency0015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_event (
        id uuid PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        organization_id uuid,
        role text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        organization_ids uuid[] NOT NULL DEFAULT '{}',
        fields text[] NOT NULL DEFAULT '{}',
        purpose text,
        request_id text NOT NULL
      );
      CREATE INDEX audit_event_subject ON audit_event (subject_id, at);
      ${tenantTable('audit_event')}
      GRANT INSERT, SELECT ON audit_event TO app_member, app_funder, app_community;
      GRANT INSERT ON audit_event TO app, worker, live, rls_reader;
      CREATE POLICY audit_event_write ON audit_event FOR INSERT TO app, app_member, app_funder, app_community, worker, live, rls_reader
        WITH CHECK (true);
      CREATE POLICY audit_event_read ON audit_event FOR SELECT TO app_member, app_funder, app_community
        USING (${ofMyOrganizations()} OR organization_ids && ARRAY(SELECT rls.organizations()));

      CREATE TABLE idempotency_answer (
        account_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 128),
        route text NOT NULL,
        request_hash bytea NOT NULL,
        status smallint NOT NULL,
        body bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, key, route)
      );
      CREATE INDEX idempotency_answer_age ON idempotency_answer (created_at);
      ${tenantTable('idempotency_answer')}
      GRANT SELECT, INSERT ON idempotency_answer TO app_member, app_funder, app_community;
      GRANT SELECT, DELETE ON idempotency_answer TO worker;
      CREATE POLICY idempotency_answer_own ON idempotency_answer FOR ALL TO app_member, app_funder, app_community
        USING (account_id = (SELECT rls.account_id())) WITH CHECK (account_id = (SELECT rls.account_id()));
      CREATE POLICY idempotency_answer_sweep ON idempotency_answer FOR ALL TO worker USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_answer, audit_event');
  }
}
