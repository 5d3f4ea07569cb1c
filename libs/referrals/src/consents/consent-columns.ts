import type { Consent, SignerRelation, WithdrawChannel } from '../domain/consent';

/** As `referral_consent c` holds it; who signed is told apart from what they agreed to. */
export const consentColumns = `c.id, c.recipient_organization_id AS "recipientId", c.purpose, c.fields, c.ends_on::text AS "endsOn",
  c.decision, c.signed_by AS "signedBy", c.child_view AS "childView", c.form, c.status, c.inactive_because AS "inactiveBecause",
  c.relation, c.withdrawn_at AS "withdrawnAt", c.withdraw_channel AS "withdrawChannel"`;

export interface RecordedConsent extends Consent {
  id: string;
  recordedAt: Date;
  relation: SignerRelation | null;
  withdrawnAt: Date | null;
  withdrawChannel: WithdrawChannel | null;
}
