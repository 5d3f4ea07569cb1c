import type { Happening, Listeners, Telling } from './telling';
import type { Kind } from './kinds';

type Side = 'source' | 'recipient';
/** `other` is the side that did not do it. */
type Hears = Side | 'other';

const intake = ['worker', 'supervisor', 'organization-admin'] as const;
const leading = ['supervisor', 'organization-admin'] as const;
/** Bureaus, streets and communities work referrals under roles of their own. */
const offices = ['program-officer', 'street-officer', 'community-staff'] as const;
const recipients = [...intake, ...offices];

/** Which side a referral's event is news to. */
const newsTo: Readonly<Partial<Record<Kind, Hears>>> = {
  'referral.sent': 'recipient',
  'referral.received': 'source',
  'referral.accepted': 'source',
  'referral.declined': 'source',
  'referral.started': 'source',
  'referral.completed': 'source',
  'referral.withdrawn': 'recipient',
  'referral.closed': 'recipient',
  'referral.info-requested': 'source',
  'referral.info-provided': 'recipient',
  'referral.held': 'source',
  'referral.resumed': 'other',
  'referral.failed': 'source',
  'referral.cancelled': 'other',
  'referral.forward-proposed': 'source',
  'referral.forwarded': 'recipient',
  'referral.split': 'recipient',
  'referral.disputed': 'recipient',
  'referral.marked-in-error': 'recipient',
  'referral.consent-paused': 'recipient',
  'referral.deletion-asked': 'recipient',
  'referral.deletion-attested': 'source',
  'referral.urgency-changed': 'recipient',
  'referral.extended': 'recipient',
  'referral.message-written': 'other',
  'referral.attachment-added': 'other',
  'referral.follow-up-recorded': 'other',
};

interface Parties {
  source: string;
  recipient: string;
  /** Who wrote it, and who at the recipient took it on. */
  writer?: string;
  holder?: string;
  acting?: string;
}

const text = (value: Happening['data'][string] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function partiesOf({ data }: Happening): Parties | undefined {
  const [source, recipient] = [text(data.sourceOrganizationId), text(data.recipientOrganizationId)];
  if (!source || !recipient) return undefined;
  return {
    source,
    recipient,
    writer: text(data.writtenByAccountId),
    holder: text(data.heldByAccountId),
    acting: text(data.actingOrganizationId),
  };
}

/** Whom an event of a referral is told to. Each telling has words of its own. */
export function tellingsOfReferral(event: Happening, kind: Kind | undefined): Telling[] {
  if (event.type === 'referral.clock-rung' && event.data.rung === 'support-agency') return toAgencies(event);
  const parties = partiesOf(event);
  if (!parties) return [];
  if (event.type === 'referral.clock-rung') return ofRung(event, parties);
  if (event.type === 'referral.no-response')
    return [
      tell('referral.no-response', 'source', parties, sourceTeam(parties)),
      tell('referral.ended-unanswered', 'recipient', parties, teamOf(parties, 'recipient')),
    ];
  return kind ? ofKind(kind, parties) : [];
}

function ofKind(kind: Kind, parties: Parties): Telling[] {
  switch (kind) {
    case 'referral.hold-review-due':
      return [ownWork(kind, holderOf(parties))];
    case 'referral.basis-review-due':
      return [ownWork(kind, { organizationId: parties.source, roles: leading })];
    case 'referral.follow-up-due':
      return [ownWork(kind, writerOf(parties))];
    case 'referral.basis-reviewed':
    case 'consent.withdrawn':
    case 'consent.ending':
      return [ownWork(kind, sourceTeam(parties))];
  }
  const hears = newsTo[kind];
  if (!hears) return [];
  const side = hears === 'other' ? otherSide(parties) : hears;
  return [tell(kind, side, parties, teamOf(parties, side))];
}

/** Where an event does not say who acts, the side that usually waits is told. */
const otherSide = ({ acting, source }: Parties): Side => (acting === source ? 'recipient' : 'source');

function ofRung({ data }: Happening, parties: Parties): Telling[] {
  const late: Side = data.clock === 'confirm' ? 'source' : 'recipient';
  const organizationId = parties[late];
  switch (data.rung) {
    case 'owner':
      return [
        ownWork(
          'referral.clock-owner',
          late === 'source'
            ? { organizationId, roles: [], orElse: leading, accountId: parties.writer }
            : holderOf(parties),
        ),
      ];
    case 'supervisor':
      return [ownWork('referral.clock-supervisor', { organizationId, roles: [...leading, ...offices] })];
    case 'source':
      return [tell('referral.clock-source', 'source', parties, sourceTeam(parties))];
    default:
      return [];
  }
}

/** Number and age of the delay: neither side is named, and the page behind it shows no more (R-RF-03). */
function toAgencies({ organizationIds }: Happening): Telling[] {
  return [
    {
      kind: 'referral.stuck',
      subjectType: 'stuck-referral',
      fromOrganizationId: null,
      listeners: organizationIds.map((organizationId) => ({
        organizationId,
        roles: ['supervisor', 'facilitator', 'organization-admin'],
      })),
    },
  ];
}

const writerOf = ({ source, writer }: Parties): Listeners => ({
  organizationId: source,
  roles: [],
  orElse: leading,
  ...(writer && { accountId: writer }),
});

const sourceTeam = ({ source, writer }: Parties): Listeners => ({
  organizationId: source,
  roles: ['supervisor'],
  ...(writer && { accountId: writer }),
});

const teamOf = (parties: Parties, side: Side): Listeners =>
  side === 'source' ? sourceTeam(parties) : { organizationId: parties.recipient, roles: recipients };

/** Who took it on at the recipient; before that its workers, and where there are none, whoever works referrals. */
const holderOf = ({ recipient, holder }: Parties): Listeners =>
  holder
    ? { organizationId: recipient, roles: [], orElse: recipients, accountId: holder }
    : { organizationId: recipient, roles: ['worker'], orElse: recipients };

const tell = (kind: Kind, side: Side, parties: Parties, listeners: Listeners): Telling => ({
  kind,
  subjectType: 'referral',
  fromOrganizationId: side === 'source' ? parties.recipient : parties.source,
  listeners: [listeners],
});

/** News without another side. */
const ownWork = (kind: Kind, listeners: Listeners): Telling => ({
  kind,
  subjectType: 'referral',
  fromOrganizationId: null,
  listeners: [listeners],
});
