import 'reflect-metadata';
import { readConfig } from '@app/config';
import { nameSourcesInStacks, runUntilStopped } from '@app/process';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  nameSourcesInStacks();
  const app = await NestFactory.createApplicationContext(WorkerModule.with(readConfig()), {
    logger: ['error', 'fatal', 'warn'],
    abortOnError: false,
  });
  runUntilStopped({ stop: () => app.close() });
  await app.init();
  process.send?.({ kind: 'working' });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
