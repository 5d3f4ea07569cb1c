import { DomainError, type ErrorKind, type Language } from '@app/kernel';
import { HttpException } from '@nestjs/common';
import { problemTitle } from './texts/problem-titles';

/** RFC 9457; `code` is stable and what screens have words for, `title` stands in the language asked. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  details?: Record<string, unknown>;
  errors?: FieldError[];
}

export interface FieldError {
  field: string;
  code: string;
}

const statusOf: Record<ErrorKind, number> = {
  shape: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  rule: 422,
  'missing-version': 428,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
};

/** What PostgreSQL said, as an answer: a class of bad input is the caller's fault, the rest is ours. No driver detail. */
const statusOfDatabaseError: Record<string, { status: number; code: string }> = {
  '22021': { status: 400, code: 'text-not-storable' },
  '22P05': { status: 400, code: 'text-not-storable' },
  '22P02': { status: 400, code: 'value-not-readable' },
  '22003': { status: 400, code: 'number-out-of-range' },
  '23505': { status: 409, code: 'already-exists' },
  '23503': { status: 409, code: 'refers-to-nothing' },
  '23514': { status: 422, code: 'value-not-allowed' },
  '42501': { status: 403, code: 'not-permitted' },
  '40001': { status: 409, code: 'try-again' },
  '40P01': { status: 409, code: 'try-again' },
  '57P01': { status: 503, code: 'database-away' },
  '57P03': { status: 503, code: 'database-away' },
  '53300': { status: 503, code: 'database-busy' },
};

export class ValidationFailed extends Error {
  constructor(readonly errors: FieldError[]) {
    super('validation-failed');
  }
}

export function problemOf(error: unknown, requestId: string, language: Language): Problem {
  const problem = (status: number, code: string, more?: ProblemFacts): Problem =>
    problemDocument(status, code, requestId, language, more);
  if (error instanceof DomainError) return problem(statusOf[error.kind], error.code, { details: error.details });
  if (error instanceof ValidationFailed) return problem(400, 'validation-failed', { errors: error.errors });
  if (error instanceof HttpException) return problem(error.getStatus(), codeOfStatus(error.getStatus()));
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  const known = code ? statusOfDatabaseError[code] : undefined;
  if (known) return problem(known.status, known.code);
  if (code?.startsWith('08') || code === 'ECONNREFUSED' || message?.startsWith('Connection terminated'))
    return problem(503, 'database-away');
  // Fastify's own refusals (broken JSON, a body too large, a wrong content type) carry a status.
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return problem(statusCode, codeOfStatus(statusCode));
  return problem(500, 'failed');
}

type ProblemFacts = Pick<Problem, 'details' | 'errors'>;

function problemDocument(
  status: number,
  code: string,
  requestId: string,
  language: Language,
  more: ProblemFacts = {},
): Problem {
  const details = more.details && Object.keys(more.details).length > 0 ? more.details : undefined;
  return {
    type: 'about:blank',
    title: problemTitle(status, language),
    status,
    code,
    requestId,
    ...(details && { details }),
    ...(more.errors && { errors: more.errors }),
  };
}

function codeOfStatus(status: number): string {
  const codes: Record<number, string> = {
    400: 'request-not-readable',
    401: 'sign-in-needed',
    403: 'not-permitted',
    404: 'not-found',
    413: 'too-large',
    415: 'content-type-not-supported',
    429: 'too-many-attempts',
  };
  return codes[status] ?? 'refused';
}
