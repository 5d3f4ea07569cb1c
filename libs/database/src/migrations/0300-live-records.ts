import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofItsOrganizations = 'session_id = ANY(ARRAY(SELECT rls.own_live_sessions()))';
/** Never what is for facilitators or for one person only. */
const forTheRecord = "(lane = 'all' OR lane LIKE 'group:%')";

/** Handlers of events read the log of the session an event is about: minutes, reminders, what is carried to the next one. */
export class LiveRecords0300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      ['lane', 'lane_event', 'lane_snapshot']
        .map(
          (table) => `
            GRANT SELECT ON ${table} TO worker;
            CREATE POLICY ${table}_worker ON ${table} FOR SELECT TO worker
              USING (${ofItsOrganizations} AND ${forTheRecord});`,
        )
        .join('\n'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lane', 'lane_event', 'lane_snapshot']) {
      await runner.query(`DROP POLICY ${table}_worker ON ${table}; REVOKE SELECT ON ${table} FROM worker;`);
    }
  }
}
