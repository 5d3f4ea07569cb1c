import type { MemberRole, Minutes, SessionStatus, Stage } from '@app/live-protocol';
import { type CommandHeaders, http } from '../api/http';

export interface LiveSessionRow {
  id: string;
  title: string;
  series: string;
  place: string;
  template: string;
  status: SessionStatus;
  startsAt: string;
  plannedMinutes: number;
  organization: { id: string; name: string };
  facilitatorName: string;
  /** What the viewer is in it; null before joining. */
  part: 'facilitator' | 'member' | null;
}

export type LiveSessionAction = 'edit' | 'open' | 'close' | 'show-link' | 'join' | 'enter' | 'read-minutes';

export interface LiveSession extends LiveSessionRow {
  grantId: string | null;
  openedAt: string | null;
  closedAt: string | null;
  invitedOrganizations: { id: string; name: string }[];
  agenda: Stage[];
  allowedActions: LiveSessionAction[];
  version: number;
}

export interface JoinLink {
  code: string;
  path: string;
  /** null while PUBLIC_URL is not set: no phone could follow it. */
  url: string | null;
}

export interface LiveTemplate {
  code: string;
  title: string;
  plannedMinutes: number;
  stageTitles: string[];
}

export interface NewLiveSession {
  template: string;
  title: string;
  place?: string;
  startsAt: string;
  grantId?: string;
  invitedOrganizationIds?: string[];
}

export interface LiveSessionChange {
  title?: string;
  place?: string;
  startsAt?: string;
  agenda?: Stage[];
}

export interface Joined {
  sessionId: string;
  memberId: string;
  role: MemberRole;
}

export type StoredMinutes = Minutes & { sessionId: string; contentHash: string };

export const liveSessionsPath = '/api/live-sessions';
export const liveSessionKey = (id: string) => ['live-session', 'one', id] as const;
export const liveSessionLists = ['live-session', 'list'] as const;

export const liveApi = {
  create: (body: NewLiveSession, command: CommandHeaders) => http.post<LiveSession>(liveSessionsPath, body, command),
  change: (id: string, body: LiveSessionChange, version: number) =>
    http.patch<LiveSession>(`${liveSessionsPath}/${id}`, withoutNulls(body), { version }),
  joinInvited: (id: string, command: CommandHeaders) =>
    http.post<Joined>(`${liveSessionsPath}/${id}/join`, undefined, command),
  joinByLink: (body: { code: string; secret: string; name?: string; organization?: string }) =>
    http.post<Joined>(`${liveSessionsPath}/join`, body),
};

/** The interface leaves out what is absent; the room's own stages say null. */
function withoutNulls({ agenda, ...rest }: LiveSessionChange) {
  if (!agenda) return rest;
  return {
    ...rest,
    agenda: agenda.map((stage) => Object.fromEntries(Object.entries(stage).filter(([, value]) => value !== null))),
  };
}
