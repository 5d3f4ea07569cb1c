import { Actor, audit } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { AccountsRepository, hashLinkToken, IdentityService, type NewSession, type SignInName } from '@app/identity';
import { conflict, DomainError, ruleBroken } from '@app/kernel';
import { OrganizationFounding } from '@app/organizations';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { isMeantFor, type Binding } from './domain/invitation';
import { maskedSignInName } from './domain/masked-sign-in-name';
import type { AcceptInvitationDto, OpenedInvitationDto } from './dto/invitation.dto';
import { InvitationsRepository, type OpenInvitation } from './invitations.repository';
import { asContact, readableSignInName, requireLongPassword } from './new-account';

/** What the holder of an invitation may do with it. Everything runs as nobody: the link is all that is known of them. */
@Injectable()
export class AcceptingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: InvitationsRepository,
    private readonly identity: IdentityService,
    private readonly accounts: AccountsRepository,
    private readonly founding: OrganizationFounding,
  ) {}

  /** @throws not-found `link-not-valid`, the same for unknown, used, withdrawn and expired links */
  async open(token: string, requestId: string): Promise<OpenedInvitationDto> {
    const invitation = await this.transactions.read(Actor.nobody(requestId), (tx) => this.load(tx, token));
    const { kind, organizationName, organizationKind, role, invitedBy, expiresAt } = invitation;
    return {
      kind,
      organizationName,
      organizationKind,
      role,
      invitedBy: { name: invitedBy, organizationName: invitation.inviterOrganizationName },
      expiresAt,
      boundTo: maskedSignInName(bindingOf(invitation)),
    };
  }

  /**
   * Accepts with a new account, or with the one that has this sign-in name, if its password is right. Whatever is refused
   * leaves the link unused. @throws not-found `link-not-valid`, rule `invitation-for-another-name`, `name-needed`
   */
  async accept(wanted: AcceptInvitationDto, address: string, requestId: string): Promise<NewSession> {
    const nobody = Actor.nobody(requestId);
    const invitation = await this.transactions.read(nobody, (tx) => this.load(tx, wanted.token));
    requireLongPassword(wanted.password);
    const name = readableSignInName(wanted.signInName);
    await this.requireMeant(invitation, asContact(name), address, requestId);
    const isKnown = await this.transactions.read(nobody, (tx) => this.accounts.idOf(tx, name));
    if (isKnown || !wanted.name?.trim()) {
      // Unknown without a name looks like a wrong password: nobody learns here who has an account.
      const account = await this.identity.authenticate(wanted.signInName, wanted.password, address, requestId);
      return this.transactions.run(nobody, (tx) => this.joinAndEnter(tx, nobody, wanted.token, account));
    }
    const displayName = wanted.name.trim();
    const passwordHash = await this.identity.hashPassword(wanted.password);
    return this.transactions.run(nobody, async (tx) => {
      const account = await this.newAccount(tx, wanted.token, displayName, name, passwordHash);
      return this.joinAndEnter(tx, nobody, wanted.token, account);
    });
  }

  /** Accepts with the account that is signed in, which acts for the organisation from then on. */
  async join(actor: Actor, token: string, address: string): Promise<void> {
    const { accountId, displayName, requestId } = actor;
    if (!accountId || !displayName) throw new DomainError('unauthenticated', 'sign-in-needed');
    const nobody = Actor.nobody(requestId);
    const invitation = await this.transactions.read(nobody, (tx) => this.load(tx, token));
    const [contact] = await this.transactions.read(nobody, (tx) => this.accounts.contacts(tx, [accountId]));
    await this.requireMeant(invitation, contact, address, requestId);
    const organizationId = await this.transactions.run(nobody, (tx) => this.take(tx, actor, token, accountId));
    await this.identity.chooseOrganization(actor, organizationId);
  }

  private async newAccount(
    tx: Tx,
    token: string,
    displayName: string,
    name: SignInName,
    passwordHash: string,
  ): Promise<{ id: string; displayName: string }> {
    // Locked first: of several at once one makes an account, the others find the link used and make nothing.
    await this.load(tx, token, { lock: true });
    const id = await this.accounts.create(tx, displayName, name, passwordHash);
    if (!id) throw conflict('sign-in-name-taken');
    return { id, displayName };
  }

  private async joinAndEnter(
    tx: Tx,
    nobody: Actor,
    token: string,
    account: { id: string; displayName: string },
  ): Promise<NewSession> {
    const organizationId = await this.take(tx, nobody, token, account.id);
    return this.identity.enter(tx, account, { organizationId });
  }

  /** Uses the link up and makes the account a member. Returns the organisation joined. */
  private async take(tx: Tx, actor: Actor, token: string, accountId: string): Promise<string> {
    const invitation = await this.load(tx, token, { lock: true });
    const organizationId = await this.destination(tx, invitation);
    if (!(await this.accounts.join(tx, accountId, organizationId, invitation.role))) throw conflict('already-member');
    await this.repository.accept(tx, invitation.id, accountId, organizationId);
    const organizationIds = [...new Set([invitation.organizationId, organizationId])];
    audit(tx, actor, {
      action: 'invitation.accepted',
      subjectType: 'account',
      subjectId: accountId,
      purpose: invitation.id,
      organizationIds,
    });
    await appendEvent(
      tx,
      { organizationId: null },
      {
        type: 'invitation.accepted',
        subjectId: invitation.id,
        organizationIds,
        data: {
          kind: invitation.kind,
          accountId,
          joinedOrganizationId: organizationId,
          inviterOrganizationId: invitation.organizationId,
        },
      },
    );
    for (const id of organizationIds)
      await hint(tx, { room: `organization:${id}`, type: 'invitation.accepted', id: invitation.id });
    return organizationId;
  }

  /** The organisation the link leads into, made or claimed now where it did not take part before. */
  private async destination(tx: Tx, invitation: OpenInvitation): Promise<string> {
    const { targetOrganizationId, organizationName: name, organizationKind: kind, areaCode, uscc } = invitation;
    if (invitation.kind === 'colleague' && targetOrganizationId) return targetOrganizationId;
    await this.founding.lockName(tx, name);
    const listed = targetOrganizationId ? [{ id: targetOrganizationId }] : await this.founding.same(tx, name, uscc);
    if (listed.length === 0) return this.founding.found(tx, { name, kind, areaCode, uscc });
    // It may have been listed, or have joined by another link, since the invitation was written.
    if (listed.length > 1 || !(await this.founding.claim(tx, listed[0].id, kind)))
      throw conflict('organization-takes-part-already');
    return listed[0].id;
  }

  /** Guessing whom a link is meant for is limited like guessing a password. */
  private async requireMeant(
    invitation: OpenInvitation,
    person: Binding,
    address: string,
    requestId: string,
  ): Promise<void> {
    const subject = `invitation:${invitation.id}`;
    const binding = bindingOf(invitation);
    await this.identity.assertFewGuesses(subject, address, requestId);
    if (isMeantFor(binding, person)) return;
    await this.identity.noteGuess(subject, address, requestId);
    throw ruleBroken('invitation-for-another-name', { boundTo: maskedSignInName(binding) });
  }

  private async load(tx: Tx, token: string, options?: { lock: boolean }): Promise<OpenInvitation> {
    const invitation = await this.repository.open(tx, hashLinkToken(token), options);
    if (!invitation) throw new DomainError('not-found', 'link-not-valid');
    return invitation;
  }
}

const bindingOf = ({ boundPhone, boundEmail }: OpenInvitation): Binding => ({ phone: boundPhone, email: boundEmail });
