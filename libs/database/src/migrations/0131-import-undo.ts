import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What speaks against taking back each change of one import. Whether a row is used is asked of every table at once, of other
 * organisations' too, and answered with nothing but yes or no; so the function runs as the owner of the tables and answers
 * only about an import of whoever asks. A column counts as a use by its name, since ids across libraries carry no key.
 */
export class ImportUndo0131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION rls.import_verdicts(run uuid)
        RETURNS TABLE (kind text, source_id text, action text, subject_id uuid, label text, verdict text)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      #variable_conflict use_column
      DECLARE
        mine boolean;
        used uuid[];
        made uuid[];
        found uuid[];
        place record;
      BEGIN
        SELECT CASE WHEN session_user = 'worker' THEN r.id = rls.import_run()
                    ELSE r.organization_id = rls.organization_id() AND r.role = rls.organization_role() END
          INTO mine FROM import_run r WHERE r.id = run;
        IF mine IS NOT TRUE THEN RETURN; END IF;

        SELECT coalesce(array_agg(c.subject_id), '{}') INTO made FROM import_change c
          WHERE c.run_id = run AND c.action = 'created' AND c.subject_id IS NOT NULL AND NOT c.undone;
        -- What was changed since stays, and so does what it belongs to.
        SELECT coalesce(array_agg(c.subject_id), '{}') INTO used FROM import_change c
          LEFT JOIN organization o ON o.id = c.subject_id
          LEFT JOIN service s ON s.id = c.subject_id
          LEFT JOIN service_capacity p ON p.service_id = c.subject_id
          LEFT JOIN grant_agreement g ON g.id = c.subject_id
          WHERE c.run_id = run AND c.action = 'created' AND NOT c.undone AND (
            coalesce(o.version, s.version, g.version, c.version_after) IS DISTINCT FROM c.version_after OR o.kind <> 'listed'
            OR (c.kind = 'services' AND p.updated_at IS DISTINCT FROM c.capacity_at)
            OR EXISTS (SELECT 1 FROM import_change n WHERE n.subject_id = c.subject_id AND n.run_id <> run AND NOT n.undone AND n.seq > c.seq));
        -- Grants and services first: what is kept of them is a use of the organisation they belong to.
        FOR place IN
          SELECT step.kind, a.attrelid::regclass AS tab, a.attname AS col,
                 t.relname IN ('service', 'location', 'grant_agreement') AS inner_row, t.relname = 'service_capacity' AS capacity
          FROM (VALUES (1, 'grants', '(^|_)grant_id$'), (2, 'services', '(^|_)service_id$'), (3, 'locations', '(^|_)location_id$'),
                       (4, 'organizations', '(^|_)organization_id$')) AS step (at, kind, pattern)
          JOIN pg_attribute a ON a.attname ~ step.pattern AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
          JOIN pg_class t ON t.oid = a.attrelid AND t.relkind IN ('r', 'p') AND t.relnamespace = 'public'::regnamespace
          WHERE t.relname NOT IN ('import_run', 'import_change', 'import_mapping', 'import_job', 'import_record', 'audit_event', 'outbox')
          ORDER BY step.at
        LOOP
          EXECUTE format(
            'SELECT coalesce(array_agg(DISTINCT x.%1$I), ''{}'') FROM %2$s x WHERE x.%1$I = ANY ($1) %3$s',
            place.col, place.tab,
            CASE WHEN place.inner_row THEN 'AND NOT (x.id = ANY ($1) AND NOT x.id = ANY ($2))'
                 WHEN place.capacity THEN 'AND NOT (x.service_id = ANY ($1) AND NOT x.service_id = ANY ($2))' ELSE '' END)
            INTO found USING made, used;
          used := used || found;
        END LOOP;

        RETURN QUERY
        WITH change AS (SELECT c.* FROM import_change c WHERE c.run_id = run AND NOT c.undone)
        SELECT c.kind, c.source_id, c.action, c.subject_id, coalesce(o.name, s.name, l.name, g.title, c.source_id),
          CASE
            WHEN later.seq IS NOT NULL THEN 'changed-since'
            WHEN c.kind NOT IN ('organizations', 'services', 'locations', 'grants') THEN NULL
            WHEN coalesce(o.id, s.id, l.id, g.id) IS NULL THEN 'gone'
            WHEN c.kind = 'organizations' AND o.kind <> 'listed' THEN 'claimed'
            WHEN c.version_after IS NOT NULL AND coalesce(o.version, s.version, g.version) <> c.version_after THEN 'changed-since'
            WHEN c.kind = 'services' AND p.updated_at IS DISTINCT FROM c.capacity_at AND (c.action = 'created' OR c.capacity_at IS NOT NULL)
              THEN 'changed-since'
            WHEN c.action = 'created' AND c.subject_id = ANY (used) THEN 'in-use'
          END
        FROM change c
        LEFT JOIN organization o ON c.kind = 'organizations' AND o.id = c.subject_id
        LEFT JOIN service s ON c.kind = 'services' AND s.id = c.subject_id
        LEFT JOIN service_capacity p ON c.kind = 'services' AND p.service_id = c.subject_id
        LEFT JOIN location l ON c.kind = 'locations' AND l.id = c.subject_id
        LEFT JOIN grant_agreement g ON c.kind = 'grants' AND g.id = c.subject_id
        LEFT JOIN LATERAL (SELECT n.seq FROM import_change n WHERE n.record_source = c.record_source AND n.kind = c.kind
          AND n.source_id = c.source_id AND n.seq > c.seq AND n.run_id <> run AND NOT n.undone LIMIT 1) later ON true
        ORDER BY c.seq;
      END $$;
      REVOKE EXECUTE ON FUNCTION rls.import_verdicts(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rls.import_verdicts(uuid) TO worker, app_member, app_funder, app_community;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION rls.import_verdicts(uuid)');
  }
}
