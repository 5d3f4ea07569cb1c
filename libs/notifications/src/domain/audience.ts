import { isKind, type Kind } from './kinds';

/** Where a notification leads: the page the screens open for it. */
export const subjectTypes = [
  'referral',
  'live-session',
  'grant',
  'cohort',
  'handed-over',
  'import',
  'robot',
  'invitation',
  'organization',
  'assisted-session',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** People of one organisation to be told: everybody in these roles, and one account if it still belongs there. */
export interface Listeners {
  organizationId: string;
  roles: readonly string[];
  accountId?: string;
}

export interface Telling {
  kind: Kind;
  subjectType: SubjectType;
  /** The other side, whose doing it was. */
  fromOrganizationId: string | null;
  listeners: Listeners[];
}

/** What the rules read of an event. */
export interface Happening {
  type: string;
  organizationIds: readonly string[];
  data: Readonly<Record<string, string | number | boolean | null>>;
}

const intake = ['worker', 'supervisor', 'organization-admin'] as const;
const leading = ['supervisor', 'organization-admin'] as const;

/** Which side a referral's event is news to; the other side did it. */
const newsTo: Readonly<Record<string, 'source' | 'recipient'>> = {
  'referral.sent': 'recipient',
  'referral.received': 'source',
  'referral.accepted': 'source',
  'referral.declined': 'source',
  'referral.started': 'source',
  'referral.completed': 'source',
  'referral.withdrawn': 'recipient',
  'referral.closed': 'recipient',
};

const referralKinds = Object.keys(newsTo);
const invitationKinds: readonly string[] = ['live-session.opened'];
const fundingKinds: readonly string[] = ['grant.awarded', 'grant.tranche-paid', 'cohort.opened'];

/** Whom an event is told to; undefined when it is news to nobody, as an event that names no second side. */
export function audienceOf(event: Happening): Telling | undefined {
  if (!isKind(event.type)) return undefined;
  if (referralKinds.includes(event.type)) return ofReferral(event, event.type);
  if (event.type === 'membership.handed-over') return toOne(event, event.type, 'handed-over', event.data.toAccountId);
  if (event.type === 'import.ended') return toOne(event, event.type, 'import', event.data.byAccountId);
  if (event.type === 'assisted-session.begun')
    return toOne(event, event.type, 'assisted-session', event.data.residentAccountId);
  if (event.type === 'robot.paused') return toOwn(event, event.type, 'robot', ['organization-admin']);
  if (event.type === 'organization.capacity-due') return toOwn(event, event.type, 'organization', leading);
  if (event.type === 'invitation.accepted') return ofInvitation(event, event.type);
  const [owner, ...others] = event.organizationIds;
  if (invitationKinds.includes(event.type))
    return toOthers(event.type, 'live-session', [...intake, 'facilitator'], owner, others);
  if (event.type === 'cohort.opened') return toOthers(event.type, 'cohort', leading, owner, others);
  return fundingKinds.includes(event.type) ? toOthers(event.type, 'grant', leading, owner, others) : undefined;
}

function ofReferral({ data }: Happening, kind: Kind): Telling | undefined {
  const { sourceOrganizationId: source, recipientOrganizationId: recipient, writtenByAccountId: writer } = data;
  if (typeof source !== 'string' || typeof recipient !== 'string') return undefined;
  const toSource = newsTo[kind] === 'source';
  const listeners: Listeners = toSource
    ? { organizationId: source, roles: ['supervisor'], ...(typeof writer === 'string' && { accountId: writer }) }
    : { organizationId: recipient, roles: intake };
  return {
    kind,
    subjectType: 'referral',
    fromOrganizationId: toSource ? recipient : source,
    listeners: [listeners],
  };
}

function toOthers(
  kind: Kind,
  subjectType: SubjectType,
  roles: readonly string[],
  owner: string | undefined,
  others: readonly string[],
): Telling | undefined {
  if (!owner || others.length === 0) return undefined;
  return {
    kind,
    subjectType,
    fromOrganizationId: owner,
    listeners: others.map((organizationId) => ({ organizationId, roles })),
  };
}

/** News to one person in the organisation it happened in; where the event names several it says which. */
function toOne(
  { organizationIds, data }: Happening,
  kind: Kind,
  subjectType: SubjectType,
  accountId: Happening['data'][string] | undefined,
): Telling | undefined {
  const organizationId = typeof data.organizationId === 'string' ? data.organizationId : organizationIds[0];
  if (!organizationId || typeof accountId !== 'string') return undefined;
  return { kind, subjectType, fromOrganizationId: null, listeners: [{ organizationId, roles: [], accountId }] };
}

function toOwn(
  { organizationIds: [organizationId] }: Happening,
  kind: Kind,
  subjectType: SubjectType,
  roles: readonly string[],
): Telling | undefined {
  if (!organizationId) return undefined;
  return { kind, subjectType, fromOrganizationId: null, listeners: [{ organizationId, roles }] };
}

/** Those who may invite learn that somebody came. */
function ofInvitation({ data }: Happening, kind: Kind): Telling | undefined {
  const { inviterOrganizationId: organizationId, joinedOrganizationId: joined } = data;
  if (typeof organizationId !== 'string') return undefined;
  return {
    kind,
    subjectType: 'invitation',
    fromOrganizationId: typeof joined === 'string' && joined !== organizationId ? joined : null,
    listeners: [{ organizationId, roles: ['organization-admin', 'network-steward'] }],
  };
}
