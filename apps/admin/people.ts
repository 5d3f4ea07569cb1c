import { createHash, randomBytes } from 'node:crypto';
import { organizationKinds, roles, type OrganizationKind } from '@app/access';
import { linkExpiry, readSignInName, type LinkPurpose } from '@app/identity';
import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import type { Client } from 'pg';

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
export async function createNetwork(client: Client, network: string, invited: Omit<Invited, 'role' | 'kind'>) {
  const { rows } = await client.query<{ name: string; demo: boolean }>('SELECT name, demo FROM network');
  if (rows[0]?.demo)
    throw new AdminProblem('This data folder holds the demo network. Begin a real one in another: DATA_DIR=… DEMO=off');
  if (rows[0])
    throw new AdminProblem(`Here is a network already: ${rows[0].name}. Add people with: npm run admin:invite`);
  await client.query('INSERT INTO network (name) VALUES ($1)', [network]);
  return invite(client, { ...invited, kind: 'support-agency', role: 'network-steward' });
}

/** Makes the person a member of the organisation, which is made as well where it does not exist. */
export async function invite(client: Client, invited: Invited): Promise<Invitation> {
  const role = oneOf(invited.role, roles, 'role');
  const organizationId = await organizationNamed(client, invited.organization, invited.kind);
  const accountId = await accountOf(client, invited);
  const open = await client.query(
    'SELECT 1 FROM membership WHERE organization_id = $1 AND account_id = $2 AND valid_to IS NULL',
    [organizationId, accountId],
  );
  if (open.rowCount) throw new AdminProblem(`${invited.signInName} is a member of ${invited.organization} already.`);
  await client.query('INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4)', [
    newId(),
    organizationId,
    accountId,
    role,
  ]);
  await noteDeed(client, 'account.invited', accountId, [organizationId]);
  const known = await client.query('SELECT 1 FROM credential WHERE account_id = $1', [accountId]);
  return { accountId, token: known.rowCount ? undefined : await makeLink(client, accountId, 'invitation') };
}

/** A link with which the person chooses a new password; the old one works until it is used. */
export async function reset(client: Client, signInName: string): Promise<Invitation> {
  const accountId = await knownAccount(client, signInName);
  await noteDeed(client, 'account.reset-offered', accountId);
  return { accountId, token: await makeLink(client, accountId, 'reset') };
}

/** Ends every session of the person at once (sockets hear of it by the notification) and lets none begin. */
export async function disable(client: Client, signInName: string): Promise<void> {
  const accountId = await knownAccount(client, signInName);
  await client.query('UPDATE account SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [accountId]);
  await client.query(
    `WITH ended AS (UPDATE session SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL RETURNING id)
     SELECT pg_notify('session-ended', id::text) FROM ended`,
    [accountId],
  );
  await noteDeed(client, 'account.disabled', accountId);
}

export async function enable(client: Client, signInName: string): Promise<void> {
  const accountId = await knownAccount(client, signInName);
  await client.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [accountId]);
  await noteDeed(client, 'account.enabled', accountId);
}

async function organizationNamed(client: Client, name: string, kind: string): Promise<string> {
  const { rows } = await client.query<{ id: string; kind: OrganizationKind }>(
    'SELECT id, kind FROM organization WHERE name = $1',
    [name],
  );
  if (rows.length > 1) throw new AdminProblem(`There are ${rows.length} organisations named ${name}.`);
  if (rows[0] && rows[0].kind !== 'listed') return rows[0].id;
  const made = oneOf(kind, organizationKinds, 'kind');
  if (rows[0]) {
    // Known from open data; now its own people join.
    await client.query('UPDATE organization SET kind = $2, version = version + 1 WHERE id = $1', [rows[0].id, made]);
    return rows[0].id;
  }
  const id = newId();
  await client.query(
    `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens) VALUES ($1, $2, $3, 'admin', $4, $5)`,
    [id, made, name, pinyinKey(name), organizationTokens({ name, shortName: null, description: null, uscc: null }, [])],
  );
  return id;
}

async function accountOf(client: Client, { name, signInName }: Invited): Promise<string> {
  const known = await findAccount(client, signInName);
  if (known) return known;
  const read = readable(signInName);
  const id = newId();
  await client.query(`INSERT INTO account (id, display_name, ${read.kind}) VALUES ($1, $2, $3)`, [
    id,
    name,
    read.value,
  ]);
  return id;
}

async function knownAccount(client: Client, signInName: string): Promise<string> {
  const id = await findAccount(client, signInName);
  if (!id) throw new AdminProblem(`Nobody signs in as ${signInName}.`);
  return id;
}

async function findAccount(client: Client, signInName: string): Promise<string | undefined> {
  const { kind, value } = readable(signInName);
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM account WHERE ${kind} = $1`, [value]);
  return rows[0]?.id;
}

function readable(signInName: string) {
  const read = readSignInName(signInName);
  if (!read) throw new AdminProblem(`${signInName} is neither a mobile number nor an e-mail address.`);
  return read;
}

async function makeLink(client: Client, accountId: string, purpose: LinkPurpose): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  // A newer link replaces an older one.
  await client.query('UPDATE sign_in_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
  await client.query(
    'INSERT INTO sign_in_link (id, token_hash, account_id, purpose, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [newId(), hash, accountId, purpose, linkExpiry(purpose, new Date())],
  );
  return token;
}

async function noteDeed(client: Client, action: string, accountId: string, organizationIds: string[] = []) {
  await client.query(
    `INSERT INTO audit_event (id, action, subject_type, subject_id, organization_ids, request_id)
     VALUES ($1, $2, 'account', $3, $4, 'command-line')`,
    [newId(), action, accountId, organizationIds],
  );
}

function oneOf<Value extends string>(value: string, allowed: readonly Value[], what: string): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new AdminProblem(`--${what} is one of: ${allowed.join(', ')}`);
  return found;
}
