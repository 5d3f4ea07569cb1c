import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { post } from './outgoing';

describe('a post', () => {
  let server: Server;
  let calls: number;
  let reply: { status: number; headers?: Record<string, string>; body: string };
  let port: number;

  beforeEach(async () => {
    calls = 0;
    reply = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
    server = createServer((request, response) => {
      calls += 1;
      request.resume();
      response.writeHead(reply.status, reply.headers).end(reply.body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((done) => server.close(done)));

  const answering =
    (...addresses: string[]): LookupFunction =>
    (_name, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  const inside = (): string => `http://qyapi.weixin.qq.com:${port}/cgi-bin/webhook/send?key=12345678`;
  const send = (url: string, named: boolean, resolve?: LookupFunction) =>
    post({ provider: 'wecom', url, body: { text: '转介' } }, { named, resolve });

  it.each([['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1'], ['10.0.0.1']])(
    'to a name that leads to %s is refused before a connection',
    async (...addresses) => {
      expect(await send(inside(), false, answering(...addresses))).toMatchObject({ refusal: 'address-blocked' });
      expect(calls).toBe(0);
    },
  );
  it('to a bare address is refused', async () => {
    expect(await send(`http://127.0.0.1:${port}/cgi-bin/webhook/send?key=12345678`, false)).toMatchObject({
      refusal: 'address-blocked',
      pause: true,
    });
    expect(calls).toBe(0);
  });
  it('goes inside only where the operator named the host', async () => {
    expect(await send(`http://127.0.0.1:${port}/cgi-bin/webhook/send?key=12345678`, true)).toEqual({ taken: true });
    expect(calls).toBe(1);
  });
  it('follows no redirect', async () => {
    reply = { status: 302, headers: { location: `http://127.0.0.1:${port}/inside` }, body: '' };
    expect(await send(`http://127.0.0.1:${port}/x`, true)).toMatchObject({ refusal: 'redirected', pause: true });
    expect(calls).toBe(1);
  });
  it('reads no endless answer', async () => {
    reply = { status: 200, body: 'x'.repeat(200_000) };
    expect(await send(`http://127.0.0.1:${port}/x`, true)).toMatchObject({ refusal: 'no-answer', pause: false });
  });
  it('to nobody is no answer', async () => {
    await new Promise((done) => server.close(done));
    expect(await send(`http://127.0.0.1:${port}/x`, true)).toMatchObject({ refusal: 'no-answer' });
    server = createServer().listen(0);
  });
});
