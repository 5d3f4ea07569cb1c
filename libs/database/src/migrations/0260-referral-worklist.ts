import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const people = 'app_member, app_community';
const own = 'account_id = (SELECT rls.account_id()) AND organization_id = (SELECT rls.organization_id())';

/** Lists people work through: who at the recipient took a referral on, filters kept under a name, and the order of each list. */
export class ReferralWorklist0260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who at the recipient signed for it, accepted it or began last; the source's own stands in holder_account_id.
      ALTER TABLE referral_task ADD COLUMN target_holder_account_id uuid;
      UPDATE referral_task t SET target_holder_account_id = h.actor_account_id
        FROM (SELECT DISTINCT ON (task_id) task_id, actor_organization_id, actor_account_id FROM referral_history
              WHERE step IN ('receive', 'accept', 'start') ORDER BY task_id, occurred_at DESC) h
        WHERE h.task_id = t.id AND h.actor_organization_id = t.target_organization_id;
      CREATE FUNCTION referral_task_taken_on() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        IF NEW.status <> OLD.status AND NEW.status IN ('received', 'accepted', 'in-progress')
           AND NEW.target_organization_id = rls.organization_id() THEN
          NEW.target_holder_account_id := rls.account_id();
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER referral_task_taken_on BEFORE UPDATE OF status ON referral_task
        FOR EACH ROW EXECUTE FUNCTION referral_task_taken_on();

      -- What is open is a small part of all there ever was; both sides list it by its due time.
      CREATE INDEX referral_task_out_open ON referral_task (organization_id, due_at, id) WHERE hands <> 'nobody';
      CREATE INDEX referral_task_in_open ON referral_task (target_organization_id, due_at, id)
        WHERE hands <> 'nobody' AND status <> 'draft';
      CREATE INDEX referral_task_in_ended ON referral_task (target_organization_id, id) WHERE hands = 'nobody';
      CREATE INDEX referral_task_out_ended ON referral_task (organization_id, id) WHERE hands = 'nobody';

      -- A list as somebody likes to see it: codes and dates of its filters, never words about a person.
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        organization_id uuid NOT NULL,
        list text NOT NULL CHECK (list IN ('referrals')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        filters text NOT NULL CHECK (length(filters) <= 400 AND filters ~ '^[A-Za-z0-9=&,-]*$'),
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (account_id, organization_id, list, name)
      );
      ${tenantTable('saved_view')}
      GRANT SELECT, INSERT, DELETE ON saved_view TO ${people};
      CREATE POLICY saved_view_own ON saved_view FOR ALL TO ${people} USING (${own}) WITH CHECK (${own});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE saved_view;
      DROP INDEX referral_task_out_open, referral_task_in_open, referral_task_in_ended, referral_task_out_ended;
      DROP TRIGGER referral_task_taken_on ON referral_task;
      DROP FUNCTION referral_task_taken_on();
      ALTER TABLE referral_task DROP COLUMN target_holder_account_id;
    `);
  }
}
