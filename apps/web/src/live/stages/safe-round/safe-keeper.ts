import { emptySafe, type SafeAnswer, safeLaneOf, type SafeState } from '@app/live-protocol';
import type { LiveConnection } from '../../connection/live-connection';
import { newKey, type NoteHere, notesHere } from './safe-storage';

/** Offered again now and then while the round runs: the room keeps notes in memory only, and may have been started anew. */
const againMs = 20_000;
const anewMs = 5_000;

export interface KeeperSnapshot {
  notes: readonly NoteHere[];
  /** Set when the room would take no further note of this person. */
  isFull: boolean;
  /** False where this browser keeps nothing: then words last only as long as the page. */
  isKept: boolean;
}

/** The notes of this device in one session: kept here until they were shown, offered until the room has them. */
export class SafeKeeper {
  private current: KeeperSnapshot = { notes: [], isFull: false, isKept: true };
  private readonly listeners = new Set<() => void>();
  private readonly followed = new Set<string>();
  private statuses = new Map<string, string>();
  private wasJoined = false;
  private offering: Promise<void> | null = null;
  private anewAt = 0;

  constructor(
    private readonly connection: LiveConnection,
    private readonly sid: string,
  ) {
    void this.load();
    connection.subscribe(() => this.looked());
    window.setInterval(() => void this.offerAll(), againMs * (0.75 + Math.random() / 2));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): KeeperSnapshot => this.current;

  stateOf(prompt: string): SafeState {
    return (this.connection.live.stateOf(safeLaneOf(prompt)) as SafeState | null) ?? emptySafe();
  }

  follow(prompt: string): void {
    if (this.followed.has(prompt)) return;
    this.followed.add(prompt);
    void this.connection.live.follow(safeLaneOf(prompt));
  }

  async put(prompt: string, text: string): Promise<void> {
    await this.keep({ key: newKey(), sid: this.sid, prompt, text, state: 'waiting' });
    await this.offerAll();
  }

  async change(key: string, text: string): Promise<void> {
    const note = this.current.notes.find((each) => each.key === key);
    if (note) await this.keep({ ...note, text, state: 'waiting' });
    await this.offerAll();
  }

  /** Gone from here, and from the room where it had arrived. False when the room could not be asked. */
  async withdraw(key: string): Promise<boolean> {
    const note = this.current.notes.find((each) => each.key === key);
    if (!note) return true;
    const answer = await this.connection.live.askSafe({ op: 'withdraw', prompt: note.prompt, key });
    if (!answer.ok && answer.code !== 'not_found') return false;
    await notesHere.remove(key).catch(() => undefined);
    this.changed({ notes: this.current.notes.filter((each) => each.key !== key), isFull: false });
    return true;
  }

  offerAll(): Promise<void> {
    this.offering ??= this.offerEach().finally(() => {
      this.offering = null;
    });
    return this.offering;
  }

  private async load(): Promise<void> {
    const kept = await notesHere.load(this.sid).catch(() => null);
    if (kept === null) this.changed({ isKept: false });
    else this.changed({ notes: [...kept, ...this.current.notes] });
    await this.offerAll();
  }

  private async offerEach(): Promise<void> {
    const { live } = this.connection;
    for (const note of this.current.notes) {
      if (live.link !== 'joined' || note.state === 'shown' || note.state === 'left') continue;
      const { status } = this.stateOf(note.prompt);
      if (status !== 'open' && status !== 'revealed') continue;
      const { key, prompt, text } = note;
      await this.heard(note, await live.askSafe({ op: 'offer', prompt, key, text }));
    }
  }

  private async heard(note: NoteHere, answer: SafeAnswer): Promise<void> {
    if (answer.ok) {
      if (answer.state === 'held') await this.keep({ ...note, state: 'held' });
      if (answer.state === 'in-batch') await this.keep({ ...note, text: '', state: 'shown' });
      return;
    }
    if (answer.code === 'elsewhere') return this.comeAnew();
    if (answer.code === 'quota') this.changed({ isFull: true });
    if (answer.code === 'stage_closed' && this.stateOf(note.prompt).status === 'revealed')
      await this.keep({ ...note, state: 'left' });
  }

  /** This socket leads to a process that does not run the session. */
  private comeAnew(): void {
    if (Date.now() < this.anewAt) return;
    this.anewAt = Date.now() + anewMs;
    this.connection.startAnew();
  }

  private looked(): void {
    const isJoined = this.connection.live.link === 'joined';
    let hasChanged = isJoined && !this.wasJoined;
    this.wasJoined = isJoined;
    for (const prompt of this.followed) {
      const { status } = this.stateOf(prompt);
      if (this.statuses.get(prompt) === status) continue;
      this.statuses.set(prompt, status);
      hasChanged = true;
    }
    if (hasChanged) void this.offerAll();
    for (const listener of this.listeners) listener();
  }

  private async keep(note: NoteHere): Promise<void> {
    const others = this.current.notes.filter((each) => each.key !== note.key);
    const isKept = await notesHere.put(note).then(
      () => true,
      () => false,
    );
    this.changed({ notes: [...others, note], isKept });
  }

  private changed(change: Partial<KeeperSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

const keepers = new WeakMap<LiveConnection, SafeKeeper>();

/** One for each connection; it goes on while its stage is out of sight. */
export function keeperOf(connection: LiveConnection, sid: string): SafeKeeper {
  const known = keepers.get(connection);
  if (known) return known;
  const keeper = new SafeKeeper(connection, sid);
  keepers.set(connection, keeper);
  return keeper;
}
