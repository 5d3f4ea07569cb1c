import type { Actor } from '@app/access';
import { insertSql, type Tx, type Write } from '@app/database';

/** Why identity is open under a referral. Without a consent the law names the ground (R-PI-01). */
export type GrantBasis = 'consent' | 'statutory-duty' | 'emergency' | 'other-law';

/** What the owning organisation lets one other organisation read, of one person, for one purpose, until one moment. */
export interface GrantToPrepare {
  id: string;
  organizationId: string;
  recipientOrganizationId: string;
  personId: string;
  /** Field names of the vault; the recipient can never read another. */
  fields: string[];
  purpose: string;
  /** 'consent' when absent: then the consent is named, and with every other basis it is not. */
  basis?: GrantBasis;
  consentId?: string;
  referralTaskId: string;
  endsAt: Date;
}

export interface ActiveGrant {
  id: string;
  organizationId: string;
  recipientOrganizationId: string;
  personId: string;
  fields: string[];
  purpose: string;
  basis: GrantBasis;
  consentId: string | null;
  referralTaskId: string;
  opensAt: Date;
  endsAt: Date;
}

/** A right to read one person that nobody but one account has: by an approved request or in an emergency. */
export interface PersonalGrant {
  id: string;
  fields: string[];
  purpose: string;
  basis: 'approval' | 'emergency';
  accessRequestId: string | null;
  emergencyViewId: string | null;
  endsAt: Date;
}

/** One of the two: all grants of a referral, or all grants that rest on a consent. */
export type GrantsOf = { referralTaskId: string } | { consentId: string };

/**
 * The owner prepares a grant when it sends; the recipient opens it when it accepts; either side ends it.
 * Whether a grant is open is decided in the database at each reading, so none of this needs a timer.
 */
export class IdentityGrants {
  /** Written by the owning organisation, with the step that offers it. Opens nothing. */
  prepareGrant(grant: GrantToPrepare): Write {
    return { change: (bind) => insertSql('identity_grant', { ...grant }, bind) };
  }

  /** Called by the recipient at acceptance. Returns the grants that are open from now on; a second call returns none. */
  async openGrants(tx: Tx, actor: Actor, { referralTaskId }: { referralTaskId: string }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT vault.open_grants($1, $2) AS id', [
      referralTaskId,
      actor.requestId,
    ]);
    return rows.map((row) => row.id);
  }

  /** Ends grants now, or at `at` if that is sooner than they would end anyway. Never makes one last longer. */
  async endGrants(tx: Tx, actor: Actor, of: GrantsOf & { at?: Date }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT vault.end_grants($1, $2, $3, $4) AS id', [
      'referralTaskId' in of ? of.referralTaskId : null,
      'consentId' in of ? of.consentId : null,
      of.at ?? null,
      actor.requestId,
    ]);
    return rows.map((row) => row.id);
  }

  /** The grants of a referral that are open at this moment and that this actor's organisation gave or received. */
  async activeGrants(tx: Tx, { referralTaskId }: { referralTaskId: string }): Promise<ActiveGrant[]> {
    return tx.query<ActiveGrant>(
      `SELECT id, organization_id AS "organizationId", recipient_organization_id AS "recipientOrganizationId",
         person_id AS "personId", fields, purpose, basis, consent_id AS "consentId", referral_task_id AS "referralTaskId",
         opens_at AS "opensAt", ends_at AS "endsAt"
       FROM identity_grant
       WHERE referral_task_id = $1 AND opens_at <= clock_timestamp() AND ends_at > clock_timestamp() AND revoked_at IS NULL
       ORDER BY opens_at, id`,
      [referralTaskId],
    );
  }

  /** Opens what the acting approver has just approved, for who asked and until it ends. Returns the grant's id. */
  async openAccess(tx: Tx, actor: Actor, accessRequestId: string): Promise<string> {
    const [{ id }] = await tx.query<{ id: string }>('SELECT vault.open_access($1, $2) AS id', [
      accessRequestId,
      actor.requestId,
    ]);
    return id;
  }

  /** Ends the grant of a request that was taken back. */
  async endAccess(tx: Tx, actor: Actor, accessRequestId: string): Promise<void> {
    await tx.query('SELECT vault.end_access($1, $2)', [accessRequestId, actor.requestId]);
  }

  /** Opens what the acting viewer has just given a reason for. Returns the grant's id. */
  async openEmergency(tx: Tx, actor: Actor, emergencyViewId: string): Promise<string> {
    const [{ id }] = await tx.query<{ id: string }>('SELECT vault.open_emergency($1, $2) AS id', [
      emergencyViewId,
      actor.requestId,
    ]);
    return id;
  }

  /** The grants that open this person to the acting account alone at this moment, latest first. */
  async personalGrants(tx: Tx, actor: Actor, personId: string): Promise<PersonalGrant[]> {
    return tx.query<PersonalGrant>(
      `SELECT g.id, g.fields, g.purpose, g.basis, g.access_request_id AS "accessRequestId",
         g.emergency_view_id AS "emergencyViewId", g.ends_at AS "endsAt"
       FROM identity_grant g
       WHERE g.person_id = $1 AND g.grantee_account_id = $2 AND g.recipient_organization_id = $3 AND g.revoked_at IS NULL
         AND g.opens_at <= clock_timestamp() AND g.ends_at > clock_timestamp()
       ORDER BY g.opens_at DESC, g.id`,
      [personId, actor.accountId, actor.organizationId],
    );
  }
}
