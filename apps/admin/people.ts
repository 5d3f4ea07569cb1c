import { Actor, audit, organizationKinds, roles } from '@app/access';
import { txOver, type Tx } from '@app/database';
import {
  AccountsRepository,
  linkExpiry,
  newLinkToken,
  readSignInName,
  SignInLinksRepository,
  type LinkPurpose,
} from '@app/identity';
import { beginNetwork } from '@app/network';
import { OrganizationFounding } from '@app/organizations';
import type { Client } from 'pg';

const accounts = new AccountsRepository();
const founding = new OrganizationFounding();
const links = new SignInLinksRepository();
const commandLine = Actor.nobody('command-line');

/** Something the person at the command line can put right; its message is all they see. */
export class AdminProblem extends Error {}

export interface Invited {
  organization: string;
  kind: string;
  name: string;
  signInName: string;
  role: string;
}

export interface Invitation {
  /** Undefined when the person already has a password and only joined another organisation. */
  token: string | undefined;
  accountId: string;
}

/** Begins a network: its name, its first organisation, and the person who looks after it. Only where none has begun. */
export function createNetwork(client: Client, network: string, invited: Omit<Invited, 'role' | 'kind'>) {
  return settled(client, async (tx) => {
    const [known] = await tx.query<{ name: string; demo: boolean }>('SELECT name, demo FROM network');
    if (known?.demo)
      throw new AdminProblem(
        'This data folder holds the demo network. Begin a real one in another: DATA_DIR=… DEMO=off',
      );
    if (known)
      throw new AdminProblem(`Here is a network already: ${known.name}. Add people with: npm run admin:invite`);
    const signInName = readable(invited.signInName);
    const { organization, name } = invited;
    const beginning = { network, organization, name };
    const { accountId, organizationId } = await beginNetwork(tx, { accounts, founding }, beginning, { signInName });
    return welcome(tx, accountId, organizationId);
  });
}

/** Makes the person a member of the organisation, which is made as well where it does not exist. */
export function invite(client: Client, invited: Invited): Promise<Invitation> {
  return settled(client, async (tx) => {
    const role = oneOf(invited.role, roles, 'role');
    const organizationId = await organizationNamed(tx, invited.organization, invited.kind);
    const signInName = readable(invited.signInName);
    const accountId =
      (await accounts.idOf(tx, signInName)) ?? (await accounts.create(tx, invited.name, signInName)) ?? '';
    if (!(await accounts.join(tx, accountId, organizationId, role)))
      throw new AdminProblem(`${invited.signInName} is a member of ${invited.organization} already.`);
    return welcome(tx, accountId, organizationId);
  });
}

/** A link with which the person chooses a new password; the old one works until it is used. */
export function reset(client: Client, signInName: string): Promise<Invitation> {
  return settled(client, async (tx) => {
    const accountId = await knownAccount(tx, signInName);
    noteDeed(tx, 'account.reset-offered', accountId);
    return { accountId, token: await makeLink(tx, accountId, 'reset') };
  });
}

/** Ends every session of the person at once (sockets hear of it by the notification) and lets none begin. */
export function disable(client: Client, signInName: string): Promise<void> {
  return settled(client, async (tx) => {
    const accountId = await knownAccount(tx, signInName);
    await tx.execute('UPDATE account SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [accountId]);
    await tx.query(
      `WITH ended AS (UPDATE session SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL RETURNING id)
       SELECT pg_notify('session-ended', id::text) FROM ended`,
      [accountId],
    );
    noteDeed(tx, 'account.disabled', accountId);
  });
}

export function enable(client: Client, signInName: string): Promise<void> {
  return settled(client, async (tx) => {
    const accountId = await knownAccount(tx, signInName);
    await tx.execute('UPDATE account SET disabled_at = NULL WHERE id = $1', [accountId]);
    noteDeed(tx, 'account.enabled', accountId);
  });
}

/** Work over the command line's own connection; what it queued has arrived when this resolves. */
async function settled<Result>(client: Client, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const queued: Promise<unknown>[] = [];
  const result = await work(txOver(client as unknown as Parameters<typeof txOver>[0], queued));
  await Promise.all(queued);
  return result;
}

async function welcome(tx: Tx, accountId: string, organizationId: string): Promise<Invitation> {
  noteDeed(tx, 'account.invited', accountId, [organizationId]);
  const known = await tx.query('SELECT 1 FROM credential WHERE account_id = $1', [accountId]);
  return { accountId, token: known.length > 0 ? undefined : await makeLink(tx, accountId, 'invitation') };
}

async function organizationNamed(tx: Tx, name: string, kind: string): Promise<string> {
  const same = await founding.same(tx, name);
  if (same.length > 1) throw new AdminProblem(`There are ${same.length} organisations named ${name}.`);
  const [known] = same;
  if (known && known.kind !== 'listed') return known.id;
  const made = oneOf(kind, organizationKinds, 'kind');
  if (!known) return founding.found(tx, { name, kind: made });
  // Known from open data; now its own people join.
  await founding.claim(tx, known.id, made);
  return known.id;
}

async function knownAccount(tx: Tx, signInName: string): Promise<string> {
  const id = await accounts.idOf(tx, readable(signInName));
  if (!id) throw new AdminProblem(`Nobody signs in as ${signInName}.`);
  return id;
}

function readable(signInName: string) {
  const read = readSignInName(signInName);
  if (!read) throw new AdminProblem(`${signInName} is neither a mobile number nor an e-mail address.`);
  return read;
}

async function makeLink(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<string> {
  const { token, tokenHash } = newLinkToken();
  await links.offer(tx, accountId, purpose, tokenHash, linkExpiry(purpose, new Date()));
  return token;
}

function noteDeed(tx: Tx, action: string, accountId: string, organizationIds: string[] = []): void {
  audit(tx, commandLine, { action, subjectType: 'account', subjectId: accountId, organizationIds });
}

function oneOf<Value extends string>(value: string, allowed: readonly Value[], what: string): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new AdminProblem(`--${what} is one of: ${allowed.join(', ')}`);
  return found;
}
