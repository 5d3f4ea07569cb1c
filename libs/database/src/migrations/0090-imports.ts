import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

/** The working calendar, and what imports keep: every row as it came, so that nothing of a source is lost. */
export class Imports0090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Only exceptions: days off, and weekend days worked to make up for one.
      CREATE TABLE calendar_day (
        date date PRIMARY KEY,
        off boolean NOT NULL,
        name text NOT NULL,
        notice_year smallint NOT NULL,
        source text NOT NULL
      );
      ${tenantTable('calendar_day')}
      GRANT SELECT ON calendar_day TO app, app_member, app_funder, app_community, worker;
      CREATE POLICY calendar_day_read ON calendar_day FOR SELECT TO app, app_member, app_funder, app_community, worker USING (true);

      -- Identity of a row is (source, kind, source_id). The import alone reads and writes it, as the owner of the tables.
      CREATE TABLE import_record (
        source text NOT NULL,
        kind text NOT NULL,
        source_id text NOT NULL,
        subject_id uuid,
        hash text NOT NULL,
        data jsonb NOT NULL,
        first_at timestamptz NOT NULL DEFAULT now(),
        last_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source, kind, source_id)
      );
      ${tenantTable('import_record')}

      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        format text NOT NULL,
        source text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        counts jsonb NOT NULL
      );
      ${tenantTable('import_run')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_run, import_record, calendar_day');
  }
}
