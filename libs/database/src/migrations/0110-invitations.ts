import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const mine = 'organization_id = (SELECT rls.organization_id())';
const keeps = "(SELECT rls.organization_role()) IN ('organization-admin', 'network-steward')";
const steward = "(SELECT rls.organization_role()) = 'network-steward'";
/** Nobody but a steward makes a steward, whatever the program above asks for. */
const notAboveMe = `(role <> 'network-steward' OR ${steward})`;

/** Beginning a network, inviting into it, and looking after who belongs to it. */
export class Invitations0110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invitations);
    await runner.query(beginning);
    await runner.query(memberships);
    await runner.query(resets);
    await runner.query(profiles(keeps));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(profiles("(SELECT rls.organization_role()) = 'organization-admin'"));
    await runner.query(`
      DROP POLICY sign_in_link_offered ON sign_in_link;
      DROP POLICY sign_in_link_offer ON sign_in_link;
      DROP POLICY sign_in_link_replace ON sign_in_link;
      REVOKE ALL ON sign_in_link FROM ${staff};
      DROP TRIGGER membership_then_sessions ON membership;
      DROP FUNCTION membership_changed(), rls.member_elsewhere(uuid);
      DROP POLICY membership_join ON membership;
      DROP POLICY membership_keep ON membership;
      DROP POLICY membership_steward ON membership;
      DROP POLICY membership_move ON membership;
      REVOKE INSERT ON membership FROM app;
      REVOKE UPDATE ON membership FROM ${staff};
      DROP POLICY organization_found ON organization;
      DROP POLICY organization_claim ON organization;
      REVOKE INSERT, UPDATE ON organization FROM app;
      REVOKE INSERT ON network, account FROM app;
      DROP TABLE invitation;
    `);
  }
}

const invitations = `
  -- One link for one person: into the inviting organisation, or into one that joins the network with them.
  CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    kind text NOT NULL CHECK (kind IN ('colleague', 'organization')),
    role text NOT NULL CHECK (role IN ('organization-admin', 'supervisor', 'worker', 'facilitator', 'program-officer',
      'network-steward', 'community-staff', 'street-officer', 'resident')),
    -- The organisation joined. Null until somebody accepts, where the directory does not know it yet.
    target_organization_id uuid REFERENCES organization (id),
    organization_name text NOT NULL CHECK (length(organization_name) BETWEEN 1 AND 200),
    organization_kind text NOT NULL CHECK (organization_kind IN
      ('member', 'support-agency', 'foundation', 'civil-affairs', 'street', 'community')),
    area_code text CHECK (area_code ~ '^[0-9]{12}$'),
    uscc text,
    bound_phone text,
    bound_email text,
    token_hash bytea NOT NULL UNIQUE,
    invited_by uuid NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    accepted_by uuid REFERENCES account (id),
    UNIQUE (organization_id, id),
    CHECK (kind <> 'colleague' OR target_organization_id = organization_id),
    CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
    CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
    CHECK (bound_phone IS NULL OR bound_email IS NULL)
  );
  ${tenantTable('invitation')}
  GRANT SELECT, INSERT ON invitation TO ${staff};
  GRANT UPDATE (token_hash, expires_at, withdrawn_at) ON invitation TO ${staff};
  CREATE POLICY invitation_own ON invitation FOR SELECT TO ${staff} USING (${mine} AND ${keeps});
  CREATE POLICY invitation_make ON invitation FOR INSERT TO ${staff}
    WITH CHECK (${mine} AND ${keeps} AND ${notAboveMe} AND (kind = 'colleague' OR ${steward})
      AND invited_by = (SELECT rls.account_id()) AND accepted_at IS NULL);
  CREATE POLICY invitation_change ON invitation FOR UPDATE TO ${staff} USING (${mine} AND ${keeps});
  -- Whoever holds a link is nobody yet.
  GRANT SELECT, UPDATE (accepted_at, accepted_by, target_organization_id) ON invitation TO app;
  CREATE POLICY invitation_open ON invitation FOR SELECT TO app USING (true);
  CREATE POLICY invitation_accept ON invitation FOR UPDATE TO app USING (accepted_at IS NULL AND withdrawn_at IS NULL)
    WITH CHECK (withdrawn_at IS NULL);
`;

const beginning = `
  GRANT INSERT (name) ON network TO app;
  GRANT INSERT (id, display_name, phone, email) ON account TO app;
  GRANT INSERT (id, kind, name, uscc, area_code, source, pinyin_key, search_tokens) ON organization TO app;
  GRANT SELECT (uscc, area_code, version) ON organization TO app;
  GRANT UPDATE (kind, version) ON organization TO app;
  CREATE POLICY organization_found ON organization FOR INSERT TO app WITH CHECK (source = 'network' AND NOT demo);
  CREATE POLICY organization_claim ON organization FOR UPDATE TO app USING (kind = 'listed') WITH CHECK (kind <> 'listed');
`;

const memberships = `
  GRANT INSERT (id, organization_id, account_id, role) ON membership TO app, app_member;
  CREATE POLICY membership_join ON membership FOR INSERT TO app WITH CHECK (valid_to IS NULL);
  GRANT UPDATE (role, valid_to) ON membership TO ${staff};
  CREATE POLICY membership_keep ON membership FOR UPDATE TO ${staff}
    USING ((${mine} AND ${keeps}) OR ${steward}) WITH CHECK (${notAboveMe});
  -- Who looks after the network finds the people of all its organisations, to move or to help them; nobody else does.
  CREATE POLICY membership_steward ON membership FOR SELECT TO app_member USING (${steward});
  CREATE POLICY membership_move ON membership FOR INSERT TO app_member WITH CHECK (${steward} AND role <> 'network-steward');

  -- Whichever way a membership ends or changes: sessions that acted by it act by another one or by none, and every
  -- socket of the person is looked at again. By name it runs after what ends assisted sessions.
  CREATE FUNCTION membership_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NEW.valid_to IS NOT NULL THEN
      UPDATE session s SET organization_id = (
          SELECT m.organization_id FROM membership m WHERE m.account_id = NEW.account_id AND m.valid_to IS NULL
          ORDER BY m.valid_from, m.id LIMIT 1)
        WHERE s.account_id = NEW.account_id AND s.organization_id = NEW.organization_id AND s.ended_at IS NULL;
    END IF;
    PERFORM pg_notify('account-changed', NEW.account_id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER membership_then_sessions AFTER UPDATE OF role, valid_to ON membership FOR EACH ROW
    WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.valid_to IS DISTINCT FROM NEW.valid_to)
    EXECUTE FUNCTION membership_changed();

  CREATE FUNCTION rls.member_elsewhere(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public
    AS $$ SELECT (SELECT count(*) FROM public.membership m WHERE m.account_id = account AND m.valid_to IS NULL) > 1 $$;
  ${ownedByReader('rls.member_elsewhere(uuid)')}
`;

const ofMyPeople = `${keeps} AND account_id IN (SELECT m.account_id FROM membership m WHERE m.valid_to IS NULL)`;

const resets = `
  GRANT INSERT (id, token_hash, account_id, purpose, expires_at), SELECT (account_id, used_at), UPDATE (used_at)
    ON sign_in_link TO ${staff};
  CREATE POLICY sign_in_link_offered ON sign_in_link FOR SELECT TO ${staff} USING (${ofMyPeople});
  CREATE POLICY sign_in_link_offer ON sign_in_link FOR INSERT TO ${staff} WITH CHECK (purpose = 'reset' AND ${ofMyPeople});
  CREATE POLICY sign_in_link_replace ON sign_in_link FOR UPDATE TO ${staff} USING (${ofMyPeople});
`;

/** A steward keeps the profile of the organisation they belong to, as its administrator does. */
const profiles = (role: string): string => `
  ALTER POLICY organization_change ON organization
    USING (id = ANY(ARRAY(SELECT rls.organizations())) AND ${role})
    WITH CHECK (id = ANY(ARRAY(SELECT rls.organizations())) AND ${role});
  ALTER POLICY service_change ON service
    USING (organization_id = ANY(ARRAY(SELECT rls.organizations())) AND ${role})
    WITH CHECK (organization_id = ANY(ARRAY(SELECT rls.organizations())) AND ${role});
  ALTER POLICY service_add ON service
    WITH CHECK (organization_id = ANY(ARRAY(SELECT rls.organizations())) AND ${role});
`;
