import {
  type CommandAnswer,
  emptySafe,
  isEnough,
  memberOf,
  refusedInSafe,
  refusedToOffer,
  refusedToOpen,
  refusedToReturn,
  refusedToReveal,
  type SafeAnswer,
  type SealedAuthor,
  stageOf,
  type SafeEvent,
  safeLaneOf,
  type SafeMessage,
  type SafeRefusal,
  type SafeState,
} from '@app/live-protocol';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Work } from '../batch-draft';
import { OwnedElsewhere } from '../fleet/live-owners';
import type { SessionActor } from '../session-actor';
import { SessionActors } from '../session-actors';
import { type AuthorSeal, sealAuthor, type SealKeys } from './author-seal';
import { HeldNotes, shuffledForGood } from './held-notes';
import { SafeStore } from './safe-store';

const tickMs = 1_000;
/** How often the rounded count may change on the screens. */
const countEveryMs = 10_000;

interface Round {
  sessionId: string;
  promptId: string;
  notes: HeldNotes;
  /** Of a sealed round, read at its first note. */
  keys: Promise<SealKeys> | null;
  countedAt: number;
  /** Being revealed or given back: what comes now is told to try again. */
  settling: boolean;
}

const done: SafeAnswer = { ok: true, state: 'done' };
const refused = (code: SafeRefusal): SafeAnswer => ({ ok: false, code });

/**
 * Rounds without names, in the process that runs the session. Until a round is revealed its notes are in this memory and on
 * their writers' devices only: a process that dies loses nothing, because the devices offer them again (docs/decisions).
 */
@Injectable()
export class SafeRounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('SafeRounds');
  private readonly rounds = new Map<string, Round>();
  private waiting: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly actors: SessionActors,
    private readonly store: SafeStore,
  ) {}

  onApplicationBootstrap(): void {
    // On whole seconds of the clock, so that an answer tells nothing about when its question came.
    const first = tickMs - (Date.now() % tickMs);
    this.timer = setTimeout(() => {
      this.tick();
      this.timer = setInterval(() => this.tick(), tickMs).unref();
    }, first).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.release();
    await this.looking;
  }

  async answer(actor: SessionActor, memberId: string, message: SafeMessage): Promise<SafeAnswer> {
    switch (message.op) {
      case 'open':
        return this.open(actor, memberId, message.prompt);
      case 'offer':
        return this.onTheNextTick(this.offer(actor, memberId, message));
      case 'withdraw':
        return this.onTheNextTick(this.withdraw(actor, memberId, message));
      case 'reveal':
        return this.reveal(actor, memberId, message.prompt);
      case 'return':
        return this.giveBack(actor, memberId, message.prompt);
      case 'read':
        return this.read(actor, memberId, message.prompt);
    }
  }

  private async open(actor: SessionActor, memberId: string, promptId: string): Promise<SafeAnswer> {
    const refusal = refusedToOpen(actor.room, stateOf(actor, promptId), promptId, memberId);
    if (refusal) return refused(refusal);
    const keeping = await this.store.keeping(actor.id);
    const round = stageOf(actor.room, promptId)?.title ?? '';
    const titles = { session: actor.room.session.title, round };
    const holders = keeping.holders.map(({ name }) => name);
    // Decided again where nothing can come in between: an opened round keeps its mode.
    const answer = await actor.perform(
      (room, readLane) => {
        const now = (readLane(safeLaneOf(promptId)) as SafeState | undefined) ?? emptySafe();
        if (refusedToOpen(room, now, promptId, memberId)) return { ok: false, code: 'conflict' };
        const opened: SafeEvent = { k: 'safe.opened', d: { mode: keeping.mode, holders } };
        return { ok: true, events: [], elsewhere: [{ lane: safeLaneOf(promptId), events: [opened] }] };
      },
      this.store.keptWith(actor.id, promptId, keeping, titles),
    );
    if (!answer.ok) return refused(answer.code === 'conflict' ? 'conflict' : 'retry');
    this.roundOf(actor, promptId);
    return done;
  }

  private async offer(
    actor: SessionActor,
    memberId: string,
    { prompt, key, text }: Extract<SafeMessage, { op: 'offer' }>,
  ): Promise<SafeAnswer> {
    const safe = stateOf(actor, prompt);
    const refusal = refusedToOffer(actor.room, safe, prompt, memberId);
    if (refusal === 'stage_closed' && safe.status === 'revealed' && (await this.store.wasRevealed(actor.id, key)))
      return { ok: true, state: 'in-batch' };
    if (refusal) return refused(refusal);
    const round = this.roundOf(actor, prompt);
    if (round.settling) return refused('retry');
    const { displayName, organization } = memberOf(actor.room, memberId)!;
    const member = { id: memberId, organization: organization.id ?? organization.name };
    const id = randomUUID();
    const author = { noteId: id, name: displayName, organization: organization.name };
    const seal = safe.mode === 'sealed' ? await this.sealed(round, author) : null;
    if (round.settling || this.rounds.get(nameOf(actor.id, prompt)) !== round) return refused('retry');
    return round.notes.put(key, { id, text, seal }, member) === 'held' ? { ok: true, state: 'held' } : refused('quota');
  }

  private async sealed(round: Round, author: SealedAuthor): Promise<AuthorSeal> {
    round.keys ??= this.store.keysOf(round.sessionId, round.promptId);
    const keys = await round.keys.catch((error: unknown) => {
      round.keys = null;
      throw error;
    });
    return sealAuthor(author, keys);
  }

  private async withdraw(
    actor: SessionActor,
    memberId: string,
    { prompt, key }: Extract<SafeMessage, { op: 'withdraw' }>,
  ): Promise<SafeAnswer> {
    const refusal = refusedInSafe(actor.room, prompt, memberId);
    if (refusal) return refused(refusal);
    const round = this.rounds.get(nameOf(actor.id, prompt));
    if (round?.settling) return refused('retry');
    if (round?.notes.takeBack(key, memberId)) return { ok: true, state: 'withdrawn' };
    const safe = stateOf(actor, prompt);
    if (safe.status !== 'revealed' || !(await this.store.has(actor.id, prompt, key))) return refused('not_found');
    const left = { k: 'safe.withdrawn' as const, d: { notes: Math.max(0, safe.notes - 1) } };
    const answer = await write(actor, prompt, left, this.store.remove(actor.id, prompt, key));
    return answer.ok ? { ok: true, state: 'withdrawn' } : refused('retry');
  }

  private async read(actor: SessionActor, memberId: string, promptId: string): Promise<SafeAnswer> {
    const refusal = refusedInSafe(actor.room, promptId, memberId);
    if (refusal) return refused(refusal);
    const { status, mode } = stateOf(actor, promptId);
    if (status !== 'revealed') return refused('stage_closed');
    const read = await this.store.read(actor.id, promptId);
    const codes = mode === 'sealed' ? { codes: read.map(({ id }) => codeOf(id)) } : {};
    return { ok: true, state: 'read', notes: read.map(({ body }) => body), ...codes };
  }

  /** Notes and the event that reveals them in one transaction; who had put something in follows in another. */
  private async reveal(actor: SessionActor, memberId: string | null, promptId: string): Promise<SafeAnswer> {
    const round = this.roundOf(actor, promptId);
    const safe = stateOf(actor, promptId);
    const refusal = refusedToReveal(actor.room, safe, promptId, memberId, round.notes.count);
    if (refusal) return refused(refusal);
    if (round.settling) return refused('conflict');
    round.settling = true;
    const batchNo = safe.batch + 1;
    const stageNo = actor.room.agenda.findIndex((stage) => stage.id === promptId);
    const notes = round.notes.shuffledNotes();
    const batch = { sessionId: actor.id, promptId, stageNo, batchNo };
    const shown = { k: 'safe.revealed' as const, d: { batch: batchNo, notes: notes.length } };
    const answer = await write(actor, promptId, shown, this.store.insertNotes(batch, notes)).finally(() => {
      round.settling = false;
    });
    if (!answer.ok) return refused('retry');
    this.rounds.delete(nameOf(actor.id, promptId));
    await this.store
      .insertReceipts(actor.id, promptId, round.notes)
      .catch(() => this.logger.warn('who took part in a round was not written down'));
    return done;
  }

  private async giveBack(actor: SessionActor, memberId: string | null, promptId: string): Promise<SafeAnswer> {
    const refusal = refusedToReturn(actor.room, stateOf(actor, promptId), promptId, memberId);
    if (refusal) return refused(refusal);
    const round = this.roundOf(actor, promptId);
    if (round.settling) return refused('conflict');
    round.settling = true;
    const answer = await write(actor, promptId, { k: 'safe.returned', d: {} }).finally(() => {
      round.settling = false;
    });
    if (!answer.ok) return refused('retry');
    this.rounds.delete(nameOf(actor.id, promptId));
    return done;
  }

  private roundOf(actor: SessionActor, promptId: string): Round {
    const name = nameOf(actor.id, promptId);
    const known = this.rounds.get(name);
    if (known) return known;
    const round = {
      sessionId: actor.id,
      promptId,
      notes: new HeldNotes(),
      keys: null,
      countedAt: Date.now(),
      settling: false,
    };
    this.rounds.set(name, round);
    return round;
  }

  /** Every answer to a writer leaves on a whole second, those of one second in a random order. */
  private async onTheNextTick(answer: Promise<SafeAnswer>): Promise<SafeAnswer> {
    const outcome = await answer.catch(() => refused('retry'));
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return outcome;
  }

  private tick(): void {
    this.release();
    this.looking ??= this.look()
      .catch(() => this.logger.warn('a round without names could not be looked after'))
      .finally(() => {
        this.looking = null;
      });
  }

  private release(): void {
    const now = this.waiting;
    this.waiting = [];
    for (const resolve of shuffledForGood(now)) resolve();
  }

  /** A stage that is over settles its round; a running one tells roughly how much has come. */
  private async look(): Promise<void> {
    for (const [name, round] of this.rounds) {
      if (round.settling) continue;
      const actor = await this.actors.of(round.sessionId).catch((error: unknown) => {
        // Another process writes the session now; the devices offer their notes there.
        if (error instanceof OwnedElsewhere) return null;
        throw error;
      });
      if (!actor || stateOf(actor, round.promptId).status !== 'open') {
        this.rounds.delete(name);
        continue;
      }
      const { session, current } = actor.room;
      if (session.status === 'open' && current?.stageId === round.promptId) await this.tellCount(actor, round);
      else if (isEnough(round.notes.count)) await this.reveal(actor, null, round.promptId);
      else await this.giveBack(actor, null, round.promptId);
    }
  }

  private async tellCount(actor: SessionActor, round: Round): Promise<void> {
    const { notes } = round.notes.count;
    const atLeast = notes - (notes % 5);
    if (atLeast === stateOf(actor, round.promptId).atLeast || Date.now() - round.countedAt < countEveryMs) return;
    round.countedAt = Date.now();
    await write(actor, round.promptId, { k: 'safe.count', d: { atLeast } });
  }
}

/** One event of the safe lane, by nobody, with the rows that belong to it. */
function write(actor: SessionActor, promptId: string, event: SafeEvent, ...works: Work[]): Promise<CommandAnswer> {
  const elsewhere = [{ lane: safeLaneOf(promptId), events: [event] }];
  return actor.perform(() => ({ ok: true, events: [], elsewhere }), ...works);
}

/** What a note of a sealed round is called by: the first letters of its random id. */
export const codeOf = (noteId: string): string => noteId.slice(0, 8);

const nameOf = (sessionId: string, promptId: string): string => `${sessionId}|${promptId}`;

const stateOf = (actor: SessionActor, promptId: string): SafeState =>
  (actor.lanes.get(safeLaneOf(promptId))?.state as SafeState | undefined) ?? emptySafe();
