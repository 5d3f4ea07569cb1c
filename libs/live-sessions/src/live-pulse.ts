import { decideTimeUp, type Heartbeat, type LaneId } from '@app/live-protocol';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OwnedElsewhere } from './fleet/live-owners';
import { LiveAudience } from './live-audience';
import { LiveLog } from './live-log';
import type { SessionActor } from './session-actor';
import { SessionActors } from './session-actors';

const beatMs = 1_000;
const regularMs = 15_000;
const silentMs = 5_000;

interface Beat {
  head: number;
  headSince: number;
  sentAt: number;
  sentHead: number;
}

/** Once a second: heads for those who might have missed the last event, who is present, stages whose time is up. */
@Injectable()
export class LivePulse implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LiveSessions');
  private readonly beats = new Map<string, Beat>();
  private timer: NodeJS.Timeout | undefined;
  private advancing: Promise<void> | null = null;

  constructor(
    private readonly actors: SessionActors,
    private readonly audience: LiveAudience,
    private readonly log: LiveLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.beat(Date.now()), beatMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.advancing;
  }

  private beat(now: number): void {
    for (const actor of this.actors.all()) {
      for (const lane of this.audience.lanesOf(actor.id)) this.heartbeat(actor, lane, now);
      const online = this.audience.changedPresence(actor.id);
      if (online) this.audience.ephemeral(actor.id, { lane: 'all', k: 'presence', d: { online } });
    }
    if (this.beats.size > 0) this.forgetBeats();
    this.actors.forgetIdle(now);
    this.advancing ??= this.advanceDue()
      .catch(() => this.logger.warn('stages whose time is up were not looked at'))
      .finally(() => {
        this.advancing = null;
      });
  }

  private heartbeat(actor: SessionActor, id: LaneId, now: number): void {
    const head = actor.lanes.get(id)?.head ?? 0;
    const key = `${actor.id}|${id}`;
    const beat = this.beats.get(key) ?? { head, headSince: now, sentAt: now, sentHead: -1 };
    this.beats.set(key, beat);
    if (beat.head !== head) Object.assign(beat, { head, headSince: now });
    const afterSilence = beat.sentHead !== head && now - beat.headSince >= silentMs;
    if (!afterSilence && now - beat.sentAt < regularMs) return;
    Object.assign(beat, { sentAt: now, sentHead: head });
    this.audience.heartbeat(actor.id, id, { now, heads: { [id]: head } } satisfies Heartbeat);
  }

  private forgetBeats(): void {
    for (const key of this.beats.keys()) if (!this.audience.has(key.slice(0, key.indexOf('|')))) this.beats.delete(key);
  }

  /** The due time is a row, so a stage moves on by itself also after a restart; it moves once, whoever was first. */
  private async advanceDue(): Promise<void> {
    for (const { sessionId, stageId, version } of await this.log.due()) {
      const actor = await this.actors.of(sessionId).catch((error: unknown) => {
        // The process that writes the session looks as well.
        if (error instanceof OwnedElsewhere) return null;
        throw error;
      });
      await actor?.perform((room, readLane) => decideTimeUp(room, { stageId, version }, Date.now(), readLane));
    }
  }
}
