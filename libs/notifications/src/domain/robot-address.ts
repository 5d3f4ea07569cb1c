import { ruleBroken } from '@app/kernel';

export const providers = ['wecom', 'dingtalk', 'feishu'] as const;
export type Provider = (typeof providers)[number];

export interface RobotAddress {
  provider: Provider;
  /** As it is called: only the parts the provider asks for, nothing else a person may have typed. */
  url: string;
  /** A host named by the operator (ROBOT_HOSTS): it may be reached without https and at a private address. */
  named: boolean;
}

interface Form {
  host: string;
  path: RegExp;
  /** The one query parameter, where the key is not in the path. */
  key: string | null;
}

const forms: Readonly<Record<Provider, Form>> = {
  wecom: { host: 'qyapi.weixin.qq.com', path: /^\/cgi-bin\/webhook\/send$/, key: 'key' },
  dingtalk: { host: 'oapi.dingtalk.com', path: /^\/robot\/send$/, key: 'access_token' },
  feishu: { host: 'open.feishu.cn', path: /^\/open-apis\/bot\/v2\/hook\/([\w-]{8,128})$/, key: null },
};

const keyForm = /^[\w-]{8,128}$/;

/**
 * Checks the address of a group robot (domain.md 4.3): https on the usual port, one of three hosts, the path and the key of
 * that provider. `namedHosts` are further hosts as `host` or `host:port`.
 * @throws robot-address-not-readable · robot-host-not-allowed · robot-address-form
 */
export function readRobotAddress(text: string, namedHosts: readonly string[] = []): RobotAddress {
  const written = text.trim();
  if (!URL.canParse(written)) throw ruleBroken('robot-address-not-readable');
  const url = new URL(written);
  if (url.username || url.password) throw ruleBroken('robot-address-not-readable');
  const named = namedHosts.includes(url.host) || namedHosts.includes(url.hostname);
  const isUsual = url.protocol === 'https:' && url.port === '';
  const provider = providers.find((one) => forms[one].path.test(url.pathname));
  const isOfProvider = provider !== undefined && url.hostname === forms[provider].host && isUsual;
  if (!named && !providers.some((one) => forms[one].host === url.hostname && isUsual))
    throw ruleBroken('robot-host-not-allowed');
  if (!provider || !(isOfProvider || (named && /^https?:$/.test(url.protocol)))) throw ruleBroken('robot-address-form');
  const { key } = forms[provider];
  if (key === null) return { provider, url: `${url.origin}${url.pathname}`, named };
  const values = url.searchParams.getAll(key);
  if (values.length !== 1 || !keyForm.test(values[0])) throw ruleBroken('robot-address-form');
  return { provider, url: `${url.origin}${url.pathname}?${key}=${values[0]}`, named };
}
