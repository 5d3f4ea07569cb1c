import { roles, type Role } from '@app/access';
import { Id, OneOf, Out, PageOf } from '@app/http';
import { memberActions, type MemberAction } from '../domain/member.policy';

export const memberStates = ['active', 'disabled', 'no-password'] as const;
export type MemberState = (typeof memberStates)[number];

export class MemberParams {
  @Id() id: string;
  @Id() accountId: string;
}

export class MemberDto {
  @Out({ format: 'uuid' }) accountId: string;
  @Out() displayName: string;
  @Out({ enum: roles }) role: Role;
  @Out({ type: String, format: 'date-time' }) since: Date;
  /** Masked; null unless the asker looks after this person. */
  @Out({ type: String, nullable: true }) signInName: string | null;
  /** Calendar day in China; null unless the asker looks after this person, or when they never signed in. */
  @Out({ type: String, format: 'date', nullable: true }) lastSeenOn: string | null;
  @Out({ enum: memberStates, nullable: true }) state: MemberState | null;
  /** Roles the asker may give this person; empty when they may not change it. */
  @Out({ enum: roles, isArray: true }) assignableRoles: readonly Role[];
  @Out({ enum: memberActions, isArray: true }) allowedActions: readonly MemberAction[];
}

export class ChangeRoleDto {
  @OneOf(roles) role: Role;
}

export class RemoveMemberDto {
  /** Who takes over what is open; without one it stays where it is. */
  @Id({ optional: true }) successorAccountId?: string;
}

export class MoveMemberDto {
  @Id() organizationId: string;
  @OneOf(roles) role: Role;
}

export class ResetLinkDto {
  /** Only in this answer: stored is its hash. */
  @Out() token: string;
  @Out() path: string;
  @Out({ type: String, format: 'date-time' }) expiresAt: Date;
}

export class OpenWorkItemDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() label: string;
  /** Of the page. */
  @Out() path: string;
}

export class OpenWorkDto {
  @Out() kind: string;
  @Out({ type: 'integer' }) count: number;
  @Out({ type: [OpenWorkItemDto], description: 'The first of them' }) items: OpenWorkItemDto[];
}

/** Something that came to the reader when a colleague left. */
export class HandedOverDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() kind: string;
  @Out() label: string;
  /** Of the page. */
  @Out() path: string;
  @Out() fromName: string;
  @Out({ type: String, format: 'date-time' }) at: Date;
}

export class HandedOverPageDto extends PageOf(HandedOverDto) {}
