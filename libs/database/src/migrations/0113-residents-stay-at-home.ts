import type { MigrationInterface, QueryRunner } from 'typeorm';

const steward = "(SELECT rls.organization_role()) = 'network-steward'";

/** Who lives in a community is that community's to know: a steward finds the people who work for an organisation, no resident. */
export class ResidentsStayAtHome0113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY membership_steward ON membership USING (${steward} AND role <> 'resident');
      -- Somebody who only ever signs in with help has no password to forget.
      GRANT SELECT (assisted_only) ON account TO app_funder;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY membership_steward ON membership USING (${steward});
      REVOKE SELECT (assisted_only) ON account FROM app_funder;
    `);
  }
}
