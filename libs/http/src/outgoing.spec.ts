import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { checkedLookup, isOpenAddress, postOutside } from './outgoing';

it.each([
  ['8.8.8.8', true],
  ['2400:3200::1', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false],
  ['localhost', false],
])('%s is of the open internet: %p', (address, open) => expect(isOpenAddress(address)).toBe(open));

describe('a post to an address somebody gave', () => {
  let server: Server;
  let received: { headers: IncomingHttpHeaders; text: string }[];
  let reply: { status: number; headers?: Record<string, string>; body: string };
  let port: number;

  beforeEach(async () => {
    received = [];
    reply = { status: 200, body: 'ok' };
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, text: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(reply.status, reply.headers).end(reply.body);
      });
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
  const send = (url: string, named: boolean, resolve?: LookupFunction) =>
    postOutside({ url, body: '{"what":"转介"}', headers: { 'x-mark': 'one' } }, { named, resolve });

  it.each([
    ['127.0.0.1'],
    ['8.8.8.8', '127.0.0.1'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['100.100.100.200'],
  ])('to a name that leads to %s is refused before a connection', async (...addresses) => {
    const answer = await send(`http://hooks.example.org:${port}/in`, false, answering(...addresses));
    expect(answer).toEqual({ refusal: 'address-blocked' });
    expect(received).toEqual([]);
  });
  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '8.8.8.8'])(
    'to the bare address %s is refused',
    async (host) => {
      expect(await send(`http://${host}:${port}/in`, false)).toEqual({ refusal: 'address-blocked' });
      expect(received).toEqual([]);
    },
  );
  it('connects to the answers it looked at, not to what the name says a moment later', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    let asked = 0;
    const changing: LookupFunction = (name, options, done) =>
      answering(...answers[Math.min(asked++, 1)])(name, options, done);
    const looked = await new Promise<unknown>((settle) =>
      checkedLookup(changing)('hooks.example.org', {}, (error, address) => settle(error ?? address)),
    );
    expect(looked).toBe('8.8.8.8');
    expect(asked).toBe(1);
  });
  it('brings body and headers to a host the operator named', async () => {
    expect(await send(`http://127.0.0.1:${port}/in`, true)).toEqual({ status: 200, text: 'ok' });
    expect(received).toMatchObject([{ text: '{"what":"转介"}', headers: { 'x-mark': 'one' } }]);
  });
  it('follows no redirect', async () => {
    reply = { status: 302, headers: { location: `http://127.0.0.1:${port}/inside` }, body: '' };
    expect(await send(`http://127.0.0.1:${port}/in`, true)).toMatchObject({ status: 302 });
    expect(received).toHaveLength(1);
  });
  it('reads no endless answer', async () => {
    reply = { status: 200, body: 'x'.repeat(200_000) };
    expect(await send(`http://127.0.0.1:${port}/in`, true)).toEqual({ refusal: 'no-answer' });
  });
});
