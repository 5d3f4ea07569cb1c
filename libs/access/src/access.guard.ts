import { DomainError, forbidden } from '@app/kernel';
import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule, OWN_HAND, type RequestWithActor } from './access-rules';
import { Actor, SESSION_RESOLVER, type SessionResolver } from './actor';
import { guestCookieName, isSessionSecret, parseCookies, sessionCookieNames } from './cookies';

export interface GuestResolver {
  /** Whether this guest secret belongs to this live session. */
  isGuestOf(secret: string, liveSessionId: string): Promise<boolean>;
}

export const GUEST_RESOLVER = Symbol('GUEST_RESOLVER');

interface IncomingRequest extends RequestWithActor {
  id: string;
  headers: { cookie?: string };
  params: Record<string, string>;
  guestSecret?: string;
}

/** Deny by default: no rule on a handler is an error, and whoever a rule does not name is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SESSION_RESOLVER) private readonly sessions: SessionResolver,
    @Optional() @Inject(GUEST_RESOLVER) private readonly guests?: GuestResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw forbidden('no-access-rule');
    const request = context.switchToHttp().getRequest<IncomingRequest>();
    request.actor = await this.actorOf(request);
    await this.assertMay(rule, request);
    const ownHand = this.reflector.get<boolean | undefined>(OWN_HAND, context.getHandler());
    if (ownHand && request.actor.assistedBy) throw forbidden('own-hand-only');
    return true;
  }

  private async actorOf(request: IncomingRequest): Promise<Actor> {
    const cookies = parseCookies(request.headers.cookie);
    const secret = sessionCookieNames.map((name) => cookies[name]).find(isSessionSecret);
    const session = secret ? await this.sessions.resolve(secret) : null;
    return secret && session ? Actor.signedIn(session, secret, request.id) : Actor.nobody(request.id);
  }

  private async assertMay(rule: AccessRule, request: IncomingRequest): Promise<void> {
    if (rule.kind === 'public') return;
    if (rule.kind === 'live-guest') {
      const secret = parseCookies(request.headers.cookie)[guestCookieName];
      const liveSessionId = request.params[rule.parameter];
      if (isSessionSecret(secret) && (await this.guests?.isGuestOf(secret, liveSessionId))) {
        request.guestSecret = secret;
        return;
      }
    }
    const { actor } = request;
    if (!actor.accountId) throw new DomainError('unauthenticated', 'sign-in-needed');
    if (rule.kind === 'roles' && !(actor.role && rule.roles.includes(actor.role))) throw forbidden('role-not-allowed');
  }
}
