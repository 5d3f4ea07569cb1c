import { conflict, ruleBroken } from '@app/kernel';

/** As the log of a round names it. */
type SafeMode = 'detached' | 'sealed';

/** One key lies with an organisation that supports the network, the other with a member organisation its peers elected. */
export const holderPlaces = ['support-agency', 'member'] as const;
export type HolderPlace = (typeof holderPlaces)[number];

/** The support agency takes off the outer layer, the elected member the inner one: the author is read there first. */
export const otherPlace = (place: HolderPlace): HolderPlace => (place === 'member' ? 'support-agency' : 'member');

interface Viewer {
  organizationId: string | null;
  role: string | null;
}

export interface Holder {
  place: HolderPlace;
  organizationId: string;
  publicKey: string | null;
}

export const keepingActions = ['name-holder', 'seal', 'detach'] as const;
export type KeepingAction = (typeof keepingActions)[number];

/** What the steward of the network may do with how rounds are kept. Keys change hands only while no round would use them. */
export function allowedKeepingActions({ role }: Viewer, mode: SafeMode, holders: readonly Holder[]): KeepingAction[] {
  if (role !== 'network-steward') return [];
  if (mode === 'sealed') return ['detach'];
  return hasBothKeys(holders) ? ['name-holder', 'seal'] : ['name-holder'];
}

export const hasBothKeys = (holders: readonly Holder[]): boolean =>
  holderPlaces.every((place) => holders.some((one) => one.place === place && one.publicKey !== null));

/** @throws safe-mode-same, safe-keys-missing */
export function requireChoice(wanted: SafeMode, mode: SafeMode, holders: readonly Holder[]): void {
  if (wanted === mode) throw conflict('safe-mode-same');
  if (wanted === 'sealed' && !hasBothKeys(holders)) throw ruleBroken('safe-keys-missing');
}

/** A key is made once, by those who lead the organisation it was named for. */
export const mayMakeKey = ({ organizationId, role }: Viewer, holder: Holder): boolean =>
  role === 'organization-admin' && organizationId === holder.organizationId && holder.publicKey === null;

/**
 * `asked` → `agreed` → `halfway` (the outer layer is off) → `opened`; `refused` by the other holder; `gone` when the writer took
 * the note back before it was opened.
 */
export const openingStatuses = ['asked', 'refused', 'agreed', 'halfway', 'opened', 'gone'] as const;
export type OpeningStatus = (typeof openingStatuses)[number];

export const openingActions = ['agree', 'refuse', 'take-outer-layer', 'take-inner-layer', 'read-author'] as const;
export type OpeningAction = (typeof openingActions)[number];

export interface OpeningStanding {
  agencyOrganizationId: string;
  memberOrganizationId: string;
  askedByPlace: HolderPlace;
  status: OpeningStatus;
}

/** The place this person answers for, or null. */
export function placeOf(
  { organizationId, role }: Viewer,
  {
    agencyOrganizationId,
    memberOrganizationId,
  }: Pick<OpeningStanding, 'agencyOrganizationId' | 'memberOrganizationId'>,
): HolderPlace | null {
  if (role !== 'organization-admin' || organizationId === null) return null;
  if (organizationId === agencyOrganizationId) return 'support-agency';
  return organizationId === memberOrganizationId ? 'member' : null;
}

export function allowedOpeningActions(viewer: Viewer, standing: OpeningStanding): OpeningAction[] {
  const place = placeOf(viewer, standing);
  if (place === null) return [];
  const rows: Readonly<Record<OpeningStatus, readonly [HolderPlace | 'both', OpeningAction][]>> = {
    asked: [
      [otherPlace(standing.askedByPlace), 'agree'],
      [otherPlace(standing.askedByPlace), 'refuse'],
    ],
    agreed: [['support-agency', 'take-outer-layer']],
    halfway: [['member', 'take-inner-layer']],
    opened: [['both', 'read-author']],
    refused: [],
    gone: [],
  };
  return rows[standing.status].filter(([whose]) => whose === 'both' || whose === place).map(([, action]) => action);
}

/** What each act needs the opening to be; anything else is a conflict. */
export const statusBefore: Readonly<Record<OpeningAction, OpeningStatus>> = {
  agree: 'asked',
  refuse: 'asked',
  'take-outer-layer': 'agreed',
  'take-inner-layer': 'halfway',
  'read-author': 'opened',
};

export const statusAfter: Readonly<Record<Exclude<OpeningAction, 'read-author'>, OpeningStatus>> = {
  agree: 'agreed',
  refuse: 'refused',
  'take-outer-layer': 'halfway',
  'take-inner-layer': 'opened',
};
