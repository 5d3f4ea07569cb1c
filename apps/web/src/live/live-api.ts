import { type Schema, answer, client } from '../api';

export type LiveSession = Schema<'LiveSessionDto'>;
export type LiveSessionRow = Schema<'LiveSessionRowDto'>;
export type NewLiveSession = Schema<'CreateLiveSessionDto'>;
export type PlannedStage = LiveSession['agenda'][number];

export interface LiveSessionChange {
  title?: string;
  place?: string;
  startsAt?: string;
  agenda?: PlannedStage[];
}

export const liveSessionKey = (id: string) => ['live-session', 'one', id] as const;
export const liveSessionLists = ['live-session', 'list'] as const;

const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const liveApi = {
  create: (body: NewLiveSession, key: string) =>
    answer(client.POST('/api/live-sessions', { body, params: { header: keyed(key) } })),
  change: (id: string, { agenda, ...facts }: LiveSessionChange, version: number) =>
    answer(
      client.PATCH('/api/live-sessions/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { ...facts, ...(agenda && { agenda: agenda.map(stageAsSent) }) },
      }),
    ),
  joinInvited: (id: string, key: string) =>
    answer(client.POST('/api/live-sessions/{id}/join', { params: { path: { id }, header: keyed(key) } })),
};

/** What is absent is left out on the way there; what comes back says null. */
export const stageAsSent = ({ board, round, grouping, ...stage }: PlannedStage) => ({
  ...stage,
  ...(board && { board }),
  ...(round && { round }),
  ...(grouping && { grouping }),
});
