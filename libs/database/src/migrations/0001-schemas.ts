import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema of the visibility functions, and what everybody is refused from the start. */
export class Schemas0001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pgcrypto;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      CREATE SCHEMA rls;
      GRANT USAGE ON SCHEMA public, rls TO app, worker, relay, live, app_member, app_funder, app_community, rls_reader;
      GRANT CREATE ON SCHEMA rls TO rls_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA rls CASCADE');
  }
}
