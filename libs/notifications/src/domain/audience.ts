/** Where a notification leads: the page the screens open for it. */
export type SubjectType = 'referral' | 'live-session' | 'grant' | 'cohort';

/** People of one organisation to be told: everybody in these roles, and one account if it still belongs there. */
export interface Listeners {
  organizationId: string;
  roles: readonly string[];
  accountId?: string;
}

export interface Telling {
  subjectType: SubjectType;
  /** Also by mail, which names nothing but that something waits. */
  byMail: boolean;
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

const mailed = new Set([
  'referral.sent',
  'referral.accepted',
  'referral.declined',
  'referral.completed',
  'referral.withdrawn',
]);

export const referralKinds = Object.keys(newsTo);
export const invitationKinds = ['live-session.opened'];
export const fundingKinds = ['grant.awarded', 'grant.tranche-paid', 'cohort.opened'];
export const allKinds = [...referralKinds, ...invitationKinds, ...fundingKinds];

/** Whom an event is told to; undefined when it is news to nobody, as an event that names no second side. */
export function audienceOf(event: Happening): Telling | undefined {
  if (event.type in newsTo) return ofReferral(event);
  const [owner, ...others] = event.organizationIds;
  if (invitationKinds.includes(event.type))
    return toOthers(event, 'live-session', [...intake, 'facilitator'], owner, others);
  if (event.type === 'cohort.opened') return toOthers(event, 'cohort', leading, owner, others);
  if (fundingKinds.includes(event.type)) return toOthers(event, 'grant', leading, owner, others);
  return undefined;
}

function ofReferral({ type, data }: Happening): Telling | undefined {
  const { sourceOrganizationId: source, recipientOrganizationId: recipient, writtenByAccountId: writer } = data;
  if (typeof source !== 'string' || typeof recipient !== 'string') return undefined;
  const toSource = newsTo[type] === 'source';
  const listeners: Listeners = toSource
    ? { organizationId: source, roles: ['supervisor'], ...(typeof writer === 'string' && { accountId: writer }) }
    : { organizationId: recipient, roles: intake };
  return {
    subjectType: 'referral',
    byMail: mailed.has(type),
    fromOrganizationId: toSource ? recipient : source,
    listeners: [listeners],
  };
}

function toOthers(
  event: Happening,
  subjectType: SubjectType,
  roles: readonly string[],
  owner: string | undefined,
  others: readonly string[],
): Telling | undefined {
  if (!owner || others.length === 0) return undefined;
  return {
    subjectType,
    byMail: mailed.has(event.type),
    fromOrganizationId: owner,
    listeners: others.map((organizationId) => ({ organizationId, roles })),
  };
}
