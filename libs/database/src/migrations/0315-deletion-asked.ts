import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deletion a recipient owes after a consent was taken back: asked, due, attested, with a ladder of its own (T14). */
export class DeletionAsked0315 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referral_task
        ADD COLUMN deletion_asked_at timestamptz,
        ADD COLUMN deletion_due_at timestamptz,
        ADD COLUMN deletion_attested_at timestamptz,
        ADD CONSTRAINT referral_task_deletion CHECK ((deletion_asked_at IS NULL) = (deletion_due_at IS NULL)
          AND (deletion_attested_at IS NULL OR deletion_asked_at IS NOT NULL));
      GRANT UPDATE (deletion_asked_at, deletion_due_at, deletion_attested_at) ON referral_task TO app_member, app_community;
    `);
    await runner.query(keepsRungs(`AND clock <> 'deletion'`));
    await runner.query(ladder);
    await runner.query(stuck(`CASE r.clock WHEN 'deletion' THEN t.deletion_due_at ELSE t.due_at END`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER referral_task_deletion_rungs ON referral_task;
      DROP FUNCTION referral_task_keeps_deletion_rungs();
      DELETE FROM referral_rung WHERE clock = 'deletion';
      DROP INDEX referral_rung_next;
      CREATE UNIQUE INDEX referral_rung_next ON referral_rung (task_id) WHERE fired_at IS NULL;
      ALTER TABLE referral_rung DROP CONSTRAINT referral_rung_clock_check,
        ADD CONSTRAINT referral_rung_clock_check CHECK (clock IN ('acknowledge', 'decide', 'first-contact', 'confirm'));
    `);
    await runner.query(keepsRungs(''));
    await runner.query(stuck('t.due_at'));
    await runner.query(`ALTER TABLE referral_task DROP COLUMN deletion_asked_at CASCADE, DROP COLUMN deletion_due_at CASCADE,
      DROP COLUMN deletion_attested_at CASCADE`);
  }
}

/** As in 0240, but for rungs that are none of the task's own clock. */
const keepsRungs = (own: string): string => `
  CREATE OR REPLACE FUNCTION referral_task_keeps_rungs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    same_run boolean := TG_OP = 'UPDATE' AND OLD.clock_kind = NEW.clock_kind AND OLD.clock_started_at = NEW.clock_started_at;
    extended boolean := same_run AND OLD.due_at < NEW.due_at AND NEW.due_at < 'infinity';
    next_turn int;
  BEGIN
    IF same_run AND NOT extended THEN
      UPDATE referral_rung SET due_at = NEW.due_at WHERE task_id = NEW.id AND fired_at IS NULL ${own};
      RETURN NULL;
    END IF;
    DELETE FROM referral_rung WHERE task_id = NEW.id AND fired_at IS NULL ${own};
    UPDATE referral_rung SET ended_at = now() WHERE task_id = NEW.id AND ended_at IS NULL ${own};
    IF NEW.clock_kind IS NULL THEN RETURN NULL; END IF;
    SELECT coalesce(max(turn), 0) + 1 INTO next_turn FROM referral_rung
      WHERE task_id = NEW.id AND clock = NEW.clock_kind AND clock_started_at = NEW.clock_started_at;
    INSERT INTO referral_rung (id, organization_id, task_id, clock, clock_started_at, turn, rung, due_at)
      VALUES (gen_random_uuid(), NEW.organization_id, NEW.id, NEW.clock_kind, NEW.clock_started_at, next_turn, 'owner', NEW.due_at);
    RETURN NULL;
  END $$;
`;

const ladder = `
  ALTER TABLE referral_rung DROP CONSTRAINT referral_rung_clock_check,
    ADD CONSTRAINT referral_rung_clock_check
      CHECK (clock IN ('acknowledge', 'decide', 'first-contact', 'confirm', 'deletion'));
  DROP INDEX referral_rung_next;
  -- Beside the clock of the task, which may wait for the source, the deletion waits for the recipient.
  CREATE UNIQUE INDEX referral_rung_next ON referral_rung (task_id, (clock = 'deletion')) WHERE fired_at IS NULL;

  CREATE FUNCTION referral_task_keeps_deletion_rungs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM referral_rung WHERE task_id = NEW.id AND clock = 'deletion' AND fired_at IS NULL;
    UPDATE referral_rung SET ended_at = now() WHERE task_id = NEW.id AND clock = 'deletion' AND ended_at IS NULL;
    IF NEW.deletion_asked_at IS NOT NULL AND NEW.deletion_attested_at IS NULL AND NEW.status <> 'entered-in-error' THEN
      INSERT INTO referral_rung (id, organization_id, task_id, clock, clock_started_at, rung, due_at)
        VALUES (gen_random_uuid(), NEW.organization_id, NEW.id, 'deletion', NEW.deletion_asked_at, 'owner', NEW.deletion_due_at);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER referral_task_deletion_rungs AFTER UPDATE ON referral_task FOR EACH ROW
    WHEN (OLD.deletion_asked_at IS DISTINCT FROM NEW.deletion_asked_at
      OR OLD.deletion_attested_at IS DISTINCT FROM NEW.deletion_attested_at
      OR (NEW.deletion_asked_at IS NOT NULL AND OLD.status <> NEW.status AND NEW.status = 'entered-in-error'))
    EXECUTE FUNCTION referral_task_keeps_deletion_rungs();

  -- Those that were paused before there was a clock for it are asked from now on.
  UPDATE referral_task SET deletion_asked_at = now(), deletion_due_at = now() + interval '3 days'
    WHERE business_status = 'consent-paused';
  GRANT SELECT (deletion_due_at) ON referral_task TO rls_reader;
`;

const stuck = (dueAt: string): string => `
  SET LOCAL ROLE rls_reader;
  CREATE OR REPLACE FUNCTION rls.stuck_referrals(at timestamptz)
    RETURNS TABLE (id uuid, number text, clock text, due_at timestamptz, held_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.id, t.number, r.clock, ${dueAt},
      CASE r.clock WHEN 'confirm' THEN t.organization_id ELSE t.target_organization_id END
    FROM referral_rung r JOIN referral_task t ON t.id = r.task_id
    WHERE r.rung = 'support-agency' AND r.fired_at IS NOT NULL AND r.ended_at IS NULL AND ${dueAt} <= at
      AND rls.organization_role() IN ('supervisor', 'facilitator', 'organization-admin')
      AND EXISTS (SELECT 1 FROM organization o WHERE o.id = rls.organization_id() AND o.kind = 'support-agency')
      AND rls.organization_id() NOT IN (t.organization_id, t.target_organization_id)
  $$;
  RESET ROLE;
`;
