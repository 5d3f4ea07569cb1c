import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { EVENT_HANDLER, ROUND, SWEEP, type EventHandlerMark, type TimerMark } from './reactions';
import type { StoredEvent } from './stored-event';

export interface Handler extends EventHandlerMark {
  handle: (tx: Tx, event: StoredEvent, actor: Actor) => Promise<void>;
}

export interface SweepTimer extends TimerMark {
  sweep: (tx: Tx, actor: Actor) => Promise<void>;
}

export interface RoundTimer extends TimerMark {
  run: () => Promise<void>;
}

type Method = (...args: unknown[]) => Promise<void>;

/** Everything in this process that reacts: found by its decorator, so a feature lists nothing anywhere. */
@Injectable()
export class ReactionRegistry implements OnModuleInit {
  readonly handlers: Handler[] = [];
  readonly sweeps: SweepTimer[] = [];
  readonly rounds: RoundTimer[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object))
        this.add(instance as Record<string, unknown>, name);
    }
    assertNamesAreUnique([...this.handlers, ...this.sweeps, ...this.rounds].map(({ name }) => name));
  }

  of(type: string): Handler[] {
    return this.handlers.filter(({ types }) => types.includes(type));
  }

  private add(instance: Record<string, unknown>, methodName: string): void {
    const method = instance[methodName];
    if (typeof method !== 'function') return;
    const mark = <Mark>(key: string) => Reflect.getMetadata(key, method) as Mark | undefined;
    const call = (method as Method).bind(instance);
    const handler = mark<EventHandlerMark>(EVENT_HANDLER);
    if (handler) this.handlers.push({ ...handler, handle: call });
    const sweep = mark<TimerMark>(SWEEP);
    if (sweep) this.sweeps.push({ ...sweep, sweep: call });
    const round = mark<TimerMark>(ROUND);
    if (round) this.rounds.push({ ...round, run: call });
  }
}

/** Two handlers of one name would share one record of having run, and one of them would never run. */
function assertNamesAreUnique(names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two reactions are called ${twice}`);
}
