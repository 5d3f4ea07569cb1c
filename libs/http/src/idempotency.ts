import { createHash } from 'node:crypto';
import { Actor, type RequestWithActor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { badShape, ruleBroken } from '@app/kernel';
import {
  applyDecorators,
  Inject,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ApiHeader } from './description';

/** Keeps stored answers unreadable in a database dump; the vault's root-derived sealer fulfils it. */
export interface AnswerSealer {
  seal(text: string, aad: string): Buffer;
  open(sealed: Buffer, aad: string): string;
}

export const ANSWER_SEALER = Symbol('ANSWER_SEALER');

interface StoredAnswer {
  requestHash: Buffer;
  status: number;
  body: Buffer;
}

interface Attempt {
  actor: Actor;
  key: string;
  route: string;
  requestHash: Buffer;
}

const keyForm = /^[A-Za-z0-9_.:-]{8,128}$/;

/**
 * The route's work and its stored answer are one transaction. Nothing is looked up on the way in: a repeat either fails
 * on the key's uniqueness or breaks a rule (already sent), and both then find the first answer.
 */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    @Inject(ANSWER_SEALER) private readonly sealer: AnswerSealer,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithActor>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') throw badShape('idempotency-key-required');
    if (!keyForm.test(key)) throw badShape('idempotency-key-not-readable');
    const attempt: Attempt = {
      actor: request.actor,
      key,
      route: `${request.method} ${request.routeOptions.url ?? request.url}`,
      requestHash: createHash('sha256')
        .update(JSON.stringify([request.url, request.headers['if-match'] ?? null, request.body ?? null]))
        .digest(),
    };
    return from(this.once(attempt, next, reply));
  }

  private async once(attempt: Attempt, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    try {
      return await this.transactions.runAround(attempt.actor, async (tx) => {
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        this.store(tx, attempt, reply.statusCode, body);
        return body;
      });
    } catch (error) {
      const stored = await this.find(attempt);
      if (!stored) throw error;
      if (!stored.requestHash.equals(attempt.requestHash)) throw ruleBroken('idempotency-key-reused');
      void reply.status(stored.status).header('idempotent-replay', 'true');
      return this.openBody(attempt, stored.body);
    }
  }

  private store(tx: Tx, attempt: Attempt, status: number, body: unknown): void {
    tx.queue(
      `INSERT INTO idempotency_answer (account_id, key, route, request_hash, status, body) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        attempt.actor.accountId,
        attempt.key,
        attempt.route,
        attempt.requestHash,
        status,
        this.sealer.seal(JSON.stringify(body ?? null), this.aad(attempt)),
      ],
    );
  }

  private find(attempt: Attempt): Promise<StoredAnswer | undefined> {
    return this.transactions.read(attempt.actor, async (tx) => {
      const rows = await tx.query<StoredAnswer>(
        `SELECT request_hash AS "requestHash", status, body FROM idempotency_answer
         WHERE account_id = $1 AND key = $2 AND route = $3 AND created_at > now() - interval '24 hours'`,
        [attempt.actor.accountId, attempt.key, attempt.route],
      );
      return rows[0];
    });
  }

  private openBody(attempt: Attempt, body: Buffer): unknown {
    return (JSON.parse(this.sealer.open(body, this.aad(attempt))) as unknown) ?? undefined;
  }

  private aad(attempt: Attempt): string {
    return `idempotency_answer|body|${attempt.actor.accountId}|${attempt.key}|${attempt.route}`;
  }
}

export const IDEMPOTENT = 'tongxing:idempotent';

/** For every POST that creates or moves something: same key and body within 24 h → the same answer, done once. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 128 characters, new for each intent' }),
  );
