import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends that nobody told the grants of before: what stands there as under way is over. */
export class HappenedEnds0316 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE grant_happening h SET status = t.status FROM referral_task t
      WHERE h.kind = 'referral' AND h.subject_id = t.id AND t.status IN ('failed', 'cancelled', 'entered-in-error')
        AND h.status <> t.status
    `);
  }

  async down(): Promise<void> {
    // What it says is so.
  }
}
