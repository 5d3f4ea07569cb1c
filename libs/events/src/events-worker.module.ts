import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventDelivery } from './event-delivery';
import { EventRunner } from './event-runner';
import { OutboxClearing } from './outbox-clearing';
import { ReactionRegistry } from './reaction-registry';
import { Relay } from './relay';
import { Timers } from './timers';

const STARTS = Symbol('STARTS');

@Module({})
export class EventsWorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** `starts: false` leaves relay, queue and timers still; `EventDelivery.drain()` then runs events one by one. */
  static with({ starts }: { starts: boolean }): DynamicModule {
    return {
      module: EventsWorkerModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: STARTS, useValue: starts },
        ReactionRegistry,
        EventRunner,
        Relay,
        Timers,
        EventDelivery,
        OutboxClearing,
      ],
      exports: [EventDelivery, Timers],
    };
  }

  constructor(
    @Inject(STARTS) private readonly starts: boolean,
    private readonly delivery: EventDelivery,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.starts) await this.delivery.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.starts) await this.delivery.stop();
  }
}
