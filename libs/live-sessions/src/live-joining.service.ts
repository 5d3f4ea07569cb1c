import { createHash, randomBytes } from 'node:crypto';
import { Actor, isSessionSecret } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { DomainError, newId, notFound, ruleBroken } from '@app/kernel';
import { type Member, memberOf } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { Attempts } from './domain/attempts';
import type { JoinedDto, JoinLiveSessionDto } from './dto/live-session.dto';
import { MetPairs } from './groups/met-pairs';
import { aGuest, aMember } from './live-member-facts';
import { LiveSessionsRepository } from './live-sessions.repository';
import { LiveSessionsService } from './live-sessions.service';
import type { SessionActor } from './session-actor';
import { SessionActors } from './session-actors';

export interface GuestPass {
  /** The cookie's value; only its hash is stored. */
  secret: string;
  joined: JoinedDto;
}

/** Who sits where is known in memory from the moment it is decided, so that two requests of one person seat them once. */
interface Seat {
  isTaken(): boolean;
  take(): void;
  giveBack(): void;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const mostGuests = 400;
const minute = 60_000;

/** Becoming part of a live session: by link with or without an account, or as an invited organisation's person. */
@Injectable()
export class LiveJoiningService {
  // One meeting room is one address: generous to joining, strict to wrong links.
  private readonly tries = new Attempts(900, minute);
  private readonly misses = new Attempts(20, 10 * minute);

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: LiveSessionsRepository,
    private readonly sessions: LiveSessionsService,
    private readonly actors: SessionActors,
    private readonly metPairs: MetPairs,
  ) {}

  /** The session a link leads to; 404 for a wrong or closed one. */
  async sessionOf(
    { code, secret }: Pick<JoinLiveSessionDto, 'code' | 'secret'>,
    address: string,
    requestId: string,
  ): Promise<string> {
    const now = Date.now();
    const tooMany = new DomainError('too-many', 'too-many-attempts');
    if (!this.tries.allow(address, now)) throw tooMany;
    const id = await this.transactions.read(Actor.nobody(requestId), async (tx) => {
      const rows = await tx.query<{ id: string | null }>('SELECT rls.live_session_for_code($1, $2) AS id', [
        code,
        sha256(secret),
      ]);
      return rows[0].id;
    });
    if (id) return id;
    throw this.misses.allow(address, now) ? notFound() : tooMany;
  }

  async joinAsMember(actor: Actor, sessionId: string): Promise<JoinedDto> {
    const room = await this.roomOf(sessionId);
    const { accountId, organizationId } = actor;
    if (!accountId) throw new DomainError('unauthenticated', 'sign-in-needed');
    const known = room.accounts.get(accountId);
    if (known) return joinedAs(sessionId, memberOf(room.room, known));
    const name = await this.transactions.read(actor, async (tx) =>
      organizationId ? this.repository.organizationName(tx, organizationId) : undefined,
    );
    const member = aMember(actor, name ?? '', 'member', Date.now());
    const seat = {
      isTaken: () => room.accounts.has(accountId),
      take: () => void room.accounts.set(accountId, member.id),
      giveBack: () => void room.accounts.delete(accountId),
    };
    const joined = await this.seat(room, member, seat, async (tx) => {
      await tx.insert('live_member', { id: member.id, sessionId, accountId, organizationId, role: 'member' });
    });
    return joined ?? joinedAs(sessionId, memberOf(room.room, room.accounts.get(accountId) ?? ''));
  }

  /** Somebody who sees the session as their own or an invited organisation's. */
  async joinAsInvited(actor: Actor, sessionId: string): Promise<JoinedDto> {
    const session = await this.sessions.get(actor, sessionId);
    if (session.status === 'closed')
      throw new DomainError('conflict', 'live-session-state', { status: session.status });
    return this.joinAsMember(actor, sessionId);
  }

  /** A new guest, or the same one again when the cookie already belongs to this session. */
  async joinAsGuest(sessionId: string, wanted: JoinLiveSessionDto, cookie: string | undefined): Promise<GuestPass> {
    const room = await this.roomOf(sessionId);
    const known = isSessionSecret(cookie) ? await this.guestOf(cookie) : null;
    if (known?.sessionId === sessionId && isSessionSecret(cookie)) {
      return { secret: cookie, joined: joinedAs(sessionId, memberOf(room.room, known.guestId)) };
    }
    if (!wanted.name) throw ruleBroken('name-needed');
    if (room.guests.size >= mostGuests) throw new DomainError('too-many', 'live-session-full');
    const secret = randomBytes(32).toString('base64url');
    const guest = aGuest(newId(), wanted.name.trim(), (wanted.organization ?? '').trim(), Date.now());
    const seat = {
      isTaken: () => false,
      take: () => void room.guests.add(guest.id),
      giveBack: () => void room.guests.delete(guest.id),
    };
    const joined = await this.seat(room, guest, seat, async (tx) => {
      const { id, displayName } = guest;
      const organizationName = guest.organization.name;
      await tx.insert('live_guest', { id, sessionId, secretHash: sha256(secret), displayName, organizationName });
      await tx.insert('live_member', { id, sessionId, guestId: id, role: 'guest' });
    });
    if (!joined) throw notFound();
    return { secret, joined };
  }

  /** Who a guest cookie belongs to, and in which session it means anything. */
  async guestOf(secret: string): Promise<{ guestId: string; sessionId: string } | null> {
    return this.transactions.read(Actor.nobody('live'), async (tx) => {
      const rows = await tx.query<{ guestId: string; sessionId: string }>(
        'SELECT guest_id AS "guestId", session_id AS "sessionId" FROM rls.live_guest($1)',
        [sha256(secret)],
      );
      return rows[0] ?? null;
    });
  }

  /** Null when somebody took the same seat a moment before. */
  private async seat(
    room: SessionActor,
    member: Member,
    seat: Seat,
    insert: (tx: Tx) => Promise<void>,
  ): Promise<JoinedDto | null> {
    const answer = await room.perform((state) => {
      if (state.session.status === 'closed') return { ok: false, code: 'closed' };
      if (seat.isTaken()) return { ok: false, code: 'conflict' };
      seat.take();
      return { ok: true, events: [{ k: 'member.joined', d: { member } }] };
    }, insert);
    if (answer.ok) {
      await this.metPairs.tell(room, member.id);
      return joinedAs(room.id, member);
    }
    if (answer.code === 'conflict') return null;
    if (answer.code === 'closed') throw new DomainError('conflict', 'live-session-state', { status: 'closed' });
    seat.giveBack();
    throw new DomainError('unavailable', 'live-session-not-saved');
  }

  private async roomOf(sessionId: string): Promise<SessionActor> {
    const room = await this.actors.of(sessionId);
    if (!room) throw notFound();
    return room;
  }
}

function joinedAs(sessionId: string, member: Member | undefined): JoinedDto {
  if (!member) throw notFound();
  return { sessionId, memberId: member.id, role: member.role };
}
