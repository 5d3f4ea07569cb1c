import { createHmac } from 'node:crypto';
import type { Provider } from '../domain/robot-address';
import type { Stamp } from '../domain/robot-format';

/** DingTalk: milliseconds; the secret is the key, and time and secret are the message. Goes into the query. */
export function dingtalkStamp(secret: string, now: number): Stamp {
  const timestamp = String(now);
  return { timestamp, sign: createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64') };
}

/** Feishu: seconds; time and secret are the key, the message is empty. Goes into the body. */
export function feishuStamp(secret: string, now: number): Stamp {
  const timestamp = String(Math.floor(now / 1_000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

/** Where a message is posted and what its body carries to prove who sends it; each provider wants it elsewhere. */
export function signed(
  provider: Provider,
  url: string,
  secret: string | null,
  now: Date,
): { url: string; stamp: Stamp | null } {
  if (!secret || provider === 'wecom') return { url, stamp: null };
  if (provider === 'feishu') return { url, stamp: feishuStamp(secret, now.getTime()) };
  const { timestamp, sign } = dingtalkStamp(secret, now.getTime());
  return { url: `${url}&timestamp=${timestamp}&sign=${encodeURIComponent(sign)}`, stamp: null };
}
