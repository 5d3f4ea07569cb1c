import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader } from './policy';

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public';

const taskColumns = 'need_code, mode, urgency, grant_id, hands';
const stepColumns = 'id, task_id, step, to_status, business_status, reason, reason_by, occurred_at';

/** What a referral's way took, read off its steps: no person, no card, no words. */
const measure = `steps bigint, source_id uuid, recipient_id uuid, need_code text, mode text, urgency text,
  sent_at timestamptz, acknowledged_at timestamptz, accepted_at timestamptz, first_contact_at timestamptz, completed_at timestamptz,
  closed_at timestamptz, status text, business_status text, reason text, declined_for text, declined_by text, due_at timestamptz`;

/**
 * Numbers of referrals, derived from their steps, which nobody can change: a renamed organisation or a person who moved changes
 * none of them. An organisation reads its own; of the whole network a support agency and a foundation get counts.
 */
export class ReferralMeasures0280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX referral_history_sent ON referral_history (occurred_at) WHERE step = 'send';
      GRANT SELECT (${taskColumns}) ON referral_task TO rls_reader;
      GRANT SELECT (${stepColumns}) ON referral_history TO rls_reader;
      CREATE POLICY referral_history_measured ON referral_history FOR SELECT TO rls_reader USING (true);

      -- Asked by the two below only.
      CREATE FUNCTION rls.referral_measures(since timestamptz, until timestamptz, source uuid, recipient uuid, of_grant uuid)
        RETURNS TABLE (${measure}) ${definer}
        AS $$ SELECT w.steps, t.organization_id, t.target_organization_id, t.need_code, t.mode, t.urgency, s.occurred_at,
                w.acknowledged, w.accepted, w.contacted, w.completed, w.closed, w.status, w.business_status, w.reason,
                w.declined_for, w.declined_by, nullif(t.due_at, 'infinity')
              FROM public.referral_history s
              JOIN public.referral_task t ON t.id = s.task_id
              CROSS JOIN LATERAL (
                SELECT count(*) AS steps,
                  min(h.occurred_at) FILTER (WHERE h.to_status IN ('received', 'accepted', 'rejected')) AS acknowledged,
                  min(h.occurred_at) FILTER (WHERE h.to_status = 'accepted') AS accepted,
                  min(h.occurred_at) FILTER (WHERE h.to_status = 'in-progress') AS contacted,
                  min(h.occurred_at) FILTER (WHERE h.to_status = 'completed') AS completed,
                  min(h.occurred_at) FILTER (WHERE h.business_status = 'loop-closed') AS closed,
                  (array_agg(h.to_status ORDER BY h.occurred_at DESC, h.id DESC))[1] AS status,
                  (array_agg(h.business_status ORDER BY h.occurred_at DESC, h.id DESC))[1] AS business_status,
                  (array_agg(h.reason ORDER BY h.occurred_at DESC, h.id DESC))[1] AS reason,
                  max(h.reason) FILTER (WHERE h.step = 'decline') AS declined_for,
                  max(h.reason_by) FILTER (WHERE h.step = 'decline') AS declined_by
                FROM public.referral_history h WHERE h.task_id = t.id) w
              WHERE s.step = 'send' AND s.occurred_at >= since AND s.occurred_at < until
                AND (source IS NULL OR t.organization_id = source) AND (recipient IS NULL OR t.target_organization_id = recipient)
                AND (of_grant IS NULL OR t.grant_id = of_grant) AND w.status <> 'entered-in-error' $$;

      CREATE FUNCTION rls.own_referral_measures(since timestamptz, until timestamptz, as_source boolean)
        RETURNS TABLE (${measure}) ${definer}
        AS $$ SELECT m.* FROM rls.organization_id() AS own, rls.referral_measures(since, until,
                CASE WHEN as_source THEN own END, CASE WHEN NOT as_source THEN own END, NULL) m
              WHERE own IS NOT NULL $$;

      -- Whoever coaches or funds the network; a foundation, and only by a grant it may follow, sees a part of it.
      CREATE FUNCTION rls.network_referral_measures(since timestamptz, until timestamptz, of_grant uuid)
        RETURNS TABLE (${measure}) ${definer}
        AS $$ SELECT m.* FROM rls.referral_measures(since, until, NULL, NULL, of_grant) m
              WHERE EXISTS (SELECT FROM public.organization o WHERE o.id = rls.organization_id() AND o.kind IN ('support-agency', 'foundation'))
                AND (of_grant IS NULL OR of_grant IN (SELECT rls.grants_followed())) $$;

      -- How a partner answered those who asked it for one need: nothing below so many decided referrals.
      CREATE FUNCTION rls.partner_answers(partners uuid[], need text, since timestamptz, at_least int)
        RETURNS TABLE (organization_id uuid, decided bigint, accepted bigint, median_hours double precision) ${definer}
        AS $$ SELECT m.recipient_id, count(*), count(m.accepted_at),
                percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM m.accepted_at - m.sent_at) / 3600)
              FROM unnest(partners) AS partner, rls.referral_measures(since, now(), NULL, partner, NULL) m
              WHERE m.need_code = need AND (m.accepted_at IS NOT NULL OR (m.status = 'rejected' AND m.declined_by = 'provider'))
              GROUP BY m.recipient_id HAVING count(*) >= greatest(at_least, 5) $$;

      ${ownedByReader(
        'rls.referral_measures(timestamptz, timestamptz, uuid, uuid, uuid)',
        'rls.own_referral_measures(timestamptz, timestamptz, boolean)',
        'rls.network_referral_measures(timestamptz, timestamptz, uuid)',
        'rls.partner_answers(uuid[], text, timestamptz, int)',
      )}
      SET LOCAL ROLE rls_reader;
      REVOKE ALL ON FUNCTION rls.referral_measures(timestamptz, timestamptz, uuid, uuid, uuid) FROM PUBLIC;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION rls.partner_answers(uuid[], text, timestamptz, int), rls.network_referral_measures(timestamptz, timestamptz, uuid),
        rls.own_referral_measures(timestamptz, timestamptz, boolean), rls.referral_measures(timestamptz, timestamptz, uuid, uuid, uuid);
      DROP POLICY referral_history_measured ON referral_history;
      REVOKE SELECT (${stepColumns}) ON referral_history FROM rls_reader;
      REVOKE SELECT (${taskColumns}) ON referral_task FROM rls_reader;
      DROP INDEX referral_history_sent;
    `);
  }
}
