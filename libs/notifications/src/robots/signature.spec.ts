import { dingtalkStamp, feishuStamp, signed } from './signature';

// domain.md 4.3: the same result in Python and Node.
const secret = 'SECdemo000000000000';
const now = new Date(1_732_250_000_000);

it('reproduces the vector of DingTalk, encoded for the query', () => {
  expect(dingtalkStamp(secret, now.getTime()).timestamp).toBe('1732250000000');
  expect(signed('dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=T', secret, now)).toEqual({
    url: 'https://oapi.dingtalk.com/robot/send?access_token=T&timestamp=1732250000000&sign=%2F840mG6KqSrgF5QmRZc1B5zcGDc53rsRhL5QiR7teWc%3D',
    stamp: null,
  });
});

it('reproduces the vector of Feishu, for the body', () => {
  const stamp = { timestamp: '1732250000', sign: 'ntPTiS6fuF4A2RCfDiQ6e+VR7+EZC9mprpQzrFmfwfU=' };
  expect(feishuStamp(secret, now.getTime())).toEqual(stamp);
  expect(signed('feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/ID', secret, now)).toEqual({
    url: 'https://open.feishu.cn/open-apis/bot/v2/hook/ID',
    stamp,
  });
});

it.each([
  ['wecom' as const, secret],
  ['dingtalk' as const, null],
  ['feishu' as const, null],
])('%s with secret %s is not signed', (provider, given) =>
  expect(signed(provider, 'https://x.example/y?z=1', given, now)).toEqual({
    url: 'https://x.example/y?z=1',
    stamp: null,
  }),
);
