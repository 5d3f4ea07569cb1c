import type { Provider } from './robot-address';

interface Limit {
  count: number;
  withinMs: number;
}

/** domain.md 4.3. Counted over any stretch of that length, so that no clock of the provider finds one too many. */
const limits: Readonly<Record<Provider, readonly Limit[]>> = {
  wecom: [{ count: 20, withinMs: 60_000 }],
  dingtalk: [{ count: 20, withinMs: 60_000 }],
  feishu: [
    { count: 5, withinMs: 1_000 },
    { count: 100, withinMs: 60_000 },
  ],
};

/** How many past sendings have to be remembered. */
export const remembered = (provider: Provider): number => Math.max(...limits[provider].map(({ count }) => count));

/** When the next message may go: `now`, or later. `sent` are past sendings, oldest first. */
export function mayGoAt(provider: Provider, sent: readonly Date[], now: Date): Date {
  const free = limits[provider].map(({ count, withinMs }) =>
    sent.length < count ? 0 : sent[sent.length - count].getTime() + withinMs,
  );
  const at = new Date(Math.max(now.getTime(), ...free));
  return provider === 'feishu' ? pastCrowdedMinute(at) : at;
}

const minute = 60_000;

/** On the full and the half hour everybody's timers call Feishu, and it turns robots away (11232). */
function pastCrowdedMinute(at: Date): Date {
  const minutes = Math.floor(at.getTime() / minute);
  return minutes % 30 === 0 ? new Date((minutes + 1) * minute) : at;
}
