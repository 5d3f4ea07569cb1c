import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a person wants the screens: language and elder version. Null means never chosen, so the device decides. */
export class Presentation0100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN language text CHECK (language IN ('zh-CN', 'en')),
        ADD COLUMN elder boolean;
      GRANT SELECT (language) ON account TO worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN language, DROP COLUMN elder');
  }
}
