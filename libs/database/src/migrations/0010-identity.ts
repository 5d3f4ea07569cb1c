import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratorPolicy, ofMyOrganizations, ownedByReader, readableForPolicies, tenantTable } from './policy';

/** Accounts, sessions, memberships, and the functions every policy asks who is there. */
export class Identity0010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE network (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        name text NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT ON network TO app, worker, live, app_member, app_funder, app_community;

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 60),
        phone text UNIQUE,
        email text UNIQUE,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (phone IS NOT NULL OR email IS NOT NULL)
      );
      CREATE TABLE credential (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL CHECK (role IN ('organization-admin', 'supervisor', 'worker', 'facilitator', 'program-officer',
          'network-steward', 'community-staff', 'street-officer', 'resident')),
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_to timestamptz,
        UNIQUE (organization_id, id)
      );
      CREATE UNIQUE INDEX membership_once ON membership (organization_id, account_id) WHERE valid_to IS NULL;
      CREATE INDEX membership_account ON membership (account_id) WHERE valid_to IS NULL;
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account (id),
        organization_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX session_account ON session (account_id) WHERE ended_at IS NULL;
      CREATE TABLE sign_in_failure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_hash bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sign_in_failure_recent ON sign_in_failure (subject_hash, at);

      -- Signing in happens before anybody is somebody: only the bare login app reaches credentials and sessions.
      GRANT SELECT, INSERT, UPDATE ON credential, session TO app;
      GRANT SELECT, UPDATE ON account TO app;
      GRANT SELECT, INSERT, DELETE ON sign_in_failure TO app;
      GRANT SELECT (id, display_name, disabled_at) ON account TO app_member, app_funder, app_community, worker, live;
      GRANT SELECT (id, display_name, phone, email, disabled_at) ON account TO rls_reader, worker;

      CREATE FUNCTION rls.session_hash() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
        SET search_path = pg_catalog
        AS $$ SELECT sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) $$;

      CREATE FUNCTION rls.account_id() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT s.account_id FROM public.session s
              WHERE s.token_hash = rls.session_hash() AND s.ended_at IS NULL AND s.expires_at > now() $$;

      CREATE FUNCTION rls.organization_id() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT s.organization_id FROM public.session s
              JOIN public.membership m ON m.account_id = s.account_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL
              WHERE s.token_hash = rls.session_hash() AND s.ended_at IS NULL AND s.expires_at > now() $$;

      CREATE FUNCTION rls.organization_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT m.role FROM public.session s
              JOIN public.membership m ON m.account_id = s.account_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL
              WHERE s.token_hash = rls.session_hash() AND s.ended_at IS NULL AND s.expires_at > now() $$;

      -- The context of a worker is the event it handles; only the worker's own login can name one.
      CREATE FUNCTION rls.organizations() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ BEGIN
          IF session_user = 'worker' THEN
            RETURN QUERY SELECT unnest(o.organization_ids) FROM public.outbox o
              WHERE o.id = nullif(current_setting('app.event_id', true), '')::uuid;
          ELSE
            RETURN QUERY SELECT o FROM rls.organization_id() AS o WHERE o IS NOT NULL;
          END IF;
        END $$;

      CREATE FUNCTION rls.live_session_id() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog
        AS $$ SELECT CASE WHEN session_user = 'live' THEN nullif(current_setting('app.live_session', true), '')::uuid END $$;

      ${ownedByReader('rls.account_id()', 'rls.organization_id()', 'rls.organization_role()', 'rls.organizations()')}

      ${tenantTable('membership')}
      ${readableForPolicies('membership')}
      GRANT SELECT ON membership TO app, app_member, app_funder, app_community, worker;
      CREATE POLICY membership_sign_in ON membership FOR SELECT TO app USING (true);
      CREATE POLICY membership_own ON membership FOR SELECT TO app_member, app_funder, app_community, worker
        USING (${ofMyOrganizations()});

      ALTER TABLE session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE session FORCE ROW LEVEL SECURITY;
      ${migratorPolicy('session')}
      ${readableForPolicies('session')}
      CREATE POLICY session_sign_in ON session FOR ALL TO app USING (true) WITH CHECK (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_failure, session, membership, credential, account, network CASCADE');
  }
}
