import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last line behind the transition table of libs/referrals: no other pair of statuses can be written, by whatever code. */
export class ReferralTransitions0051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION referral_task_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        old_state text := concat_ws(' ', OLD.status, OLD.business_status);
        new_state text := concat_ws(' ', NEW.status, NEW.business_status);
      BEGIN
        IF (old_state, new_state) NOT IN (
          ('draft', 'requested'),
          ('requested', 'received'),
          ('requested', 'accepted'),
          ('requested', 'rejected'),
          ('requested', 'cancelled'),
          ('received', 'accepted'),
          ('received', 'rejected'),
          ('received', 'cancelled'),
          ('accepted', 'in-progress'),
          ('accepted', 'completed outcome-returned'),
          ('in-progress', 'completed outcome-returned'),
          ('completed outcome-returned', 'completed loop-closed')
        ) THEN
          RAISE check_violation USING MESSAGE = 'no such transition of a referral', TABLE = 'referral_task',
            CONSTRAINT = 'referral_task_transition';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER referral_task_transition BEFORE UPDATE ON referral_task FOR EACH ROW
        WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.business_status IS DISTINCT FROM NEW.business_status)
        EXECUTE FUNCTION referral_task_transition();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TRIGGER referral_task_transition ON referral_task; DROP FUNCTION referral_task_transition()',
    );
  }
}
