/** What people choose by: kinds that mean the same to somebody who works. */
export const groups = ['waiting', 'answers', 'live', 'funding', 'handed-over', 'upkeep'] as const;
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
  'live-session.opened',
  'grant.awarded',
  'grant.tranche-paid',
  'cohort.opened',
  'membership.handed-over',
  'import.ended',
  'robot.paused',
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
  'live-session.opened': rule('live', true, true),
  'grant.awarded': rule('funding', true, true),
  'grant.tranche-paid': rule('funding', true, true),
  'cohort.opened': rule('funding', true, true),
  'membership.handed-over': rule('handed-over', true, false),
  'import.ended': rule('upkeep', true, false),
  'robot.paused': rule('upkeep', true, false),
  'invitation.accepted': rule('upkeep', true, false),
  'organization.capacity-due': rule('upkeep', true, false),
  'assisted-session.begun': rule('upkeep', true, false),
};

export const isKind = (type: string): type is Kind => Object.hasOwn(kindRules, type);

export const kindsOf = (group: Group): Kind[] => kinds.filter((kind) => kindRules[kind].group === group);

/** Groups a chat group can hear of at all. */
export const robotGroups: readonly Group[] = groups.filter((group) =>
  kindsOf(group).some((kind) => kindRules[kind].byRobot),
);

export const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;
export type Urgency = (typeof urgencies)[number];

export const isUrgency = (value: unknown): value is Urgency => urgencies.includes(value as Urgency);
