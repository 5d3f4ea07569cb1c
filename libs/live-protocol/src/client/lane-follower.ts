import { apply, emptyLane, type LaneState } from '../domain/apply';
import type { LiveEvent } from '../domain/events';
import type { LaneId } from '../domain/lanes';
import type { EventFrame, JoinedLane, LanePosition, SinceAnswer, WireEvent } from '../domain/wire';

/** How long a gap, or a head nobody told us about, may stand before it is asked for. */
const PATIENCE_MS = 2000;

/**
 * One lane as a client follows it: applies what comes next, drops what it has, keeps what came too early for at most two
 * seconds, and says when to ask. Pure bookkeeping: no socket, no timer.
 */
export class LaneFollower {
  epoch = 0;
  seq = 0;
  state: LaneState;
  private early: EventFrame[] = [];
  private waitingSince: number | null = null;
  private mustRejoin = false;

  constructor(readonly id: LaneId) {
    this.state = emptyLane(id);
  }

  get position(): LanePosition {
    return { id: this.id, epoch: this.epoch, seq: this.seq };
  }

  joined(lane: JoinedLane): void {
    this.mustRejoin = false;
    if (lane.mode === 'snapshot') {
      this.state = lane.state;
      this.seq = lane.head;
      this.epoch = lane.epoch;
    } else {
      this.epoch = lane.epoch;
      this.take(lane.events);
    }
    this.early = this.early.filter((frame) => frame.epoch === this.epoch);
    this.drainEarly();
  }

  /** True when the state moved on. */
  receive(frame: EventFrame, now: number): boolean {
    // Its answer to the join is on its way: a frame must not be lost because it was read first.
    const isAwaited = this.epoch === 0;
    if (frame.epoch !== this.epoch && !isAwaited) {
      this.mustRejoin = true;
      return false;
    }
    if (isAwaited || frame.s0 > this.seq + 1) {
      this.early.push(frame);
      this.waitingSince ??= now;
      return false;
    }
    const before = this.seq;
    this.take(frame.evs);
    this.drainEarly();
    return this.seq > before;
  }

  /** A heartbeat names the lane's head: this is what catches a lost last event. */
  heardHead(head: number, now: number): void {
    if (head > this.seq) this.waitingSince ??= now;
    else if (this.early.length === 0) this.waitingSince = null;
  }

  /** What to ask the server for now, if anything. */
  due(now: number): 'rejoin' | 'since' | null {
    if (this.mustRejoin) return 'rejoin';
    return this.waitingSince !== null && now - this.waitingSince >= PATIENCE_MS ? 'since' : null;
  }

  /** The answer to `since`; true when the state moved on. */
  paged(answer: SinceAnswer, now: number): boolean {
    if (!answer.ok || answer.epoch !== this.epoch) {
      this.mustRejoin = true;
      return false;
    }
    const before = this.seq;
    this.take(answer.events);
    this.drainEarly();
    if (this.seq >= answer.head) this.waitingSince = this.early.length > 0 ? now : null;
    return this.seq > before;
  }

  private take(events: readonly WireEvent[]): void {
    for (const event of events) {
      if (event.s !== this.seq + 1) continue;
      this.state = apply(this.id, this.state, event as unknown as LiveEvent);
      this.seq = event.s;
    }
  }

  private drainEarly(): void {
    this.early.sort((a, b) => a.s0 - b.s0);
    while (this.early.length > 0 && this.early[0].s0 <= this.seq + 1) this.take(this.early.shift()!.evs);
    if (this.early.length === 0) this.waitingSince = null;
  }
}
