import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

/** Staff fill in for a resident, with both names logged (R-UI-01); a resident's own phone stays signed in. */
export class AssistedSessions0105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody without phone and mail has no name to sign in with: staff fill in for them, or nobody does.
      ALTER TABLE account ADD COLUMN assisted_only boolean NOT NULL DEFAULT false;
      ALTER TABLE account DROP CONSTRAINT account_check;
      ALTER TABLE account ADD CONSTRAINT account_sign_in_name
        CHECK (phone IS NOT NULL OR email IS NOT NULL OR assisted_only);
      GRANT SELECT (assisted_only) ON account TO app_member, app_community;
      GRANT INSERT (id, display_name, assisted_only, elder) ON account TO app_member, app_community;
      GRANT INSERT (id, organization_id, account_id, role) ON membership TO app_member, app_community;
      CREATE POLICY membership_add_resident ON membership FOR INSERT TO app_member, app_community
        WITH CHECK (role = 'resident' AND organization_id = (SELECT rls.organization_id())
          AND (SELECT rls.organization_role()) IN ('community-staff', 'worker', 'supervisor', 'organization-admin', 'facilitator'));

      ALTER TABLE session
        ADD COLUMN own_device boolean NOT NULL DEFAULT false,
        ADD COLUMN assisted_by_account_id uuid REFERENCES account (id),
        ADD COLUMN helper_session_id uuid REFERENCES session (id),
        ADD CONSTRAINT session_helper CHECK ((assisted_by_account_id IS NULL) = (helper_session_id IS NULL));
      CREATE INDEX session_helper ON session (helper_session_id) WHERE helper_session_id IS NOT NULL AND ended_at IS NULL;
      CREATE INDEX session_assisted ON session (assisted_by_account_id)
        WHERE assisted_by_account_id IS NOT NULL AND ended_at IS NULL;

      CREATE TABLE assisted_session (
        id uuid PRIMARY KEY REFERENCES session (id),
        organization_id uuid NOT NULL,
        resident_account_id uuid NOT NULL REFERENCES account (id),
        helper_account_id uuid NOT NULL REFERENCES account (id),
        asked text NOT NULL CHECK (asked IN ('present', 'telephone', 'paper')),
        begun_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CHECK (resident_account_id <> helper_account_id)
      );
      CREATE INDEX assisted_session_resident ON assisted_session (resident_account_id, id);
      CREATE INDEX assisted_session_helper ON assisted_session (helper_account_id, id);
      ${tenantTable('assisted_session')}
      GRANT INSERT ON assisted_session TO app;
      CREATE POLICY assisted_session_begin ON assisted_session FOR INSERT TO app WITH CHECK (true);
      GRANT SELECT ON assisted_session TO app_member, app_funder, app_community;
      CREATE POLICY assisted_session_both ON assisted_session FOR SELECT TO app_member, app_funder, app_community
        USING (resident_account_id = (SELECT rls.account_id()) OR helper_account_id = (SELECT rls.account_id()));

      -- The one place where the second name of an audit row comes from: every writer, whatever it is, passes here.
      CREATE FUNCTION rls.assisted_by() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT s.assisted_by_account_id FROM public.session s WHERE s.token_hash = rls.session_hash() $$;
      ${ownedByReader('rls.assisted_by()')}
      ALTER TABLE audit_event ADD COLUMN assisted_by_account_id uuid DEFAULT rls.assisted_by();

      -- It ends with the helper's own session, with either membership, and when either account is disabled, whoever did that.
      CREATE FUNCTION end_assisted_of_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ DECLARE ended uuid; BEGIN
          UPDATE assisted_session SET ended_at = NEW.ended_at WHERE id = NEW.id AND ended_at IS NULL;
          FOR ended IN UPDATE session SET ended_at = now()
            WHERE helper_session_id = NEW.id AND ended_at IS NULL RETURNING id
          LOOP PERFORM pg_notify('session-ended', ended::text); END LOOP;
          RETURN NULL;
        END $$;
      CREATE TRIGGER session_ends_assisted AFTER UPDATE OF ended_at ON session FOR EACH ROW
        WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION end_assisted_of_session();

      CREATE FUNCTION end_assisted_of_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ DECLARE ended uuid; BEGIN
          FOR ended IN UPDATE session SET ended_at = now()
            WHERE assisted_by_account_id IS NOT NULL AND ended_at IS NULL AND organization_id = OLD.organization_id
              AND (assisted_by_account_id = OLD.account_id OR account_id = OLD.account_id) RETURNING id
          LOOP PERFORM pg_notify('session-ended', ended::text); END LOOP;
          RETURN NULL;
        END $$;
      CREATE TRIGGER membership_ends_assisted AFTER UPDATE OF valid_to, role ON membership FOR EACH ROW
        WHEN (OLD.valid_to IS DISTINCT FROM NEW.valid_to OR OLD.role <> NEW.role)
        EXECUTE FUNCTION end_assisted_of_member();

      CREATE FUNCTION end_assisted_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ DECLARE ended uuid; BEGIN
          FOR ended IN UPDATE session SET ended_at = now()
            WHERE assisted_by_account_id IS NOT NULL AND ended_at IS NULL
              AND (assisted_by_account_id = NEW.id OR account_id = NEW.id) RETURNING id
          LOOP PERFORM pg_notify('session-ended', ended::text); END LOOP;
          RETURN NULL;
        END $$;
      CREATE TRIGGER account_ends_assisted AFTER UPDATE OF disabled_at ON account FOR EACH ROW
        WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION end_assisted_of_account();

      -- Whom the call button of the elder version rings is asked before anybody's organisation is looked at.
      GRANT SELECT (phone) ON organization TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER account_ends_assisted ON account;
      DROP TRIGGER membership_ends_assisted ON membership;
      DROP TRIGGER session_ends_assisted ON session;
      DROP FUNCTION end_assisted_of_account(), end_assisted_of_member(), end_assisted_of_session();
      ALTER TABLE audit_event DROP COLUMN assisted_by_account_id;
      DROP FUNCTION rls.assisted_by();
      DROP TABLE assisted_session;
      ALTER TABLE session DROP COLUMN helper_session_id, DROP COLUMN assisted_by_account_id, DROP COLUMN own_device;
      DROP POLICY membership_add_resident ON membership;
      ALTER TABLE account DROP CONSTRAINT account_sign_in_name, DROP COLUMN assisted_only,
        ADD CONSTRAINT account_check CHECK (phone IS NOT NULL OR email IS NOT NULL);
      REVOKE SELECT (phone) ON organization FROM app;
    `);
  }
}
