import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../../api';
import { liveSessionKey } from '../live-api';

export type CommitmentItem = Schema<'CommitmentItemDto'>;
export type PreparedMinutes = Schema<'PreparedMinutesDto'>;
export type Amendment = Schema<'MinutesAmendmentDto'>;
export type RsvpAnswer = Schema<'RsvpDto'>['answer'];
export type Survey = Schema<'SurveyDto'>;
export type SurveyAnswers = Schema<'AnswerSurveyDto'>;
export type Scope = 'mine' | 'organization' | 'asked' | 'all';
export type Outcome = Schema<'JudgeCommitmentDto'>['outcome'];

const keyed = (key: string) => ({ 'Idempotency-Key': key });
export const commitmentKey = ['commitment'] as const;
export const surveyKey = (id: string) => ['live-session', 'survey', id] as const;
export const minutesKey = (id: string) => [...liveSessionKey(id), 'minutes'] as const;

export const afterApi = {
  rsvp: (id: string, body: { answer: RsvpAnswer; note: string }) =>
    answer(client.PUT('/api/live-sessions/{id}/rsvp', { params: { path: { id } }, body })),
  answerSurvey: (id: string, body: SurveyAnswers) =>
    answer(client.PUT('/api/live-sessions/{id}/survey', { params: { path: { id } }, body })),
  invite: (id: string, body: Schema<'InviteDto'>, key: string) =>
    answer(client.POST('/api/live-sessions/{id}/invitations', { params: { path: { id }, header: keyed(key) }, body })),
  cancel: (id: string, key: string) =>
    answer(client.POST('/api/live-sessions/{id}/cancel', { params: { path: { id }, header: keyed(key) } })),
  next: (id: string, body: { title: string; startsAt: string }, key: string) =>
    answer(client.POST('/api/live-sessions/{id}/next', { params: { path: { id }, header: keyed(key) }, body })),
  answerCommitment: (id: string, note: string, key: string) =>
    answer(
      client.POST('/api/commitments/{id}/answer', { params: { path: { id }, header: keyed(key) }, body: { note } }),
    ),
  judgeCommitment: (id: string, outcome: Outcome, key: string) =>
    answer(
      client.POST('/api/commitments/{id}/judge', { params: { path: { id }, header: keyed(key) }, body: { outcome } }),
    ),
  prepare: (id: string, changes: { path: string; text: string }[], version: number) =>
    answer(
      client.PUT('/api/live-sessions/{id}/minutes/sentences', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { changes },
      }),
    ),
  sendRound: (id: string, version: number, key: string) =>
    answer(
      client.POST('/api/live-sessions/{id}/minutes/send-round', {
        params: { path: { id }, header: { ...keyed(key), 'If-Match': `"${version}"` } },
        body: {},
      }),
    ),
  lock: (id: string, key: string) =>
    answer(client.POST('/api/live-sessions/{id}/minutes/lock', { params: { path: { id }, header: keyed(key) } })),
  amend: (id: string, body: { path: string; text: string; reason: string }, key: string) =>
    answer(
      client.POST('/api/live-sessions/{id}/minutes/amendments', { params: { path: { id }, header: keyed(key) }, body }),
    ),
  accept: (id: string, amendmentId: string, key: string) =>
    answer(
      client.POST('/api/live-sessions/{id}/minutes/amendments/{amendmentId}/accept', {
        params: { path: { id, amendmentId }, header: keyed(key) },
      }),
    ),
  answerAmendment: (id: string, amendmentId: string, text: string, key: string) =>
    answer(
      client.POST('/api/live-sessions/{id}/minutes/amendments/{amendmentId}/answer', {
        params: { path: { id, amendmentId }, header: keyed(key) },
        body: { answer: text },
      }),
    ),
};

export const useCommitmentPages = (scope: Scope, state: 'open' | 'closed') =>
  useInfiniteQuery({
    queryKey: [...commitmentKey, 'list', scope, state],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/commitments', { params: { query: { scope, state, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useCarried = (id: string) =>
  useQuery({
    queryKey: [...commitmentKey, 'before', id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions/{id}/carried-commitments', { params: { path: { id } }, signal })),
  });

/** People one may invite by name, whose name or organisation has these words. */
export const useKnownPeople = (words: string) =>
  useQuery({
    queryKey: ['live-session', 'known-people', words],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions/known-people', { params: { query: { words } }, signal })),
    enabled: words !== '',
  });

export const useRsvps = (id: string) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'rsvps'],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/rsvps', { params: { path: { id } }, signal })),
  });

export const useAmendments = (id: string) =>
  useQuery({
    queryKey: [...minutesKey(id), 'amendments'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions/{id}/minutes/amendments', { params: { path: { id } }, signal })),
  });

/** Only whoever was there may ask, and only after closing. */
export const useSurvey = (id: string) =>
  useQuery({
    queryKey: surveyKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/survey', { params: { path: { id } }, signal })),
  });
