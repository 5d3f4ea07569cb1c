import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Work } from './batch-draft';
import { LaneWriter } from './lane-writer';
import { LiveAudience } from './live-audience';
import { appendParameters, appendSql, type LaneHead, LiveLog, type OpenLane } from './live-log';
import { LiveProjections } from './live-projections';
import { LiveOwners, OwnedElsewhere } from './fleet/live-owners';
import { SessionActor } from './session-actor';

const idleMs = 60_000;
const reloadMs = 200;

/** The live sessions this process owns, each loaded once however many come at the same time. */
@Injectable()
export class SessionActors implements OnApplicationShutdown {
  private readonly logger = new Logger('LiveSessions');
  private readonly loaded = new Map<string, SessionActor>();
  private readonly loading = new Map<string, Promise<SessionActor | null>>();
  private readonly unsaved = new Map<string, { sessionId: string; lane: OpenLane }>();
  private saving: Promise<void> | null = null;

  constructor(
    private readonly log: LiveLog,
    private readonly writer: LaneWriter,
    private readonly audience: LiveAudience,
    private readonly projections: LiveProjections,
    private readonly owners: LiveOwners,
  ) {}

  /** Null when there is no such session; throws OwnedElsewhere when another process writes it. */
  async of(sessionId: string): Promise<SessionActor | null> {
    const known = this.loaded.get(sessionId);
    if (known) return known;
    const under = this.loading.get(sessionId);
    if (under) return under;
    this.owners.assertHere(sessionId);
    const load = this.load(sessionId).finally(() => this.loading.delete(sessionId));
    this.loading.set(sessionId, load);
    return load;
  }

  inMemory(sessionId: string): SessionActor | undefined {
    return this.loaded.get(sessionId);
  }

  all(): IterableIterator<SessionActor> {
    return this.loaded.values();
  }

  /** Forgets sessions nobody listens to or writes to any more. */
  forgetIdle(now: number): void {
    for (const actor of this.loaded.values()) {
      const idle = actor.isIdle && now - actor.lastUsedAt > idleMs && !this.audience.has(actor.id);
      if (idle) this.loaded.delete(actor.id);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.saving;
  }

  private async load(sessionId: string): Promise<SessionActor | null> {
    const opened = await this.log.open(sessionId);
    if (!opened) return null;
    const actor = new SessionActor(sessionId, opened, {
      write: (id, heads, eventsJson, works) => this.write(id, heads, eventsJson, works),
      emit: (lane, epoch, firstSeq, eventsJson) => this.audience.events(sessionId, lane, epoch, firstSeq, eventsJson),
      addLane: (lane) => this.log.addLane(sessionId, lane),
      worksFor: (facts, event, after, readLane) => this.projections.worksFor(facts, event, after, readLane),
      snapshot: (lane) => this.saveSnapshot(sessionId, lane),
      balance: (balance) => this.audience.ephemeral(sessionId, { lane: 'staff', k: 'balance', d: balance }),
      rightsChanged: () => this.audience.checkRights(sessionId, actor.room),
      lost: () => this.lost(sessionId),
      broke: (error) => this.logger.error(`a rule threw: ${error.name}`, error.stack),
      now: () => Date.now(),
    });
    this.loaded.set(sessionId, actor);
    return actor;
  }

  private async write(sessionId: string, heads: LaneHead[], eventsJson: string, works: Work[]): Promise<void> {
    const write = { sessionId, heads, eventsJson };
    if (works.length === 0) return this.writer.write(write);
    await this.log.run(sessionId, async (tx) => {
      await tx.query(appendSql, appendParameters([write]));
      for (const work of works) await work(tx);
    });
  }

  /** Whoever still listens is told the true heads by the next heartbeat, which needs the session in memory again. */
  private lost(sessionId: string): void {
    this.loaded.delete(sessionId);
    if (!this.audience.has(sessionId)) return;
    setTimeout(() => {
      if (!this.audience.has(sessionId)) return;
      this.of(sessionId).catch((error: unknown) => {
        if (error instanceof OwnedElsewhere) this.owners.toldMoved(sessionId);
        else this.lost(sessionId);
      });
    }, reloadMs).unref();
  }

  /** Snapshots only shorten the next start: the newest of each lane, one after another, behind everything else. */
  private saveSnapshot(sessionId: string, lane: OpenLane): void {
    this.unsaved.set(`${sessionId}|${lane.id}`, { sessionId, lane });
    this.saving ??= this.saveSnapshots().finally(() => {
      this.saving = null;
    });
  }

  private async saveSnapshots(): Promise<void> {
    for (const [key, { sessionId, lane }] of this.unsaved) {
      this.unsaved.delete(key);
      await this.log
        .saveSnapshot(sessionId, lane.id, lane.epoch, lane.head, lane.state)
        .catch(() => this.logger.warn('a snapshot was not saved'));
    }
  }
}
