import {
  type CommandAnswer,
  groupOf,
  type JoinAnswer,
  mayFollow,
  type Member,
  memberOf,
  parseLane,
  PROTOCOL,
  type RefusalCode,
  type Refused,
  type SafeAnswer,
  SINCE_LIMIT,
  type SinceAnswer,
} from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { type Device, type Follower, LiveAudience } from './live-audience';
import { LiveLog } from './live-log';
import { readCommand, readJoin, readSince } from './live-messages';
import { readSafe } from './safe/safe-message';
import { SafeRounds } from './safe/safe-rounds';
import type { SessionActor } from './session-actor';
import { SessionActors } from './session-actors';

/** Who is at the other end; a guest cookie means something in its own session only. */
export interface Visitor {
  accountId: string | null;
  guest: { guestId: string; sessionId: string } | null;
}

/** Every event a client may send in `/live`. Staff lanes and facilitators' commands are checked one by one on top. */
export const liveSocketEvents = {
  join: 'live-member',
  cmd: 'live-member',
  since: 'live-member',
  safe: 'live-member',
} as const;
export type LiveSocketEvent = keyof typeof liveSocketEvents;

export const refused = (code: RefusalCode, at?: string): Refused => ({
  ok: false,
  code,
  ...(at !== undefined && { at }),
});

/** What devices ask of the sessions this process writes, wherever their sockets are. */
@Injectable()
export class RoomDesk {
  private readonly seats = new Map<string, Follower>();

  constructor(
    private readonly actors: SessionActors,
    private readonly audience: LiveAudience,
    private readonly log: LiveLog,
    private readonly rounds: SafeRounds,
  ) {}

  /**
   * Throws OwnedElsewhere where another process writes the session. `isThere` says whether the device still listens; `reply`
   * is called in the turn in which the seat is taken, so that no frame overtakes the answer.
   */
  async join(
    device: Device,
    visitor: Visitor,
    value: unknown,
    isThere: () => boolean,
    reply: (answer: JoinAnswer) => void,
  ): Promise<void> {
    const message = readJoin(value);
    if (!message || message.proto !== PROTOCOL) return reply(refused('invalid'));
    const actor = await this.actors.of(message.sid);
    const member = actor && memberIn(actor, visitor);
    // The same answer for a session that is not there and for one of others.
    if (!actor || !member) return reply(refused('forbidden'));
    for (const { id } of message.lanes) {
      const lane = parseLane(id);
      if (!lane) return reply(refused('invalid', id));
      if (!mayFollow(lane, member, actor.room)) return reply(refused('forbidden', id));
    }
    // From here to the answer nothing waits: what is committed later arrives as a frame, what came before is in the answer.
    if (!isThere()) return reply(refused('retry'));
    this.leave(device);
    const group = groupOf(actor.room, member.id);
    const lanes = new Set(message.lanes.map(({ id }) => id));
    this.seat({ device, sessionId: actor.id, memberId: member.id, role: member.role, group, lanes }, actor);
    reply({
      ok: true,
      now: Date.now(),
      lanes: message.lanes.map((position) => actor.catchUp(position)),
      applied: actor.appliedOf(message.outbox),
      me: { memberId: member.id, role: member.role, group },
    });
  }

  ask(device: Device, event: Exclude<LiveSocketEvent, 'join'>, value: unknown): Promise<unknown> {
    switch (event) {
      case 'cmd':
        return this.command(device, value);
      case 'since':
        return this.since(device, value);
      case 'safe':
        return this.safe(device, value);
    }
  }

  leave({ key }: Device): void {
    const follower = this.seats.get(key);
    if (!follower) return;
    this.seats.delete(key);
    this.audience.remove(follower);
  }

  has({ key }: Device): boolean {
    return this.seats.has(key);
  }

  private seat(follower: Follower, actor: SessionActor): void {
    this.seats.set(follower.device.key, follower);
    this.audience.add(follower);
    if (follower.lanes.has('staff'))
      this.audience.tell(follower, 'eph', { lane: 'staff', k: 'balance', d: actor.balance });
  }

  private async command(device: Device, value: unknown): Promise<CommandAnswer> {
    const message = readCommand(value);
    if (!message) return refused('invalid');
    const follower = this.seats.get(device.key);
    if (!follower) return refused('forbidden');
    const { sessionId, memberId } = follower;
    const actor = this.actors.inMemory(sessionId) ?? (await this.actors.of(sessionId));
    return actor ? actor.submit(message, memberId) : refused('forbidden');
  }

  private async since(device: Device, value: unknown): Promise<SinceAnswer> {
    const message = readSince(value);
    if (!message) return refused('invalid');
    const follower = this.seats.get(device.key);
    if (!follower?.lanes.has(message.lane)) return refused('forbidden');
    const actor = await this.actors.of(follower.sessionId);
    if (!actor) return { ok: false, code: 'rejoin' };
    const { lane, epoch, seq } = message;
    const limit = Math.min(Math.max(message.limit, 1), SINCE_LIMIT);
    const known = actor.since(lane, epoch, seq, limit);
    if (known) return known;
    const events = await this.log.since(follower.sessionId, lane, seq, limit);
    return { ok: true, lane, epoch, head: actor.lanes.get(lane)?.head ?? seq, events };
  }

  /** A round without names: past the queue, the log and the outbox of commands. */
  private async safe(device: Device, value: unknown): Promise<SafeAnswer | Refused> {
    const message = readSafe(value);
    if (!message) return refused('invalid');
    const follower = this.seats.get(device.key);
    if (!follower) return refused('forbidden');
    const actor = await this.actors.of(follower.sessionId);
    return actor ? this.rounds.answer(actor, follower.memberId, message) : refused('forbidden');
  }
}

function memberIn(actor: SessionActor, { accountId, guest }: Visitor): Member | null {
  const asAccount = accountId && actor.accounts.get(accountId);
  if (asAccount) return memberOf(actor.room, asAccount) ?? null;
  return guest?.sessionId === actor.id ? (memberOf(actor.room, guest.guestId) ?? null) : null;
}
