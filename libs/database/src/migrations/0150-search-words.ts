import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names are found as they are read aloud. The words of those written before, or past the library that makes them, are made
 * by the worker, which needs the right to nothing else.
 */
export class SearchWords0150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organization ADD COLUMN search_form smallint NOT NULL DEFAULT 0;
      CREATE INDEX organization_to_index ON organization (id) WHERE search_form < 1;
      GRANT UPDATE (search_form) ON organization TO app_member, app_funder, app_community;
      GRANT UPDATE (search_tokens, search_form) ON organization TO worker;
      CREATE POLICY organization_index ON organization FOR UPDATE TO worker USING (search_form < 1) WITH CHECK (search_form >= 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY organization_index ON organization;
      REVOKE UPDATE (search_tokens) ON organization FROM worker;
      ALTER TABLE organization DROP COLUMN search_form;
    `);
  }
}
