import { randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { organizations } from './organizations';
import { accounts, type DemoAccount } from './people';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const passwordLength = 12;
const atOnce = 2;

const randomPassword = (): string =>
  Array.from({ length: passwordLength }, () => letters[randomInt(letters.length)]).join('');

/** A password of its own for every demo account: 59 random bits, new for each data folder. */
export function choosePasswords(): Map<string, string> {
  return new Map(accounts.map(({ key }) => [key, randomPassword()]));
}

/** Two at a time: first start happens on the machine people wait at. */
export async function hashPasswords(passwords: Map<string, string>): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const left = [...passwords];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) hashes.set(next[0], await hash(next[1], cost));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return hashes;
}

/** The OWASP minimum of argon2id, as for every other account. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A sender and its recipient first: whoever tries the demo begins with the first worker of the list. */
function inTellingOrder(): DemoAccount[] {
  const first = ['03', '04'];
  const place = ({ organization }: DemoAccount): number =>
    first.includes(organization) ? first.indexOf(organization) : 2;
  return [...accounts].sort((a, b) => place(a) - place(b));
}

/** Writes who can sign in to `DATA_DIR/secrets/demo-accounts.json`, readable by its owner only. */
export function writeAccounts(dataDir: string, passwords: Map<string, string>): void {
  const names = new Map(organizations.map(({ key, name, kind }) => [key, { name, kind }]));
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'demo-accounts.json');
  const list = inTellingOrder().map(({ key, organization, role, displayName, phone }) => ({
    role,
    organization: names.get(organization)?.name,
    organizationKind: names.get(organization)?.kind,
    displayName,
    signInName: phone,
    password: passwords.get(key),
  }));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
