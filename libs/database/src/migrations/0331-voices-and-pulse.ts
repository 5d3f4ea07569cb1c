import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

/**
 * What is kept of voices after a session: nothing that tells how long or how often a person spoke. And how the meeting was,
 * answered without names: rows that say neither who nor when, read as counts from five answers on.
 */
export class VoicesAndPulse0331 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The log keeps its numbers without holes; what a turn said about a person is taken out of it.
      CREATE FUNCTION live_forget_turns(closed uuid, at_close timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT closed = ANY(rls.live_session_ids()) THEN RAISE EXCEPTION 'live-not-owner' USING ERRCODE = 'LV409'; END IF;
        UPDATE lane_event SET kind = 'turn.forgotten', data = '{}', actor_id = NULL, at = at_close
          WHERE session_id = closed AND lane = 'all'
            AND (kind LIKE 'queue.%' OR kind IN ('round.moved', 'round.given', 'round.extended', 'round.joined'));
        UPDATE lane_event SET data = jsonb_set(data, '{order}', '[]') WHERE session_id = closed AND lane = 'all' AND kind = 'round.started';
      END $$;
      REVOKE ALL ON FUNCTION live_forget_turns(uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION live_forget_turns(uuid, timestamptz) TO live;

      -- One row an answer, in no order: those of one person are not told from another's.
      CREATE TABLE pulse_answer (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL REFERENCES live_session (id),
        question text NOT NULL CHECK (question ~ '^[a-z][a-z-]{1,19}$'),
        choice text CHECK (choice ~ '^[a-z][a-z-]{0,19}$'),
        line text CHECK (length(line) BETWEEN 1 AND 300),
        CHECK ((choice IS NULL) <> (line IS NULL))
      );
      CREATE INDEX pulse_answer_session ON pulse_answer (session_id, question);
      ${tenantTable('pulse_answer')}
      GRANT INSERT ON pulse_answer TO live;
      CREATE POLICY pulse_answer_room ON pulse_answer FOR INSERT TO live
        WITH CHECK (session_id = (SELECT rls.live_session_id()));
      GRANT SELECT ON pulse_answer TO rls_reader;
      CREATE POLICY pulse_answer_rls_reader ON pulse_answer FOR SELECT TO rls_reader USING (true);

      -- The only way to read them. Fewer than five answers to a question: not a word.
      CREATE FUNCTION rls.pulse_of(session uuid) RETURNS TABLE (question text, choice text, line text, answers int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          WITH asked AS (SELECT p.question, p.choice, p.line, p.id FROM pulse_answer p
            WHERE p.session_id = session AND session IN (SELECT rls.visible_live_sessions())),
          enough AS (SELECT a.question FROM asked a GROUP BY a.question HAVING count(*) >= 5)
          SELECT a.question, a.choice, NULL, count(*)::int FROM asked a JOIN enough e USING (question)
            WHERE a.choice IS NOT NULL GROUP BY a.question, a.choice
          UNION ALL
          SELECT a.question, NULL, a.line, 1 FROM (SELECT * FROM asked ORDER BY id) a JOIN enough e USING (question)
            WHERE a.line IS NOT NULL
      $$;
      ${ownedByReader('rls.pulse_of(uuid)')}
      SET LOCAL ROLE rls_reader;
      REVOKE ALL ON FUNCTION rls.pulse_of(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rls.pulse_of(uuid) TO app_member, app_funder, app_community;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION rls.pulse_of(uuid), live_forget_turns(uuid, timestamptz);
      DROP TABLE pulse_answer;
    `);
  }
}
