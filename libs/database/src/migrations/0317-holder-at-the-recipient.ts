import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever leaves a recipient hands over what they took on, as at the source. */
export class HolderAtTheRecipient0317 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (target_holder_account_id) ON referral_task TO app_member, app_community');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (target_holder_account_id) ON referral_task FROM app_member, app_community');
  }
}
