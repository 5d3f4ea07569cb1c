import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAddress } from '@app/config';

export interface DemoAccount {
  role: string;
  organization: string;
  signInName: string;
  password: string;
}

/** The accounts of the demo network, or none when this data folder has no demo. */
export function readDemoAccounts(secretsDir: string): DemoAccount[] {
  const path = join(secretsDir, 'demo-accounts.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[]) : [];
}

/** What is safe at home and nowhere else, said before anybody relies on it. */
export function warnings(host: string, publicUrl: string | undefined): string[] {
  const isLocal = (name: string): boolean => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(name);
  const found: string[] = [];
  if (publicUrl && new URL(publicUrl).protocol === 'http:' && !isLocal(new URL(publicUrl).hostname))
    found.push('PUBLIC_URL is not https: passwords and sessions travel in the clear. For trying only.');
  if (!publicUrl && !isLocal(host))
    found.push('PUBLIC_URL is not set: links and QR codes lead to localhost, which no other device can open.');
  return found;
}

/** What the person who typed `npm start` reads when the product is up. */
export function firstScreen(
  url: string,
  accounts: DemoAccount[],
  cautions: string[] = [],
  beginToken?: string,
): string {
  const lines = ['', `同行 Tongxing is running at ${url}`, ''];
  if (beginToken)
    lines.push(
      'No network has begun here yet. Begin it at this address; whoever has it becomes its steward:',
      '',
      `  ${beginAddress(url, beginToken)}`,
      '',
    );
  if (accounts.length > 0) {
    lines.push('This is the demo network: invented people and organisations. Sign in as', '');
    const keys = ['role', 'organization', 'signInName', 'password'] as const;
    const head = { role: 'role', organization: 'organisation', signInName: 'sign-in name', password: 'password' };
    const shown = oneOfEachRole(accounts);
    const rows = [head, ...shown];
    const widths = keys.map((key) => Math.max(...rows.map((row) => columns(row[key]))));
    for (const row of rows)
      lines.push(
        `  ${keys.map((key, i) => row[key] + ' '.repeat(widths[i] - columns(row[key]))).join('  ')}`.trimEnd(),
      );
    const rest = accounts.length - shown.length;
    if (rest > 0) lines.push('', `${rest} more: npm run demo:accounts`);
    lines.push('');
  }
  for (const caution of cautions) lines.push(`Caution: ${caution}`, '');
  lines.push('Ctrl-C stops it.', '');
  return lines.join('\n');
}

/** Columns of a terminal: Chinese characters take two. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
        ? 2
        : 1),
    0,
  );
}

/** Enough to try everything: each role once, workers of two organisations, since a referral needs two. */
export function oneOfEachRole(accounts: DemoAccount[]): DemoAccount[] {
  const size = new Map<string, number>();
  for (const { organization, role } of accounts)
    size.set(organization, (size.get(organization) ?? 0) + (role === 'worker' ? 10 : 1));
  const byStaff = [...accounts].sort((a, b) => size.get(b.organization)! - size.get(a.organization)!);
  const roles = [...new Set(accounts.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const holders = byStaff.filter((account) => account.role === role);
    const second =
      role === 'worker' ? holders.find(({ organization }) => organization !== holders[0].organization) : undefined;
    return second ? [holders[0], second] : [holders[0]];
  });
}
