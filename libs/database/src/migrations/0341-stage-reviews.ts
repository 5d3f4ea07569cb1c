import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

const mine = (column: string): string => `${column} = (SELECT rls.organization_id())`;
const ofThisRoom = '= (SELECT rls.live_session_id())';
const readers = 'app_member, app_funder';

/**
 * What stays after a stage review (domain T6): adjustment proposals under a grant, agreed by named people of both sides, and
 * mutual-help pledges. There is no column for a number somebody could be measured by; difficulty cards have no table at all.
 */
export class StageReviews0341 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION rls.grant_funder(grant_id uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT g.funder_organization_id FROM public.grant_agreement g WHERE g.id = $1 AND g.source IS NULL $$;
      ${ownedByReader('rls.grant_funder(uuid)')}
      SET LOCAL ROLE rls_reader;
      REVOKE ALL ON FUNCTION rls.grant_funder(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rls.grant_funder(uuid) TO live;
      RESET ROLE;

      CREATE TABLE adjustment_proposal (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        funder_organization_id uuid NOT NULL REFERENCES organization (id),
        grant_id uuid NOT NULL,
        session_id uuid NOT NULL REFERENCES live_session (id),
        what text NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
        why text NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
        status text NOT NULL DEFAULT 'made' CHECK (status IN ('made', 'agreed', 'declined', 'withdrawn')),
        partner_agreed_by uuid,
        partner_agreed_name text,
        partner_agreed_at timestamptz,
        funder_agreed_by uuid,
        funder_agreed_name text,
        funder_agreed_at timestamptz,
        closed_by_name text,
        closed_at timestamptz,
        decline_reason text CHECK (length(decline_reason) BETWEEN 1 AND 500),
        made_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
        version int NOT NULL DEFAULT 1,
        UNIQUE (organization_id, id),
        FOREIGN KEY (funder_organization_id, grant_id) REFERENCES grant_agreement (funder_organization_id, id),
        CONSTRAINT adjustment_agreed_by_both CHECK ((status = 'agreed')
          = (partner_agreed_by IS NOT NULL AND funder_agreed_by IS NOT NULL AND status NOT IN ('declined', 'withdrawn'))),
        CONSTRAINT adjustment_two_people CHECK (partner_agreed_by <> funder_agreed_by),
        CONSTRAINT adjustment_declined_with_reason CHECK ((status = 'declined') = (decline_reason IS NOT NULL))
      );
      CREATE INDEX adjustment_proposal_grant ON adjustment_proposal (grant_id, made_at DESC, id);
      CREATE INDEX adjustment_proposal_organization ON adjustment_proposal (organization_id, made_at DESC, id);
      CREATE INDEX adjustment_proposal_funder ON adjustment_proposal (funder_organization_id, made_at DESC, id);

      ${tenantTable('adjustment_proposal')}
      GRANT INSERT, SELECT ON adjustment_proposal TO live;
      CREATE POLICY adjustment_proposal_room ON adjustment_proposal FOR ALL TO live
        USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom} AND status = 'made');
      GRANT SELECT ON adjustment_proposal TO ${readers};
      GRANT UPDATE (status, partner_agreed_by, partner_agreed_name, partner_agreed_at, closed_by_name, closed_at, decline_reason,
        version) ON adjustment_proposal TO app_member;
      GRANT UPDATE (status, funder_agreed_by, funder_agreed_name, funder_agreed_at, closed_by_name, closed_at, decline_reason,
        version) ON adjustment_proposal TO app_funder;
      CREATE POLICY adjustment_proposal_read ON adjustment_proposal FOR SELECT TO ${readers}
        USING (${mine('organization_id')} OR ${mine('funder_organization_id')});
      CREATE POLICY adjustment_proposal_partner ON adjustment_proposal FOR UPDATE TO app_member
        USING (${mine('organization_id')} AND status = 'made') WITH CHECK (${mine('organization_id')});
      CREATE POLICY adjustment_proposal_funder ON adjustment_proposal FOR UPDATE TO app_funder
        USING (${mine('funder_organization_id')} AND status = 'made') WITH CHECK (${mine('funder_organization_id')});

      CREATE TABLE help_pledge (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        helped_organization_id uuid NOT NULL REFERENCES organization (id),
        session_id uuid NOT NULL REFERENCES live_session (id),
        helper_name text NOT NULL,
        what text NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
        due_on date NOT NULL,
        status text NOT NULL DEFAULT 'made' CHECK (status IN ('made', 'kept', 'not-kept')),
        answered_by_name text,
        answered_at timestamptz,
        made_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        UNIQUE (organization_id, id),
        CHECK (organization_id <> helped_organization_id),
        CHECK ((status = 'made') = (answered_at IS NULL))
      );
      CREATE INDEX help_pledge_helper ON help_pledge (organization_id, due_on, id);
      CREATE INDEX help_pledge_helped ON help_pledge (helped_organization_id, due_on, id);

      ${tenantTable('help_pledge')}
      GRANT SELECT, INSERT, DELETE ON help_pledge TO live;
      CREATE POLICY help_pledge_room ON help_pledge FOR ALL TO live
        USING (session_id ${ofThisRoom}) WITH CHECK (session_id ${ofThisRoom});
      GRANT SELECT ON help_pledge TO ${readers}, app_community;
      GRANT UPDATE (status, answered_by_name, answered_at, version) ON help_pledge TO ${readers}, app_community;
      CREATE POLICY help_pledge_read ON help_pledge FOR SELECT TO ${readers}, app_community
        USING (${mine('organization_id')} OR ${mine('helped_organization_id')});
      CREATE POLICY help_pledge_answer ON help_pledge FOR UPDATE TO ${readers}, app_community
        USING (${mine('helped_organization_id')} AND status = 'made') WITH CHECK (${mine('helped_organization_id')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE help_pledge, adjustment_proposal; DROP FUNCTION rls.grant_funder(uuid);');
  }
}
