import type { Kind } from './kinds';

/** Where a notification leads: the page the screens open for it. */
export const subjectTypes = [
  'referral',
  'live-session',
  'live-minutes',
  'live-survey',
  'safe-opening',
  'commitment',
  'ask-offer',
  'adjustment-proposal',
  'help-pledge',
  'grant',
  'cohort',
  'handed-over',
  'import',
  'robot',
  'webhook',
  'invitation',
  'organization',
  'assisted-session',
  'stuck-referral',
  'access-request',
  'emergency-view',
  'mandatory-report',
  'duplicate',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** People of one organisation to be told: everybody in these roles, and one account if it still belongs there. */
export interface Listeners {
  organizationId: string;
  roles: readonly string[];
  accountId?: string;
  /** Several accounts, as far as they still belong there. */
  accountIds?: readonly string[];
  /** Roles to tell when the others name nobody who is still there. */
  orElse?: readonly string[];
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
