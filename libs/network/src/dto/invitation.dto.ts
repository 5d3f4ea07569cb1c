import { organizationKinds, roles, type OrganizationKind, type Role } from '@app/access';
import { Id, OneOf, Out, PageOf, Text } from '@app/http';
import { longestPassword } from '@app/identity';
import {
  invitationActions,
  invitationKinds,
  invitationStates,
  type InvitationAction,
  type InvitationKind,
  type InvitationState,
} from '../domain/invitation';

export class CreateInvitationDto {
  @OneOf(invitationKinds) kind: InvitationKind;
  /** Of a colleague; the first person of an organisation looks after it. */
  @OneOf(roles, { optional: true }) role?: Role;
  @Text({ max: 200, min: 1, optional: true }) organizationName?: string;
  @OneOf(organizationKinds, { optional: true }) organizationKind?: OrganizationKind;
  @Text({ max: 12, optional: true }) areaCode?: string;
  @Text({ max: 40, optional: true }) uscc?: string;
  /** An entry of the directory whose own people are to take it over, instead of a second one of the same name. */
  @Id({ optional: true }) organizationId?: string;
  /** Phone or e-mail of the one person the link is for; without it, whoever holds the link may use it. */
  @Text({ max: 254, optional: true }) signInName?: string;
}

export class NewInvitationDto {
  @Out({ format: 'uuid' }) id: string;
  /** Only in this answer: stored is its hash. */
  @Out() token: string;
  @Out() path: string;
  @Out({ type: String, format: 'date-time' }) expiresAt: Date;
}

export class InvitationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: invitationKinds }) kind: InvitationKind;
  @Out({ enum: roles }) role: Role;
  @Out() organizationName: string;
  @Out({ enum: organizationKinds }) organizationKind: OrganizationKind;
  @Out({ enum: invitationStates }) state: InvitationState;
  /** Masked. */
  @Out({ type: String, nullable: true }) boundTo: string | null;
  @Out() invitedBy: string;
  @Out({ type: String, format: 'date-time' }) createdAt: Date;
  @Out({ type: String, format: 'date-time' }) expiresAt: Date;
  @Out({ type: String, nullable: true }) acceptedBy: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) acceptedAt: Date | null;
  @Out({ enum: invitationActions, isArray: true }) allowedActions: readonly InvitationAction[];
}

/** What the asker may invite: roles for colleagues, kinds for organisations. */
export class MayInviteDto {
  @Out({ enum: roles, isArray: true }) roles: readonly Role[];
  @Out({ enum: organizationKinds, isArray: true }) organizationKinds: readonly OrganizationKind[];
}

export class InvitationPageDto extends PageOf(InvitationDto) {
  @Out({ type: MayInviteDto }) mayInvite: MayInviteDto;
}

export class InvitationTokenDto {
  @Text({ max: 100 }) token: string;
}

export class AcceptInvitationDto extends InvitationTokenDto {
  /** Needed where no account has this sign-in name yet. */
  @Text({ max: 60, min: 1, optional: true }) name?: string;
  @Text({ max: 254 }) signInName: string;
  @Text({ max: longestPassword }) password: string;
}

export class InviterDto {
  @Out() name: string;
  @Out() organizationName: string;
}

export class OpenedInvitationDto {
  @Out({ enum: invitationKinds }) kind: InvitationKind;
  @Out() organizationName: string;
  @Out({ enum: organizationKinds }) organizationKind: OrganizationKind;
  @Out({ enum: roles }) role: Role;
  @Out({ type: InviterDto }) invitedBy: InviterDto;
  @Out({ type: String, format: 'date-time' }) expiresAt: Date;
  /** Masked; null when whoever holds the link may use it. */
  @Out({ type: String, nullable: true }) boundTo: string | null;
}
