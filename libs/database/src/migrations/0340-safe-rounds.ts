import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const ofThisRoom = '= (SELECT rls.live_session_id())';

/**
 * What was said in a round without names (live sessions 4.1). A note has no author, organisation, time or command, and no
 * foreign key that would leave a mark on a row of somebody. Only the role of the running room may touch these tables.
 */
export class SafeRounds0340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE lane DROP CONSTRAINT IF EXISTS lane_lane_check;
      ALTER TABLE lane ADD CONSTRAINT lane_lane_check
        CHECK (lane ~ '^(all|staff|group:[1-9][0-9]{0,2}|me:[0-9a-f-]{36}|safe:[0-9a-f-]{36})$');

      CREATE TABLE safe_note (
        -- Random, never ordered by time.
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL,
        prompt_id uuid NOT NULL,
        stage_no int NOT NULL,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 500),
        batch_no int NOT NULL,
        -- SHA-256 of what the writer's device keeps; with it the note can be taken back.
        withdrawal_hash bytea NOT NULL UNIQUE
      );
      CREATE INDEX safe_note_prompt ON safe_note (session_id, prompt_id);

      CREATE TABLE safe_receipt (
        session_id uuid NOT NULL,
        prompt_id uuid NOT NULL,
        member_id uuid NOT NULL,
        slot smallint NOT NULL,
        PRIMARY KEY (session_id, prompt_id, member_id, slot)
      );

      CREATE TABLE safe_dedupe (
        key_hash bytea PRIMARY KEY,
        expires_at date NOT NULL
      );

      ${['safe_note', 'safe_receipt', 'safe_dedupe'].map(tenantTable).join('')}
      REVOKE ALL ON safe_note, safe_receipt, safe_dedupe FROM PUBLIC;
      GRANT SELECT, INSERT, DELETE ON safe_note TO live;
      CREATE POLICY safe_note_room ON safe_note FOR ALL TO live
        USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
      GRANT SELECT, INSERT ON safe_receipt TO live;
      CREATE POLICY safe_receipt_room ON safe_receipt FOR ALL TO live
        USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
      GRANT SELECT, INSERT, DELETE ON safe_dedupe TO live;
      CREATE POLICY safe_dedupe_room ON safe_dedupe FOR ALL TO live USING (true) WITH CHECK (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safe_dedupe, safe_receipt, safe_note');
  }
}
