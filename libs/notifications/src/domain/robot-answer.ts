import type { Provider } from './robot-address';

/** Why a robot's provider did not take a message; the screens have a sentence for each. */
export const refusals = [
  'sign-refused',
  'key-refused',
  'keyword-missing',
  'ip-refused',
  'security-refused',
  'body-refused',
  'redirected',
  'address-blocked',
  'too-often',
  'server-error',
  'no-answer',
  'not-understood',
  'refused',
] as const;
export type Refusal = (typeof refusals)[number];

export type RobotAnswer =
  | { taken: true }
  /** `pause`: it will be refused again until somebody changes something. `waitMs`: how long the provider shuts the robot out. */
  | { taken: false; refusal: Refusal; pause: boolean; waitMs?: number };

const minute = 60_000;
const pause = (refusal: Refusal): RobotAnswer => ({ taken: false, refusal, pause: true });
const later = (refusal: Refusal, waitMs?: number): RobotAnswer => ({
  taken: false,
  refusal,
  pause: false,
  ...(waitMs !== undefined && { waitMs }),
});

export const noAnswer: RobotAnswer = later('no-answer');
export const addressBlocked: RobotAnswer = pause('address-blocked');

const byCode: Readonly<Record<Provider, Readonly<Record<number, RobotAnswer>>>> = {
  wecom: { 93000: pause('key-refused'), 45009: later('too-often', minute) },
  dingtalk: {
    // Over twenty a minute DingTalk shuts a robot out for ten.
    130101: later('too-often', 10 * minute),
    300001: pause('key-refused'),
  },
  feishu: {
    19001: pause('key-refused'),
    19021: pause('sign-refused'),
    19022: pause('ip-refused'),
    19024: pause('keyword-missing'),
    9499: pause('body-refused'),
    11232: later('too-often', minute),
  },
};

/** DingTalk has one code for three settings and says which in words. */
function dingtalkSecurity(words: string): RobotAnswer {
  if (/sign|timestamp/i.test(words)) return pause('sign-refused');
  if (/keyword/i.test(words)) return pause('keyword-missing');
  if (/\bip\b|whitelist/i.test(words)) return pause('ip-refused');
  return pause('security-refused');
}

/** Providers answer 200 even when they refuse, so the body decides (domain.md 4.3). */
export function readAnswer(provider: Provider, status: number, body: string): RobotAnswer {
  if (status >= 500) return later('server-error');
  if (status >= 300 && status < 400) return pause('redirected');
  if (status === 429) return later('too-often', minute);
  const { code, words } = codeIn(body);
  if (code === 0 && status < 300) return { taken: true };
  if (provider === 'dingtalk' && code === 310000) return dingtalkSecurity(words);
  const known = code === undefined ? undefined : byCode[provider][code];
  if (known) return known;
  if (status >= 400) return pause('refused');
  return later(code === undefined ? 'not-understood' : 'refused');
}

function codeIn(body: string): { code: number | undefined; words: string } {
  try {
    const read = JSON.parse(body) as { errcode?: unknown; code?: unknown; errmsg?: unknown } | null;
    const code = read?.errcode ?? read?.code;
    return {
      code: typeof code === 'number' ? code : undefined,
      words: typeof read?.errmsg === 'string' ? read.errmsg : '',
    };
  } catch {
    return { code: undefined, words: '' };
  }
}

const firstWaitMs = 15_000;
const longestWaitMs = 15 * minute;
/** About an hour of a provider that is away; what waits by then is merged into one message anyway. */
const mostTries = 8;

/** After the n-th failed try in a row (1-based): when the next may be made, or that somebody has to look. */
export function afterRefusal(
  tries: number,
  { waitMs, pause: isFinal }: { waitMs?: number; pause: boolean },
): { waitMs: number } | 'pause' {
  if (isFinal || tries >= mostTries) return 'pause';
  return { waitMs: waitMs ?? Math.min(firstWaitMs * 2 ** (tries - 1), longestWaitMs) };
}
