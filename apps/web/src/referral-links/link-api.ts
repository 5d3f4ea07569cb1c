import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';

export type OpenedLink = Schema<'OpenedLinkDto'>;
export type Links = Schema<'ReferralLinksDto'>;
export type LinkKind = OpenedLink['kind'];
export type NewLink = Schema<'NewReferralLinkDto'>;

type Without<Body> = Omit<Body, 'token'>;
/** What can be said by a link; the names are those of its path. */
export interface Said {
  accept: Without<Schema<'AcceptByLinkDto'>>;
  decline: Without<Schema<'DeclineByLinkDto'>>;
  complete: Without<Schema<'CompleteByLinkDto'>>;
  feedback: Without<Schema<'FeedbackByLinkDto'>>;
}

const openedKey = (token: string) => ['answer-link', token] as const;

/** Asked once: what is being written must not change under the hand. */
export const useOpenedLink = (token: string) =>
  useQuery({
    queryKey: openedKey(token),
    // A POST, since the token must not stand in an address that is logged.
    queryFn: () => answer(client.POST('/api/referral-links/open', { body: { token: token || '-' } })),
    staleTime: Infinity,
    retry: false,
  });

export function useSay<Action extends keyof Said>(action: Action, token: string) {
  const queries = useQueryClient();
  const path = `/api/referral-links/${action}` as '/api/referral-links/accept';
  return useCommand<Said[Action], OpenedLink>({
    run: (said) => answer(client.POST(path, { body: { token, ...said } as Schema<'AcceptByLinkDto'> })),
    onDone: (opened) => queries.setQueryData(openedKey(token), opened),
  });
}

const linksKey = (id: string) => ['referral', 'links', id] as const;

export const useLinks = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: linksKey(id),
    enabled,
    retry: false,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/{id}/links', { params: { path: { id } }, signal })),
  });

export const useMakeLink = (id: string, kind: LinkKind, onDone: (link: NewLink) => void) =>
  useCommand<void, NewLink>({
    run: (_, { key }) =>
      answer(
        client.POST('/api/referrals/{id}/links/{kind}', {
          params: { path: { id, kind }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
        }),
      ),
    changes: [linksKey(id)],
    onDone,
  });

export const useEndLink = (id: string, kind: LinkKind, onDone: () => void) =>
  useCommand({
    run: () => answer(client.DELETE('/api/referrals/{id}/links/{kind}', { params: { path: { id, kind } } })),
    changes: [linksKey(id)],
    onDone,
  });
