import type { CommandAnswer, CommandMessage } from '../domain/wire';

/** Where unsent commands outlive a reload: IndexedDB in the browser, memory in tests. */
export interface OutboxStore {
  load(sid: string): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(entry: OutboxEntry): Promise<void>;
}

export interface OutboxEntry {
  sid: string;
  /** Local instant of writing; entries are sent in this order. */
  at: number;
  command: CommandMessage;
}

/** 已保存 · 正在发送 · 还没保存, with how many commands wait. */
export interface OutboxStatus {
  state: 'saved' | 'sending' | 'not-saved';
  waiting: number;
  savedAt: number | null;
}

/** How long a command may be under way before the screen stops saying "sending". */
const SENDING_MS = 3000;
const PAUSE_MS = 1000;

/** Belongs to the moment it was meant for: after a reconnection the person is asked again instead of it being sent. */
const momentary = /^(session|stage|prompt|round|vote|dot|groups|grouping)\./;

type Send = (command: CommandMessage) => Promise<CommandAnswer>;

/**
 * The commands of one session that the server has not acknowledged. One is under way at a time, so their order holds; each
 * keeps its id however often it is sent.
 */
export class Outbox {
  private entries: OutboxEntry[] = [];
  private answers = new Map<string, (answer: CommandAnswer) => void>();
  private connected = false;
  private busy = false;
  private pausedUntil = 0;
  private oldestSince: number | null = null;
  private savedAt: number | null = null;

  constructor(
    private readonly sid: string,
    private readonly store: OutboxStore,
    private readonly send: Send,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {}

  /** Commands waiting on this device, oldest first: a view draws them as not saved yet. */
  get waiting(): readonly CommandMessage[] {
    return this.entries.map((entry) => entry.command);
  }

  async restore(): Promise<void> {
    const kept = await this.store.load(this.sid).catch(() => []);
    const known = new Set(this.entries.map((entry) => entry.command.id));
    this.entries = [...kept.filter((entry) => !known.has(entry.command.id)), ...this.entries].sort(
      (a, b) => a.at - b.at,
    );
    this.oldestSince ??= this.entries[0]?.at ?? null;
    this.changed();
    void this.pump();
  }

  status(): OutboxStatus {
    const waiting = this.entries.length;
    if (waiting === 0) return { state: 'saved', waiting, savedAt: this.savedAt };
    const fresh = this.oldestSince !== null && this.now() - this.oldestSince < SENDING_MS;
    return { state: this.connected && fresh ? 'sending' : 'not-saved', waiting, savedAt: this.savedAt };
  }

  /** Keeps the command until the server answered for good; resolves with that answer. */
  add(command: CommandMessage): Promise<CommandAnswer> {
    const entry: OutboxEntry = { sid: this.sid, at: this.now(), command };
    // Counted as waiting from the first moment, however long this device takes to keep it.
    this.entries.push(entry);
    this.oldestSince ??= entry.at;
    const answer = new Promise<CommandAnswer>((resolve) => this.answers.set(command.id, resolve));
    this.changed();
    void this.store.put(entry).then(
      () => this.pump(),
      () => this.notKept(entry),
    );
    return answer;
  }

  disconnected(): void {
    this.connected = false;
    this.changed();
  }

  /**
   * After every join: what the server has already is done, the rest goes out again. Returns what was meant for a moment that
   * has passed (turns, votes, stage changes), to be asked again.
   */
  joined(applied: Record<string, number>): CommandMessage[] {
    this.connected = true;
    const askAgain: CommandMessage[] = [];
    for (const entry of this.entries.slice()) {
      const { id, kind } = entry.command;
      if (Object.hasOwn(applied, id)) this.settle(entry, { ok: true, seq: applied[id], dup: true });
      else if (momentary.test(kind)) {
        askAgain.push(entry.command);
        this.settle(entry, { ok: false, code: 'retry' });
      }
    }
    this.oldestSince = this.entries.length > 0 ? this.now() : null;
    this.changed();
    void this.pump();
    return askAgain;
  }

  /** Call now and then: sends what was paused. */
  tick(): void {
    void this.pump();
  }

  /** Without a link, what cannot be kept here would be lost with the page: the writer is told. */
  private notKept(entry: OutboxEntry): Promise<void> {
    if (!this.connected && this.entries.includes(entry)) this.settle(entry, { ok: false, code: 'retry' });
    return this.pump();
  }

  private async pump(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.connected && this.entries.length > 0 && this.now() >= this.pausedUntil) {
        const entry = this.entries[0];
        const answer = await this.send(entry.command).catch((): CommandAnswer => ({ ok: false, code: 'retry' }));
        if (this.entries[0] !== entry) continue;
        if (!answer.ok && (answer.code === 'retry' || answer.code === 'busy')) {
          this.pausedUntil = this.now() + PAUSE_MS;
          this.changed();
        } else this.settle(entry, answer);
      }
    } finally {
      this.busy = false;
    }
  }

  private settle(entry: OutboxEntry, answer: CommandAnswer): void {
    this.entries = this.entries.filter((each) => each !== entry);
    this.oldestSince = this.entries.length > 0 ? this.now() : null;
    if (answer.ok) this.savedAt = this.now();
    void this.store.remove(entry).catch(() => undefined);
    this.answers.get(entry.command.id)?.(answer);
    this.answers.delete(entry.command.id);
    this.changed();
  }
}

/** An outbox that forgets with the page; for tests and for browsers without IndexedDB. */
export function memoryOutboxStore(): OutboxStore {
  const kept = new Map<string, OutboxEntry>();
  return {
    load: async (sid) => [...kept.values()].filter((entry) => entry.sid === sid),
    put: async (entry) => void kept.set(entry.command.id, entry),
    remove: async (entry) => void kept.delete(entry.command.id),
  };
}
