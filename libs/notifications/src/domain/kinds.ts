/** What people choose by: kinds that mean the same to somebody who works. */
export const groups = ['waiting', 'answers', 'protection', 'live', 'funding', 'handed-over', 'upkeep'] as const;
export type Group = (typeof groups)[number];

export const kinds = [
  'referral.sent',
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.started',
  'referral.completed',
  'referral.withdrawn',
  'referral.closed',
  'referral.info-requested',
  'referral.info-provided',
  'referral.held',
  'referral.resumed',
  'referral.failed',
  'referral.cancelled',
  'referral.no-response',
  'referral.ended-unanswered',
  'referral.forward-proposed',
  'referral.forwarded',
  'referral.split',
  'referral.disputed',
  'referral.marked-in-error',
  'referral.consent-paused',
  'referral.deletion-asked',
  'referral.deletion-attested',
  'referral.urgency-changed',
  'referral.extended',
  'referral.basis-reviewed',
  'referral.clock-owner',
  'referral.clock-supervisor',
  'referral.clock-source',
  'referral.stuck',
  'referral.hold-review-due',
  'referral.basis-review-due',
  'referral.follow-up-due',
  'referral.message-written',
  'referral.attachment-added',
  'referral.follow-up-recorded',
  'consent.withdrawn',
  'consent.ending',
  'mandatory-report.filed',
  'duplicate.asked',
  'duplicate.connected',
  'access-request.filed',
  'access-request.approved',
  'access-request.narrowed',
  'access-request.refused',
  'access-request.ended',
  'emergency-view.opened',
  'emergency-view.reviewed',
  'live-session.opened',
  'grant.awarded',
  'grant.tranche-paid',
  'cohort.opened',
  'membership.handed-over',
  'import.ended',
  'robot.paused',
  'webhook.paused',
  'invitation.accepted',
  'organization.capacity-due',
  'assisted-session.begun',
] as const;
export type Kind = (typeof kinds)[number];

interface KindRule {
  group: Group;
  /** Worth a mail of its own; the others are only counted in the digest. */
  byMail: boolean;
  /** Concerns the organisation, so its chat group may hear of it. */
  byRobot: boolean;
}

const rule = (group: Group, byMail: boolean, byRobot: boolean): KindRule => ({ group, byMail, byRobot });

export const kindRules: Readonly<Record<Kind, KindRule>> = {
  'referral.sent': rule('waiting', true, true),
  'referral.withdrawn': rule('waiting', true, true),
  'referral.received': rule('answers', false, false),
  'referral.accepted': rule('answers', true, true),
  'referral.declined': rule('answers', true, true),
  'referral.started': rule('answers', false, false),
  'referral.completed': rule('answers', true, true),
  'referral.closed': rule('answers', false, false),
  'referral.info-requested': rule('waiting', true, true),
  'referral.info-provided': rule('waiting', true, true),
  'referral.held': rule('answers', false, false),
  'referral.resumed': rule('answers', false, false),
  'referral.failed': rule('answers', true, true),
  'referral.cancelled': rule('answers', true, true),
  'referral.no-response': rule('answers', true, true),
  'referral.ended-unanswered': rule('waiting', true, false),
  'referral.forward-proposed': rule('waiting', true, true),
  'referral.forwarded': rule('answers', false, false),
  'referral.split': rule('answers', false, false),
  'referral.disputed': rule('waiting', true, true),
  'referral.marked-in-error': rule('waiting', true, false),
  'referral.consent-paused': rule('waiting', true, false),
  'referral.deletion-asked': rule('waiting', true, false),
  'referral.urgency-changed': rule('waiting', true, false),
  'referral.deletion-attested': rule('answers', true, false),
  'referral.extended': rule('waiting', true, false),
  'referral.basis-reviewed': rule('answers', false, false),
  'referral.clock-owner': rule('waiting', true, true),
  'referral.clock-supervisor': rule('waiting', true, false),
  'referral.clock-source': rule('answers', true, true),
  'referral.stuck': rule('waiting', true, true),
  'referral.hold-review-due': rule('waiting', true, false),
  'referral.basis-review-due': rule('waiting', true, false),
  'referral.follow-up-due': rule('waiting', true, false),
  'referral.message-written': rule('answers', true, false),
  'referral.attachment-added': rule('answers', false, false),
  'referral.follow-up-recorded': rule('answers', false, false),
  'consent.withdrawn': rule('answers', true, false),
  'consent.ending': rule('waiting', true, false),
  'mandatory-report.filed': rule('protection', true, false),
  'duplicate.asked': rule('protection', true, false),
  'duplicate.connected': rule('protection', true, false),
  'access-request.filed': rule('protection', true, false),
  'access-request.approved': rule('protection', true, false),
  'access-request.narrowed': rule('protection', true, false),
  'access-request.refused': rule('protection', true, false),
  'access-request.ended': rule('protection', false, false),
  'emergency-view.opened': rule('protection', true, false),
  'emergency-view.reviewed': rule('protection', false, false),
  'live-session.opened': rule('live', true, true),
  'grant.awarded': rule('funding', true, true),
  'grant.tranche-paid': rule('funding', true, true),
  'cohort.opened': rule('funding', true, true),
  'membership.handed-over': rule('handed-over', true, false),
  'import.ended': rule('upkeep', true, false),
  'robot.paused': rule('upkeep', true, false),
  'webhook.paused': rule('upkeep', true, false),
  'invitation.accepted': rule('upkeep', true, false),
  'organization.capacity-due': rule('upkeep', true, false),
  'assisted-session.begun': rule('upkeep', true, false),
};

/** Told in words of its own for each rung; every other event is the kind of its name. */
export const ladderEvent = 'referral.clock-rung';

export const isKind = (type: string): type is Kind => Object.hasOwn(kindRules, type);

export const kindsOf = (group: Group): Kind[] => kinds.filter((kind) => kindRules[kind].group === group);

/** Groups a chat group can hear of at all. */
export const robotGroups: readonly Group[] = groups.filter((group) =>
  kindsOf(group).some((kind) => kindRules[kind].byRobot),
);

export const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;
export type Urgency = (typeof urgencies)[number];

export const isUrgency = (value: unknown): value is Urgency => urgencies.includes(value as Urgency);
