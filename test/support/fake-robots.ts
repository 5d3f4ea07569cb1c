import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FakeProvider = 'wecom' | 'dingtalk' | 'feishu';
export type FakeMode = 'ok' | 'rate' | 'badsign' | '500' | 'timeout' | 'redirect';

export interface FakeMessage {
  provider: FakeProvider;
  key: string;
  body: Record<string, unknown>;
}

interface FakeRobot {
  secret?: string;
  keyword?: string;
}

export interface FakeRobots {
  /** For ROBOT_HOSTS. */
  host: string;
  /** What the provider would show: the address to give to the product. */
  address(provider: FakeProvider, key: string): string;
  /** What the provider's page would set for this robot. */
  configure(key: string, robot: FakeRobot): void;
  /** For one robot, or for all. */
  mode(mode: FakeMode, key?: string): void;
  messages(key?: string): FakeMessage[];
  /** Every call, also refused ones. */
  calls(key?: string): number;
  /** Calls of any other path: nobody should be led there. */
  strayed(): number;
  /** Moves the providers' clocks. */
  advance(ms: number): void;
  close(): Promise<void>;
}

const paths: Record<FakeProvider, RegExp> = {
  wecom: /^\/cgi-bin\/webhook\/send\?key=([\w-]+)$/,
  dingtalk: /^\/robot\/send\?access_token=([\w-]+)(&.*)?$/,
  feishu: /^\/open-apis\/bot\/v2\/hook\/([\w-]+)$/,
};
const minute = 60_000;
const hour = 60 * minute;
const bytes = (value: unknown): number => Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));

/** The three providers on loopback, as strict as they are (domain.md 4.3): signature, clock, keyword, bytes, calls a minute. */
export async function startFakeRobots(): Promise<FakeRobots> {
  const robots = new Map<string, FakeRobot>();
  const modes = new Map<string, FakeMode>();
  let received: FakeMessage[] = [];
  let times: { key: string; at: number }[] = [];
  let calls: string[] = [];
  let strayed = 0;
  let offset = 0;
  const now = (): number => Date.now() + offset;

  const server = createServer((request, response) => {
    void readBody(request).then((text) => answer(request, response, text));
  });

  function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
    const url = request.url ?? '';
    if (request.method === 'GET' && url === '/__messages') return send(response, received);
    if (request.method === 'POST' && url === '/__reset') {
      [received, times, calls] = [[], [], []];
      modes.clear();
      return send(response, {});
    }
    if (request.method === 'POST' && url === '/__mode') {
      modes.set('', (JSON.parse(text) as { mode: FakeMode }).mode);
      return send(response, {});
    }
    for (const provider of Object.keys(paths) as FakeProvider[]) {
      const match = request.method === 'POST' ? paths[provider].exec(url) : null;
      if (match) return asProvider(provider, match[1], new URL(url, 'http://fake'), text, response);
    }
    strayed += 1;
    response.writeHead(404).end();
  }

  function asProvider(provider: FakeProvider, key: string, url: URL, text: string, response: ServerResponse): void {
    calls.push(key);
    const mode = modes.get(key) ?? modes.get('') ?? 'ok';
    if (mode === '500') return void response.writeHead(500).end('oops');
    if (mode === 'timeout') return;
    if (mode === 'redirect')
      return void response.writeHead(302, { location: `http://${request(server)}/inside` }).end();
    const robot = robots.get(key) ?? {};
    const body = parse(text);
    const refusal =
      refusalOf(provider, mode, robot, url, body, now()) ?? (countMinute(key) > 20 ? tooOften(provider) : undefined);
    if (refusal) return send(response, refusal);
    received.push({ provider, key, body });
    send(response, provider === 'feishu' ? { code: 0, msg: 'success', data: {} } : { errcode: 0, errmsg: 'ok' });
  }

  function countMinute(key: string): number {
    times = times.filter(({ at }) => at > now() - minute);
    times.push({ key, at: now() });
    return times.filter((one) => one.key === key).length;
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = request(server);
  return {
    host,
    address: (provider, key) =>
      ({
        wecom: `http://${host}/cgi-bin/webhook/send?key=${key}`,
        dingtalk: `http://${host}/robot/send?access_token=${key}`,
        feishu: `http://${host}/open-apis/bot/v2/hook/${key}`,
      })[provider],
    configure: (key, robot) => robots.set(key, robot),
    mode: (mode, key = '') => modes.set(key, mode),
    messages: (key) => received.filter((message) => key === undefined || message.key === key),
    calls: (key) => calls.filter((called) => key === undefined || called === key).length,
    strayed: () => strayed,
    advance: (ms) => (offset += ms),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const request = (server: ReturnType<typeof createServer>): string =>
  `127.0.0.1:${(server.address() as AddressInfo).port}`;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function tooOften(provider: FakeProvider): object {
  if (provider === 'wecom') return { errcode: 45009, errmsg: 'api freq out of limit' };
  if (provider === 'dingtalk') return { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' };
  return { code: 11232, msg: 'frequency limited psm' };
}

/** The real error bodies; undefined when the message is good. */
function refusalOf(
  provider: FakeProvider,
  mode: FakeMode,
  { secret, keyword }: FakeRobot,
  url: URL,
  body: Record<string, unknown>,
  now: number,
): object | undefined {
  if (mode === 'rate') return tooOften(provider);
  const lacksKeyword = keyword !== undefined && !JSON.stringify(body).includes(keyword);
  if (provider === 'wecom') {
    if (mode === 'badsign') return { errcode: 93000, errmsg: 'invalid webhook url' };
    return weComBody(body) ? undefined : { errcode: 40058, errmsg: 'invalid Request Parameter' };
  }
  if (provider === 'dingtalk') {
    const { timestamp, sign } = Object.fromEntries(url.searchParams);
    const wanted = (at: string): string =>
      createHmac('sha256', secret ?? '')
        .update(`${at}\n${secret}`)
        .digest('base64');
    if (mode === 'badsign' || (secret && !same(sign, wanted(timestamp))))
      return { errcode: 310000, errmsg: 'sign not match' };
    if (secret && Math.abs(now - Number(timestamp)) > hour) return { errcode: 310000, errmsg: 'invalid timestamp' };
    if (lacksKeyword) return { errcode: 310000, errmsg: 'keywords not in content' };
    return body.msgtype === 'actionCard' && bytes(body) <= 20_000
      ? undefined
      : { errcode: 40035, errmsg: 'invalid parameter' };
  }
  const { timestamp, sign } = body as { timestamp?: string; sign?: string };
  const wanted = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
  const isOld = Math.abs(now - Number(timestamp) * 1_000) > hour;
  if (mode === 'badsign' || (secret && (typeof timestamp !== 'string' || isOld || !same(sign, wanted))))
    return { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' };
  if (lacksKeyword) return { code: 19024, msg: 'Key Words Not Found' };
  return body.msg_type === 'text' && bytes(body) <= 20_480 ? undefined : { code: 9499, msg: 'Bad Request', data: {} };
}

/** Text up to 2,048 bytes, markdown up to 4,096. */
function weComBody(body: Record<string, unknown>): boolean {
  const { msgtype, text, markdown } = body as {
    msgtype?: string;
    text?: { content: string };
    markdown?: { content: string };
  };
  if (msgtype === 'text') return bytes(text?.content ?? '') <= 2_048 && Boolean(text?.content);
  return msgtype === 'markdown' && Boolean(markdown?.content) && bytes(markdown?.content) <= 4_096;
}

function same(given: string | null | undefined, wanted: string): boolean {
  const one = Buffer.from(given ?? '');
  const other = Buffer.from(wanted);
  return one.length === other.length && timingSafeEqual(one, other);
}
