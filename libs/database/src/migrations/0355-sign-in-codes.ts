import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the codes on the wall are made from; nobody who was let in can work them out, unlike from the secret of the link. */
export class SignInCodes0355 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE live_session
        ADD sign_in_key uuid NOT NULL DEFAULT gen_random_uuid();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_session DROP COLUMN sign_in_key');
  }
}
