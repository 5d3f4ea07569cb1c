import { lookup as systemLookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const wholeTimeMs = 5_000;
const mostAnswerBytes = 65_536;

const closedV4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closedV4.addSubnet(network, prefix, 'ipv4');

/** Of version 6 only 2000::/3 is the open internet; 2002::/16 and 2001::/23 carry other addresses inside. */
const openV6 = new BlockList();
openV6.addSubnet('2000::', 3, 'ipv6');
const closedV6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closedV6.addSubnet(network, prefix, 'ipv6');

/** Whether this is an address of the open internet: not this machine, not its network, nothing reserved. */
export function isOpenAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closedV4.check(address, 'ipv4');
  return version === 6 && openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
}

class AddressBlockedError extends Error {}

/**
 * Resolves a name and refuses it when any answer lies inside. The connection is made to these very answers, so a name that
 * changes between looking and connecting gains nothing.
 */
export function checkedLookup(resolve: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, answer) => {
      if (error) return done(error, []);
      const addresses = typeof answer === 'string' ? [{ address: answer, family: isIP(answer) }] : answer;
      if (addresses.length === 0 || !addresses.every(({ address }) => isOpenAddress(address)))
        return done(new AddressBlockedError('the name leads inside'), []);
      if (options.all) return done(null, addresses);
      done(null, addresses[0].address, addresses[0].family);
    });
}

export interface Posting {
  url: string;
  /** Sent as UTF-8. */
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** Whom somebody outside the product chose is called only on the open internet; `named` hosts are the operator's own choice. */
export interface Reach {
  named: boolean;
  /** The system's own unless a test stands in. */
  resolve?: LookupFunction;
}

export type OutsideAnswer = { status: number; text: string } | { refusal: 'address-blocked' | 'no-answer' };

/** Posts one body. Never follows a redirect, waits five seconds in all and reads 64 KB at most; never throws. */
export function postOutside({ url, body, headers }: Posting, { named, resolve }: Reach): Promise<OutsideAnswer> {
  const target = new URL(url);
  if (!named && isIP(target.hostname.replace(/^\[|\]$/g, ''))) return Promise.resolve({ refusal: 'address-blocked' });
  const payload = Buffer.from(body, 'utf8');
  const ask = target.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((settle) => {
    const asked = ask(
      target,
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...headers,
          'content-length': payload.length,
        },
        signal: AbortSignal.timeout(wholeTimeMs),
        ...(!named && { lookup: checkedLookup(resolve) }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > mostAnswerBytes) answer.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        answer.on('end', () =>
          settle({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
        answer.on('error', () => settle({ refusal: 'no-answer' }));
      },
    );
    asked.on('error', (error) =>
      settle({ refusal: error instanceof AddressBlockedError ? 'address-blocked' : 'no-answer' }),
    );
    asked.end(payload);
  });
}
