import type { ActsInDatabase, DatabaseContext } from '@app/database';

export const roles = [
  'organization-admin',
  'supervisor',
  'worker',
  'facilitator',
  'program-officer',
  'network-steward',
  'community-staff',
  'street-officer',
  'resident',
] as const;
export type Role = (typeof roles)[number];

export const organizationKinds = [
  'member',
  'support-agency',
  'foundation',
  'civil-affairs',
  'street',
  'community',
  'listed',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Who acts: made once at the edge (HTTP guard, socket handshake, event handler) and passed on as the first argument. */
export class Actor implements ActsInDatabase {
  private constructor(
    readonly accountId: string | null,
    readonly organizationId: string | null,
    readonly role: Role | null,
    readonly organizationKind: OrganizationKind | null,
    readonly requestId: string,
    readonly context: DatabaseContext,
    readonly displayName: string | null = null,
    readonly sessionId: string | null = null,
    /** Who fills in for this person at the moment (R-UI-01); null when they act themselves. */
    readonly assistedBy: string | null = null,
  ) {}

  get databaseRole(): ActsInDatabase['databaseRole'] {
    if (this.context.kind !== 'session') return null;
    switch (this.organizationKind) {
      case 'foundation':
        return 'app_funder';
      case 'civil-affairs':
      case 'street':
      case 'community':
        return 'app_community';
      default:
        return 'app_member';
    }
  }

  static signedIn(session: SignedInSession, secret: string, requestId: string): Actor {
    return new Actor(
      session.accountId,
      session.organizationId,
      session.role,
      session.organizationKind,
      requestId,
      { kind: 'session', secret },
      session.displayName,
      session.sessionId,
      session.assistedBy ?? null,
    );
  }

  static nobody(requestId: string): Actor {
    return new Actor(null, null, null, null, requestId, { kind: 'nobody' });
  }

  /** The actor of an event's handler: the database lets it touch only the organisations the event names. */
  static system(event: { id: string }): Actor {
    return new Actor(null, null, null, null, `event:${event.id}`, { kind: 'event', eventId: event.id });
  }

  /** The actor of a timer; policies for role worker decide what a sweep may see. */
  static sweep(name: string): Actor {
    return new Actor(null, null, null, null, `sweep:${name}`, { kind: 'sweep', name });
  }

  /** Writes and reads the lanes of one live session. A member's own rights are checked before the command is queued. */
  static live(sessionId: string, requestId: string): Actor {
    return new Actor(null, null, null, null, requestId, { kind: 'live', sessionId });
  }
}

/** A session row joined with its active membership. */
export interface SignedInSession {
  sessionId: string;
  accountId: string;
  displayName: string;
  organizationId: string | null;
  role: Role | null;
  organizationKind: OrganizationKind | null;
  /** The staff member who fills in for this person. */
  assistedBy?: string | null;
}

/** Finds the live session behind a cookie's secret; the identity library provides it. */
export interface SessionResolver {
  /** `touch: false` only looks: an open page is no sign of somebody being there. */
  resolve(secret: string, options?: { touch?: boolean }): Promise<SignedInSession | null>;
}

export const SESSION_RESOLVER = Symbol('SESSION_RESOLVER');
