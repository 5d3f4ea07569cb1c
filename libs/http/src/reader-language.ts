import { languageAsked, type Language } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The language the caller reads, from `Accept-Language`; the web app sends the one its pages are in. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageAsked(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
