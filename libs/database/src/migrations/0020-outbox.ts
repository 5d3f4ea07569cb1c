import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readableForPolicies, tenantTable } from './policy';

/** What happened (written with the change itself), and which handler has already dealt with it. */
export class Outbox0020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        type text NOT NULL CHECK (type ~ '^[a-z][a-z0-9-]*[.][a-z][a-z0-9-]*$'),
        subject_id uuid NOT NULL,
        organization_ids uuid[] NOT NULL DEFAULT '{}',
        data jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(data) = 'object'),
        occurred_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        tries integer NOT NULL DEFAULT 0,
        retry_at timestamptz,
        failures integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz
      );
      CREATE UNIQUE INDEX outbox_pending ON outbox (seq) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
      CREATE INDEX outbox_subject ON outbox (subject_id, seq);
      ${tenantTable('outbox')}
      ${readableForPolicies('outbox')}

      -- Writing an event lends its handlers the rights of the organisations it names, so nobody names only others.
      GRANT INSERT ON outbox TO app, app_member, app_funder, app_community, worker, live;
      CREATE POLICY outbox_append ON outbox FOR INSERT TO app, worker, live WITH CHECK (true);
      CREATE POLICY outbox_append_own ON outbox FOR INSERT TO app_member, app_funder, app_community
        WITH CHECK (cardinality(organization_ids) = 0 OR (SELECT rls.organization_id()) = ANY (organization_ids));

      GRANT SELECT ON outbox TO relay;
      GRANT UPDATE (published_at, tries, retry_at) ON outbox TO relay;
      CREATE POLICY outbox_relay ON outbox FOR ALL TO relay USING (true) WITH CHECK (true);

      -- The worker reads and settles only the event it is handling; what is done and old it may clear away.
      GRANT SELECT, DELETE ON outbox TO worker;
      GRANT UPDATE (retry_at, failures, last_error, done_at, dead_at) ON outbox TO worker;
      CREATE POLICY outbox_handle ON outbox FOR SELECT TO worker
        USING (id = nullif(current_setting('app.event_id', true), '')::uuid);
      CREATE POLICY outbox_settle ON outbox FOR UPDATE TO worker
        USING (id = nullif(current_setting('app.event_id', true), '')::uuid);
      CREATE POLICY outbox_old ON outbox FOR SELECT TO worker USING (done_at < now() - interval '30 days');
      CREATE POLICY outbox_clear ON outbox FOR DELETE TO worker USING (done_at < now() - interval '30 days');

      CREATE TABLE processed_event (
        event_id uuid NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
        handler text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, handler)
      );
      ${tenantTable('processed_event')}
      GRANT SELECT, INSERT ON processed_event TO worker;
      CREATE POLICY processed_event_own ON processed_event FOR ALL TO worker
        USING (event_id = nullif(current_setting('app.event_id', true), '')::uuid)
        WITH CHECK (event_id = nullif(current_setting('app.event_id', true), '')::uuid);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE processed_event, outbox');
  }
}
