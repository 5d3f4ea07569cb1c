import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { randomUUID } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { CONFIG, type Config } from '@app/config';
import { assertRoutesAreSafe, isOwnOrigin, problemOf, ProblemFilter, validationPipe } from '@app/http';
import { ElsewhereFilter } from '@app/live-sessions';
import { forbidden, languageAsked, notFound } from '@app/kernel';
import { SocketAdapter } from '@app/realtime';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module';
import { openApiDocument } from './openapi-document';

export interface SetupOptions {
  /** The folder of the built web app; absent in tests that speak HTTP only. */
  webDir?: string;
  quiet?: boolean;
}

const largestBody = 1_048_576;

/** Builds the application the same way for the product and for its tests. It does not listen yet. */
export async function setupApp(config: Config, options: SetupOptions = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    trustProxy: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: options.quiet ? ['error', 'fatal'] : ['error', 'fatal', 'warn'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  // Kept as text: the route looks at it before it is parsed.
  fastify.addContentTypeParser('application/fhir+json', { parseAs: 'string' }, (_request, text, done) =>
    done(null, { text }),
  );
  guardOrigin(app, config);
  // Only a route that asks for files reads them, as a stream and with limits of its own.
  await app.register(fastifyMultipart as unknown as Parameters<typeof app.register>[0]);
  if (options.webDir && existsSync(join(options.webDir, 'index.html'))) await serveWeb(app, options.webDir);
  app.useWebSocketAdapter(new SocketAdapter(app, config.publicUrl));
  app.useGlobalPipes(validationPipe());
  // The last that knows an error takes it: one about another process's session is handed on instead of answered.
  app.useGlobalFilters(new ProblemFilter(), app.get(ElsewhereFilter));
  app.enableShutdownHooks([]);
  assertRoutesAreSafe(app);
  serveOpenApi(app);
  return app;
}

const readOnlyMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request that changes something must come from our own pages, or from a program that sends no Origin at all. */
function guardOrigin(app: NestFastifyApplication, config: Config): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply);
      if (readOnlyMethods.has(request.method)) return;
      const { origin, host } = request.headers;
      const foreign = origin !== undefined && !isOwnOrigin(origin, host, config.publicUrl);
      if (foreign || request.headers['sec-fetch-site'] === 'cross-site') {
        const problem = problemOf(
          forbidden('foreign-origin'),
          request.id,
          languageAsked(request.headers['accept-language']),
        );
        await reply.status(problem.status).type('application/problem+json').send(problem);
      }
    });
}

const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('referrer-policy', 'no-referrer');
  void reply.header('content-security-policy', contentPolicy);
  if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
}

/** The built web app: files by name, everything else that is not the API is a page of it. */
async function serveWeb(app: NestFastifyApplication, webDir: string): Promise<void> {
  await app.register(fastifyStatic as unknown as Parameters<typeof app.register>[0], {
    root: webDir,
    wildcard: false,
    index: false,
    cacheControl: false,
    // Only what carries its content's hash in its name may be kept without asking again.
    setHeaders: (reply: FastifyReply, file: string) => {
      const isNamedByContent = relative(webDir, file).startsWith('assets');
      void reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = readFileSync(join(webDir, 'index.html'));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0];
    if (/^\/(api|health)(\/|$)|\.[a-z0-9]+$/i.test(path)) {
      const problem = problemOf(notFound(), request.id, languageAsked(request.headers['accept-language']));
      return reply.status(404).type('application/problem+json').send(problem);
    }
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

function serveOpenApi(app: NestFastifyApplication): void {
  let document: string | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/openapi.json', async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type('application/json').send((document ??= JSON.stringify(openApiDocument(app)))),
  );
}

export const configOf = (app: NestFastifyApplication): Config => app.get<Config>(CONFIG);
