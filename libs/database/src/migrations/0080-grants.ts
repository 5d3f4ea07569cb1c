import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, ownedByReader, readableForPolicies, tenantTable } from './policy';

const readers = 'app_member, app_funder';
const followedCohort = 'ANY(ARRAY(SELECT rls.cohorts_followed()))';
const followedGrant = 'ANY(ARRAY(SELECT rls.grants_followed()))';

/** A funder writes what is its own, as program officer; whoever follows a cohort or grant reads it. */
const grantTable = (table: string, visible: string): string => `
  ${tenantTable(table)}
  GRANT SELECT ON ${table} TO ${readers};
  GRANT INSERT ON ${table} TO app_funder;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO ${readers} USING (${visible});
  CREATE POLICY ${table}_add ON ${table} FOR INSERT TO app_funder WITH CHECK (
    ${ofMyOrganizations('funder_organization_id')} AND (SELECT rls.organization_role()) = 'program-officer');
`;

/** Programme → cohort → grant → tranche, and what happened under a grant, without a person in it. */
export class Grants0080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        funder_organization_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        purpose text,
        starts_on date NOT NULL,
        ends_on date,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (funder_organization_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );

      CREATE TABLE cohort (
        id uuid PRIMARY KEY,
        funder_organization_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        support_organization_id uuid REFERENCES organization (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        starts_on date NOT NULL,
        ends_on date,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (funder_organization_id, id),
        FOREIGN KEY (funder_organization_id, programme_id) REFERENCES programme (funder_organization_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX cohort_programme ON cohort (programme_id);
      CREATE INDEX cohort_support ON cohort (support_organization_id);

      CREATE TABLE cohort_member (
        cohort_id uuid NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        funder_organization_id uuid NOT NULL,
        joined_on date NOT NULL,
        left_on date,
        PRIMARY KEY (cohort_id, organization_id),
        FOREIGN KEY (funder_organization_id, cohort_id) REFERENCES cohort (funder_organization_id, id),
        CHECK (left_on IS NULL OR left_on >= joined_on)
      );
      CREATE INDEX cohort_member_organization ON cohort_member (organization_id);

      CREATE TABLE grant_agreement (
        id uuid PRIMARY KEY,
        funder_organization_id uuid NOT NULL REFERENCES organization (id),
        programme_id uuid,
        cohort_id uuid,
        -- 'cohort': the members of the cohort carry the agreement together; 'individual': published by others, never named.
        recipient_kind text NOT NULL CHECK (recipient_kind IN ('organization', 'cohort', 'individual')),
        recipient_organization_id uuid REFERENCES organization (id),
        agreement_no text CHECK (length(agreement_no) BETWEEN 1 AND 100),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
        description text,
        restricted_purpose text,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint NOT NULL,
        awarded_on date NOT NULL,
        starts_on date,
        ends_on date,
        source text,
        source_id text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (funder_organization_id, id),
        FOREIGN KEY (funder_organization_id, programme_id) REFERENCES programme (funder_organization_id, id),
        FOREIGN KEY (funder_organization_id, cohort_id) REFERENCES cohort (funder_organization_id, id),
        CHECK ((recipient_kind = 'organization') = (recipient_organization_id IS NOT NULL)),
        CHECK (recipient_kind <> 'cohort' OR cohort_id IS NOT NULL),
        CHECK ((source IS NULL) = (source_id IS NULL)),
        CHECK (source IS NOT NULL OR (amount_minor > 0 AND recipient_kind <> 'individual'))
      );
      CREATE UNIQUE INDEX grant_agreement_source ON grant_agreement (source, source_id) WHERE source_id IS NOT NULL;
      CREATE UNIQUE INDEX grant_agreement_number ON grant_agreement (funder_organization_id, agreement_no) WHERE source IS NULL;
      CREATE INDEX grant_agreement_order ON grant_agreement (awarded_on DESC, id);
      CREATE INDEX grant_agreement_recipient ON grant_agreement (recipient_organization_id);
      CREATE INDEX grant_agreement_cohort ON grant_agreement (cohort_id);

      CREATE TABLE budget_line (
        id uuid PRIMARY KEY,
        funder_organization_id uuid NOT NULL,
        grant_id uuid NOT NULL,
        position smallint NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        UNIQUE (grant_id, position),
        FOREIGN KEY (funder_organization_id, grant_id) REFERENCES grant_agreement (funder_organization_id, id)
      );

      CREATE TABLE tranche (
        id uuid PRIMARY KEY,
        funder_organization_id uuid NOT NULL,
        grant_id uuid NOT NULL,
        number smallint NOT NULL CHECK (number BETWEEN 1 AND 100),
        planned_minor bigint NOT NULL CHECK (planned_minor > 0),
        planned_on date NOT NULL,
        condition text,
        paid_minor bigint CHECK (paid_minor > 0),
        paid_on date,
        paid_by uuid,
        version int NOT NULL DEFAULT 1,
        UNIQUE (grant_id, number),
        UNIQUE (funder_organization_id, id),
        FOREIGN KEY (funder_organization_id, grant_id) REFERENCES grant_agreement (funder_organization_id, id),
        CHECK ((paid_minor IS NULL) = (paid_on IS NULL)),
        CHECK (paid_minor IS NULL OR paid_minor <= planned_minor)
      );

      -- One row for each referral or session whose owner named a grant. Codes and days: nothing of a person, no text.
      CREATE TABLE grant_happening (
        kind text NOT NULL CHECK (kind IN ('referral', 'session')),
        subject_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        grant_id uuid,
        quarter text NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        occurred_on date NOT NULL,
        need_code text,
        mode text,
        session_kind text,
        participants int CHECK (participants >= 0),
        status text NOT NULL,
        event_at timestamptz NOT NULL,
        PRIMARY KEY (kind, subject_id)
      );
      CREATE INDEX grant_happening_grant ON grant_happening (grant_id);

      ${readableForPolicies('cohort')}
      ${readableForPolicies('cohort_member')}
      ${readableForPolicies('grant_agreement')}
      ${readableForPolicies('grant_happening')}

      CREATE FUNCTION rls.cohorts_followed() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT c.id FROM public.cohort c WHERE c.funder_organization_id = ANY (ARRAY(SELECT rls.organizations()))
                 OR c.support_organization_id = ANY (ARRAY(SELECT rls.organizations()))
              UNION
              SELECT m.cohort_id FROM public.cohort_member m WHERE m.organization_id = ANY (ARRAY(SELECT rls.organizations())) $$;

      CREATE FUNCTION rls.grants_followed() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT g.id FROM public.grant_agreement g
              WHERE g.funder_organization_id = ANY (ARRAY(SELECT rls.organizations()))
                 OR g.recipient_organization_id = ANY (ARRAY(SELECT rls.organizations()))
              UNION
              SELECT g.id FROM public.cohort c JOIN public.grant_agreement g ON g.cohort_id = c.id
              WHERE c.support_organization_id = ANY (ARRAY(SELECT rls.organizations()))
              UNION
              SELECT g.id FROM public.cohort_member m
              JOIN public.grant_agreement g ON g.cohort_id = m.cohort_id AND g.recipient_kind = 'cohort'
              WHERE m.organization_id = ANY (ARRAY(SELECT rls.organizations())) $$;

      -- Whether work of this organisation may be told under this grant: its own, its cohort's, or one it supports.
      CREATE FUNCTION rls.grant_usable(grant_id uuid, organization_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT EXISTS (
                SELECT FROM public.grant_agreement g
                WHERE g.id = $1 AND g.source IS NULL AND $2 = ANY (ARRAY(SELECT rls.organizations()))
                  AND (g.recipient_organization_id = $2
                    OR EXISTS (SELECT FROM public.cohort c WHERE c.id = g.cohort_id AND c.support_organization_id = $2)
                    OR (g.recipient_kind = 'cohort' AND EXISTS (SELECT FROM public.cohort_member m
                        WHERE m.cohort_id = g.cohort_id AND m.organization_id = $2 AND m.left_on IS NULL)))) $$;

      -- The only way for anybody who signs in to learn what happened under a grant: as counts.
      CREATE FUNCTION rls.happening_counts(grants uuid[]) RETURNS TABLE (grant_id uuid, kind text, quarter text,
          need_code text, mode text, session_kind text, status text, times bigint, participants bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT h.grant_id, h.kind, h.quarter, h.need_code, h.mode, h.session_kind, h.status, count(*), sum(h.participants)
              FROM public.grant_happening h
              WHERE h.grant_id = ANY ($1) AND h.grant_id = ANY (ARRAY(SELECT rls.grants_followed()))
              GROUP BY h.grant_id, h.kind, h.quarter, h.need_code, h.mode, h.session_kind, h.status $$;

      ${ownedByReader(
        'rls.cohorts_followed()',
        'rls.grants_followed()',
        'rls.grant_usable(uuid, uuid)',
        'rls.happening_counts(uuid[])',
      )}

      ${grantTable('programme', `${ofMyOrganizations('funder_organization_id')} OR id IN (SELECT c.programme_id FROM cohort c)`)}
      ${grantTable('cohort', `id = ${followedCohort}`)}
      ${grantTable('cohort_member', `cohort_id = ${followedCohort}`)}
      -- What was imported was published by its funders: everybody who signs in may read it.
      ${grantTable('grant_agreement', `source IS NOT NULL OR id = ${followedGrant}`)}
      ${grantTable('budget_line', `grant_id = ${followedGrant}`)}
      ${grantTable('tranche', `grant_id = ${followedGrant}`)}
      GRANT UPDATE (paid_minor, paid_on, paid_by, version) ON tranche TO app_funder;
      CREATE POLICY tranche_pay ON tranche FOR UPDATE TO app_funder
        USING (${ofMyOrganizations('funder_organization_id')} AND (SELECT rls.organization_role()) = 'program-officer')
        WITH CHECK (${ofMyOrganizations('funder_organization_id')});

      ${tenantTable('grant_happening')}
      GRANT SELECT, INSERT, UPDATE ON grant_happening TO worker;
      CREATE POLICY grant_happening_worker ON grant_happening FOR ALL TO worker
        USING (${ofMyOrganizations()}) WITH CHECK (${ofMyOrganizations()});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE grant_happening, tranche, budget_line, grant_agreement, cohort_member, cohort, programme CASCADE;
      DROP FUNCTION rls.happening_counts(uuid[]), rls.grant_usable(uuid, uuid), rls.grants_followed(), rls.cohorts_followed();
    `);
  }
}
