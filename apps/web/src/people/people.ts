import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type Schema, answer, client } from '../api';
import { type Role, type Session, useSignedIn } from '../session/session';

export type Member = Schema<'MemberDto'>;
export type OpenWork = Schema<'OpenWorkDto'>;
export type Invitation = Schema<'InvitationDto'>;
export type NewInvitation = Schema<'NewInvitationDto'>;

export const invitationsKey = ['invitation'] as const;
export const membersKey = ['member'] as const;

const keyed = (key: string) => ({ 'Idempotency-Key': key });

/** Who looks after the people of their organisation; what they may do with each stands on the member itself. */
export const looksAfterPeople = ({ active }: Session) =>
  active?.role === 'organization-admin' || active?.role === 'network-steward';

/** The organisation whose people the page shows: one's own, or (for a steward) the one in the address. */
export function useOrganizationShown(): { id: string; isOwn: boolean } {
  const [search] = useSearchParams();
  const own = useSignedIn().active?.organizationId ?? '';
  const id = search.get('organization') ?? own;
  return { id, isOwn: id === own };
}

export const useMembers = (organizationId: string, isWanted = true) =>
  useQuery({
    enabled: isWanted,
    queryKey: [...membersKey, 'list', organizationId],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/organizations/{id}/members', { params: { path: { id: organizationId } }, signal })),
  });

export const useInvitations = (isWanted = true) =>
  useInfiniteQuery({
    queryKey: [...invitationsKey, 'list'],
    enabled: isWanted,
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/invitations', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const inviteSomebody = (body: Schema<'CreateInvitationDto'>, key: string) =>
  answer(client.POST('/api/invitations', { body, params: { header: keyed(key) } }));

export const renewInvitation = (id: string, key: string) =>
  answer(client.POST('/api/invitations/{id}/renew', { params: { path: { id }, header: keyed(key) } }));

export const withdrawInvitation = (id: string, key: string) =>
  answer(client.POST('/api/invitations/{id}/withdraw', { params: { path: { id }, header: keyed(key) } }));

/** One member of one organisation, as the routes name them. */
export interface MemberAddress {
  id: string;
  accountId: string;
}

export const changeRole = (path: MemberAddress, role: Role) =>
  answer(client.PATCH('/api/organizations/{id}/members/{accountId}', { params: { path }, body: { role } }));

export const offerReset = (path: MemberAddress, key: string) =>
  answer(client.POST('/api/organizations/{id}/members/{accountId}/reset', { params: { path, header: keyed(key) } }));

export const useOpenWork = ({ id, accountId }: MemberAddress) =>
  useQuery({
    queryKey: [...membersKey, 'open-work', id, accountId],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/organizations/{id}/members/{accountId}/open-work', {
          params: { path: { id, accountId } },
          signal,
        }),
      ),
    staleTime: 0,
  });

export const removeMember = (path: MemberAddress, successorAccountId: string | undefined, key: string) =>
  answer(
    client.POST('/api/organizations/{id}/members/{accountId}/remove', {
      params: { path, header: keyed(key) },
      body: { ...(successorAccountId && { successorAccountId }) },
    }),
  );

export const moveMember = (path: MemberAddress, to: Schema<'MoveMemberDto'>, key: string) =>
  answer(
    client.POST('/api/organizations/{id}/members/{accountId}/move', {
      params: { path, header: keyed(key) },
      body: to,
    }),
  );
