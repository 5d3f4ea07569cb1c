import 'reflect-metadata';
import { ACCESS_RULE } from '@app/access';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';

export interface RouteHandler {
  controller: string;
  method: string;
  verb: string;
  handler: (...args: unknown[]) => unknown;
  parameterTypes: unknown[];
  target: object;
}

const routeArguments = '__routeArguments__';
const bodyQueryParam = new Set([3, 4, 5]);

function* routeHandlers(app: INestApplicationContext): Iterable<RouteHandler> {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[method];
        const verb = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (typeof handler !== 'function' || verb === undefined) continue;
        yield {
          controller: metatype.name,
          method,
          verb: RequestMethod[verb],
          handler,
          parameterTypes: (Reflect.getMetadata('design:paramtypes', prototype, method) as unknown[] | undefined) ?? [],
          target: metatype,
        };
      }
    }
  }
}

/**
 * Stops the process when a handler states no access rule, or when a body, query or param is not a decorated class:
 * such an input would skip validation without a sound.
 */
export function assertRoutesAreSafe(app: INestApplicationContext): void {
  const wrong: string[] = [];
  for (const route of routeHandlers(app)) {
    const name = `${route.controller}.${route.method}`;
    if (!Reflect.hasMetadata(ACCESS_RULE, route.handler)) wrong.push(`${name} states no access rule`);
    const parameters = (Reflect.getMetadata(routeArguments, route.target, route.method) ?? {}) as Record<
      string,
      { index: number; data?: unknown }
    >;
    for (const [kind, { index, data }] of Object.entries(parameters)) {
      if (!bodyQueryParam.has(Number(kind.split(':')[0]))) continue;
      if (data !== undefined) wrong.push(`${name} reads a single ${String(data)}; take the whole decorated class`);
      else if (!isDecorated(route.parameterTypes[index]))
        wrong.push(`${name} takes an input without a decorated class`);
    }
  }
  if (wrong.length > 0) throw new Error(`Unsafe routes:\n  ${wrong.join('\n  ')}`);
}

function isDecorated(type: unknown): boolean {
  if (typeof type !== 'function') return false;
  return getMetadataStorage().getTargetValidationMetadatas(type, '', true, false).length > 0;
}
