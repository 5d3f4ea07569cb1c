import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '@app/config';
import { migrate } from '@app/database';
import { EmbeddedPostgresError, withEmbedded } from '@app/embedded-postgres';
import { linkAddress } from '@app/identity';
import { Client } from 'pg';
import { rotateKeys } from './keys';
import { AdminProblem, createNetwork, disable, enable, invite, reset, type Invitation } from './people';

const usage = `npm run admin:create  -- --network NAME --organization NAME --name PERSON --sign-in PHONE|EMAIL
npm run admin:invite  -- --organization NAME --name PERSON --sign-in PHONE|EMAIL --role ROLE [--kind KIND]
npm run admin:reset   -- --sign-in PHONE|EMAIL
npm run admin:disable -- --sign-in PHONE|EMAIL
npm run admin:enable  -- --sign-in PHONE|EMAIL
npm run admin:rotate-keys -- [--root]`;

type Given = Partial<Record<'network' | 'organization' | 'name' | 'sign-in' | 'role' | 'kind', string>>;

const commands: Record<string, (client: Client, given: Given) => Promise<Invitation | void>> = {
  create: (client, given) =>
    createNetwork(client, needed(given, 'network'), {
      organization: needed(given, 'organization'),
      name: needed(given, 'name'),
      signInName: needed(given, 'sign-in'),
    }),
  invite: (client, given) =>
    invite(client, {
      organization: needed(given, 'organization'),
      kind: given.kind ?? 'member',
      name: needed(given, 'name'),
      signInName: needed(given, 'sign-in'),
      role: needed(given, 'role'),
    }),
  reset: (client, given) => reset(client, needed(given, 'sign-in')),
  disable: (client, given) => disable(client, needed(given, 'sign-in')),
  enable: (client, given) => enable(client, needed(given, 'sign-in')),
};

function needed(given: Given, name: keyof Given): string {
  const value = given[name]?.trim();
  if (!value) throw new AdminProblem(`--${name} is needed.\n${usage}`);
  return value;
}

interface Asked {
  command: string;
  given: Given;
  root: boolean;
}

const rotating = 'rotate-keys';

function read(args: string[]): Asked {
  const text = { type: 'string' } as const;
  const options = { network: text, organization: text, name: text, 'sign-in': text, role: text, kind: text };
  const root = { type: 'boolean' } as const;
  try {
    const { positionals, values } = parseArgs({
      args,
      options: { ...options, root },
      allowPositionals: true,
    });
    const [command] = positionals;
    if (positionals.length !== 1 || !(commands[command] || command === rotating)) throw new Error('no such command');
    const { root: isRoot = false, ...given } = values;
    return { command, given, root: isRoot };
  } catch (error) {
    throw new AdminProblem(`${(error as Error).message}\n${usage}`);
  }
}

/** One transaction, as the owner of the tables. */
async function carryOut(url: string, command: string, given: Given): Promise<Invitation | void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    const done = await commands[command](client, given);
    await client.query('COMMIT');
    return done;
  } finally {
    await client.end();
  }
}

/** Not one transaction: the product goes on meanwhile. */
async function rotate(url: string, secretsDir: string, root: boolean): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const done = await rotateKeys(client, secretsDir, root);
    const under = root ? ` under root key ${done.rootVersion}` : '';
    process.stderr.write(
      `${done.organizations} organisations have new keys${under}; ${done.persons} persons re-wrapped.\n`,
    );
    if (root) process.stderr.write('Keep the old root key with the backups made before now: they open with it only.\n');
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const { command, given, root } = read(process.argv.slice(2));
  const config = readConfig();
  const work = async (url: string): Promise<Invitation | void> => {
    await migrate(url, config.secretsDir);
    if (command === rotating) return rotate(url, config.secretsDir, root);
    return carryOut(url, command, given);
  };
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const own = config.databaseUrls.migrator;
  const done = own ? await work(own) : await withEmbedded({ dataDir: config.dataDir, log: say }, work);
  if (!done) return say('Done.');
  if (!done.token) return say('Done. This person has a password already and now finds the organisation there as well.');
  const address = config.publicUrl ?? `http://localhost:${config.port}`;
  say('Send this link to that person only. It works once, and not for ever.');
  if (!config.publicUrl) say('It leads to this machine; set PUBLIC_URL to the address people use.');
  process.stdout.write(`${linkAddress(address, done.token)}\n`);
}

const expected = [AdminProblem, ConfigError, EmbeddedPostgresError];

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const plain = expected.some((kind) => error instanceof kind);
    process.stderr.write(`${plain ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
