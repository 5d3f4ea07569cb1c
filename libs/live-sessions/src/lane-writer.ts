import { DatabasePools } from '@app/database';
import { Injectable } from '@nestjs/common';
import { appendParameters, appendSql, type RoomWrite } from './live-log';

interface Waiting {
  write: RoomWrite;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** A second commit may start while one is under way: what comes meanwhile waits for half a commit instead of a whole one. */
const mostCommits = 2;

/**
 * Commits what the rooms want written. What arrives while commits are under way gathers, so that a hundred busy rooms cost
 * as many transactions a second as the disk allows, not as many as there are rooms. A room has at most one write waiting.
 */
@Injectable()
export class LaneWriter {
  private waiting: Waiting[] = [];
  private underWay = 0;

  constructor(private readonly pools: DatabasePools) {}

  /** Resolves once the events are durable. */
  write(write: RoomWrite): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ write, resolve, reject });
      if (this.underWay < mostCommits) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.underWay += 1;
    // Writes of the same turn of the event loop share a commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.commit(group);
    }
    this.underWay -= 1;
  }

  private async commit(group: Waiting[]): Promise<void> {
    try {
      await this.append(group.map(({ write }) => write));
    } catch (error) {
      if (group.length === 1) return group[0].reject(error as Error);
      // One room that lost its ownership must not keep the others from being saved.
      for (const one of group) await this.commit([one]);
      return;
    }
    for (const { resolve } of group) resolve();
  }

  private async append(writes: RoomWrite[]): Promise<void> {
    await this.pools.pool('live').query({ name: 'live-append', text: appendSql, values: appendParameters(writes) });
  }
}
