import { audit, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { MemberRow } from './members.repository';

export const memberEventTypes = [
  'member.role-changed',
  'member.moved',
  'member.removed',
  'membership.handed-over',
] as const;
export type MemberEventType = (typeof memberEventTypes)[number];

/** Says what happened to somebody's membership: audit of both sides, event, hint. Called before the keeper's own right may end. */
@Injectable()
export class MemberAnnouncer {
  async changed(
    tx: Tx,
    actor: Actor,
    type: Exclude<MemberEventType, 'membership.handed-over'>,
    member: Pick<MemberRow, 'accountId' | 'organizationId' | 'role'>,
    more: { role?: string; toOrganizationId?: string; successorAccountId?: string } = {},
  ): Promise<void> {
    const organizationIds = concerned(actor, member.organizationId, more.toOrganizationId);
    audit(tx, actor, { action: type, subjectType: 'account', subjectId: member.accountId, organizationIds });
    const data = { organizationId: member.organizationId, roleBefore: member.role, ...more };
    await appendEvent(tx, actor, { type, subjectId: member.accountId, organizationIds, data });
    for (const id of organizationIds) await hint(tx, { room: `organization:${id}`, type, id: member.accountId });
  }

  /** `count` things altogether, of whatever kind. */
  async handedOver(
    tx: Tx,
    actor: Actor,
    member: Pick<MemberRow, 'accountId' | 'organizationId'>,
    successorAccountId: string,
    count: number,
  ): Promise<void> {
    const organizationIds = concerned(actor, member.organizationId);
    audit(tx, actor, {
      action: 'membership.handed-over',
      subjectType: 'account',
      subjectId: member.accountId,
      purpose: successorAccountId,
      organizationIds,
    });
    await appendEvent(tx, actor, {
      type: 'membership.handed-over',
      subjectId: successorAccountId,
      organizationIds,
      data: {
        organizationId: member.organizationId,
        fromAccountId: member.accountId,
        toAccountId: successorAccountId,
        count,
      },
    });
  }
}

const concerned = (actor: Actor, ...ids: (string | undefined)[]): string[] => [
  ...new Set([actor.organizationId, ...ids].filter((id): id is string => typeof id === 'string')),
];
