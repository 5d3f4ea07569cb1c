import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { forbidden } from '@app/kernel';
import type { Actor, Role } from './actor';

export type AccessRule =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'roles'; roles: readonly Role[] }
  | { kind: 'live-guest'; parameter: string };

export const ACCESS_RULE = 'tongxing:access-rule';

/** Every handler states exactly one of these; the process does not start with a handler that states none. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS_RULE, { kind: 'public' } satisfies AccessRule);
export const SignedIn = (): CustomDecorator => SetMetadata(ACCESS_RULE, { kind: 'signed-in' } satisfies AccessRule);
export const RequiresRole = (...roles: Role[]): CustomDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'roles', roles } satisfies AccessRule);
/** A signed-in account, or a guest whose cookie belongs to the live session named by this route parameter. */
export const GuestOf = (parameter: string): CustomDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'live-guest', parameter } satisfies AccessRule);

export const OWN_HAND = 'tongxing:own-hand';

/** Only the person themselves: refused while somebody fills in for them (R-UI-01), whatever else the route allows. */
export const OwnHand = (): CustomDecorator => SetMetadata(OWN_HAND, true);

export interface RequestWithActor {
  actor: Actor;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<RequestWithActor>().actor,
);

/** `allowed` is what the domain's `allowedActions(actor, thing)` answered. */
export function requireAllowed(allowed: readonly string[], action: string): void {
  if (!allowed.includes(action)) throw forbidden('action-not-allowed', { action });
}
