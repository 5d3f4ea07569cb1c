import { type Actor, audit, type OrganizationKind, type Role } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { linkExpiry, newLinkToken } from '@app/identity';
import { badShape, conflict, forbidden, newId, notFound, ruleBroken, systemClock } from '@app/kernel';
import { acceptedAreaCode, acceptedUscc, OrganizationFounding, OrganizationsService } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { actionsOf, stateOf, type InvitationAction } from './domain/invitation';
import { firstRole, isKeeper, kindsToInvite, rolesToGive } from './domain/invitation.policy';
import { maskedSignInName } from './domain/masked-sign-in-name';
import type { CreateInvitationDto, InvitationDto, InvitationPageDto, NewInvitationDto } from './dto/invitation.dto';
import { InvitationsRepository, type InvitationRow } from './invitations.repository';
import { asContact, readableSignInName } from './new-account';

/** Where the invited person goes, and as what. */
interface Destination {
  role: string;
  targetOrganizationId: string | null;
  organizationName: string;
  organizationKind: string;
  areaCode: string | null;
  uscc: string | null;
}

export const invitationPath = (token: string): string => `/invitation#${token}`;

/** Inviting, and looking after what was invited. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: InvitationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly founding: OrganizationFounding,
  ) {}

  list(actor: Actor, page: { after?: string; limit: number }): Promise<InvitationPageDto> {
    return this.transactions.read(actor, async (tx) => {
      const { items, next } = await this.repository.list(tx, page);
      const roles = rolesToGive(actor) as Role[];
      const organizationKinds = kindsToInvite(actor) as OrganizationKind[];
      return { items: items.map(shown), next, mayInvite: { roles, organizationKinds } };
    });
  }

  /** @throws forbidden, conflict `organization-listed`, `organization-takes-part-already`, rule `role-not-allowed` */
  create(actor: Actor, wanted: CreateInvitationDto): Promise<NewInvitationDto> {
    const { accountId, organizationId } = actor;
    if (!accountId || !organizationId || !isKeeper(actor)) throw forbidden();
    const bound = wanted.signInName?.trim() ? asContact(readableSignInName(wanted.signInName)) : null;
    return this.transactions.run(actor, async (tx) => {
      const destination =
        wanted.kind === 'colleague'
          ? await this.ownOrganization(tx, actor, organizationId, wanted)
          : await this.newcomer(tx, actor, wanted);
      const { token, tokenHash } = newLinkToken();
      const [id, expiresAt] = [newId(), linkExpiry('invitation', systemClock.now())];
      await this.repository.insert(tx, {
        id,
        organizationId,
        kind: wanted.kind,
        ...destination,
        boundPhone: bound?.phone ?? null,
        boundEmail: bound?.email ?? null,
        tokenHash,
        invitedBy: accountId,
        expiresAt,
      });
      audit(tx, actor, { action: 'invitation.made', subjectType: 'invitation', subjectId: id, fields: [wanted.kind] });
      return { id, token, path: invitationPath(token), expiresAt };
    });
  }

  /** The link is of no use from this moment on. @throws not-found, conflict `invitation-not-open` */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await this.loadFor(tx, id, 'withdraw');
      await this.repository.withdraw(tx, id);
      audit(tx, actor, { action: 'invitation.withdrawn', subjectType: 'invitation', subjectId: id });
    });
  }

  /** A new link, with its whole time; the old one is dead. @throws not-found, conflict `invitation-not-open` */
  renew(actor: Actor, id: string): Promise<NewInvitationDto> {
    return this.transactions.run(actor, async (tx) => {
      await this.loadFor(tx, id, 'renew');
      const { token, tokenHash } = newLinkToken();
      const expiresAt = linkExpiry('invitation', systemClock.now());
      await this.repository.renew(tx, id, tokenHash, expiresAt);
      audit(tx, actor, { action: 'invitation.renewed', subjectType: 'invitation', subjectId: id });
      return { id, token, path: invitationPath(token), expiresAt };
    });
  }

  private async loadFor(tx: Tx, id: string, action: InvitationAction): Promise<void> {
    const invitation = await this.repository.lock(tx, id);
    if (!invitation) throw notFound();
    const state = stateOf(invitation, systemClock.now());
    if (!actionsOf(state).includes(action)) throw conflict('invitation-not-open', { state });
  }

  private async ownOrganization(
    tx: Tx,
    actor: Actor,
    organizationId: string,
    { role }: CreateInvitationDto,
  ): Promise<Destination> {
    if (!role) throw badShape('role-needed');
    if (!rolesToGive(actor).includes(role)) throw ruleBroken('role-not-allowed');
    const { name, kind } = await this.organizations.get(tx, organizationId);
    return {
      role,
      targetOrganizationId: organizationId,
      organizationName: name,
      organizationKind: kind,
      areaCode: null,
      uscc: null,
    };
  }

  /** Not in the directory yet, or there as an entry nobody looks after, which is then claimed instead of doubled. */
  private async newcomer(tx: Tx, actor: Actor, wanted: CreateInvitationDto): Promise<Destination> {
    const kinds = kindsToInvite(actor);
    if (kinds.length === 0) throw forbidden();
    const organizationKind = wanted.organizationKind;
    if (!organizationKind) throw badShape('organization-kind-needed');
    if (!kinds.includes(organizationKind)) throw ruleBroken('organization-kind-not-allowed');
    const claimed = wanted.organizationId ? await this.organizations.get(tx, wanted.organizationId) : undefined;
    if (claimed && claimed.kind !== 'listed') throw conflict('organization-takes-part-already');
    const organizationName = claimed?.name ?? wanted.organizationName?.trim();
    if (!organizationName) throw badShape('organization-name-needed');
    const uscc = wanted.uscc ? acceptedUscc(wanted.uscc, true) : null;
    if (!claimed) await this.requireUnknown(tx, organizationName, uscc);
    return {
      role: firstRole,
      targetOrganizationId: claimed?.id ?? null,
      organizationName,
      organizationKind,
      areaCode: wanted.areaCode?.trim() ? acceptedAreaCode(wanted.areaCode) : null,
      uscc,
    };
  }

  private async requireUnknown(tx: Tx, name: string, uscc: string | null): Promise<void> {
    const same = await this.founding.same(tx, name, uscc);
    if (same.some(({ kind }) => kind !== 'listed')) throw conflict('organization-takes-part-already');
    const organizations = same.map((each) => ({ id: each.id, name: each.name }));
    if (organizations.length > 0) throw conflict('organization-listed', { organizations });
  }
}

function shown(row: InvitationRow): InvitationDto {
  const state = stateOf(row, systemClock.now());
  return {
    id: row.id,
    kind: row.kind,
    role: row.role,
    organizationName: row.organizationName,
    organizationKind: row.organizationKind,
    state,
    boundTo: maskedSignInName({ phone: row.boundPhone, email: row.boundEmail }),
    invitedBy: row.invitedBy,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    acceptedBy: row.acceptedBy,
    acceptedAt: row.acceptedAt,
    allowedActions: actionsOf(state),
  };
}
