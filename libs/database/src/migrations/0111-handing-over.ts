import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever leaves hands their referrals over: the holder of one may change, within the organisation that sent it. */
export class HandingOver0111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE (holder_account_id, holder_name) ON referral_task TO app_member;
      CREATE FUNCTION referral_task_holder() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.organization_id IS DISTINCT FROM (SELECT rls.organization_id()) THEN
          RAISE insufficient_privilege USING MESSAGE = 'only its own organisation gives a referral another holder';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER referral_task_holder BEFORE UPDATE OF holder_account_id ON referral_task FOR EACH ROW
        WHEN (OLD.holder_account_id IS DISTINCT FROM NEW.holder_account_id) EXECUTE FUNCTION referral_task_holder();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER referral_task_holder ON referral_task;
      DROP FUNCTION referral_task_holder();
      REVOKE UPDATE (holder_account_id, holder_name) ON referral_task FROM app_member;
    `);
  }
}
