import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

/**
 * Which process writes which live session, where more than one runs. A process is there while its lease stands and the
 * connection it renews it on lives, so that one that was killed is replaced at once and one that hangs within seconds; the
 * fence of the lanes makes a former owner's writes fail whatever it believes (live sessions 2.4).
 */
export class LiveOwners0301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE live_process (
        id uuid PRIMARY KEY,
        backend_pid int NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE live_owner (
        session_id uuid PRIMARY KEY REFERENCES live_session (id),
        process_id uuid NOT NULL,
        fence int NOT NULL DEFAULT 1
      );
      CREATE INDEX live_owner_process ON live_owner (process_id);
      ${['live_process', 'live_owner']
        .map(
          (table) => `
            ${tenantTable(table)}
            GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO live;
            CREATE POLICY ${table}_fleet ON ${table} FOR ALL TO live USING (true) WITH CHECK (true);`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE live_owner, live_process');
  }
}
