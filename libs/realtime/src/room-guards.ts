import type { Actor } from '@app/access';
import { Injectable } from '@nestjs/common';

/** Whether this person may know that something happened to this thing. */
export type RoomGuard = (actor: Actor, id: string) => Promise<boolean>;

/** A room somebody may ask for exists only if the feature it belongs to guards it: `guards.register('referral', …)`. */
@Injectable()
export class RoomGuards {
  private readonly guards = new Map<string, RoomGuard>();

  register(prefix: string, guard: RoomGuard): void {
    if (this.guards.has(prefix)) throw new Error(`rooms of ${prefix} are guarded twice`);
    this.guards.set(prefix, guard);
  }

  isGuarded(prefix: string): boolean {
    return this.guards.has(prefix);
  }

  async mayJoin(actor: Actor, prefix: string, id: string): Promise<boolean> {
    return (await this.guards.get(prefix)?.(actor, id)) ?? false;
  }
}
