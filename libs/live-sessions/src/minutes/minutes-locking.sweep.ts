import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent, Sweep } from '@app/events';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MinutesRepository } from './minutes.repository';

const batch = 50;

/** Where nobody has anything against them any more, minutes are final without anybody pressing a button. */
@Injectable()
export class MinutesLocking {
  constructor(private readonly repository: MinutesRepository) {}

  @Sweep('live-sessions.minutes', { everyMs: 60_000 })
  async lock(tx: Tx, actor: Actor): Promise<void> {
    const now = systemClock.now();
    for (const { sessionId, organizationId, version } of await this.repository.lockable(tx, now, batch)) {
      if ((await this.repository.move(tx, sessionId, version, { phase: 'locked', lockedAt: now })) !== 1) continue;
      const people = await this.repository.people(tx, sessionId, false);
      await appendEvent(tx, actor, {
        type: 'live-session.minutes-locked',
        subjectId: sessionId,
        organizationIds: [organizationId, ...people.map((person) => person.split('/')[0])],
        data: { people: people.join(' ') },
      });
    }
  }
}
