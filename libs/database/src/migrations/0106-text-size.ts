import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large a person wants the words; null means never chosen. At the largest main text stands at 30 px (domain 2.11). */
export class TextSize0106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE account ADD COLUMN text_size text CHECK (text_size IN ('usual', 'larger', 'large', 'largest'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN text_size');
  }
}
