import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, ownedByReader, readableForPolicies, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public';
const writes = (...targets: string[]): string =>
  `(SELECT rls.import_writes()) IN (${targets.map((target) => `'${target}'`).join(', ')})`;
/** Rows of the run's own source: what another source brought, and what people wrote themselves, is out of reach. */
const ofTheSource = 'starts_with(source, (SELECT rls.import_source()))';
const listedOnly = (column: string): string =>
  `EXISTS (SELECT 1 FROM organization listed WHERE listed.id = ${column} AND listed.kind = 'listed')`;
const made = (kind: string, column = 'id'): string =>
  `${column} = ANY(ARRAY(SELECT c.subject_id FROM import_change c WHERE c.run_id = (SELECT rls.import_undoes())
     AND c.kind = '${kind}' AND c.action = 'created'))`;

/** What role worker may do to a table within a run that writes, and within its undoing. */
const importTable = (table: string, condition: string, removable: string): string => `
  GRANT SELECT, INSERT, DELETE, UPDATE ON ${table} TO worker;
  CREATE POLICY ${table}_import_add ON ${table} FOR INSERT TO worker WITH CHECK (${condition});
  CREATE POLICY ${table}_import_change ON ${table} FOR UPDATE TO worker USING (${condition}) WITH CHECK (${condition});
  CREATE POLICY ${table}_import_remove ON ${table} FOR DELETE TO worker USING (${removable});
`;

/**
 * An import begun on a page is run by the worker in the context of its own event, and may write what the role it was begun
 * in may write: nothing else, and nothing once it has ended. What it wrote is kept row by row, so that it can be undone.
 */
export class ImportRights0130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.functions(runner);
    await this.policies(runner);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run
        ALTER COLUMN counts SET DEFAULT '{}',
        ADD COLUMN organization_id uuid REFERENCES organization (id),
        ADD COLUMN account_id uuid REFERENCES account (id),
        ADD COLUMN role text,
        ADD COLUMN target text,
        ADD COLUMN phase text NOT NULL DEFAULT 'ended' CHECK (phase IN ('preview', 'run', 'undo', 'ended')),
        ADD COLUMN event_id uuid,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN undone_at timestamptz,
        ADD CHECK (organization_id IS NULL OR (role, target) IN (('organization-admin', 'services'),
          ('network-steward', 'organizations'), ('network-steward', 'directory'), ('network-steward', 'grants'),
          ('network-steward', 'divisions'), ('program-officer', 'grants')));
      CREATE INDEX import_run_organization ON import_run (organization_id, id);
      ${readableForPolicies('import_run')}

      -- One row a change: what stood there before, and how the row looked when the run left it.
      CREATE TABLE import_change (
        run_id uuid NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
        kind text NOT NULL,
        source_id text NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        organization_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('created', 'updated')),
        subject_id uuid,
        version_after int,
        capacity_at timestamptz,
        before jsonb,
        record_source text NOT NULL,
        record_before jsonb,
        undone boolean NOT NULL DEFAULT false,
        PRIMARY KEY (run_id, kind, source_id)
      );
      CREATE INDEX import_change_subject ON import_change (subject_id, seq);
      CREATE INDEX import_change_record ON import_change (record_source, kind, source_id, seq);
      ${tenantTable('import_change')}

      -- How the columns of a list were read last time, known again by its header.
      CREATE TABLE import_mapping (
        organization_id uuid NOT NULL REFERENCES organization (id),
        target text NOT NULL,
        signature text NOT NULL,
        mapping jsonb NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, target, signature)
      );
      ${tenantTable('import_mapping')}
      GRANT SELECT, INSERT, UPDATE ON import_mapping TO ${staff};
      CREATE POLICY import_mapping_own ON import_mapping FOR ALL TO ${staff}
        USING (organization_id = (SELECT rls.organization_id())) WITH CHECK (organization_id = (SELECT rls.organization_id()));
    `);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    const current = `public.import_run r WHERE session_user = 'worker' AND r.phase <> 'ended'
      AND r.event_id = nullif(current_setting('app.event_id', true), '')::uuid`;
    await runner.query(`
      CREATE FUNCTION rls.import_run() RETURNS uuid ${definer} AS $$ SELECT r.id FROM ${current} $$;
      CREATE FUNCTION rls.import_writes() RETURNS text ${definer}
        AS $$ SELECT r.target FROM ${current} AND r.phase IN ('run', 'undo') $$;
      CREATE FUNCTION rls.import_undoes() RETURNS uuid ${definer} AS $$ SELECT r.id FROM ${current} AND r.phase = 'undo' $$;
      CREATE FUNCTION rls.import_role() RETURNS text ${definer} AS $$ SELECT r.role FROM ${current} $$;
      CREATE FUNCTION rls.import_organization() RETURNS uuid ${definer} AS $$ SELECT r.organization_id FROM ${current} $$;
      -- Stewards share one directory; everybody else has a source of their own. No source has the empty name.
      CREATE FUNCTION rls.import_source() RETURNS text ${definer} AS $$
        SELECT CASE r.role WHEN 'network-steward' THEN 'network:' ELSE 'organization:' || r.organization_id || ':' END FROM ${current} $$;
      ${ownedByReader(
        'rls.import_run()',
        'rls.import_writes()',
        'rls.import_undoes()',
        'rls.import_role()',
        'rls.import_organization()',
        'rls.import_source()',
      )}
    `);
  }

  private async policies(runner: QueryRunner): Promise<void> {
    const ownRun = `organization_id = (SELECT rls.organization_id()) AND role = (SELECT rls.organization_role())`;
    const ofTheRun = 'run_id = (SELECT rls.import_run())';
    const ownService = `${writes('services')} AND organization_id = (SELECT rls.import_organization())`;
    await runner.query(`
      GRANT SELECT, INSERT ON import_run TO ${staff};
      GRANT UPDATE (phase, event_id) ON import_run TO ${staff};
      CREATE POLICY import_run_own ON import_run FOR ALL TO ${staff} USING (${ownRun}) WITH CHECK (${ownRun});
      GRANT SELECT ON import_run TO worker;
      GRANT UPDATE (phase, ended_at, undone_at, counts, source, format) ON import_run TO worker;
      CREATE POLICY import_run_read ON import_run FOR SELECT TO worker USING (${ofMyOrganizations()});
      CREATE POLICY import_run_worker ON import_run FOR UPDATE TO worker USING (id = (SELECT rls.import_run()))
        WITH CHECK (${ofMyOrganizations()});

      GRANT SELECT ON import_change TO ${staff};
      CREATE POLICY import_change_own ON import_change FOR SELECT TO ${staff} USING (organization_id = (SELECT rls.organization_id()));
      GRANT SELECT, INSERT ON import_change TO worker;
      GRANT UPDATE (undone) ON import_change TO worker;
      CREATE POLICY import_change_worker ON import_change FOR ALL TO worker USING (${ofTheRun}) WITH CHECK (${ofTheRun}
        AND organization_id = (SELECT rls.import_organization()) AND (SELECT rls.import_writes()) IS NOT NULL);

      GRANT SELECT, INSERT, UPDATE, DELETE ON import_record TO worker;
      CREATE POLICY import_record_read ON import_record FOR SELECT TO worker USING (${ofTheSource});
      CREATE POLICY import_record_write ON import_record FOR ALL TO worker
        USING (${ofTheSource} AND (SELECT rls.import_writes()) IS NOT NULL)
        WITH CHECK (${ofTheSource} AND (SELECT rls.import_writes()) IS NOT NULL);

      ${importTable(
        'organization',
        `kind = 'listed' AND ${ofTheSource} AND ${writes('organizations', 'directory', 'grants')}`,
        `kind = 'listed' AND ${made('organizations')}`,
      )}
      -- The words under which one's own organisation is found follow from its services.
      CREATE POLICY organization_import_words ON organization FOR UPDATE TO worker
        USING (${writes('services')} AND id = (SELECT rls.import_organization()));
      ${importTable(
        'location',
        `${ofTheSource} AND ${writes('directory')} AND ${listedOnly('organization_id')}`,
        made('locations'),
      )}
      ${importTable(
        'service',
        `(${ownService}) OR (${ofTheSource} AND ${writes('directory')} AND ${listedOnly('organization_id')})`,
        made('services'),
      )}
      ${importTable('service_capacity', ownService, `${ownService} AND (SELECT rls.import_undoes()) IS NOT NULL`)}
      CREATE POLICY grant_agreement_import_read ON grant_agreement FOR SELECT TO worker USING (${ofTheSource});
      ${importTable(
        'grant_agreement',
        `${ofTheSource} AND ${writes('grants')} AND CASE (SELECT rls.import_role())
           WHEN 'program-officer' THEN funder_organization_id = (SELECT rls.import_organization())
           ELSE ${listedOnly('funder_organization_id')} END`,
        made('grants'),
      )}
      GRANT INSERT, UPDATE ON area TO worker;
      CREATE POLICY area_import_add ON area FOR INSERT TO worker WITH CHECK (${writes('divisions')});
      CREATE POLICY area_import_change ON area FOR UPDATE TO worker USING (${writes('divisions')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['organization', 'location', 'service', 'service_capacity', 'grant_agreement'];
    await runner.query(`
      ${tables.map((table) => ['add', 'change', 'remove'].map((what) => `DROP POLICY ${table}_import_${what} ON ${table};`).join('\n')).join('\n')}
      DROP POLICY organization_import_words ON organization;
      DROP POLICY grant_agreement_import_read ON grant_agreement;
      DROP POLICY area_import_add ON area;
      DROP POLICY area_import_change ON area;
      DROP POLICY import_record_read ON import_record;
      DROP POLICY import_record_write ON import_record;
      DROP POLICY import_run_own ON import_run;
      DROP POLICY import_run_read ON import_run;
      DROP POLICY import_run_worker ON import_run;
      DROP TABLE import_mapping, import_change;
      DROP FUNCTION rls.import_run(), rls.import_writes(), rls.import_undoes(), rls.import_role(), rls.import_organization(),
        rls.import_source();
      ALTER TABLE import_run DROP COLUMN organization_id, DROP COLUMN account_id, DROP COLUMN role, DROP COLUMN target,
        DROP COLUMN phase, DROP COLUMN event_id, DROP COLUMN ended_at, DROP COLUMN undone_at;
    `);
  }
}
