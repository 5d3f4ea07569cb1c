import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

const clocks = `current_setting('app.sweep', true) = 'referrals.clocks'`;
const reminders = `current_setting('app.sweep', true) = 'referrals.reminders'`;

/** The ladder of each running clock as rows with due times, and what the support agency may know of a delay. */
export class ReferralClocks0240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rungs);
    await runner.query(reminding);
    await runner.query(stuck);
    // A group of messages that is new counts as chosen where people chose to hear at once of what waits for them.
    await runner.query(`UPDATE notification_preference SET mail = mail || '{protection}' WHERE 'waiting' = ANY (mail)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE notification_preference SET mail = array_remove(mail, 'protection'), digest = array_remove(digest, 'protection');
      DROP FUNCTION rls.stuck_referrals(timestamptz);
      DROP POLICY referral_task_stuck ON referral_task;
      REVOKE SELECT (id, organization_id, target_organization_id, number, due_at) ON referral_task FROM rls_reader;
      DROP TRIGGER referral_task_rungs ON referral_task;
      DROP FUNCTION referral_task_keeps_rungs();
      DROP INDEX referral_task_hold_review;
      DROP TABLE referral_reminder, referral_rung;
    `);
  }
}

const rungs = `
  -- One row a rung: of a running clock the next one waits, the earlier ones have fired. The order stands in domain/ladder.ts.
  CREATE TABLE referral_rung (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    task_id uuid NOT NULL,
    clock text NOT NULL CHECK (clock IN ('acknowledge', 'decide', 'first-contact', 'confirm')),
    clock_started_at timestamptz NOT NULL,
    -- Counts up when the source gives more time: the ladder begins anew.
    turn int NOT NULL DEFAULT 1,
    rung text NOT NULL CHECK (rung IN ('owner', 'supervisor', 'support-agency', 'source', 'no-response')),
    due_at timestamptz NOT NULL,
    fired_at timestamptz,
    -- The clock it belongs to runs no more.
    ended_at timestamptz,
    UNIQUE (task_id, clock, clock_started_at, turn, rung),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  CREATE UNIQUE INDEX referral_rung_next ON referral_rung (task_id) WHERE fired_at IS NULL;
  CREATE INDEX referral_rung_due ON referral_rung (due_at) WHERE fired_at IS NULL;
  CREATE INDEX referral_rung_stuck ON referral_rung (fired_at) WHERE rung = 'support-agency' AND ended_at IS NULL;
  ${tenantTable('referral_rung')}
  GRANT SELECT, INSERT, UPDATE (due_at, fired_at) ON referral_rung TO worker;
  CREATE POLICY referral_rung_sweep ON referral_rung FOR ALL TO worker USING (${clocks}) WITH CHECK (${clocks});

  -- Whatever code starts, pauses, moves or stops a clock, its ladder follows in the same transaction. Runs as the owner of
  -- the tables: nobody else may write a rung.
  CREATE FUNCTION referral_task_keeps_rungs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    same_run boolean := TG_OP = 'UPDATE' AND OLD.clock_kind = NEW.clock_kind AND OLD.clock_started_at = NEW.clock_started_at;
    extended boolean := same_run AND OLD.due_at < NEW.due_at AND NEW.due_at < 'infinity';
    next_turn int;
  BEGIN
    IF same_run AND NOT extended THEN
      UPDATE referral_rung SET due_at = NEW.due_at WHERE task_id = NEW.id AND fired_at IS NULL;
      RETURN NULL;
    END IF;
    DELETE FROM referral_rung WHERE task_id = NEW.id AND fired_at IS NULL;
    UPDATE referral_rung SET ended_at = now() WHERE task_id = NEW.id AND ended_at IS NULL;
    IF NEW.clock_kind IS NULL THEN RETURN NULL; END IF;
    SELECT coalesce(max(turn), 0) + 1 INTO next_turn FROM referral_rung
      WHERE task_id = NEW.id AND clock = NEW.clock_kind AND clock_started_at = NEW.clock_started_at;
    INSERT INTO referral_rung (id, organization_id, task_id, clock, clock_started_at, turn, rung, due_at)
      VALUES (gen_random_uuid(), NEW.organization_id, NEW.id, NEW.clock_kind, NEW.clock_started_at, next_turn, 'owner', NEW.due_at);
    RETURN NULL;
  END $$;
  CREATE TRIGGER referral_task_rungs AFTER INSERT OR UPDATE OF clock_kind, clock_started_at, due_at ON referral_task
    FOR EACH ROW EXECUTE FUNCTION referral_task_keeps_rungs();
  INSERT INTO referral_rung (id, organization_id, task_id, clock, clock_started_at, rung, due_at)
    SELECT gen_random_uuid(), organization_id, id, clock_kind, clock_started_at, 'owner', due_at
    FROM referral_task WHERE clock_kind IS NOT NULL AND due_at < 'infinity';
`;

const reminding = `
  -- What somebody was reminded of: a day to look again, once for each day that was set.
  CREATE TABLE referral_reminder (
    task_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('hold-review', 'basis-review', 'follow-up')),
    due_at timestamptz NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, kind, due_at),
    FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
  );
  ${tenantTable('referral_reminder')}
  GRANT SELECT, INSERT ON referral_reminder TO worker;
  CREATE POLICY referral_reminder_sweep ON referral_reminder FOR ALL TO worker USING (${reminders}) WITH CHECK (${reminders});
  CREATE INDEX referral_task_hold_review ON referral_task (hold_review_on) WHERE status = 'on-hold';
`;

const stuck = `
  GRANT SELECT ON referral_rung TO rls_reader;
  CREATE POLICY referral_rung_stuck ON referral_rung FOR SELECT TO rls_reader USING (rung = 'support-agency');
  GRANT SELECT (id, organization_id, target_organization_id, number, due_at) ON referral_task TO rls_reader;
  CREATE POLICY referral_task_stuck ON referral_task FOR SELECT TO rls_reader USING (true);

  -- All a support agency ever learns of other people's referrals (R-RF-03): number, clock, since when, and who holds the step.
  CREATE FUNCTION rls.stuck_referrals(at timestamptz)
    RETURNS TABLE (id uuid, number text, clock text, due_at timestamptz, held_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id, t.number, r.clock, t.due_at,
      CASE r.clock WHEN 'confirm' THEN t.organization_id ELSE t.target_organization_id END
    FROM referral_rung r JOIN referral_task t ON t.id = r.task_id
    WHERE r.rung = 'support-agency' AND r.fired_at IS NOT NULL AND r.ended_at IS NULL AND t.due_at <= at
      AND rls.organization_role() IN ('supervisor', 'facilitator', 'organization-admin')
      AND EXISTS (SELECT 1 FROM organization o WHERE o.id = rls.organization_id() AND o.kind = 'support-agency')
      AND rls.organization_id() NOT IN (t.organization_id, t.target_organization_id)
  $$;
  ${ownedByReader('rls.stuck_referrals(timestamptz)')}
  SET LOCAL ROLE rls_reader;
  REVOKE ALL ON FUNCTION rls.stuck_referrals(timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rls.stuck_referrals(timestamptz) TO app_member;
  RESET ROLE;
`;
