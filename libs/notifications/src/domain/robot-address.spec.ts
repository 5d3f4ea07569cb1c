import { readRobotAddress } from './robot-address';

const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const dingtalk = 'https://oapi.dingtalk.com/robot/send?access_token=566cc69da782ec33e42';
const feishu = 'https://open.feishu.cn/open-apis/bot/v2/hook/9bf2ae09-58f5-4d0a-a2b2';

it.each([
  ['wecom', wecom, wecom],
  ['dingtalk', dingtalk, dingtalk],
  ['feishu', feishu, feishu],
  ['wecom', ` ${wecom} `, wecom],
  ['dingtalk', `${dingtalk}&timestamp=1&sign=abc`, dingtalk],
  ['feishu', `${feishu}?x=1#y`, feishu],
])('%s: %s', (provider, text, url) => expect(readRobotAddress(text)).toEqual({ provider, url, named: false }));

it.each([
  ['qyapi.weixin.qq.com', 'robot-address-not-readable'],
  ['', 'robot-address-not-readable'],
  ['https://user:pass@oapi.dingtalk.com/robot/send?access_token=12345678', 'robot-address-not-readable'],
  ['http://127.0.0.1/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://127.0.0.1/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://[::1]/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://0x7f000001/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://169.254.169.254/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://localhost./cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://[::ffff:127.0.0.1]/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://qyapi.weixin.qq.com.example.org/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
  ['file:///etc/passwd', 'robot-host-not-allowed'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send', 'robot-address-form'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', 'robot-address-form'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678&key=87654321', 'robot-address-form'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/upload_media?key=12345678', 'robot-address-form'],
  ['https://qyapi.weixin.qq.com/robot/send?access_token=12345678', 'robot-address-form'],
  ['https://open.feishu.cn/open-apis/bot/v2/hook/', 'robot-address-form'],
  ['https://open.feishu.cn/open-apis/bot/v2/hook/../../../secret', 'robot-address-form'],
])('%s is refused: %s', (text, code) => expect(() => readRobotAddress(text)).toThrow(code));

describe('hosts the operator names', () => {
  const named = ['127.0.0.1:4010', 'proxy.example.org'];
  it.each([
    ['http://127.0.0.1:4010/robot/send?access_token=12345678', 'dingtalk'],
    ['https://proxy.example.org/cgi-bin/webhook/send?key=12345678', 'wecom'],
    ['https://proxy.example.org:9443/cgi-bin/webhook/send?key=12345678', 'wecom'],
  ])('%s', (text, provider) => expect(readRobotAddress(text, named)).toEqual({ provider, url: text, named: true }));
  it.each([
    ['http://127.0.0.1:4011/robot/send?access_token=12345678', 'robot-host-not-allowed'],
    ['ftp://proxy.example.org/robot/send?access_token=12345678', 'robot-address-form'],
    ['https://proxy.example.org/anything', 'robot-address-form'],
  ])('%s is refused: %s', (text, code) => expect(() => readRobotAddress(text, named)).toThrow(code));
});
