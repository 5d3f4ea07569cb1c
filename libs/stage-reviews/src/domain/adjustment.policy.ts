export type AdjustmentStatus = 'made' | 'agreed' | 'declined' | 'withdrawn';
export type AdjustmentAction = 'agree' | 'decline' | 'withdraw';
export type AdjustmentSide = 'partner' | 'funder';

export interface AdjustmentStanding {
  organizationId: string;
  funderOrganizationId: string;
  status: AdjustmentStatus;
  partnerAgreedBy: string | null;
  funderAgreedBy: string | null;
}

interface WhoActs {
  organizationId: string | null;
  role: string | null;
}

const speaksFor: Readonly<Record<AdjustmentSide, readonly string[]>> = {
  partner: ['supervisor', 'organization-admin'],
  funder: ['program-officer'],
};

/** The side this person answers for, or null: only named people of either organisation do. */
export function sideOf(actor: WhoActs, standing: Pick<AdjustmentStanding, 'organizationId' | 'funderOrganizationId'>) {
  const { organizationId, role } = actor;
  if (organizationId === null || role === null) return null;
  const side: AdjustmentSide | null =
    organizationId === standing.organizationId
      ? 'partner'
      : organizationId === standing.funderOrganizationId
        ? 'funder'
        : null;
  return side !== null && speaksFor[side].includes(role) ? side : null;
}

/** Each side agrees once; either may decline with a reason; whoever proposed may withdraw. Nothing here moves money. */
export function allowedAdjustmentActions(actor: WhoActs, standing: AdjustmentStanding): AdjustmentAction[] {
  const side = sideOf(actor, standing);
  if (side === null || standing.status !== 'made') return [];
  const agreed = side === 'partner' ? standing.partnerAgreedBy : standing.funderAgreedBy;
  const actions: AdjustmentAction[] = agreed === null ? ['agree'] : [];
  return side === 'partner' ? [...actions, 'withdraw'] : [...actions, 'decline'];
}

/** Agreed by both as soon as the other side had agreed before. */
export function afterAgreement(standing: AdjustmentStanding, side: AdjustmentSide): AdjustmentStatus {
  const other = side === 'partner' ? standing.funderAgreedBy : standing.partnerAgreedBy;
  return other === null ? 'made' : 'agreed';
}
