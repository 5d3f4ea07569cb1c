import type { Config } from '@app/config';

/** Where links in mails lead; without PUBLIC_URL only a browser on this machine can follow them. */
export const productAddress = ({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string =>
  publicUrl ?? `http://localhost:${port}`;
