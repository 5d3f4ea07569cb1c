import { Actor, audit, requireAllowed, type Role } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import {
  AccountsRepository,
  linkExpiry,
  newLinkToken,
  SignInLinksRepository,
  type AccountContact,
} from '@app/identity';
import { conflict, notFound, ruleBroken, systemClock } from '@app/kernel';
import { allowedOrganizationActions, OrganizationsService } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { rolesOfKind, rolesToGive } from './domain/invitation.policy';
import { maskedSignInName } from './domain/masked-sign-in-name';
import { allowedMemberActions, leavesNobody, type MemberAction } from './domain/member.policy';
import type { MemberDto, MemberState, ResetLinkDto } from './dto/member.dto';
import { MemberAnnouncer } from './member-announcer';
import { MembersRepository, type MemberRow } from './members.repository';

/** Who belongs to an organisation, and changing that. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MembersRepository,
    private readonly organizations: OrganizationsService,
    private readonly accounts: AccountsRepository,
    private readonly links: SignInLinksRepository,
    private readonly announcer: MemberAnnouncer,
  ) {}

  /** Names and roles of colleagues; whoever looks after them also sees how they sign in (masked) and when they last did. */
  async list(actor: Actor, organizationId: string): Promise<MemberDto[]> {
    const members = await this.transactions.read(actor, async (tx) => {
      await this.organizations.get(tx, organizationId);
      requireAllowed(mayList(actor, organizationId), 'see-members');
      return this.repository.list(tx, organizationId);
    });
    const kept = members.filter((member) => allowedMemberActions(actor, member).length > 0);
    const contacts = await this.contactsOf(actor, kept);
    return members
      .filter((member) => !member.disabled || contacts.has(member.accountId))
      .map((member) => shown(actor, member, contacts.get(member.accountId)));
  }

  /** @throws conflict `last-admin`, `last-steward`, rule `role-not-allowed` */
  async changeRole(actor: Actor, organizationId: string, accountId: string, role: Role): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const member = await this.load(tx, actor, organizationId, accountId, 'change-role');
      if (!rolesToGive(actor).includes(role)) throw ruleBroken('role-not-allowed');
      if (member.role === role) return;
      await this.requireKept(tx, member, role);
      if ((await this.repository.changeRole(tx, organizationId, accountId, member.role, role)) !== 1) throw notFound();
      await this.announcer.changed(tx, actor, 'member.role-changed', member, { role });
    });
  }

  /** To another organisation. What they had open stays with the one they leave. @throws conflict `already-member` */
  async move(actor: Actor, from: string, accountId: string, to: { organizationId: string; role: Role }): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const member = await this.load(tx, actor, from, accountId, 'move');
      if (to.organizationId === from) throw conflict('already-member');
      const { kind } = await this.organizations.get(tx, to.organizationId);
      if (to.role === 'network-steward' || !rolesOfKind[kind].includes(to.role)) throw ruleBroken('role-not-allowed');
      await this.requireKept(tx, member, null);
      if (!(await this.accounts.join(tx, accountId, to.organizationId, to.role))) throw conflict('already-member');
      await this.announcer.changed(tx, actor, 'member.moved', member, {
        role: to.role,
        toOrganizationId: to.organizationId,
      });
      if ((await this.repository.end(tx, from, accountId)) !== 1) throw notFound();
    });
  }

  /** A link with which the person chooses a new password; the old one works until it is used. */
  async offerReset(actor: Actor, organizationId: string, accountId: string): Promise<ResetLinkDto> {
    return this.transactions.run(actor, async (tx) => {
      const member = await this.load(tx, actor, organizationId, accountId, 'reset-password');
      const { token, tokenHash } = newLinkToken();
      const expiresAt = linkExpiry('reset', systemClock.now());
      await this.links.offer(tx, accountId, 'reset', tokenHash, expiresAt);
      audit(tx, actor, {
        action: 'account.reset-offered',
        subjectType: 'account',
        subjectId: accountId,
        organizationIds: [member.organizationId],
      });
      return { token, path: `/welcome#${token}`, expiresAt };
    });
  }

  /** @throws not-found, forbidden */
  async load(
    tx: Tx,
    actor: Actor,
    organizationId: string,
    accountId: string,
    action: MemberAction,
  ): Promise<MemberRow> {
    const member = await this.repository.find(tx, organizationId, accountId);
    if (!member) throw notFound();
    requireAllowed(allowedMemberActions(actor, member), action);
    return member;
  }

  /** @throws conflict `last-admin`, `last-steward` */
  async requireKept(tx: Tx, member: MemberRow, next: Role | null): Promise<void> {
    const code = leavesNobody(member, next, await this.repository.lockKeeping(tx, member.organizationId));
    if (code) throw conflict(code);
  }

  private async contactsOf(actor: Actor, members: readonly MemberRow[]): Promise<Map<string, AccountContact>> {
    if (members.length === 0) return new Map();
    const ids = members.map(({ accountId }) => accountId);
    const contacts = await this.transactions.read(Actor.nobody(actor.requestId), (tx) =>
      this.accounts.contacts(tx, ids),
    );
    return new Map(contacts.map((contact) => [contact.accountId, contact]));
  }
}

/** Besides one's own colleagues a steward sees those of every organisation, to help where it cannot help itself. */
const mayList = (actor: Actor, organizationId: string): readonly string[] =>
  actor.role === 'network-steward' ? ['see-members'] : allowedOrganizationActions(actor, organizationId);

function shown(actor: Actor, member: MemberRow, contact: AccountContact | undefined): MemberDto {
  const allowedActions = allowedMemberActions(actor, member);
  return {
    accountId: member.accountId,
    displayName: member.displayName,
    role: member.role,
    since: member.since,
    signInName: contact ? maskedSignInName(contact) : null,
    lastSeenOn: contact?.seenAt ? dayInChina(contact.seenAt) : null,
    state: contact ? stateOf(contact) : null,
    assignableRoles: allowedActions.includes('change-role') ? (rolesToGive(actor) as Role[]) : [],
    allowedActions,
  };
}

function stateOf({ disabled, hasPassword }: AccountContact): MemberState {
  if (disabled) return 'disabled';
  return hasPassword ? 'active' : 'no-password';
}

const dayInChina = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(instant);
