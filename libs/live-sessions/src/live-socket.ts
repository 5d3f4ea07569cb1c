import type { Actor } from '@app/access';
import type { Refused } from '@app/live-protocol';
import type { Socket } from 'socket.io';
import type { FarRooms } from './fleet/far-rooms';
import { OwnedElsewhere } from './fleet/live-owners';
import type { Device } from './live-audience';
import type { Allowance, MemberAllowances } from './member-allowances';
import { carriesNote } from './safe/safe-message';
import { type LiveSocketEvent, liveSocketEvents, refused, type RoomDesk, type Visitor } from './room-desk';

export interface LiveVisitor {
  account: Actor | null;
  guest: Visitor['guest'];
}

type Answer = (answer: unknown) => void;

/** One connected device: what it asks goes to the desk of this process, or to the process that writes the session. */
export class LiveSocket {
  private readonly device: Device;
  private readonly allowance: Allowance;
  /** The process this device's session is run by, where it is another. */
  private far: string | null = null;
  /** Seated nowhere: the other process has not answered the join yet. */
  private isArriving = false;

  constructor(
    private readonly socket: Socket,
    private readonly visitor: LiveVisitor,
    private readonly desk: RoomDesk,
    private readonly fleet: FarRooms,
    allowances: MemberAllowances,
  ) {
    this.device = { key: socket.id, socket, far: null };
    this.allowance = allowances.of(visitor.account?.accountId ?? visitor.guest?.guestId ?? socket.id);
  }

  listen(): void {
    for (const event of Object.keys(liveSocketEvents) as LiveSocketEvent[]) {
      this.socket.on(event, (message: unknown, answer: unknown) => {
        if (typeof answer === 'function') this.answer(event, message, answer as Answer);
        else this.spend();
      });
    }
    // Kinds nobody knows and binary cost as much as what is meant.
    this.socket.onAny((event: string) => {
      if (!Object.hasOwn(liveSocketEvents, event)) this.spend();
    });
    this.socket.on('disconnect', () => {
      this.allowance.release();
      this.leave();
    });
  }

  private answer(event: LiveSocketEvent, message: unknown, answer: Answer): void {
    if (!this.spend()) return answer(refused('busy'));
    const work =
      event === 'join' ? this.join(message, answer) : this.ask(event, message).then((told: unknown) => answer(told));
    work.catch(() => answer(refused('retry')));
  }

  /** False when this person asks more than people do; whoever goes on regardless is cut, and told why. */
  private spend(): boolean {
    const verdict = this.allowance.spend(Date.now());
    if (verdict !== 'cut') return verdict === 'yes';
    this.socket.emit('cut', { code: 'busy' });
    // Closed once the word is out: closing in the same turn would drop it.
    setImmediate(() => this.socket.disconnect(true));
    return false;
  }

  private async join(message: unknown, answer: Answer): Promise<void> {
    const { account, guest } = this.visitor;
    const visitor = { accountId: account?.accountId ?? null, guest };
    const isThere = (): boolean => this.socket.connected;
    try {
      await this.desk.join(this.device, visitor, message, isThere, (told) => {
        if (told.ok) this.arriveAt(null);
        answer(told);
      });
    } catch (error) {
      if (!(error instanceof OwnedElsewhere)) throw error;
      const { sessionId, processId } = error;
      this.desk.leave(this.device);
      this.arriveAt(processId);
      this.isArriving = true;
      const reply = (told: unknown): void => {
        this.isArriving = false;
        answer(told);
      };
      this.fleet.join({ sessionId, processId, device: this.device, visitor, message, reply });
    }
  }

  private async ask(event: Exclude<LiveSocketEvent, 'join'>, message: unknown): Promise<unknown> {
    // What is written in a round without names goes over no bus, sealed or not: the device comes again until it meets the owner.
    if (this.far !== null && event === 'safe' && carriesNote(message)) return { ok: false, code: 'elsewhere' };
    // It would find nobody in this seat there, which reads like a refusal for good.
    if (this.isArriving) return refused('retry');
    if (this.far !== null) return this.fleet.ask(this.far, this.device, event, message);
    return this.desk.ask(this.device, event, message).catch((error: unknown): Refused => {
      // The session was taken over by another process: this device is told to come again.
      if (error instanceof OwnedElsewhere) this.socket.emit('eph', { lane: 'all', k: 'rejoin', d: null });
      return refused('retry');
    });
  }

  private arriveAt(processId: string | null): void {
    if (this.far !== null && this.far !== processId) this.fleet.leave(this.far, this.device);
    this.far = processId;
  }

  private leave(): void {
    this.desk.leave(this.device);
    this.arriveAt(null);
  }
}
