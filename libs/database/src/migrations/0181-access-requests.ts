import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByReader, tenantTable } from './policy';

const me = '(SELECT rls.account_id())';
const mine = (column = 'organization_id'): string => `${column} = (SELECT rls.organization_id())`;
const staff = 'app_member, app_community';

/**
 * Asking for identity one has no part in, views in an emergency, and who may read a child (domain 2.5, T14). Approving needs a
 * higher level and is never for oneself; the database refuses it too.
 */
export class AccessRequests0181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(streets);
    await runner.query(requests);
    await runner.query(requestRules);
    await runner.query(emergencies);
    await runner.query(minors);
    await runner.query(granting);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.open_access(uuid, text), vault.end_access(uuid, text), vault.open_emergency(uuid, text);
      DROP TABLE minor_approval, emergency_view, access_request CASCADE;
      DROP FUNCTION access_request_rules(), emergency_view_rules(), rls.approves_access(text, text, uuid), rls.streets_of(uuid);
    `);
  }
}

const streets = `
  -- Offices of the street an organisation lies in: the first nine digits of its area code are theirs (GB/T 10114).
  CREATE FUNCTION rls.streets_of(organization uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
    SELECT s.id FROM public.organization o JOIN public.organization s ON s.kind = 'street' AND s.area_code LIKE '_________000'
      AND left(s.area_code, 9) = left(o.area_code, 9) AND s.area_code NOT LIKE '______000000'
    WHERE o.id = organization AND o.area_code IS NOT NULL ORDER BY s.id
  $$;

  -- A level above whoever asks: staff of a community are answered by the street alone (R-AC-01).
  CREATE FUNCTION rls.approves_access(route text, requester_role text, approver_organization uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT coalesce(rls.organization_id() = approver_organization AND rls.assisted_by() IS NULL AND CASE
      WHEN route = 'community' OR requester_role = 'community-staff'
        THEN rls.organization_kind() = 'street' AND rls.organization_role() = 'street-officer'
      WHEN requester_role = 'supervisor' THEN rls.organization_role() = 'organization-admin'
      ELSE rls.organization_role() = 'supervisor' END, false)
  $$;
  ${ownedByReader('rls.streets_of(uuid)', 'rls.approves_access(text, text, uuid)')}
`;

const asked = `
    person_code text NOT NULL,
    age_band text NOT NULL,
    sex text NOT NULL`;

const requests = `
  CREATE TABLE access_request (
    id uuid PRIMARY KEY,
    -- Whose person it is.
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    ${asked},
    route text NOT NULL CHECK (route IN ('colleague', 'community', 'recipient')),
    -- The recipient's grant a further worker of it reads through.
    parent_grant_id uuid REFERENCES identity_grant (id),
    referral_task_id uuid,
    requester_account_id uuid NOT NULL,
    requester_name text NOT NULL,
    requester_organization_id uuid NOT NULL,
    requester_role text NOT NULL CHECK (requester_role IN ('worker', 'supervisor', 'community-staff')),
    -- Who filled it in for the requester, if somebody did: no more theirs to approve than the requester's.
    filled_in_by uuid,
    approver_organization_id uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('home-visit', 'urgent-help', 'arranging-service', 'applying-for-support',
      'standing-in', 'quality-review', 'other')),
    purpose_note bytea,
    legal_basis text NOT NULL CHECK (legal_basis IN ('consent', 'contract', 'statutory-duty', 'public-health', 'other-law')),
    fields text[] NOT NULL CHECK (cardinality(fields) BETWEEN 1 AND 40),
    valid_hours int NOT NULL DEFAULT 24 CHECK (valid_hours BETWEEN 1 AND 168),
    undertaken_at timestamptz NOT NULL DEFAULT now(),
    status text NOT NULL DEFAULT 'requested' CHECK (status IN ('requested', 'approved', 'active', 'expired', 'revoked', 'denied')),
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    granted_fields text[],
    granted_hours int,
    denial_reason text CHECK (denial_reason IN ('not-needed', 'too-much', 'no-basis', 'ask-the-person', 'other')),
    decision_note bytea,
    ends_at timestamptz,
    ended_at timestamptz,
    asked_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id),
    CHECK ((route = 'recipient') = (parent_grant_id IS NOT NULL)),
    CHECK (requester_organization_id = organization_id OR route = 'recipient'),
    CONSTRAINT access_request_not_oneself CHECK (decided_by <> requester_account_id AND decided_by <> filled_in_by),
    CONSTRAINT access_request_only_narrower CHECK (granted_fields <@ fields AND cardinality(granted_fields) > 0
      AND granted_hours BETWEEN 1 AND valid_hours),
    CHECK ((status IN ('requested')) = (decided_by IS NULL)),
    CHECK ((status IN ('approved', 'active', 'expired', 'revoked'))
      = (granted_fields IS NOT NULL AND granted_hours IS NOT NULL AND ends_at IS NOT NULL)),
    CHECK ((status = 'denied') = (denial_reason IS NOT NULL))
  );
  CREATE INDEX access_request_requester ON access_request (requester_account_id, asked_at DESC, id DESC);
  CREATE INDEX access_request_approver ON access_request (approver_organization_id, status, asked_at, id);
  CREATE INDEX access_request_person ON access_request (person_id);
  ${tenantTable('access_request')}
  GRANT SELECT, INSERT ON access_request TO ${staff};
  GRANT UPDATE (status, decided_by, decided_by_name, granted_fields, granted_hours, denial_reason, decision_note, ends_at, ended_at,
    version) ON access_request TO ${staff};
  CREATE POLICY access_request_read ON access_request FOR SELECT TO ${staff}
    USING (${mine()} OR ${mine('approver_organization_id')} OR ${mine('requester_organization_id')});
  CREATE POLICY access_request_ask ON access_request FOR INSERT TO ${staff}
    WITH CHECK (requester_account_id = ${me} AND ${mine('requester_organization_id')} AND status = 'requested'
      AND requester_role = (SELECT rls.organization_role())
      AND filled_in_by IS NOT DISTINCT FROM (SELECT rls.assisted_by())
      AND CASE WHEN requester_role = 'community-staff' THEN approver_organization_id IN (SELECT rls.streets_of(requester_organization_id))
        ELSE approver_organization_id = requester_organization_id END
      AND (parent_grant_id IS NULL OR EXISTS (SELECT 1 FROM identity_grant g WHERE g.id = access_request.parent_grant_id
        AND g.recipient_organization_id = access_request.requester_organization_id AND g.grantee_account_id IS NULL
        AND g.organization_id = access_request.organization_id AND g.person_id = access_request.person_id)));
  CREATE POLICY access_request_move ON access_request FOR UPDATE TO ${staff}
    USING (requester_account_id = ${me} OR ${mine('approver_organization_id')} OR ${mine()})
    WITH CHECK (requester_account_id = ${me} OR ${mine('approver_organization_id')} OR ${mine()});
  GRANT SELECT ON access_request TO vault_keeper;
  CREATE POLICY access_request_keeper ON access_request FOR SELECT TO vault_keeper USING (true);
  GRANT SELECT ON access_request TO worker;
  CREATE POLICY access_request_told ON access_request FOR SELECT TO worker
    USING (organization_id = ANY(ARRAY(SELECT rls.organizations())));
`;

const requestRules = `
  CREATE FUNCTION access_request_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.status, NEW.status) NOT IN (
      ('requested', 'approved'),
      ('requested', 'denied'),
      ('approved', 'active'),
      ('approved', 'expired'),
      ('approved', 'revoked'),
      ('active', 'expired'),
      ('active', 'revoked')
    ) THEN
      RAISE check_violation USING MESSAGE = 'no such transition of an access request', TABLE = 'access_request',
        CONSTRAINT = 'access_request_transition';
    END IF;
    IF NEW.status IN ('approved', 'denied') THEN
      IF NEW.decided_by IS DISTINCT FROM rls.account_id()
        OR NOT rls.approves_access(OLD.route, OLD.requester_role, OLD.approver_organization_id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an access request is decided a level above, never by who asked';
      END IF;
      NEW.decided_at := clock_timestamp();
      IF NEW.status = 'approved' THEN NEW.ends_at := clock_timestamp() + NEW.granted_hours * interval '1 hour'; END IF;
    ELSE
      IF (NEW.decided_by, NEW.granted_fields, NEW.granted_hours, NEW.ends_at)
        IS DISTINCT FROM (OLD.decided_by, OLD.granted_fields, OLD.granted_hours, OLD.ends_at) THEN
        RAISE insufficient_privilege USING MESSAGE = 'what was decided about an access request stays';
      END IF;
      IF NEW.status = 'active' AND (OLD.requester_account_id IS DISTINCT FROM rls.account_id() OR OLD.ends_at <= clock_timestamp()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only who asked begins to read, and only in time';
      END IF;
      IF NEW.status = 'expired' AND OLD.ends_at > clock_timestamp() THEN
        RAISE insufficient_privilege USING MESSAGE = 'an access request expires at its end';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER access_request_rules BEFORE UPDATE ON access_request FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.decided_by IS DISTINCT FROM NEW.decided_by
      OR OLD.granted_fields IS DISTINCT FROM NEW.granted_fields OR OLD.ends_at IS DISTINCT FROM NEW.ends_at)
    EXECUTE FUNCTION access_request_rules();
`;

const emergencies = `
  CREATE TABLE emergency_view (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    ${asked},
    viewer_account_id uuid NOT NULL,
    viewer_name text NOT NULL,
    viewer_role text NOT NULL CHECK (viewer_role IN ('worker', 'supervisor', 'community-staff')),
    reason_code text NOT NULL CHECK (reason_code IN ('life-in-danger', 'health-emergency', 'abuse-or-neglect', 'missing-person',
      'disaster', 'other')),
    reason bytea NOT NULL,
    fields text[] NOT NULL CHECK (cardinality(fields) BETWEEN 1 AND 40),
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ends_at timestamptz NOT NULL,
    reviewer_organization_id uuid NOT NULL,
    review_due_at timestamptz NOT NULL,
    reviewed_at timestamptz,
    reviewed_by uuid,
    reviewed_by_name text,
    verdict text CHECK (verdict IN ('justified', 'not-justified')),
    review_note bytea,
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id),
    CONSTRAINT emergency_view_short CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '1 hour'),
    CONSTRAINT emergency_view_not_oneself CHECK (reviewed_by <> viewer_account_id),
    CHECK (num_nulls(reviewed_at, reviewed_by, reviewed_by_name, verdict) IN (0, 4))
  );
  CREATE INDEX emergency_view_waiting ON emergency_view (reviewer_organization_id, review_due_at, id) WHERE reviewed_at IS NULL;
  CREATE INDEX emergency_view_person ON emergency_view (person_id);
  ${tenantTable('emergency_view')}
  GRANT SELECT, INSERT ON emergency_view TO ${staff};
  GRANT UPDATE (reviewed_at, reviewed_by, reviewed_by_name, verdict, review_note, version) ON emergency_view TO ${staff};
  CREATE POLICY emergency_view_read ON emergency_view FOR SELECT TO ${staff} USING (${mine()} OR ${mine('reviewer_organization_id')});
  CREATE POLICY emergency_view_open ON emergency_view FOR INSERT TO ${staff}
    WITH CHECK (${mine()} AND viewer_account_id = ${me} AND viewer_role = (SELECT rls.organization_role()) AND reviewed_at IS NULL
      AND CASE WHEN viewer_role = 'community-staff' THEN reviewer_organization_id IN (SELECT rls.streets_of(organization_id))
        ELSE reviewer_organization_id = organization_id END);
  CREATE POLICY emergency_view_review ON emergency_view FOR UPDATE TO ${staff}
    USING (${mine('reviewer_organization_id')}) WITH CHECK (${mine('reviewer_organization_id')});
  CREATE FUNCTION emergency_view_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.reviewed_at IS NOT NULL OR NEW.reviewed_by IS DISTINCT FROM rls.account_id()
      OR NOT rls.approves_access(CASE OLD.viewer_role WHEN 'community-staff' THEN 'community' ELSE 'colleague' END,
        OLD.viewer_role, OLD.reviewer_organization_id) THEN
      RAISE insufficient_privilege USING MESSAGE = 'an emergency view is reviewed once, a level above, never by who viewed';
    END IF;
    NEW.reviewed_at := clock_timestamp();
    RETURN NEW;
  END $$;
  CREATE TRIGGER emergency_view_rules BEFORE UPDATE ON emergency_view FOR EACH ROW EXECUTE FUNCTION emergency_view_rules();
  GRANT SELECT ON emergency_view TO vault_keeper, worker;
  CREATE POLICY emergency_view_keeper ON emergency_view FOR SELECT TO vault_keeper USING (true);
  CREATE POLICY emergency_view_told ON emergency_view FOR SELECT TO worker
    USING (organization_id = ANY(ARRAY(SELECT rls.organizations())));
`;

const minors = `
  -- Under eighteen, own staff too read by approval: one a case and worker, given when it is assigned (R-AC-02).
  CREATE TABLE minor_approval (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    approved_by uuid NOT NULL,
    approved_by_name text NOT NULL,
    approved_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id),
    CONSTRAINT minor_approval_not_oneself CHECK (approved_by <> account_id)
  );
  CREATE UNIQUE INDEX minor_approval_current ON minor_approval (person_id, account_id) WHERE ended_at IS NULL;
  ${tenantTable('minor_approval')}
  GRANT SELECT, INSERT ON minor_approval TO app_member;
  GRANT UPDATE (ended_at) ON minor_approval TO app_member;
  CREATE POLICY minor_approval_read ON minor_approval FOR SELECT TO app_member USING (${mine()});
  CREATE POLICY minor_approval_give ON minor_approval FOR INSERT TO app_member
    WITH CHECK (${mine()} AND approved_by = ${me} AND (SELECT rls.organization_role()) = 'supervisor'
      AND (SELECT rls.assisted_by()) IS NULL);
  CREATE POLICY minor_approval_end ON minor_approval FOR UPDATE TO app_member
    USING (${mine()} AND (SELECT rls.organization_role()) = 'supervisor') WITH CHECK (${mine()});
  GRANT SELECT ON minor_approval TO vault_keeper;
  CREATE POLICY minor_approval_keeper ON minor_approval FOR SELECT TO vault_keeper USING (true);
`;

const definer = 'SECURITY DEFINER SET search_path = pg_catalog, public';

const granting = `
  GRANT INSERT ON identity_grant TO vault_keeper;
  ALTER TABLE identity_grant
    ADD FOREIGN KEY (organization_id, access_request_id) REFERENCES access_request (organization_id, id),
    ADD FOREIGN KEY (organization_id, emergency_view_id) REFERENCES emergency_view (organization_id, id);

  -- Called by the approver, in the transaction of the approval; opens what was approved, for who asked, until it ends.
  CREATE FUNCTION vault.open_access(request uuid, http_request text) RETURNS uuid LANGUAGE plpgsql ${definer} AS $$
  DECLARE approved access_request; opened uuid := gen_random_uuid();
  BEGIN
    SELECT * INTO approved FROM access_request r WHERE r.id = request;
    IF approved.status IS DISTINCT FROM 'approved' OR approved.decided_by IS DISTINCT FROM rls.account_id() THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    INSERT INTO identity_grant (id, organization_id, recipient_organization_id, person_id, fields, purpose, basis, grantee_account_id,
        access_request_id, parent_grant_id, opens_at, ends_at)
      VALUES (opened, approved.organization_id, approved.requester_organization_id, approved.person_id, approved.granted_fields,
        approved.purpose, 'approval', approved.requester_account_id, approved.id, approved.parent_grant_id, clock_timestamp(),
        approved.ends_at);
    PERFORM vault.record('identity-grant.opened', approved.person_id,
      ARRAY[approved.organization_id, approved.requester_organization_id, approved.approver_organization_id],
      approved.granted_fields, approved.purpose, http_request);
    RETURN opened;
  END $$;

  CREATE FUNCTION vault.end_access(request uuid, http_request text) RETURNS void LANGUAGE plpgsql ${definer} AS $$
  DECLARE ended identity_grant;
  BEGIN
    UPDATE identity_grant g SET revoked_at = clock_timestamp() FROM access_request r
      WHERE r.id = request AND r.status = 'revoked' AND g.access_request_id = r.id AND g.revoked_at IS NULL
        AND rls.organization_id() IN (r.organization_id, r.requester_organization_id, r.approver_organization_id)
      RETURNING g.* INTO ended;
    IF ended.id IS NOT NULL THEN
      PERFORM vault.record('identity-grant.ended', ended.person_id, ARRAY[ended.organization_id, ended.recipient_organization_id],
        ended.fields, ended.purpose, http_request);
    END IF;
  END $$;

  -- Called by the viewer, in the transaction that states the reason.
  CREATE FUNCTION vault.open_emergency(emergency uuid, http_request text) RETURNS uuid LANGUAGE plpgsql ${definer} AS $$
  DECLARE stated emergency_view; opened uuid := gen_random_uuid();
  BEGIN
    SELECT * INTO stated FROM emergency_view v WHERE v.id = emergency;
    IF stated.viewer_account_id IS DISTINCT FROM rls.account_id() OR stated.organization_id IS DISTINCT FROM rls.organization_id()
      OR stated.ends_at <= clock_timestamp() OR stated.reviewed_at IS NOT NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'vault-not-allowed';
    END IF;
    INSERT INTO identity_grant (id, organization_id, recipient_organization_id, person_id, fields, purpose, basis, grantee_account_id,
        emergency_view_id, opens_at, ends_at)
      VALUES (opened, stated.organization_id, stated.organization_id, stated.person_id, stated.fields, stated.reason_code,
        'emergency', stated.viewer_account_id, stated.id, clock_timestamp(), stated.ends_at);
    PERFORM vault.record('identity-grant.opened', stated.person_id,
      ARRAY[stated.organization_id, stated.reviewer_organization_id], stated.fields, stated.reason_code, http_request);
    RETURN opened;
  END $$;

  ALTER FUNCTION vault.open_access(uuid, text) OWNER TO vault_keeper;
  ALTER FUNCTION vault.end_access(uuid, text) OWNER TO vault_keeper;
  ALTER FUNCTION vault.open_emergency(uuid, text) OWNER TO vault_keeper;
  SET LOCAL ROLE vault_keeper;
  REVOKE ALL ON FUNCTION vault.open_access(uuid, text), vault.end_access(uuid, text), vault.open_emergency(uuid, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.open_access(uuid, text), vault.end_access(uuid, text), vault.open_emergency(uuid, text)
    TO ${staff};
  RESET ROLE;
`;
