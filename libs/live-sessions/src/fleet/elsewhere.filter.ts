import { problemOf } from '@app/http';
import { DomainError, languageAsked } from '@app/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FarRooms } from './far-rooms';
import { OwnedElsewhere } from './live-owners';
import type { HttpRequest } from './own-server';

const relayedHeader = 'x-live-relayed';
/** Set anew by whoever writes them here. */
const hopByHop = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'date']);

/** A request about a session another process writes: nothing was done here, that process answers it as a whole. */
@Injectable()
@Catch(OwnedElsewhere)
export class ElsewhereFilter implements ExceptionFilter {
  constructor(private readonly fleet: FarRooms) {}

  async catch({ processId, sessionId }: OwnedElsewhere, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const isForwardable = request.headers[relayedHeader] === undefined && !request.isMultipart();
    const answer = isForwardable ? await this.fleet.http(processId, sessionId, forwarded(request)) : null;
    if (!answer) return unavailable(request, reply);
    for (const [name, value] of Object.entries(answer.headers)) if (!hopByHop.has(name)) void reply.header(name, value);
    await reply.status(answer.status).send(answer.body);
  }
}

function forwarded({ method, url, headers, body }: FastifyRequest): HttpRequest {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
  return {
    method,
    url,
    headers: { ...kept, [relayedHeader]: '1' },
    body: body === undefined || body === null ? null : JSON.stringify(body),
  };
}

function unavailable(request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(
    new DomainError('unavailable', 'live-session-elsewhere'),
    request.id,
    languageAsked(request.headers['accept-language']),
  );
  void reply.status(problem.status).type('application/problem+json').send(problem);
}
