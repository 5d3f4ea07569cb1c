import { Person } from '../person';
import type { Product } from '../product';

export interface Member extends Pick<Person, 'call' | 'cookie'> {
  organizationId: string;
}

/** Signs in as the demo account of this role whose organisation begins so. */
export async function memberOf(product: Product, role: string, organization: string): Promise<Person & Member> {
  const account = product.accounts.find((one) => one.role === role && one.organization.startsWith(organization));
  if (!account) throw new Error(`The demo network has no ${role} of ${organization}.`);
  const person = await Person.signIn(product, account);
  const { body } = await person.call<{ active: { organizationId: string } }>('GET', '/api/me');
  return Object.assign(person, { organizationId: body.active.organizationId });
}

/** The body of a good answer; anything else ends the check with what was answered. */
export async function good<Body>(
  person: Person,
  method: string,
  path: string,
  options: { body?: unknown; version?: number } = {},
): Promise<Body> {
  const reply = await person.call<Body>(method, path, options);
  if (reply.status < 200 || reply.status > 299)
    throw new Error(`${method} ${path} answered ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
