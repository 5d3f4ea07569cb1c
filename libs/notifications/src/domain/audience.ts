import { isKind, kindRules, ladderEvent, type Kind } from './kinds';
import { tellingOfLive } from './live-audience';
import { tellingsOfReferral } from './referral-audience';
import type { Happening, SubjectType, Telling } from './telling';

const intake = ['worker', 'supervisor', 'organization-admin'] as const;
const leading = ['supervisor', 'organization-admin'] as const;

const invitationKinds: readonly string[] = ['live-session.opened'];
const fundingKinds: readonly string[] = ['grant.awarded', 'grant.tranche-paid', 'cohort.opened'];

/** Whom an event is told to; nobody where it is news to nobody, as an event that names no second side. */
export function tellingsOf(event: Happening): Telling[] {
  if (event.type === ladderEvent || event.type.startsWith('referral.') || event.type.startsWith('consent.'))
    return tellingsOfReferral(event, isKind(event.type) ? event.type : undefined);
  const telling = tellingOfLive(event) ?? audienceOf(event);
  return telling ? [telling] : [];
}

function audienceOf(event: Happening): Telling | undefined {
  if (!isKind(event.type)) return undefined;
  if (event.type === 'membership.handed-over') return toOne(event, event.type, 'handed-over', event.data.toAccountId);
  if (event.type === 'import.ended') return toOne(event, event.type, 'import', event.data.byAccountId);
  if (event.type === 'assisted-session.begun')
    return toOne(event, event.type, 'assisted-session', event.data.residentAccountId);
  if (event.type === 'robot.paused') return toOwn(event, event.type, 'robot', ['organization-admin']);
  if (event.type === 'webhook.paused') return toOwn(event, event.type, 'webhook', ['organization-admin']);
  if (event.type === 'organization.capacity-due') return toOwn(event, event.type, 'organization', leading);
  if (event.type === 'invitation.accepted') return ofInvitation(event, event.type);
  if (kindRules[event.type].group === 'protection') return ofProtection(event, event.type);
  const [owner, ...others] = event.organizationIds;
  if (invitationKinds.includes(event.type))
    return toOthers(event.type, 'live-session', [...intake, 'facilitator'], owner, others);
  if (event.type === 'cohort.opened') return toOthers(event.type, 'cohort', leading, owner, others);
  return fundingKinds.includes(event.type) ? toOthers(event.type, 'grant', leading, owner, others) : undefined;
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

/** Who answers for people's data: one person, or those who lead the organisation the event names. */
function ofProtection(event: Happening, kind: Kind): Telling | undefined {
  const { data } = event;
  switch (kind) {
    case 'access-request.filed':
      return toOwn(named(event, 'approverOrganizationId'), kind, 'access-request', [approverOf(data)]);
    case 'access-request.approved':
    case 'access-request.narrowed':
    case 'access-request.refused':
    case 'access-request.ended':
      return toOne(named(event, 'requesterOrganizationId'), kind, 'access-request', data.requesterAccountId);
    case 'emergency-view.opened':
      return toOwn(named(event, 'reviewerOrganizationId'), kind, 'emergency-view', [
        typeof data.reviewerRole === 'string' ? data.reviewerRole : 'supervisor',
      ]);
    case 'emergency-view.reviewed':
      return toWhereverIs(event, kind, 'emergency-view', data.viewerAccountId);
    case 'mandatory-report.filed':
      return toOwn(event, kind, 'mandatory-report', leading);
    case 'duplicate.asked':
    case 'duplicate.connected':
      return toOwn(named(event, 'toOrganizationId'), kind, 'duplicate', ['worker', 'supervisor']);
    default:
      return undefined;
  }
}

/** One level above whoever asks (R-AC-01). */
function approverOf({ route, requesterRole }: Happening['data']): string {
  if (route === 'community' || requesterRole === 'community-staff') return 'street-officer';
  return requesterRole === 'supervisor' ? 'organization-admin' : 'supervisor';
}

/** The event as of the one organisation its data names, or its first. */
function named(event: Happening, key: string): Happening {
  const organizationId = event.data[key] ?? event.organizationIds[0];
  if (typeof organizationId !== 'string') return { ...event, organizationIds: [], data: {} };
  return { ...event, organizationIds: [organizationId], data: { ...event.data, organizationId } };
}

/** One person, in whichever of the event's organisations they belong to. */
function toWhereverIs(
  { organizationIds }: Happening,
  kind: Kind,
  subjectType: SubjectType,
  accountId: Happening['data'][string] | undefined,
): Telling | undefined {
  if (typeof accountId !== 'string') return undefined;
  const listeners = organizationIds.map((organizationId) => ({ organizationId, roles: [], accountId }));
  return { kind, subjectType, fromOrganizationId: null, listeners };
}
