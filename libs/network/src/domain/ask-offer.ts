export const askOfferKinds = ['ask', 'offer'] as const;
export type AskOfferKind = (typeof askOfferKinds)[number];
export type StoredState = 'open' | 'matched' | 'closed';
export const askOfferStates = ['open', 'matched', 'closed', 'expired'] as const;
export type AskOfferState = (typeof askOfferStates)[number];

export const askOfferActions = ['edit', 'close', 'reopen', 'answer', 'confirm', 'drop'] as const;
export type AskOfferAction = (typeof askOfferActions)[number];

/** Everybody who works for an organisation may speak for it here; residents do not see these pages. */
export const askOfferRoles = [
  'organization-admin',
  'supervisor',
  'worker',
  'facilitator',
  'program-officer',
  'network-steward',
  'community-staff',
  'street-officer',
] as const;

export interface Standing {
  organizationId: string;
  state: StoredState;
  /** `YYYY-MM-DD`, the last day it holds; null means until it is closed. */
  untilOn: string | null;
  confirmed: boolean;
  /** The viewer's own organisation has answered it. */
  answered: boolean;
}

/** `today` is the network's calendar day. */
export const stateOn = ({ state, untilOn }: Pick<Standing, 'state' | 'untilOn'>, today: string): AskOfferState =>
  state === 'open' && untilOn !== null && untilOn < today ? 'expired' : state;

/** What the viewer's organisation may do. What a meeting brought is first confirmed or dropped by whom it speaks for. */
export function allowedAskOfferActions(
  viewer: { organizationId: string | null; role: string | null },
  thing: Standing,
  today: string,
): AskOfferAction[] {
  if (!(askOfferRoles as readonly (string | null)[]).includes(viewer.role) || !viewer.organizationId) return [];
  const state = stateOn(thing, today);
  if (thing.organizationId !== viewer.organizationId) return state === 'open' && !thing.answered ? ['answer'] : [];
  if (!thing.confirmed) return ['edit', 'confirm', 'drop'];
  if (state === 'closed') return ['reopen'];
  return state === 'matched' ? ['edit', 'close', 'reopen'] : ['edit', 'close'];
}
