import { applyDecorators, SetMetadata, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { SubscribeMessage } from '@nestjs/websockets';

/** Who may send an event: any connected account, an account or guest of the live session, or only its facilitators. */
export type SocketSender = 'signed-in' | 'live-member' | 'live-facilitator';

export interface SocketEventRule {
  namespace: string;
  event: string;
  who: SocketSender;
}

const SOCKET_SENDER = 'tongxing:socket-sender';
const GATEWAY = 'websockets:is_gateway';
const GATEWAY_OPTIONS = 'websockets:gateway_options';
const MESSAGE = 'message';

/** Subscribes a gateway's method to an event and says who may send it. */
export const SocketEvent = (event: string, who: SocketSender): MethodDecorator =>
  applyDecorators(SubscribeMessage(event), SetMetadata(SOCKET_SENDER, who));

const BY_HAND = 'tongxing:socket-events-by-hand';

/**
 * For a gateway that binds its listeners itself, past Nest's per-message pipeline: names the same events in the same list.
 * Each listener checks its sender on its own.
 */
export const ListensByHand = (events: Record<string, SocketSender>): ClassDecorator => SetMetadata(BY_HAND, events);

/** Every event any gateway listens to. Throws on one that does not say who may send it: deny by default for sockets. */
export function socketEventsOf(app: INestApplicationContext): SocketEventRule[] {
  const gateways = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.providers.values()])
    .map(({ metatype }) => metatype as (abstract new (...args: never[]) => object) | null)
    .filter((type, index, all) => type && Reflect.getMetadata(GATEWAY, type) && all.indexOf(type) === index);
  return gateways.flatMap((type) => eventsOfGateway(type!));
}

function eventsOfGateway(type: abstract new (...args: never[]) => object): SocketEventRule[] {
  const { namespace = '/' } = (Reflect.getMetadata(GATEWAY_OPTIONS, type) ?? {}) as { namespace?: string };
  const prototype = type.prototype as Record<string, unknown>;
  const byHand = (Reflect.getMetadata(BY_HAND, type) ?? {}) as Record<string, SocketSender>;
  const named = Object.entries(byHand).map(([event, who]) => ({ namespace, event, who }));
  const bound = Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const event = typeof method === 'function' && (Reflect.getMetadata(MESSAGE, method) as string | undefined);
    if (!event) return [];
    const who = Reflect.getMetadata(SOCKET_SENDER, method) as SocketSender | undefined;
    if (!who) throw new Error(`${type.name}.${name} listens to "${event}" and does not say who may send it`);
    return [{ namespace, event, who }];
  });
  return [...named, ...bound];
}
