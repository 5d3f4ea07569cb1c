import type { CommandData, CommandKind } from '../domain/commands';
import { laneKindOf } from '../domain/commands';
import { groupOf, type LaneId } from '../domain/lanes';
import type { GroupState, PrivateState, RoomState, StaffState } from '../domain/room-state';
import { memberOf } from '../domain/room-questions';
import {
  type CommandAnswer,
  type CommandMessage,
  type Ephemeral,
  type EventFrame,
  type Heartbeat,
  type JoinAnswer,
  type Joined,
  type JoinMessage,
  PROTOCOL,
  type Presence,
  type RefusalCode,
  type SeatChange,
  SINCE_LIMIT,
  type SinceAnswer,
  type SinceMessage,
  type SpeakingBalance,
} from '../domain/wire';
import type { LaneState } from '../domain/apply';
import type { SafeAnswer, SafeMessage } from '../domain/safe-round';
import { LaneFollower } from './lane-follower';
import { Outbox, type OutboxStatus, type OutboxStore } from './outbox';
import { ServerClock } from './server-clock';

const REJOIN_WITHIN_MS = 1000;
/** Lane `all` is heard from every fifteen seconds at least: after two and a half of them nobody is at the other end. */
const SILENCE_MS = 40_000;

/** The socket as the room needs it: three questions that reject on time-out or disconnection. */
export interface LiveChannel {
  ask(kind: 'join', message: JoinMessage): Promise<JoinAnswer>;
  ask(kind: 'cmd', message: CommandMessage): Promise<CommandAnswer>;
  ask(kind: 'since', message: SinceMessage): Promise<SinceAnswer>;
  ask(kind: 'safe', message: SafeMessage): Promise<SafeAnswer>;
}

export interface LiveRoomOptions {
  sid: string;
  channel: LiveChannel;
  store: OutboxStore;
  /** A new command id: 128 random bits as a UUID. */
  newId(): string;
  /** Local clock, epoch milliseconds. */
  now(): number;
  /** Called after every change worth drawing. */
  onChange(): void;
  /** Turns and votes that were under way when the link broke: ask the person again. */
  onAskAgain?(commands: CommandMessage[]): void;
}

/** What the sender saw, so that a press that comes too late changes nothing; a facilitator also says which group's lane. */
export interface Guard {
  lane?: LaneId;
  ifStage?: string;
  ifVersion?: number;
}

export type LinkState = 'connecting' | 'joined' | 'reconnecting' | 'refused';

/**
 * A live session on this device: lanes, outbox, clock, presence. The owner forwards socket events (`connected`,
 * `disconnected`, `received`) and calls `tick` about twice a second.
 */
export class LiveRoom {
  link: LinkState = 'connecting';
  refusal: RefusalCode | null = null;
  me: Joined['me'] | null = null;
  online: readonly string[] = [];
  balance: SpeakingBalance | null = null;
  readonly clock = new ServerClock();
  readonly outbox: Outbox;
  private readonly lanes = new Map<LaneId, LaneFollower>([['all', new LaneFollower('all')]]);
  private joining: Promise<void> | null = null;
  private rejoinAt = Infinity;
  private heardAt = 0;
  private asking = new Set<LaneId>();

  constructor(private readonly options: LiveRoomOptions) {
    this.outbox = new Outbox(
      options.sid,
      options.store,
      (command) => options.channel.ask('cmd', command),
      options.now,
      options.onChange,
    );
  }

  get room(): RoomState {
    return this.lanes.get('all')!.state as RoomState;
  }

  /** Null until this person follows the lane: facilitators only. */
  get staff(): StaffState | null {
    return (this.lanes.get('staff')?.state as StaffState | undefined) ?? null;
  }

  get privately(): PrivateState | null {
    return this.me ? ((this.lanes.get(`me:${this.me.memberId}`)?.state as PrivateState | undefined) ?? null) : null;
  }

  /** The small group this person sits in now; null outside group work and until its lane has arrived. */
  get group(): GroupState | null {
    const n = this.me?.group ?? null;
    return n === null ? null : this.groupState(n);
  }

  /** One group's lane, for facilitators who follow it. */
  groupState(n: number): GroupState | null {
    return (this.lanes.get(`group:${n}`)?.state as GroupState | undefined) ?? null;
  }

  /** The server's time now, for countdowns. */
  serverNow(): number {
    return this.clock.at(this.options.now());
  }

  /**
   * The room was not entered, or fell silent, and nothing is under way: only a new socket helps. The owner asks after every
   * `tick`, however well its socket looks.
   */
  get isStranded(): boolean {
    return this.link === 'reconnecting' && this.joining === null;
  }

  status(): OutboxStatus {
    return this.outbox.status();
  }

  /** The state held of a lane this person follows, else null. */
  stateOf(lane: LaneId): LaneState | null {
    return this.lanes.get(lane)?.state ?? null;
  }

  /** A question of a round without names: never kept in the outbox, never repeated by itself. */
  askSafe(message: SafeMessage): Promise<SafeAnswer> {
    return this.options.channel.ask('safe', message).catch(() => ({ ok: false, code: 'retry' }));
  }

  /** The number held of a lane, 0 before joining. */
  seqOf(lane: LaneId): number {
    return this.lanes.get(lane)?.seq ?? 0;
  }

  restore(): Promise<void> {
    return this.outbox.restore();
  }

  /** The socket is up: join with what is already here. */
  connected(): Promise<void> {
    this.joining ??= this.join().finally(() => {
      this.joining = null;
    });
    return this.joining;
  }

  disconnected(): void {
    if (this.link !== 'refused') this.link = 'reconnecting';
    this.outbox.disconnected();
  }

  /** Keeps and sends one command; resolves once the server stored or refused it. */
  send<K extends CommandKind>(kind: K, data: CommandData<K>, guard: Guard = {}): Promise<CommandAnswer> {
    return this.outbox.add({ id: this.options.newId(), lane: this.laneFor(kind), kind, data, ...guard });
  }

  /** Follow one more lane (`me:<member>` when the private notes are opened). */
  follow(lane: LaneId): Promise<void> {
    if (!this.lanes.has(lane)) this.lanes.set(lane, new LaneFollower(lane));
    return this.link === 'joined' ? this.connected() : Promise.resolve();
  }

  unfollow(lane: LaneId): void {
    if (lane !== 'all') this.lanes.delete(lane);
  }

  received(kind: 'ev', message: EventFrame): void;
  received(kind: 'hb', message: Heartbeat): void;
  received(kind: 'eph', message: Ephemeral): void;
  received(kind: 'seat', message: SeatChange): void;
  received(kind: 'ev' | 'hb' | 'eph' | 'seat', message: EventFrame | Heartbeat | Ephemeral | SeatChange): void {
    const now = this.options.now();
    this.heardAt = now;
    if (kind === 'ev') this.receivedEvents(message as EventFrame, now);
    else if (kind === 'hb') this.receivedHeartbeat(message as Heartbeat, now);
    else if (kind === 'seat') this.receivedSeat(message as SeatChange);
    else this.receivedEphemeral(message as Ephemeral);
  }

  tick(): void {
    if (this.link !== 'joined') return;
    const now = this.options.now();
    if (now - this.heardAt >= SILENCE_MS) return this.strand();
    if (now >= this.rejoinAt) {
      this.rejoinAt = Infinity;
      void this.connected();
    }
    for (const lane of this.lanes.values()) {
      const due = lane.due(now);
      if (due === 'rejoin') void this.connected();
      else if (due === 'since') void this.repair(lane);
    }
    this.outbox.tick();
  }

  private async join(): Promise<void> {
    const { channel, sid, now } = this.options;
    const sentAt = now();
    const lanes = [...this.lanes.values()].map((lane) => lane.position);
    const outbox = this.outbox.waiting.map((command) => command.id);
    const answer = await channel.ask('join', { sid, proto: PROTOCOL, lanes, outbox }).catch(() => null);
    // Without an answer nobody knows whether this device sits in the room: what it believes must not look current.
    if (answer === null) return this.strand();
    if (!answer.ok) {
      // A lane that was taken away, while this device was offline or only just now: come in without it.
      if (answer.code === 'forbidden' && answer.at !== undefined) {
        this.lanes.delete(answer.at);
        return this.join();
      }
      this.refusal = answer.code;
      if (answer.code === 'retry' || answer.code === 'busy') return this.strand();
      this.link = 'refused';
      this.options.onChange();
      return;
    }
    this.heardAt = now();
    this.clock.measured(sentAt, now(), answer.now);
    for (const lane of answer.lanes) this.lanes.get(lane.id)?.joined(lane);
    this.me = answer.me;
    this.link = 'joined';
    this.refusal = null;
    const askAgain = this.outbox.joined(answer.applied);
    if (askAgain.length > 0) this.options.onAskAgain?.(askAgain);
    this.options.onChange();
    this.adoptSeat();
    // Also a lane that came while this answer was on its way.
    if ([...this.lanes.keys()].some((id) => !lanes.some((lane) => lane.id === id))) await this.join();
  }

  private strand(): void {
    this.disconnected();
    this.options.onChange();
  }

  private receivedEvents(frame: EventFrame, now: number): void {
    const lane = this.lanes.get(frame.lane);
    if (!lane?.receive(frame, now)) return;
    if (frame.lane === 'all') this.reseat();
    this.options.onChange();
  }

  /** The room itself says who sits where; `seat` only says it sooner to a device that missed a frame. */
  private reseat(): void {
    if (!this.me) return;
    const role = memberOf(this.room, this.me.memberId)?.role ?? this.me.role;
    const group = groupOf(this.room, this.me.memberId);
    if (role === this.me.role && group === this.me.group) return;
    this.me = { ...this.me, role, group };
    if (this.adoptSeat()) void this.connected();
  }

  private receivedSeat({ cut, group, role }: SeatChange): void {
    for (const lane of cut) this.unfollow(lane);
    if (this.me) this.me = { ...this.me, role, group };
    if (this.adoptSeat()) void this.connected();
    this.options.onChange();
  }

  private receivedHeartbeat(heartbeat: Heartbeat, now: number): void {
    this.clock.heard(now, heartbeat.now);
    for (const [id, head] of Object.entries(heartbeat.heads)) this.lanes.get(id)?.heardHead(head, now);
  }

  private receivedEphemeral({ lane, k, d }: Ephemeral): void {
    if (lane === 'all' && k === 'presence') this.online = (d as Presence).online;
    // Not all at once: the whole room is told in the same instant.
    if (k === 'rejoin') this.rejoinAt = this.options.now() + Math.random() * REJOIN_WITHIN_MS;
    if (lane === 'staff' && k === 'balance') this.balance = d as SpeakingBalance;
    this.options.onChange();
  }

  private laneFor(kind: CommandKind): LaneId {
    const lane = laneKindOf(kind);
    if (lane === 'me') return `me:${this.me?.memberId ?? ''}`;
    return lane === 'group' ? `group:${this.me?.group ?? 0}` : lane;
  }

  /** Takes up and puts down the lanes that come with a role or a group; true when a join is needed. */
  private adoptSeat(): boolean {
    const { role, group } = this.me!;
    const own = group === null ? null : `group:${group}`;
    const isStaff = role === 'facilitator';
    if (!isStaff) this.balance = null;
    for (const lane of [...this.lanes.keys()]) {
      const isLost = lane === 'staff' ? !isStaff : lane.startsWith('group:') && lane !== own && !isStaff;
      if (isLost) this.lanes.delete(lane);
    }
    const wanted = [...(isStaff ? ['staff'] : []), ...(own === null ? [] : [own])];
    const missing = wanted.filter((lane) => !this.lanes.has(lane));
    for (const lane of missing) this.lanes.set(lane, new LaneFollower(lane));
    return missing.length > 0;
  }

  private async repair(lane: LaneFollower): Promise<void> {
    if (this.asking.has(lane.id)) return;
    this.asking.add(lane.id);
    try {
      const { epoch, seq } = lane;
      const message: SinceMessage = { lane: lane.id, epoch, seq, limit: SINCE_LIMIT };
      const answer = await this.options.channel.ask('since', message);
      if (lane.paged(answer, this.options.now())) this.options.onChange();
    } catch {
      // The link broke while asking: the next join brings everything.
    } finally {
      this.asking.delete(lane.id);
    }
  }
}
