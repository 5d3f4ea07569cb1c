import type { DemoAccount, Product } from './product';

export interface Reply<Body> {
  status: number;
  body: Body;
  version: number | undefined;
}

/** One signed-in person who speaks HTTP, and tries again when the api is away: the same key makes that harmless. */
export class Person {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
    readonly account: DemoAccount,
  ) {}

  static async signIn(product: Product, account: DemoAccount): Promise<Person> {
    const answer = await fetch(`${product.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName: account.signInName, password: account.password }),
    });
    if (answer.status !== 200) throw new Error(`${account.signInName} cannot sign in: ${answer.status}`);
    return new Person(product.url, answer.headers.getSetCookie()[0].split(';')[0], account);
  }

  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    { body, version, key = crypto.randomUUID() }: { body?: unknown; version?: number; key?: string } = {},
  ): Promise<Reply<Body>> {
    const headers: Record<string, string> = { cookie: this.cookie };
    if (method !== 'GET') headers['content-type'] = 'application/json';
    if (method === 'POST') headers['idempotency-key'] = key;
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers,
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      signal: AbortSignal.timeout(10_000),
    });
    const etag = answer.headers.get('etag');
    return {
      status: answer.status,
      body: (await answer.json().catch(() => undefined)) as Body,
      version: etag ? Number(etag.replaceAll('"', '')) : undefined,
    };
  }
}
