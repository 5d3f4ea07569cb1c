import { type Schema, answer, client } from '../api';

export type OpenInvitation = Schema<'OpenedInvitationDto'>;
export type NewMember = Omit<Schema<'AcceptInvitationDto'>, 'token'>;

/** A POST, since the token must not stand in an address that is logged. */
export const openInvitation = (token: string) =>
  answer(client.POST('/api/invitations/open', { body: { token: token || '-' } }));

/** With a new account, or without a name with the one that signs in so. */
export const acceptInvitation = (token: string, member: NewMember) =>
  answer(client.POST('/api/invitations/accept', { body: { token, ...member } }));

export const joinByInvitation = (token: string) => answer(client.POST('/api/invitations/join', { body: { token } }));
