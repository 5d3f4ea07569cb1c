import type { RoomEvent } from './events';
import { memberOf } from './room-questions';
import type { RoomState } from './room-state';
import type { SpeakingBalance } from './wire';

/**
 * How long each group of organisations has held the talking piece, counted while a session runs and kept by nobody: never by
 * person (live sessions 4.5).
 */
export class SpeakingTally {
  private readonly groups = new Map<string, { ms: number; turns: number }>();
  private holder: string | null = null;
  private since = 0;

  /** Takes the next event of lane `all`; true when a turn was counted. `room` names the members' groups. */
  heard(event: RoomEvent, room: RoomState): boolean {
    switch (event.k) {
      case 'round.started':
        return this.pass(event.d.order[0] ?? null, event.d.at, room);
      case 'round.moved':
      case 'round.given':
        return this.pass(event.d.to, event.d.at, room);
      case 'round.joined':
        return this.holder === null && this.pass(event.d.memberId, event.d.at, room);
      case 'queue.called':
        return this.pass(event.d.memberId, event.d.at, room);
      case 'queue.finished':
      case 'round.ended':
        return this.pass(null, event.d.at, room);
      default:
        return false;
    }
  }

  get balance(): SpeakingBalance {
    return { shares: [...this.groups].map(([group, { ms, turns }]) => ({ group, ms, turns })) };
  }

  private pass(next: string | null, at: number, room: RoomState): boolean {
    const group = this.holder && memberOf(room, this.holder)?.organization.group;
    if (group) {
      const known = this.groups.get(group) ?? { ms: 0, turns: 0 };
      this.groups.set(group, { ms: known.ms + Math.max(0, at - this.since), turns: known.turns + 1 });
    }
    this.holder = next;
    this.since = at;
    return Boolean(group);
  }
}
