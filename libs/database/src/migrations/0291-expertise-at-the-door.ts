import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers a referral by a link has no account, and still has to read what is asked for in words. */
export class ExpertiseAtTheDoor0291 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON expertise_tag TO app;
      CREATE POLICY expertise_tag_door ON expertise_tag FOR SELECT TO app USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY expertise_tag_door ON expertise_tag;
      REVOKE SELECT ON expertise_tag FROM app;
    `);
  }
}
