import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const mine = 'organization_id = (SELECT rls.organization_id())';

/**
 * Links for who has no account: a partner answers one referral, a person says how it went. What they say is written here first;
 * the worker takes it up as a step of the machine, so that a link can do no more than its own few words.
 */
export class ReferralLinks0290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referral_link (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        task_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('partner', 'person')),
        token_hash bytea NOT NULL UNIQUE,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, task_id) REFERENCES referral_task (organization_id, id)
      );
      CREATE INDEX referral_link_task ON referral_link (task_id, made_at);
      ${tenantTable('referral_link')}
      GRANT SELECT, INSERT ON referral_link TO app_member;
      GRANT UPDATE (ended_at) ON referral_link TO app_member;
      CREATE POLICY referral_link_own ON referral_link FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});

      -- Append only, but for what became of it. Words are sealed.
      CREATE TABLE referral_link_answer (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        link_id uuid NOT NULL,
        task_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('accept', 'decline', 'complete', 'feedback')),
        code text,
        by_whom text,
        services text[] NOT NULL DEFAULT '{}',
        words bytea,
        answered_at timestamptz NOT NULL DEFAULT now(),
        applied_at timestamptz,
        refused_for text,
        FOREIGN KEY (organization_id, link_id) REFERENCES referral_link (organization_id, id),
        UNIQUE (link_id, action)
      );
      CREATE INDEX referral_link_answer_task ON referral_link_answer (task_id, answered_at);
      ${tenantTable('referral_link_answer')}
      GRANT SELECT ON referral_link_answer TO app_member, worker;
      GRANT UPDATE (applied_at, refused_for) ON referral_link_answer TO worker;
      CREATE POLICY referral_link_answer_own ON referral_link_answer FOR SELECT TO app_member USING (${mine});
      CREATE POLICY referral_link_answer_worker ON referral_link_answer FOR ALL TO worker USING (${ofMyOrganizations()});

      -- The two below run as the owner of the tables: who holds the link is nobody to the database.
      CREATE FUNCTION referral_by_link(hash bytea) RETURNS TABLE (link_id uuid, kind text, task_id uuid, organization_id uuid,
          recipient_id uuid, number text, status text, business_status text, card jsonb, source_name text, source_phone text,
          recipient_name text, sent_at timestamptz, due_at timestamptz, expires_at timestamptz, answered text[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT l.id, l.kind, t.id, t.organization_id, t.target_organization_id, t.number, t.status, t.business_status, t.card,
                s.name, s.phone, r.name, t.sent_at, nullif(t.due_at, 'infinity'), l.expires_at,
                ARRAY(SELECT a.action FROM referral_link_answer a WHERE a.link_id = l.id)
              FROM referral_link l JOIN referral_task t ON t.id = l.task_id
              JOIN organization s ON s.id = t.organization_id JOIN organization r ON r.id = t.target_organization_id
              WHERE l.token_hash = hash AND l.ended_at IS NULL AND l.expires_at > clock_timestamp()
                AND t.status NOT IN ('draft', 'entered-in-error') $$;

      -- False when this link has said this already.
      CREATE FUNCTION answer_by_link(hash bytea, answer uuid, given_action text, given_code text, given_by text,
          given_services text[], given_words bytea) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE link record;
      BEGIN
        SELECT l.* INTO link FROM referral_link l WHERE l.token_hash = hash AND l.ended_at IS NULL
          AND l.expires_at > clock_timestamp() FOR UPDATE;
        IF link IS NULL OR (link.kind = 'person') <> (given_action = 'feedback') THEN
          RAISE insufficient_privilege USING MESSAGE = 'link-not-open';
        END IF;
        INSERT INTO referral_link_answer (id, organization_id, link_id, task_id, action, code, by_whom, services, words)
          VALUES (answer, link.organization_id, link.id, link.task_id, given_action, given_code, given_by, given_services, given_words)
          ON CONFLICT (link_id, action) DO NOTHING;
        RETURN FOUND;
      END $$;
      REVOKE ALL ON FUNCTION referral_by_link(bytea), answer_by_link(bytea, uuid, text, text, text, text[], bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION referral_by_link(bytea), answer_by_link(bytea, uuid, text, text, text, text[], bytea) TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION answer_by_link(bytea, uuid, text, text, text, text[], bytea), referral_by_link(bytea);
      DROP TABLE referral_link_answer, referral_link;
    `);
  }
}
