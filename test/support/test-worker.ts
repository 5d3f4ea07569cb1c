import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventDelivery, Timers } from '@app/events';
import { WorkerModule } from '../../apps/worker/worker.module';
import type { TestApp } from './test-app';

export interface TestWorker {
  /** Runs every event that is due, one by one, until none is; answers how many. */
  drain(): Promise<number>;
  /** One turn of every timer. */
  runTimers(): Promise<void>;
  context: INestApplicationContext;
  close(): Promise<void>;
}

/** The worker's handlers on the test app's database, without a queue between: what happens, happens when asked for. */
export async function startTestWorker({ database }: Pick<TestApp, 'database'>): Promise<TestWorker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(database.config, { starts: false }), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await context.init();
  return {
    drain: () => context.get(EventDelivery).drain(),
    runTimers: () => context.get(Timers).runAll(),
    context,
    close: () => context.close(),
  };
}
