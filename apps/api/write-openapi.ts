import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '@app/config';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { openApiDocument } from './openapi-document';

/** Writes apps/api/openapi.json without a database; `--check` only says whether the committed one is current. */
async function main(): Promise<void> {
  const path = resolve('apps/api/openapi.json');
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(readConfig({})), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    return;
  }
  if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write('apps/api/openapi.json is stale: run npm run openapi\n');
    process.exitCode = 1;
  }
}

void main();
