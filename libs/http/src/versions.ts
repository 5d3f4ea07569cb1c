import { DomainError, badShape } from '@app/kernel';
import {
  createParamDecorator,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  applyDecorators,
  UseInterceptors,
  Injectable,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { ApiHeader } from './description';

/** The version the caller last saw, from `If-Match: "3"`. Missing → 428. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new DomainError('missing-version', 'if-match-needed');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw badShape('if-match-not-readable');
  return Number(match[1]);
});

export const VERSIONED = 'tongxing:versioned';

@Injectable()
class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: { version?: number }) => {
        if (typeof body?.version === 'number') void reply.header('etag', `"${body.version}"`);
        return body;
      }),
    );
  }
}

/** The answer's `version` is also its ETag. */
export const Versioned = (): MethodDecorator =>
  applyDecorators(SetMetadata(VERSIONED, true), UseInterceptors(EtagInterceptor));

/** Documents If-Match on a route that takes `@ExpectedVersion()`. */
export const NeedsVersion = (): MethodDecorator =>
  ApiHeader({ name: 'If-Match', required: true, description: 'The version last read, e.g. "3"' });
