import { byteLength, cutToBytes, robotBody, type RobotMessage } from './robot-format';

const message: RobotMessage = {
  title: '转介待签收',
  lines: ['编号：ZJ-202611-0007', '时限：11月24日18:00'],
  action: '去签收',
  link: 'https://t.example/referrals/1',
  callAll: false,
};
const stamp = { timestamp: '1732250000', sign: 'abc=' };

it.each([
  [
    'wecom' as const,
    {
      msgtype: 'markdown',
      markdown: {
        content: '**转介待签收**\n>编号：ZJ-202611-0007\n>时限：11月24日18:00\n[去签收](https://t.example/referrals/1)',
      },
    },
  ],
  [
    'dingtalk' as const,
    {
      msgtype: 'actionCard',
      actionCard: {
        title: '转介待签收',
        text: '### 转介待签收\n\n编号：ZJ-202611-0007\n\n时限：11月24日18:00',
        btnOrientation: '0',
        singleTitle: '去签收',
        singleURL: 'https://t.example/referrals/1',
      },
    },
  ],
  [
    'feishu' as const,
    {
      timestamp: '1732250000',
      sign: 'abc=',
      msg_type: 'text',
      content: { text: '【转介待签收】\n编号：ZJ-202611-0007\n时限：11月24日18:00\nhttps://t.example/referrals/1' },
    },
  ],
])('%s', (provider, body) =>
  expect(robotBody(provider, message, null, provider === 'feishu' ? stamp : null)).toEqual(body),
);

it('calls everybody when danger is near, as far as the provider can', () => {
  const urgent = { ...message, callAll: true };
  expect(robotBody('wecom', urgent, null, null)).toMatchObject({
    msgtype: 'text',
    text: { mentioned_mobile_list: ['@all'] },
  });
  expect(JSON.stringify(robotBody('feishu', urgent, null, null))).toContain('<at user_id=\\"all\\"></at>');
});

it.each([
  ['同行', true],
  ['转介', false],
  ['ZJ-2026', false],
])('keyword %s is added only where it is missing: %p', (keyword, added) => {
  for (const provider of ['wecom', 'dingtalk', 'feishu'] as const) {
    const body = JSON.stringify(robotBody(provider, message, keyword, null));
    expect(body).toContain(keyword);
    expect(
      body.split(keyword).length > JSON.stringify(robotBody(provider, message, null, null)).split(keyword).length,
    ).toBe(added);
  }
});

describe('length is counted in bytes', () => {
  it.each([
    ['汉字', 6, '汉字'],
    ['汉字汉字', 11, '汉字…'],
    ['汉字', 5, '…'],
    ['a😀b', 6, 'a😀b'],
    ['a😀bcd', 7, 'a…'],
    ['abc', 3, 'abc'],
  ])('%s in %d bytes: %s', (text, limit, expected) => {
    expect(cutToBytes(text, limit)).toBe(expected);
    expect(byteLength(cutToBytes(text, limit))).toBeLessThanOrEqual(limit);
  });

  const long = { ...message, lines: ['转'.repeat(10_000)] };
  it.each([
    ['markdown of WeCom', 4_096, robotBody('wecom', long, null, null).markdown as { content: string }],
    ['text of WeCom', 2_048, robotBody('wecom', { ...long, callAll: true }, null, null).text as { content: string }],
  ])('%s keeps to %d bytes and keeps its link', (_, limit, { content }) => {
    expect(byteLength(content)).toBeLessThanOrEqual(limit);
    expect(byteLength(content)).toBeGreaterThan(limit - 4);
    expect(content).toContain('https://t.example/referrals/1');
  });
  it('Feishu’s whole body stays within 20 KB', () =>
    expect(byteLength(JSON.stringify(robotBody('feishu', long, null, stamp)))).toBeLessThanOrEqual(20_480));
});
