import { useInfiniteQuery } from '@tanstack/react-query';
import { type Schema, answer, client, useCommand } from '../api';
import { sessionCopy } from '../session/session';
import { markBegun, unmark } from './marker';

export type Resident = Schema<'ResidentDto'>;
export type WayOfAsking = Schema<'BeginAssistedSessionDto'>['asked'];
export const waysOfAsking = ['present', 'telephone', 'paper'] as const satisfies readonly WayOfAsking[];

export const useResidents = (named: string) =>
  useInfiniteQuery({
    queryKey: ['resident', 'list', named],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/residents', { params: { query: { after: pageParam, named: named || undefined } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useAssistedSessions = (side: 'given' | 'received') =>
  useInfiniteQuery({
    queryKey: ['assisted-session', 'list', side],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET(`/api/assisted-sessions/${side}`, { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** A whole new page: nothing read as one of the two people may be shown to the other. */
function startAnewAt(address: string) {
  sessionCopy.forget();
  location.assign(address);
}

export const useBegin = () =>
  useCommand({
    run: (body: { residentAccountId: string; asked: WayOfAsking }) =>
      answer(client.POST('/api/assisted-sessions', { body })),
    onDone: () => {
      markBegun();
      startAnewAt('/');
    },
  });

export const useLeave = () =>
  useCommand({
    run: () => answer(client.POST('/api/assisted-sessions/leave')),
    onDone: ({ returned }) => {
      unmark();
      startAnewAt(returned ? '/assisting' : '/sign-in');
    },
  });

export const useAddResident = () =>
  useCommand({
    run: (displayName: string, command) =>
      answer(
        client.POST('/api/residents', {
          params: { header: { 'Idempotency-Key': command.key } },
          body: { displayName },
        }),
      ),
    changes: [['resident']],
  });
