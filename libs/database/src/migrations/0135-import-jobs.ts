import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const own = 'organization_id = (SELECT rls.organization_id()) AND role = (SELECT rls.organization_role())';
const people = 'app_member, app_funder, app_community';
const work = "(SELECT current_setting('app.sweep', true)) = 'imports.work'";
const itself = 'run_id = (SELECT rls.import_run())';

/** An import as its page knows it: what was uploaded, what was chosen, what was seen before writing, what came of it. */
export class ImportJobs0135 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_job (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        -- An import belongs to the role it was begun in: what it may write follows from it.
        organization_kind text NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL CHECK (role IN ('network-steward', 'organization-admin', 'program-officer')),
        -- The right to write (import_run) of the latest preview; events by which worker and database know it.
        run_id uuid REFERENCES import_run (id),
        event_id uuid,
        state text NOT NULL CHECK (state IN ('empty', 'inspecting', 'uploaded', 'mapped', 'previewing', 'previewed', 'waiting',
          'running', 'done', 'failed', 'undoing', 'undone')),
        -- What error files and reasons are written in.
        language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
        target text,
        -- [{name, size, stored}]: the name on the person's computer, and the random one below DATA_DIR/uploads.
        files jsonb NOT NULL DEFAULT '[]',
        inspection jsonb,
        mapping jsonb,
        preview jsonb,
        report jsonb,
        undo jsonb,
        problem jsonb,
        error_file jsonb,
        progress jsonb,
        attempts int NOT NULL DEFAULT 0,
        lease_until timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        undo_until timestamptz,
        files_until timestamptz NOT NULL DEFAULT now() + interval '7 days'
      );
      CREATE INDEX import_job_list ON import_job (organization_id, role, id);
      CREATE INDEX import_job_work ON import_job (state, id)
        WHERE state IN ('inspecting', 'previewing', 'waiting', 'running', 'undoing');
      CREATE INDEX import_job_files ON import_job (files_until);
      ${tenantTable('import_job')}
      GRANT SELECT, INSERT, DELETE ON import_job TO ${people};
      GRANT UPDATE (run_id, event_id, state, language, target, files, inspection, mapping, preview, problem,
        error_file, progress, attempts, lease_until, version, files_until) ON import_job TO ${people};
      CREATE POLICY import_job_own ON import_job FOR ALL TO ${people} USING (${own}) WITH CHECK (${own});
      GRANT SELECT, DELETE ON import_job TO worker;
      GRANT UPDATE (state, target, files, inspection, mapping, preview, report, undo, problem, error_file, progress,
        attempts, lease_until, version, started_at, finished_at, undo_until, files_until) ON import_job TO worker;
      CREATE POLICY import_job_work ON import_job FOR ALL TO worker USING (${work}) WITH CHECK (${work});
      -- What came of it is written down in the transaction that ends the import's right to write.
      CREATE POLICY import_job_outcome_read ON import_job FOR SELECT TO worker USING (${itself});
      CREATE POLICY import_job_outcome ON import_job FOR UPDATE TO worker USING (${itself}) WITH CHECK (${itself});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_job');
  }
}
