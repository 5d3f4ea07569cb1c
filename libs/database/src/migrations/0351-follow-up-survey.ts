import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

/**
 * The questions after a session: answered once, for seven days, and read all at one time. Were answers shown as they come, the
 * difference between two looks would tell who wrote them.
 */
export class FollowUpSurvey0351 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How many have answered: a receipt that was not used yet may be used, whatever happened in between.
      CREATE TABLE survey_tally (
        session_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        given int NOT NULL DEFAULT 0 CHECK (given >= 0),
        FOREIGN KEY (organization_id, session_id) REFERENCES live_session (organization_id, id)
      );
      ${tenantTable('survey_tally')}

      -- Over when the days are, or as soon as everybody with an account who was there has answered.
      CREATE FUNCTION survey_is_over(session uuid) RETURNS boolean LANGUAGE sql STABLE ${definer}
        AS $$ SELECT now() >= s.closed_at + interval '7 days'
                OR coalesce((SELECT t.given FROM survey_tally t WHERE t.session_id = s.id), 0)
                  >= (SELECT count(*) FROM live_member m WHERE m.session_id = s.id AND m.account_id IS NOT NULL)
              FROM live_session s WHERE s.id = session AND s.status = 'closed' AND s.cancelled_at IS NULL $$;

      CREATE OR REPLACE FUNCTION give_survey_answer(session uuid, answers json) RETURNS void LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        -- One after the other: every row is written anew by each, so that none keeps the mark of its own transaction.
        PERFORM pg_advisory_xact_lock(hashtextextended('survey ' || session, 0));
        IF survey_is_over(session) IS NOT FALSE THEN
          RAISE EXCEPTION 'survey-over' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM survey_receipt r WHERE r.session_id = session AND r.account_id = rls.account_id()) THEN
          RAISE EXCEPTION 'survey-receipt-needed' USING ERRCODE = 'check_violation';
        END IF;
        INSERT INTO survey_tally (session_id, organization_id, given)
          SELECT s.id, s.organization_id, 1 FROM live_session s WHERE s.id = session
          ON CONFLICT (session_id) DO UPDATE SET given = survey_tally.given + 1;
        IF (SELECT t.given FROM survey_tally t WHERE t.session_id = session)
            > (SELECT count(*) FROM survey_receipt r WHERE r.session_id = session) THEN
          RAISE EXCEPTION 'survey-answered' USING ERRCODE = 'check_violation';
        END IF;
        WITH given AS (DELETE FROM survey_answer a WHERE a.session_id = session RETURNING a.organization_id, a.prompt, a.text)
        INSERT INTO survey_answer (id, session_id, organization_id, prompt, text)
          SELECT gen_random_uuid(), session, n.organization_id, n.prompt, n.text
          FROM (SELECT * FROM given
                UNION ALL SELECT s.organization_id, g.prompt, g.text
                FROM live_session s, json_to_recordset(answers) AS g (prompt text, text text) WHERE s.id = session) n
          ORDER BY random();
      END $$;

      -- Once it is over, from five answers to the same question on, in the order of their letters.
      CREATE OR REPLACE FUNCTION survey_answers(session uuid) RETURNS TABLE (prompt text, text text) LANGUAGE sql STABLE ${definer}
        AS $$ SELECT a.prompt, a.text FROM survey_answer a
              WHERE a.session_id = session AND survey_is_over(session)
                AND EXISTS (SELECT 1 FROM live_member m WHERE m.session_id = session AND m.account_id = rls.account_id())
                AND (SELECT count(*) FROM survey_answer b WHERE b.session_id = session AND b.prompt = a.prompt) >= 5
              ORDER BY a.prompt, a.text COLLATE "C" $$;

      REVOKE ALL ON FUNCTION survey_is_over(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION survey_is_over(uuid) TO ${staff};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION give_survey_answer(session uuid, answers json) RETURNS void LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        RAISE EXCEPTION 'survey-over' USING ERRCODE = 'check_violation';
      END $$;
      CREATE OR REPLACE FUNCTION survey_answers(session uuid) RETURNS TABLE (prompt text, text text) LANGUAGE sql STABLE ${definer}
        AS $$ SELECT ''::text, ''::text WHERE false $$;
      DROP FUNCTION survey_is_over(uuid);
      DROP TABLE survey_tally;
    `);
  }
}
