import { afterRefusal, readAnswer, type RobotAnswer } from './robot-answer';
import type { Provider } from './robot-address';

const taken: RobotAnswer = { taken: true };
const pause = (refusal: string) => ({ taken: false, refusal, pause: true });
const later = (refusal: string, waitMs?: number) => ({
  taken: false,
  refusal,
  pause: false,
  ...(waitMs && { waitMs }),
});

it.each<[Provider, number, string, object]>([
  ['wecom', 200, '{"errcode":0,"errmsg":"ok"}', taken],
  ['dingtalk', 200, '{"errcode":0,"errmsg":"ok"}', taken],
  ['feishu', 200, '{"code":0,"msg":"success","data":{}}', taken],
  ['wecom', 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', pause('key-refused')],
  ['wecom', 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', later('too-often', 60_000)],
  ['dingtalk', 200, '{"errcode":310000,"errmsg":"sign not match"}', pause('sign-refused')],
  ['dingtalk', 200, '{"errcode":310000,"errmsg":"invalid timestamp"}', pause('sign-refused')],
  ['dingtalk', 200, '{"errcode":310000,"errmsg":"keywords not in content"}', pause('keyword-missing')],
  ['dingtalk', 200, '{"errcode":310000,"errmsg":"ip X not in whitelist"}', pause('ip-refused')],
  ['dingtalk', 200, '{"errcode":310000}', pause('security-refused')],
  ['dingtalk', 200, '{"errcode":130101,"errmsg":"send too fast"}', later('too-often', 600_000)],
  ['feishu', 200, '{"code":19021,"msg":"sign match fail"}', pause('sign-refused')],
  ['feishu', 200, '{"code":19022,"msg":"Ip Not Allowed"}', pause('ip-refused')],
  ['feishu', 200, '{"code":19024,"msg":"Key Words Not Found"}', pause('keyword-missing')],
  ['feishu', 200, '{"code":9499,"msg":"Bad Request"}', pause('body-refused')],
  ['feishu', 400, '{"code":9499,"msg":"Bad Request"}', pause('body-refused')],
  ['feishu', 200, '{"code":11232,"msg":"frequency limited"}', later('too-often', 60_000)],
  ['wecom', 200, '{"errcode":-1,"errmsg":"system busy"}', later('refused')],
  ['wecom', 200, '<html>', later('not-understood')],
  ['wecom', 200, 'null', later('not-understood')],
  ['wecom', 500, '{"errcode":0}', later('server-error')],
  ['wecom', 502, '', later('server-error')],
  ['wecom', 302, '', pause('redirected')],
  ['wecom', 429, '', later('too-often', 60_000)],
  ['wecom', 404, '', pause('refused')],
])('%s %d %s', (provider, status, body, expected) => expect(readAnswer(provider, status, body)).toEqual(expected));

it.each<[number, { waitMs?: number; pause: boolean }, object | 'pause']>([
  [1, { pause: false }, { waitMs: 15_000 }],
  [2, { pause: false }, { waitMs: 30_000 }],
  [7, { pause: false }, { waitMs: 900_000 }],
  [8, { pause: false }, 'pause'],
  [1, { pause: true }, 'pause'],
  [1, { pause: false, waitMs: 600_000 }, { waitMs: 600_000 }],
])('after try %d of %p: %p', (tries, refusal, expected) => expect(afterRefusal(tries, refusal)).toEqual(expected));
