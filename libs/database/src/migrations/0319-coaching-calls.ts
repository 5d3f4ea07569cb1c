import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public';

/** Coaching where a referral is stuck: the calls a support agency made about it, and its way so far as bare standings. */
export class CoachingCalls0319 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a delay, told by the rung that told the agency of it; nothing here leads to the referral. Append only.
      CREATE TABLE coaching_call (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        rung_id uuid NOT NULL,
        number text NOT NULL,
        called_on date NOT NULL,
        called_by uuid NOT NULL,
        called_by_name text NOT NULL,
        -- Sealed: what was agreed as the next step.
        next_step bytea,
        is_done boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (is_done OR next_step IS NOT NULL)
      );
      CREATE INDEX coaching_call_rung ON coaching_call (organization_id, rung_id, recorded_at);
      ${tenantTable('coaching_call')}
      GRANT SELECT, INSERT ON coaching_call TO app_member;
      CREATE POLICY coaching_call_agency ON coaching_call FOR ALL TO app_member
        USING (organization_id = (SELECT rls.organization_id()))
        WITH CHECK (organization_id = (SELECT rls.organization_id()) AND called_by = (SELECT rls.account_id())
          AND rung_id IN (SELECT s.id FROM rls.stuck_referrals('infinity') s));

      -- Where each stuck referral has stood since it was sent, and since when: no actor, no reason, no words.
      CREATE FUNCTION rls.stuck_ways(at timestamptz)
        RETURNS TABLE (rung_id uuid, status text, business_status text, since timestamptz) ${definer}
        AS $$ SELECT w.rung_id, w.to_status, w.business_status, w.occurred_at FROM (
                SELECT r.id AS rung_id, h.to_status, h.business_status, h.occurred_at, h.id,
                  lag(h.to_status || coalesce(h.business_status, '')) OVER (PARTITION BY r.id ORDER BY h.occurred_at, h.id)
                    IS DISTINCT FROM h.to_status || coalesce(h.business_status, '') AS is_new
                FROM rls.stuck_referrals(at) s JOIN public.referral_rung r ON r.id = s.id
                JOIN public.referral_history h ON h.task_id = r.task_id AND h.to_status <> 'draft') w
              WHERE w.is_new ORDER BY w.occurred_at, w.id $$;
      ${ownedByReader('rls.stuck_ways(timestamptz)')}
      SET LOCAL ROLE rls_reader;
      REVOKE ALL ON FUNCTION rls.stuck_ways(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rls.stuck_ways(timestamptz) TO app_member;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coaching_call; DROP FUNCTION rls.stuck_ways(timestamptz)');
  }
}
