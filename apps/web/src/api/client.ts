import createClient from 'openapi-fetch';
import { fetchOrProblem } from './http';
import type { components, paths } from './schema';

/** Typed by `apps/api/openapi.json`; use it through `answer`. */
export const client = createClient<paths>({ baseUrl: '/', fetch: fetchOrProblem });

/** The body of a successful answer: `answer(client.GET('/api/organizations', { params: { query }, signal }))`. Throws `Problem`. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/** A shape of the interface by its name there: `Schema<'OrganizationDto'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
