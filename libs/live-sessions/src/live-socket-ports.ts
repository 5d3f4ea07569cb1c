import { Injectable } from '@nestjs/common';
import { LiveAudience } from './live-audience';
import { LiveLog } from './live-log';
import { SafeRounds } from './safe/safe-rounds';
import { SessionActors } from './session-actors';

/** What every socket of `/live` works with. */
@Injectable()
export class LiveSocketPorts {
  constructor(
    readonly actors: SessionActors,
    readonly audience: LiveAudience,
    readonly log: LiveLog,
    readonly safe: SafeRounds,
  ) {}
}
