import { isKind, type Kind } from './kinds';
import type { Happening, SubjectType, Telling } from './telling';

const intake = ['worker', 'supervisor', 'organization-admin', 'facilitator'] as const;
const leading = ['supervisor', 'organization-admin', 'program-officer'] as const;

interface Rule {
  subjectType: SubjectType;
  /** Whom of the organisations named it is news to, where the event names no people. Null: only to people it names. */
  roles: readonly string[] | null;
}

const about = (subjectType: SubjectType, roles: readonly string[] | null): Rule => ({ subjectType, roles });

/** What happens before and after a session. The first organisation of an event is the one whose doing it was. */
const rules: Readonly<Partial<Record<Kind, Rule>>> = {
  'live-session.invited': about('live-session', intake),
  'live-session.changed': about('live-session', intake),
  'live-session.cancelled': about('live-session', intake),
  'live-session.closed': about('live-session', intake),
  'live-session.rsvped': about('live-session', null),
  'live-session.survey-opened': about('live-survey', null),
  'live-session.minutes-drafted': about('live-minutes', null),
  'live-session.minutes-amended': about('live-minutes', null),
  'live-session.minutes-objected': about('live-minutes', null),
  'live-session.minutes-locked': about('live-minutes', null),
  'live-session.note-opening-asked': about('live-session', null),
  'live-session.note-opening-agreed': about('live-session', null),
  'live-session.note-opening-refused': about('live-session', null),
  'live-session.note-opened': about('live-session', null),
  'safe-opening.asked': about('safe-opening', ['organization-admin']),
  'safe-opening.moved': about('safe-opening', ['organization-admin']),
  'commitment.promised': about('commitment', null),
  'commitment.due-soon': about('commitment', null),
  'commitment.overdue': about('commitment', null),
  'commitment.answered': about('commitment', null),
  'commitment.carried-over': about('commitment', null),
  'commitment.closed': about('commitment', null),
  'ask-offer.opened': about('ask-offer', intake),
  'ask-offer.matched': about('ask-offer', intake),
  'ask-offer.closed': about('ask-offer', intake),
  'adjustment-proposal.made': about('adjustment-proposal', leading),
  'adjustment-proposal.agreed': about('adjustment-proposal', leading),
  'adjustment-proposal.declined': about('adjustment-proposal', leading),
  'help-pledge.made': about('help-pledge', intake),
};

/** Undefined where the event is about something else, or is news to nobody. */
export function tellingOfLive({ type, organizationIds, data }: Happening): Telling | undefined {
  const rule = isKind(type) ? rules[type] : undefined;
  if (!rule || !isKind(type)) return undefined;
  const { subjectType, roles } = rule;
  const people = peopleIn(data.people);
  const [owner, ...others] = organizationIds;
  if (people.size > 0) {
    const from = typeof data.fromOrganizationId === 'string' ? data.fromOrganizationId : (owner ?? null);
    const listeners = [...people].map(([organizationId, accountIds]) => ({ organizationId, roles: [], accountIds }));
    return { kind: type, subjectType, fromOrganizationId: from, listeners };
  }
  if (!owner || !roles || others.length === 0) return undefined;
  const listeners = others.map((organizationId) => ({ organizationId, roles }));
  return { kind: type, subjectType, fromOrganizationId: owner, listeners };
}

/** `organisation/account organisation/account`, as events name people: ids only. */
function peopleIn(named: unknown): Map<string, string[]> {
  const people = new Map<string, string[]>();
  if (typeof named !== 'string') return people;
  for (const one of new Set(named.split(' '))) {
    const [organizationId, accountId] = one.split('/');
    if (!organizationId || !accountId) continue;
    people.set(organizationId, [...(people.get(organizationId) ?? []), accountId]);
  }
  return people;
}
