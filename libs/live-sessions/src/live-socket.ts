import type { Actor } from '@app/access';
import {
  type CommandAnswer,
  groupOf,
  type JoinAnswer,
  type LaneId,
  mayFollow,
  type Member,
  memberOf,
  parseLane,
  PROTOCOL,
  type RefusalCode,
  type Refused,
  type SafeAnswer,
  type SinceAnswer,
  SINCE_LIMIT,
} from '@app/live-protocol';
import type { Socket } from 'socket.io';
import type { Follower } from './live-audience';
import { readCommand, readJoin, readSince } from './live-messages';
import type { LiveSocketPorts } from './live-socket-ports';
import { readSafe } from './safe/safe-message';
import type { SessionActor } from './session-actor';

/** Who is at the other end; a guest cookie means something in its own session only. */
export interface LiveVisitor {
  account: Actor | null;
  guest: { guestId: string; sessionId: string } | null;
}

/** Every event a client may send in `/live`. Staff lanes and facilitators' commands are checked one by one on top. */
export const liveSocketEvents = { join: 'live-member', cmd: 'live-member', since: 'live-member', safe: 'live-member' } as const;

type Answer<T> = (answer: T) => void;

// A person presses a few times a second at most; a burst of saved work after a reconnection is larger.
const burst = 120;
const perSecond = 20;

const refused = (code: RefusalCode, at?: string): Refused => ({ ok: false, code, ...(at !== undefined && { at }) });

/** One connected device: what it asks, and which session it follows. */
export class LiveSocket {
  private follower: Follower | null = null;
  private allowance = burst;
  private countedAt = Date.now();

  constructor(
    private readonly socket: Socket,
    private readonly visitor: LiveVisitor,
    private readonly ports: LiveSocketPorts,
  ) {}

  listen(): void {
    this.on<JoinAnswer>('join', (message) => this.join(message));
    this.on<CommandAnswer>('cmd', (message) => this.command(message));
    this.on<SinceAnswer>('since', (message) => this.since(message));
    this.on<SafeAnswer>('safe', (message) => this.safe(message));
    this.socket.on('disconnect', () => this.leave());
  }

  private on<T>(event: keyof typeof liveSocketEvents, handle: (message: unknown) => Promise<T | Refused>): void {
    this.socket.on(event, (message: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return;
      if (!this.mayAskNow()) return (answer as Answer<Refused>)(refused('busy'));
      handle(message).then(answer as Answer<T | Refused>, () => (answer as Answer<Refused>)(refused('retry')));
    });
  }

  private async join(value: unknown): Promise<JoinAnswer> {
    const message = readJoin(value);
    if (!message || message.proto !== PROTOCOL) return refused('invalid');
    const actor = await this.ports.actors.of(message.sid);
    const member = actor && this.memberIn(actor);
    // The same answer for a session that is not there and for one of others.
    if (!actor || !member) return refused('forbidden');
    for (const { id } of message.lanes) {
      const lane = parseLane(id);
      if (!lane) return refused('invalid', id);
      if (!mayFollow(lane, member, actor.room)) return refused('forbidden', id);
    }
    // From here to the answer nothing waits: what is committed later arrives as a frame, what came before is in the answer.
    if (!this.socket.connected) return refused('retry');
    this.leave();
    this.follow(
      actor,
      member,
      message.lanes.map(({ id }) => id),
    );
    return {
      ok: true,
      now: Date.now(),
      lanes: message.lanes.map((position) => actor.catchUp(position)),
      applied: actor.appliedOf(message.outbox),
      me: { memberId: member.id, role: member.role, group: groupOf(actor.room, member.id) },
    };
  }

  private async command(value: unknown): Promise<CommandAnswer> {
    const message = readCommand(value);
    if (!message) return refused('invalid');
    if (!this.follower) return refused('forbidden');
    const { sessionId, memberId } = this.follower;
    const actor = this.ports.actors.inMemory(sessionId) ?? (await this.ports.actors.of(sessionId));
    return actor ? actor.submit(message, memberId) : refused('forbidden');
  }

  private async since(value: unknown): Promise<SinceAnswer> {
    const message = readSince(value);
    if (!message) return refused('invalid');
    const { follower } = this;
    if (!follower?.lanes.has(message.lane)) return refused('forbidden');
    const actor = await this.ports.actors.of(follower.sessionId);
    if (!actor) return { ok: false, code: 'rejoin' };
    const { lane, epoch, seq } = message;
    const limit = Math.min(Math.max(message.limit, 1), SINCE_LIMIT);
    const known = actor.since(lane, epoch, seq, limit);
    if (known) return known;
    const events = await this.ports.log.since(follower.sessionId, lane, seq, limit);
    return { ok: true, lane, epoch, head: actor.lanes.get(lane)?.head ?? seq, events };
  }

  /** A round without names: past the queue, the log and the outbox of commands. */
  private async safe(value: unknown): Promise<SafeAnswer | Refused> {
    const message = readSafe(value);
    if (!message) return refused('invalid');
    if (!this.follower) return refused('forbidden');
    const { sessionId, memberId } = this.follower;
    const actor = await this.ports.actors.of(sessionId);
    return actor ? this.ports.safe.answer(actor, memberId, message) : refused('forbidden');
  }

  private memberIn(actor: SessionActor): Member | null {
    const { account, guest } = this.visitor;
    const asAccount = account?.accountId && actor.accounts.get(account.accountId);
    if (asAccount) return memberOf(actor.room, asAccount) ?? null;
    return guest?.sessionId === actor.id ? (memberOf(actor.room, guest.guestId) ?? null) : null;
  }

  private follow(actor: SessionActor, member: Member, lanes: LaneId[]): void {
    const { id: memberId, role } = member;
    const group = groupOf(actor.room, memberId);
    this.follower = { socket: this.socket, sessionId: actor.id, memberId, role, group, lanes: new Set(lanes) };
    this.ports.audience.add(this.follower);
    if (lanes.includes('staff')) this.socket.emit('eph', { lane: 'staff', k: 'balance', d: actor.balance });
  }

  private leave(): void {
    if (this.follower) this.ports.audience.remove(this.follower);
    this.follower = null;
  }

  private mayAskNow(): boolean {
    const now = Date.now();
    this.allowance = Math.min(burst, this.allowance + ((now - this.countedAt) / 1000) * perSecond);
    this.countedAt = now;
    if (this.allowance < 1) return false;
    this.allowance -= 1;
    return true;
  }
}
