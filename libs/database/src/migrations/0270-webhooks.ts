import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const everyone = 'app_member, app_funder, app_community';
const ofAdmin = `organization_id = (SELECT rls.organization_id()) AND (SELECT rls.organization_role()) = 'organization-admin'`;
const inSweep = `current_setting('app.sweep', true) = 'exchange.webhooks'`;

/** Addresses of an organisation's own programs, told of its referrals, and what was told to them. */
export class Webhooks0270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL,
        host text NOT NULL,
        -- The rest of an address often holds a key.
        sealed_address bytea NOT NULL,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
        -- Null when a person paused it.
        pause_reason text,
        paused_at timestamptz,
        busy_until timestamptz,
        last_delivered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id),
        CHECK ((state = 'paused') = (paused_at IS NOT NULL))
      );
      ${tenantTable('webhook')}
      -- The process that answers requests writes addresses and secrets and can never read them again.
      GRANT SELECT (id, organization_id, name, host, state, pause_reason, paused_at, last_delivered_at, version, created_at),
        INSERT (id, organization_id, name, host, sealed_address),
        UPDATE (name, host, sealed_address, state, pause_reason, paused_at, version),
        DELETE ON webhook TO ${everyone};
      CREATE POLICY webhook_admin ON webhook FOR ALL TO ${everyone} USING (${ofAdmin}) WITH CHECK (${ofAdmin});
      GRANT SELECT, UPDATE (busy_until, last_delivered_at, state, pause_reason, paused_at, version) ON webhook TO worker;
      CREATE POLICY webhook_told ON webhook FOR SELECT TO worker USING (${ofMyOrganizations()} OR ${inSweep});
      CREATE POLICY webhook_send ON webhook FOR UPDATE TO worker USING (${inSweep});

      CREATE TABLE webhook_secret (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Set when another took its place: until then both sign.
        ends_at timestamptz,
        FOREIGN KEY (organization_id, webhook_id) REFERENCES webhook (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX webhook_secret_of ON webhook_secret (webhook_id, created_at);
      ${tenantTable('webhook_secret')}
      GRANT SELECT (id, webhook_id, organization_id, created_at, ends_at), INSERT, UPDATE (ends_at), DELETE
        ON webhook_secret TO ${everyone};
      CREATE POLICY webhook_secret_admin ON webhook_secret FOR ALL TO ${everyone} USING (${ofAdmin}) WITH CHECK (${ofAdmin});
      GRANT SELECT ON webhook_secret TO worker;
      CREATE POLICY webhook_secret_send ON webhook_secret FOR SELECT TO worker USING (${inSweep});

      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        referral_id uuid,
        number text,
        -- Ids and codes: what is signed, byte for byte the same at every try.
        payload text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed', 'expired')),
        tries integer NOT NULL DEFAULT 0,
        last_tried_at timestamptz,
        last_status integer,
        last_refusal text,
        created_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL,
        ended_at timestamptz,
        UNIQUE (webhook_id, event_id),
        FOREIGN KEY (organization_id, webhook_id) REFERENCES webhook (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, due_at) WHERE state = 'waiting';
      CREATE INDEX webhook_delivery_list ON webhook_delivery (webhook_id, id DESC);
      CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at) WHERE state <> 'waiting';
      ${tenantTable('webhook_delivery')}
      GRANT SELECT, INSERT, UPDATE (state, tries, due_at, ended_at) ON webhook_delivery TO ${everyone};
      CREATE POLICY webhook_delivery_admin ON webhook_delivery FOR SELECT TO ${everyone} USING (${ofAdmin});
      CREATE POLICY webhook_delivery_test ON webhook_delivery FOR INSERT TO ${everyone}
        WITH CHECK (${ofAdmin} AND type = 'webhook.test');
      CREATE POLICY webhook_delivery_again ON webhook_delivery FOR UPDATE TO ${everyone}
        USING (${ofAdmin}) WITH CHECK (${ofAdmin});
      GRANT SELECT, INSERT, UPDATE (state, tries, due_at, ended_at, last_tried_at, last_status, last_refusal), DELETE
        ON webhook_delivery TO worker;
      CREATE POLICY webhook_delivery_told ON webhook_delivery FOR INSERT TO worker WITH CHECK (${ofMyOrganizations()});
      CREATE POLICY webhook_delivery_read ON webhook_delivery FOR SELECT TO worker USING (${inSweep});
      CREATE POLICY webhook_delivery_note ON webhook_delivery FOR UPDATE TO worker USING (${inSweep});
      CREATE POLICY webhook_delivery_clear ON webhook_delivery FOR DELETE TO worker USING (${inSweep});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery, webhook_secret, webhook');
  }
}
