import { languageAsked } from '@app/kernel';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem';

/** The one place where an error becomes an answer. Logs say code, constraint and table, never values. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageAsked(request.headers['accept-language']);
    const problem = problemOf(error, request.id, language);
    if (problem.status >= 500) this.log.error(describe(error, request));
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .header('content-language', language)
      .header('vary', 'Accept-Language')
      .type('application/problem+json')
      .send(problem);
  }
}

function describe(error: unknown, request: FastifyRequest): string {
  const { name, code, constraint, table, stack, message } = error as Record<string, string | undefined>;
  const where = `${request.method} ${request.routeOptions.url ?? 'unknown route'} ${request.id}`;
  // The message of a driver error may quote the values of a row; ours never do.
  if (code) return `${where} ${name} code=${code} constraint=${constraint ?? '-'} table=${table ?? '-'}`;
  return `${where} ${name}: ${message}\n${stack?.split('\n').slice(1, 6).join('\n')}`;
}
