import {
  apply,
  type CommandAnswer,
  type CommandMessage,
  decide,
  type Decision,
  isUnsigned,
  type JoinedLane,
  type LaneId,
  type LanePosition,
  type LiveEvent,
  memberOf,
  type ReadLane,
  type RoomEvent,
  type RoomState,
  SINCE_LIMIT,
  type SinceAnswer,
  SpeakingTally,
  type SpeakingBalance,
} from '@app/live-protocol';
import { DomainError } from '@app/kernel';
import { type Ask, BatchDraft, type Work } from './batch-draft';
import { type LaneHead, type OpenedSession, type OpenLane, type SessionFacts, tailLength } from './live-log';

/** What an actor needs from the outside; all of it can be replaced in a test. */
export interface ActorPorts {
  /** Commits the batch, together with `works` in the same transaction where there are any. */
  write(sessionId: string, heads: LaneHead[], eventsJson: string, works: Work[]): Promise<void>;
  /** One frame per lane per committed batch; `eventsJson` is the list without its brackets. */
  emit(lane: LaneId, epoch: number, firstSeq: number, eventsJson: string): void;
  addLane(lane: LaneId): Promise<OpenLane>;
  /** Side effects inside the transaction of certain events (status, projections, minutes, outbox). */
  worksFor(facts: SessionFacts, event: LiveEvent, after: RoomState, readLane: ReadLane): Work[];
  snapshot(lane: OpenLane): void;
  balance(balance: SpeakingBalance): void;
  /** Roles or groups changed: whoever follows a lane that is no longer theirs loses it before the next frame. */
  rightsChanged(): void;
  /** The actor can no longer trust its memory: it must be loaded anew. */
  lost(): void;
  /** A rule threw: a mistake of ours, to be logged. */
  broke(error: Error): void;
  now(): number;
}

const batchLimit = 64;
const queueLimit = 2000;
const snapshotEvery = 200;
const deltaLimit = 200;

/**
 * The one writer of a live session: takes everything queued, decides against memory, commits once, then shows it to the room
 * and answers the senders. Nothing is shown that is not durable.
 */
export class SessionActor {
  readonly facts: SessionFacts;
  readonly accounts: Map<string, string>;
  readonly guests: Set<string>;
  readonly lanes = new Map<LaneId, OpenLane>();
  lastUsedAt: number;
  private readonly commands: Map<string, number>;
  private readonly tally = new SpeakingTally();
  private readonly snapshotSeq = new Map<LaneId, number>();
  private queue: Ask[] = [];
  private busy = false;
  private isLost = false;

  constructor(
    readonly id: string,
    opened: OpenedSession,
    private readonly ports: ActorPorts,
  ) {
    this.facts = opened.facts;
    this.commands = opened.commands;
    this.accounts = opened.accounts;
    this.guests = opened.guests;
    this.lastUsedAt = ports.now();
    for (const lane of opened.lanes) this.adopt(lane);
    for (const event of opened.rounds) this.tally.heard(event as unknown as RoomEvent, this.room);
  }

  get room(): RoomState {
    return this.lanes.get('all')!.state as RoomState;
  }

  get balance(): SpeakingBalance {
    return this.tally.balance;
  }

  get isIdle(): boolean {
    return !this.busy && this.queue.length === 0;
  }

  /** A command of a member, whose rights in this room are those of the log at the moment it is decided. */
  submit(command: CommandMessage, memberId: string): Promise<CommandAnswer> {
    const { id, lane } = command;
    return this.ask(id, lane, memberId, (room, readLane) => {
      const member = memberOf(room, memberId);
      if (!member) return { ok: false, code: 'forbidden' };
      return decide(room, command, member, this.ports.now(), readLane);
    });
  }

  /** Something the server does in lane `all`, with rows of its own in the same transaction. */
  perform(choose: (room: RoomState, readLane: ReadLane) => Decision, ...works: Work[]): Promise<CommandAnswer> {
    return this.ask(null, 'all', null, choose, works);
  }

  /** What a client that holds `position` needs to be up to date. */
  catchUp({ id, epoch, seq }: LanePosition): JoinedLane {
    const lane = this.lanes.get(id);
    if (!lane) return { id, epoch: 1, head: 0, mode: 'delta', events: [] };
    const gap = lane.head - seq;
    const inTail = seq >= lane.head - lane.tail.length;
    if (epoch === lane.epoch && gap >= 0 && gap <= deltaLimit && inTail) {
      return { id, epoch, head: lane.head, mode: 'delta', events: gap === 0 ? [] : lane.tail.slice(-gap) };
    }
    return { id, epoch: lane.epoch, head: lane.head, mode: 'snapshot', state: lane.state };
  }

  /** Repairs a gap from memory; null when it is older than that. */
  since(id: LaneId, epoch: number, seq: number, limit: number): SinceAnswer | null {
    const lane = this.lanes.get(id);
    if (!lane || lane.epoch !== epoch || seq > lane.head) return { ok: false, code: 'rejoin' };
    const start = lane.head - lane.tail.length;
    if (seq < start) return null;
    const from = seq - start;
    const events = lane.tail.slice(from, from + Math.min(limit, SINCE_LIMIT));
    return { ok: true, lane: id, epoch, head: lane.head, events };
  }

  appliedOf(commandIds: readonly string[]): Record<string, number> {
    const applied: Record<string, number> = {};
    for (const id of commandIds) {
      const seq = this.commands.get(id);
      if (seq !== undefined) applied[id] = seq;
    }
    return applied;
  }

  private ask(
    commandId: string | null,
    lane: LaneId,
    actorId: string | null,
    choose: Ask['decide'],
    works: Work[] = [],
  ): Promise<CommandAnswer> {
    this.lastUsedAt = this.ports.now();
    if (this.isLost) return Promise.resolve({ ok: false, code: 'retry' });
    if (this.queue.length >= queueLimit) return Promise.resolve({ ok: false, code: 'busy' });
    return new Promise((answer, fail) => {
      this.queue.push({ commandId, lane, actorId, decide: choose, works, answer, fail });
      if (!this.busy) void this.pump();
    });
  }

  private async pump(): Promise<void> {
    this.busy = true;
    // What arrives in the same turn of the event loop belongs to the same batch.
    await Promise.resolve();
    while (this.queue.length > 0 && !this.isLost) await this.process(this.queue.splice(0, batchLimit));
    this.busy = false;
  }

  private async process(batch: Ask[]): Promise<void> {
    const refusals: (() => void)[] = [];
    const draft = new BatchDraft();
    try {
      for (const ask of batch) {
        const refusal = await this.consider(ask, draft);
        if (refusal) refusals.push(() => ask.answer(refusal));
      }
      if (draft.events.size > 0) await this.commit(draft);
    } catch (error) {
      return error instanceof DomainError ? this.rollBack(batch, error) : this.lose(batch);
    }
    this.adoptDraft(draft);
    for (const { ask, seq, dup } of draft.accepted) ask.answer(dup ? { ok: true, seq, dup: true } : { ok: true, seq });
    for (const refuse of refusals) refuse();
  }

  private async consider(ask: Ask, draft: BatchDraft): Promise<CommandAnswer | null> {
    const { commandId } = ask;
    if (commandId !== null) {
      const stored = this.commands.get(commandId) ?? draft.commands.get(commandId);
      if (stored !== undefined) {
        draft.accepted.push({ ask, seq: stored, dup: true });
        return null;
      }
    }
    const decision = this.decided(ask, draft);
    if (!decision.ok) return decision;
    const { events, elsewhere = [] } = decision;
    const written = [{ lane: ask.lane, events }, ...elsewhere].filter((part) => part.events.length > 0);
    for (const { lane } of written) if (!this.lanes.has(lane)) this.adopt(await this.ports.addLane(lane));
    this.append(ask, written, draft);
    return null;
  }

  /** A rule that throws refuses this one command; it must not be sent again for ever. */
  private decided(ask: Ask, draft: BatchDraft): Decision {
    try {
      const readLane = this.readLane(draft);
      return ask.decide(readLane('all') as RoomState, readLane);
    } catch (error) {
      this.ports.broke(error as Error);
      return { ok: false, code: 'invalid' };
    }
  }

  private readLane(draft: BatchDraft): ReadLane {
    return (lane) => draft.states.get(lane) ?? this.lanes.get(lane)?.state;
  }

  private append(ask: Ask, written: { lane: LaneId; events: LiveEvent[] }[], draft: BatchDraft): void {
    // The command is kept with the last event of its own lane, or with the first it led to elsewhere.
    const own = written[0];
    let answer = this.headIn(draft, ask.lane);
    for (const part of written) {
      const seq = this.appendTo(part.lane, part.events, part === own ? ask : { ...ask, commandId: null }, draft);
      if (part === own) answer = seq;
    }
    draft.works.push(...ask.works);
    if (ask.commandId !== null) draft.commands.set(ask.commandId, answer);
    draft.accepted.push({ ask, seq: answer, dup: false });
  }

  private headIn(draft: BatchDraft, lane: LaneId): number {
    return (this.lanes.get(lane)?.head ?? 0) + (draft.events.get(lane)?.length ?? 0);
  }

  private appendTo(
    id: LaneId,
    events: LiveEvent[],
    { commandId, actorId }: Pick<Ask, 'commandId' | 'actorId'>,
    draft: BatchDraft,
  ): number {
    const lane = this.lanes.get(id)!;
    const list = draft.events.get(id) ?? [];
    draft.events.set(id, list);
    const readLane = this.readLane(draft);
    let state = draft.states.get(id) ?? lane.state;
    for (const event of events) {
      state = apply(id, state, event);
      draft.states.set(id, state);
      const data = JSON.stringify(event.d);
      const seq = lane.head + list.length + 1;
      list.push({ event, json: `{"s":${seq},"k":"${event.k}","d":${data}}` });
      draft.works.push(...this.ports.worksFor(this.facts, event, readLane('all') as RoomState, readLane));
      draft.records.push(this.record(id, seq, event === events.at(-1) ? commandId : null, event, data, actorId));
    }
    return lane.head + list.length;
  }

  private record(
    lane: LaneId,
    seq: number,
    commandId: string | null,
    event: LiveEvent,
    data: string,
    actorId: string | null,
  ) {
    // Who wrote an unsigned card is not kept anywhere.
    const actor = actorId === null || isUnsigned(event) ? 'null' : `"${actorId}"`;
    const command = commandId === null ? 'null' : `"${commandId}"`;
    return `{"s":"${this.id}","l":"${lane}","n":${seq},"c":${command},"k":"${event.k}","d":${data},"a":${actor},"t":${this.ports.now()}}`;
  }

  private commit(draft: BatchDraft): Promise<void> {
    const heads: LaneHead[] = [];
    for (const [id, events] of draft.events) {
      const { epoch, head, fence } = this.lanes.get(id)!;
      heads.push({ lane: id, epoch, head, fence, count: events.length });
    }
    return this.ports.write(this.id, heads, draft.records.join(','), draft.works);
  }

  private adoptDraft(draft: BatchDraft): void {
    for (const [id, seq] of draft.commands) this.commands.set(id, seq);
    const before = this.room;
    // The room first: who lost a lane in this batch gets no frame of it any more.
    const lanes = [...draft.events.keys()].sort((a, b) => Number(b === 'all') - Number(a === 'all'));
    for (const id of lanes) {
      this.show(id, draft);
      const { members, groups } = this.room;
      if (id === 'all' && (members !== before.members || groups !== before.groups)) this.ports.rightsChanged();
    }
  }

  private show(id: LaneId, draft: BatchDraft): void {
    const events = draft.events.get(id)!;
    const lane = this.lanes.get(id)!;
    const first = lane.head + 1;
    lane.state = draft.states.get(id)!;
    lane.stateSeq = lane.head = lane.head + events.length;
    for (const [index, { event }] of events.entries()) lane.tail.push({ s: first + index, k: event.k, d: event.d });
    // Cut in strides: a shift for every event would move the whole tail each time.
    if (lane.tail.length > tailLength * 1.5) lane.tail = lane.tail.slice(-tailLength);
    this.ports.emit(id, lane.epoch, first, events.map(({ json }) => json).join(','));
    this.afterwards(
      lane,
      events.map(({ event }) => event),
    );
  }

  private afterwards(lane: OpenLane, events: LiveEvent[]): void {
    if (lane.id === 'all') {
      let counted = false;
      for (const event of events) counted = this.tally.heard(event as RoomEvent, this.room) || counted;
      if (counted) this.ports.balance(this.tally.balance);
    }
    const grown = lane.head - (this.snapshotSeq.get(lane.id) ?? 0) >= snapshotEvery;
    if (grown || events.some((event) => event.k === 'stage.started' || event.k === 'session.closed')) {
      this.snapshotSeq.set(lane.id, lane.head);
      this.ports.snapshot(lane);
    }
  }

  private adopt(lane: OpenLane): void {
    for (const event of lane.tail) {
      if (event.s !== lane.stateSeq + 1) continue;
      lane.state = apply(lane.id, lane.state, event as unknown as LiveEvent);
      lane.stateSeq = event.s;
    }
    if (lane.stateSeq !== lane.head) throw new Error(`lane ${lane.id} of ${this.id} has a hole before its head`);
    this.lanes.set(lane.id, lane);
    this.snapshotSeq.set(lane.id, lane.head);
  }

  /** A rule of a row outside the log was broken: nothing was written, and whoever shared the batch sends again. */
  private rollBack(batch: Ask[], error: DomainError): void {
    for (const { works, answer, fail } of batch) {
      if (works.length > 0) fail(error);
      else answer({ ok: false, code: 'retry' });
    }
  }

  /** The commit failed or nobody knows whether it did: memory is dropped, senders keep their commands and send again. */
  private lose(batch: Ask[]): void {
    this.isLost = true;
    for (const { answer } of [...batch, ...this.queue]) answer({ ok: false, code: 'retry' });
    this.queue = [];
    this.ports.lost();
  }
}
