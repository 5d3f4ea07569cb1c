import { ruleBroken } from '@app/kernel';

export interface WebhookAddress {
  url: string;
  host: string;
  /** A host named by the operator (WEBHOOK_HOSTS): it may be reached without https and at a private address. */
  named: boolean;
}

const usualPorts = ['', '8443'];
const isNumeric = (hostname: string): boolean => /^[\d.]+$/.test(hostname) || hostname.startsWith('[');

/**
 * Checks the address of a webhook: https, a name of the open internet, no sign-in name inside. Whether the name leads inside is
 * looked at again at every sending. `namedHosts` as `host` or `host:port`.
 * @throws webhook-address-not-readable · webhook-address-not-https · webhook-host-not-allowed
 */
export function readWebhookAddress(text: string, namedHosts: readonly string[] = []): WebhookAddress {
  const written = text.trim();
  if (!URL.canParse(written)) throw ruleBroken('webhook-address-not-readable');
  const url = new URL(written);
  if (url.username || url.password || !/^https?:$/.test(url.protocol)) throw ruleBroken('webhook-address-not-readable');
  url.hash = '';
  const address = { url: url.toString(), host: url.host };
  if (namedHosts.includes(url.host) || namedHosts.includes(url.hostname)) return { ...address, named: true };
  if (url.protocol !== 'https:') throw ruleBroken('webhook-address-not-https');
  const isName =
    url.hostname.includes('.') && !isNumeric(url.hostname) && !/\.(local|internal|lan|localhost)$/.test(url.hostname);
  if (!isName || !usualPorts.includes(url.port)) throw ruleBroken('webhook-host-not-allowed');
  return { ...address, named: false };
}
