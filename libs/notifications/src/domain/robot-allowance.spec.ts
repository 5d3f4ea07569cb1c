import { mayGoAt, remembered } from './robot-allowance';
import type { Provider } from './robot-address';

const start = Date.parse('2026-11-23T02:10:00Z');
const after = (ms: number): Date => new Date(start + ms);
const times = (count: number, everyMs: number): Date[] => Array.from({ length: count }, (_, at) => after(at * everyMs));

it.each<[string, Provider, Date[], number, number]>([
  ['the first', 'wecom', [], 0, 0],
  ['the twentieth', 'wecom', times(19, 100), 2_000, 2_000],
  ['the twenty-first waits for the first to be a minute old', 'wecom', times(20, 100), 2_000, 60_000],
  ['the twenty-first', 'dingtalk', times(20, 100), 2_000, 60_000],
  ['the twenty-first after a minute', 'wecom', times(20, 100), 60_000, 60_000],
  ['only the last twenty count', 'wecom', times(40, 3_000), 120_000, 120_000],
  ['the sixth in a second', 'feishu', times(5, 10), 50, 1_000],
  ['the hundred-and-first in a minute', 'feishu', times(100, 500), 50_000, 60_000],
])('%s: %s', (_, provider, sent, now, expected) =>
  expect(mayGoAt(provider, sent, after(now))).toEqual(after(expected)),
);

it.each([
  ['2026-11-23T02:00:10Z', '2026-11-23T02:01:00Z'],
  ['2026-11-23T02:30:59Z', '2026-11-23T02:31:00Z'],
  ['2026-11-23T02:31:00Z', '2026-11-23T02:31:00Z'],
])('Feishu is left alone on the full and the half hour: %s', (now, expected) => {
  expect(mayGoAt('feishu', [], new Date(now))).toEqual(new Date(expected));
  expect(mayGoAt('wecom', [], new Date(now))).toEqual(new Date(now));
});

it('never lets more than the limit into any stretch, however fast it is asked', () => {
  const sent: Date[] = [];
  for (let now = start; sent.length < 200; now += 250)
    if (mayGoAt('dingtalk', sent, new Date(now)).getTime() === now) sent.push(new Date(now));
  for (const [at, time] of sent.entries())
    if (at >= 20) expect(time.getTime() - sent[at - 20].getTime()).toBeGreaterThanOrEqual(60_000);
  expect(remembered('dingtalk')).toBe(20);
});
