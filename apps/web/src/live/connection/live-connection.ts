import { io, type Socket } from 'socket.io-client';
import { newId } from '@app/kernel';
import {
  type CommandAnswer,
  type CommandData,
  type CommandKind,
  type CommandMessage,
  type Guard,
  LIVE_NAMESPACE,
  type LiveChannel,
  LiveRoom,
  type RefusalCode,
  retryDelay,
} from '@app/live-protocol';
import { browserOutbox, type RefusedCommand, refusedCommands } from './live-storage';

const answerWithinMs = 8_000;
/** A try that hangs in a dead network is given up, and the next one made. */
const connectWithinMs = 12_000;
const tickMs = 500;

/** What a person wrote; a refusal of anything else is only told, not kept. */
const carriesWords =
  /^(review-card\.(write|change)|difficulty\.(say|choose)|adjustment\.|pledge\.make|exchange\.write|(offer|ask)\.make|card\.(add|change)|agreement\.|goal\.|commitment\.|word\.|note\.|staff-note\.|group-|sheet\.|question\.(ask|settle))/;

export interface RoomSnapshot {
  live: LiveRoom;
  askAgain: CommandMessage[];
  refused: RefusedCommand[];
  /** Local instant of the next try; null while connected. */
  retryAt: number | null;
  joinedAt: number | null;
  /** The server no longer knows who this is: sign in again, or scan again. */
  isStranger: boolean;
}

/** One live session on this device: the socket, its reconnection, what is kept here, and a snapshot for React to draw. */
export class LiveConnection {
  readonly live: LiveRoom;
  private readonly socket: Socket;
  private readonly listeners = new Set<() => void>();
  private current: RoomSnapshot;
  private ticking = 0;
  private retryTimer = 0;
  private failures = 0;
  private isOver = false;

  constructor(private readonly sid: string) {
    this.socket = io(LIVE_NAMESPACE, {
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      forceNew: true,
      auth: { sid },
    });
    this.live = new LiveRoom({
      sid,
      channel: this.channel(),
      store: browserOutbox,
      newId,
      now: Date.now,
      onChange: () => this.changed(),
      onAskAgain: (commands) => this.changed({ askAgain: [...this.current.askAgain, ...commands] }),
    });
    this.current = { live: this.live, askAgain: [], refused: [], retryAt: null, joinedAt: null, isStranger: false };
  }

  open(): void {
    const { socket, live } = this;
    socket.on('connect', () => void this.joined());
    socket.on('disconnect', () => this.cut());
    socket.on('connect_error', (error) => {
      this.changed({ isStranger: error.message === 'sign-in-needed' });
      this.cut();
    });
    socket.on('ev', (frame) => live.received('ev', frame));
    socket.on('hb', (heartbeat) => live.received('hb', heartbeat));
    socket.on('eph', (ephemeral) => live.received('eph', ephemeral));
    socket.on('seat', (seat) => live.received('seat', seat));
    void live.restore();
    void refusedCommands.load(this.sid).then(
      (refused) => this.changed({ refused }),
      () => undefined,
    );
    this.ticking = window.setInterval(() => {
      live.tick();
      if (socket.connected && live.isStranded) socket.disconnect();
    }, tickMs);
    window.addEventListener('online', this.retrySoon);
    document.addEventListener('visibilitychange', this.retrySoon);
    this.retryNow();
  }

  close(): void {
    this.isOver = true;
    window.clearInterval(this.ticking);
    window.clearTimeout(this.retryTimer);
    window.removeEventListener('online', this.retrySoon);
    document.removeEventListener('visibilitychange', this.retrySoon);
    this.socket.disconnect();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): RoomSnapshot => this.current;

  readonly serverNow = (): number => this.live.serverNow();

  async send<K extends CommandKind>(kind: K, data: CommandData<K>, guard?: Guard): Promise<CommandAnswer> {
    const answer = await this.live.send(kind, data, guard);
    // Cut off, and this device keeps nothing (a private window): the words stay on the screen at least.
    if (!answer.ok && answer.code === 'retry' && carriesWords.test(kind))
      await this.keepRefused({ id: newId(), lane: 'all', kind, data }, 'retry');
    return answer;
  }

  /** A turn or vote from before the cut: done now on the person's word, with what the room looks like now, or dropped. */
  settleAsked(id: string, how: 'do' | 'drop'): void {
    const command = this.current.askAgain.find((asked) => asked.id === id);
    this.changed({ askAgain: this.current.askAgain.filter((asked) => asked.id !== id) });
    if (!command || how === 'drop') return;
    const { kind, data, ifStage, ifVersion } = command;
    void this.live.send(kind, data as never, {
      ...(ifStage !== undefined && { ifStage }),
      ...(ifVersion !== undefined && { ifVersion }),
    });
  }

  forgetRefused(id: string): void {
    void refusedCommands.remove(id).catch(() => undefined);
    this.changed({ refused: this.current.refused.filter(({ command }) => command.id !== id) });
  }

  readonly retryNow = (): void => {
    window.clearTimeout(this.retryTimer);
    if (this.isOver || this.socket.connected) return;
    this.socket.connect();
    this.retryTimer = window.setTimeout(this.giveUp, connectWithinMs);
  };

  /** Lets go of this socket and comes back by another: the session is run by a process this one does not lead to. */
  startAnew(): void {
    this.socket.disconnect();
  }

  private readonly giveUp = (): void => {
    if (this.socket.connected) return;
    this.socket.disconnect();
    this.cut();
  };

  private readonly retrySoon = (): void => {
    if (document.visibilityState === 'hidden' || this.current.retryAt === null) return;
    this.failures = 0;
    // The try under way began in another network, or before this device slept.
    this.socket.disconnect();
    this.scheduleRetry(Math.random() * 500);
  };

  private async joined(): Promise<void> {
    this.changed({ retryAt: null, isStranger: false });
    await this.live.connected();
    if (this.live.link === 'joined') {
      this.failures = 0;
      this.changed({ joinedAt: Date.now() });
    }
    // The server is up but could not let us in just now: try the whole way again.
    else if (this.live.isStranded && this.socket.connected) this.socket.disconnect();
  }

  private cut(): void {
    this.live.disconnected();
    if (this.isOver || this.live.link === 'refused') return this.changed();
    this.scheduleRetry(retryDelay(this.failures, Math.random()));
    this.failures += 1;
  }

  private scheduleRetry(afterMs: number): void {
    window.clearTimeout(this.retryTimer);
    this.retryTimer = window.setTimeout(this.retryNow, afterMs);
    this.changed({ retryAt: Date.now() + afterMs });
  }

  private channel(): LiveChannel {
    const ask = async (kind: string, message: unknown) => {
      const answer: unknown = await this.socket.timeout(answerWithinMs).emitWithAck(kind, message);
      if (kind === 'cmd') await this.answered(message as CommandMessage, answer as CommandAnswer);
      return answer;
    };
    return { ask: ask as LiveChannel['ask'] };
  }

  /** Runs before the outbox lets go of the command, so that its words are at no moment without a place. */
  private async answered(command: CommandMessage, answer: CommandAnswer): Promise<void> {
    const isFinal = !answer.ok && answer.code !== 'retry' && answer.code !== 'busy';
    if (isFinal && carriesWords.test(command.kind)) await this.keepRefused(command, answer.code);
  }

  private async keepRefused(command: CommandMessage, code: RefusalCode): Promise<void> {
    const refused = { sid: this.sid, at: Date.now(), command, code };
    await refusedCommands.put(refused).catch(() => undefined);
    const others = this.current.refused.filter((each) => each.command.id !== command.id);
    this.changed({ refused: [...others, refused] });
  }

  private changed(change: Partial<RoomSnapshot> = {}): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
