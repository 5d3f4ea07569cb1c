import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every policy asks whose session it is, a dozen times a command. A body that is parsed once needs no search path of its own,
 * and so the hash is folded into the questions that use it instead of being a call within each.
 */
export class SessionHashInline0310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION rls.session_hash() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
        RETURN sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION rls.session_hash() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
        AS $$ SELECT sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) $$;
    `);
  }
}
