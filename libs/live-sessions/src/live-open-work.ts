import { type Actor, roles } from '@app/access';
import type { Tx } from '@app/database';
import { DomainError } from '@app/kernel';
import { memberOf, type LiveEvent, type RoomState } from '@app/live-protocol';
import {
  OpenWorkRegistry,
  type OpenWorkItem,
  type OpenWorkProvider,
  type Successor,
  type WorkOf,
} from '@app/organizations';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { aMember } from './live-member-facts';
import { LiveSessionsRepository, type FacilitatedSession } from './live-sessions.repository';
import { SessionActors } from './session-actors';

/** The sessions of the organisation that somebody facilitates and that are not over. */
@Injectable()
export class LiveOpenWork implements OpenWorkProvider, OnModuleInit {
  readonly kind = 'live-sessions';
  /** Everybody who works there may facilitate. */
  readonly successorRoles = roles.filter((role) => role !== 'resident');
  /** Without a facilitator a session can neither be opened nor closed, and whoever left must not do it. */
  readonly needsSuccessor = true;

  constructor(
    private readonly registry: OpenWorkRegistry,
    private readonly repository: LiveSessionsRepository,
    private readonly actors: SessionActors,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async list(tx: Tx, _actor: Actor, of: WorkOf): Promise<OpenWorkItem[]> {
    return (await this.repository.facilitatedBy(tx, of)).map(asItem);
  }

  /**
   * A room writes its log itself and commits at once, before the membership ends: should that fail in the end, the successor
   * facilitates beside nobody, which harms less than a room without a facilitator.
   */
  async handOver(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<OpenWorkItem[]> {
    const sessions = await this.repository.facilitatedBy(tx, of);
    const organizationName = (await this.repository.organizationName(tx, of.organizationId)) ?? '';
    const { organizationId } = of;
    const person = { displayName: successor.displayName, organizationId, organizationKind: actor.organizationKind };
    for (const session of sessions) await this.giveRoom(session, successor, person, organizationName);
    return sessions.map(asItem);
  }

  private async giveRoom(
    { id, memberId }: FacilitatedSession,
    { accountId }: Successor,
    person: Pick<Actor, 'displayName' | 'organizationId' | 'organizationKind'>,
    organizationName: string,
  ): Promise<void> {
    const room = await this.actors.of(id);
    if (!room) return;
    const seated = room.accounts.get(accountId);
    const chair = aMember(person, organizationName, 'facilitator', Date.now());
    const answer = await room.perform(
      (state) => {
        if (state.session.status === 'closed') return { ok: false, code: 'closed' };
        const events: LiveEvent[] = seated ? facilitate(state, seated) : [{ k: 'member.joined', d: { member: chair } }];
        if (!seated) room.accounts.set(accountId, chair.id);
        return { ok: true, events: [...events, { k: 'member.role-set', d: { memberId, role: 'member' } }] };
      },
      async (tx) => {
        if (!seated)
          await tx.insert('live_member', {
            id: chair.id,
            sessionId: id,
            accountId,
            organizationId: person.organizationId,
            role: 'facilitator',
          });
      },
    );
    if (answer.ok || answer.code === 'closed') return;
    if (!seated) room.accounts.delete(accountId);
    throw new DomainError('unavailable', 'live-session-not-saved');
  }
}

const facilitate = (state: RoomState, memberId: string): LiveEvent[] =>
  memberOf(state, memberId)?.role === 'facilitator'
    ? []
    : [{ k: 'member.role-set', d: { memberId, role: 'facilitator' } }];

const asItem = ({ id, title }: FacilitatedSession): OpenWorkItem => ({ id, label: title, path: `/live/${id}` });
