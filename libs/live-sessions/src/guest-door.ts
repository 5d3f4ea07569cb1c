import type { GuestResolver } from '@app/access';
import { Injectable } from '@nestjs/common';
import { LiveJoiningService } from './live-joining.service';

/** Lets a guest of a session use the few routes of that one session that are for everybody in the room. */
@Injectable()
export class GuestDoor implements GuestResolver {
  constructor(private readonly joining: LiveJoiningService) {}

  async isGuestOf(secret: string, liveSessionId: string): Promise<boolean> {
    return (await this.joining.guestOf(secret))?.sessionId === liveSessionId;
  }
}
