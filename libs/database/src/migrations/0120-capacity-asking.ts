import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

/** When an organisation was last asked whether its numbers of free places still hold; only the worker knows and needs it. */
export class CapacityAsking0120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE capacity_asking (
        organization_id uuid PRIMARY KEY REFERENCES organization (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL
      );
      ${tenantTable('capacity_asking')}
      GRANT SELECT, INSERT, UPDATE ON capacity_asking TO worker;
      CREATE POLICY capacity_asking_sweep ON capacity_asking FOR ALL TO worker USING (true) WITH CHECK (true);
      CREATE INDEX service_capacity_age ON service_capacity (updated_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX service_capacity_age; DROP TABLE capacity_asking');
  }
}
