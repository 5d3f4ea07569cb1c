/** `colleague`: into the inviting organisation. `organization`: the first person of an organisation that joins the network. */
export const invitationKinds = ['colleague', 'organization'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

export const invitationStates = ['waiting', 'accepted', 'expired', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

export const invitationActions = ['withdraw', 'renew'] as const;
export type InvitationAction = (typeof invitationActions)[number];

export interface InvitationTimes {
  expiresAt: Date;
  withdrawnAt: Date | null;
  acceptedAt: Date | null;
}

export function stateOf({ expiresAt, withdrawnAt, acceptedAt }: InvitationTimes, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt.getTime() <= now.getTime() ? 'expired' : 'waiting';
}

const actionsIn: Readonly<Record<InvitationState, readonly InvitationAction[]>> = {
  waiting: ['withdraw', 'renew'],
  // An expired link is renewed, so that nobody has to type the invitation again.
  expired: ['renew'],
  accepted: [],
  withdrawn: [],
};

export const actionsOf = (state: InvitationState): readonly InvitationAction[] => actionsIn[state];

/** The one name an invitation is meant for; both null when anybody who holds the link may use it. */
export interface Binding {
  phone: string | null;
  email: string | null;
}

export const isBound = ({ phone, email }: Binding): boolean => phone !== null || email !== null;

/** Whether the link is of use to whoever signs in by this name: a forwarded link of a bound invitation is not. */
export function isMeantFor(binding: Binding, person: Binding): boolean {
  if (!isBound(binding)) return true;
  return binding.phone === null ? binding.email === person.email : binding.phone === person.phone;
}
