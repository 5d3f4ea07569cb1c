import { readAuthor } from '@app/live-protocol';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Client } from 'pg';
import type { Answer, TestClient } from '../../support/people';
import type { Stage } from '../referrals/stage';
import { by, type OpeningDump, type RoundDump } from './safe-analyst';

/** The two organisations that hold a key each; `secret` is the private half, which the product never sees. */
export interface Holders {
  steward: TestClient;
  agency: { admin: TestClient; secret: string };
  member: { admin: TestClient; secret: string };
}

interface Keeping {
  holders: { id: string; place: string; version: number }[];
}

interface Opening {
  id: string;
  status: string;
  seal: string | null;
  version: number;
}

async function answered<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export async function nameHolders(stage: Stage): Promise<Holders> {
  const agency = await stage.anOrganization({ kind: 'support-agency' });
  const elected = await stage.anOrganization();
  const steward = await stage.aMember(agency, 'network-steward');
  const holders: Holders = {
    steward,
    agency: { admin: await stage.aMember(agency, 'organization-admin'), secret: await generateX25519Identity() },
    member: { admin: await stage.aMember(elected, 'organization-admin'), secret: await generateX25519Identity() },
  };
  for (const [place, { id: organizationId }, { admin, secret }] of [
    ['support-agency', agency, holders.agency],
    ['member', elected, holders.member],
  ] as const) {
    const keeping = await answered(steward.post<Keeping>('/api/safe-keeping/holders', { place, organizationId }));
    const { id, version } = keeping.holders.find((one) => one.place === place)!;
    const publicKey = await identityToRecipient(secret);
    await answered(admin.post(`/api/safe-keeping/holders/${id}/key`, { publicKey }, { version }));
  }
  return holders;
}

export const choose = ({ steward }: Holders, mode: 'detached' | 'sealed') =>
  answered(steward.post('/api/safe-keeping/mode', { mode }));

async function opened(secret: string, seal: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  return decrypter.decrypt(seal).catch(() => null);
}

export interface KeysTried {
  /** Authors one private key alone opened, in either layer. */
  alone: number;
  /** Authors both opened, and how many of those are who wrote the note. */
  together: number;
  right: number;
  of: number;
}

/** That the guessing is not blind: with both keys every author of these rounds is there, with one none. */
export async function tryKeys({ agency, member }: Holders, rounds: readonly RoundDump[]): Promise<KeysTried> {
  const tally = { alone: 0, together: 0, right: 0, of: 0 };
  for (const { notes, names, truth } of rounds) {
    for (const { id, body, seal } of notes) {
      tally.of += 1;
      const inner = await opened(agency.secret, seal!);
      const byAgency = inner && (readAuthor(inner) ?? (await opened(agency.secret, inner)));
      if (byAgency || (await opened(member.secret, seal!))) tally.alone += 1;
      const bytes = inner && (await opened(member.secret, inner));
      const author = bytes && readAuthor(bytes);
      if (!author) continue;
      tally.together += 1;
      if (author.noteId === id && author.name === names.get(truth.get(body)!)?.name) tally.right += 1;
    }
  }
  return tally;
}

/** Every note of the round is asked about as the room lists them, the first as far as the member organisation's turn. */
export async function askAbout(
  { agency, member }: Holders,
  { sid, prompt, notes }: { sid: string; prompt: string; notes: readonly { id: string }[] },
): Promise<void> {
  for (const [n, { id: noteId }] of by(notes, (note) => note.id).entries()) {
    const asked = {
      sessionId: sid,
      promptId: prompt,
      code: noteId.slice(0, 8),
      reason: 'a threat in what was written',
    };
    const { id } = await answered(member.admin.post<Opening>('/api/safe-openings', asked));
    if (n > 0) continue;
    const agreed = await answered(
      agency.admin.post<Opening>(`/api/safe-openings/${id}/agreement`, undefined, { version: 1 }),
    );
    const { seal } = await answered(agency.admin.get<Opening>(`/api/safe-openings/${id}`));
    const innerSeal = Buffer.from((await opened(agency.secret, Buffer.from(seal!, 'base64')))!).toString('base64');
    const path = `/api/safe-openings/${id}/outer-layer`;
    await answered(agency.admin.post<Opening>(path, { innerSeal }, { version: agreed.version }));
  }
}

/** The openings of a round as they lie, and whom else of the session their transactions wrote about. */
export async function openingsOf(client: Client, sid: string, prompt: string): Promise<OpeningDump[]> {
  const { rows } = await client.query<{ noteId: string; place: number; xmin: string }>(
    `SELECT note_id AS "noteId", (ctid::text::point)[0] * 100000 + (ctid::text::point)[1] AS place, xmin::text
     FROM safe_opening WHERE session_id = $1 AND prompt_id = $2`,
    [sid, prompt],
  );
  const people = await client.query<{ member: string; account: string }>(
    'SELECT id AS member, account_id AS account FROM live_member WHERE session_id = $1 AND account_id IS NOT NULL',
    [sid],
  );
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const written = new Map(rows.map(({ xmin }) => [xmin, '']));
  for (const { name } of tables) {
    const found = await client.query<{ xmin: string; row: string }>(
      `SELECT t.xmin::text, t::text AS row FROM ${name} AS t WHERE t.xmin::text = ANY($1)`,
      [[...written.keys()]],
    );
    for (const { xmin, row } of found.rows) written.set(xmin, `${written.get(xmin)} ${row}`);
  }
  return rows.map(({ noteId, place, xmin }) => ({
    noteId,
    place,
    named: people.rows
      .filter(({ member, account }) => written.get(xmin)!.includes(member) || written.get(xmin)!.includes(account))
      .map(({ member }) => member),
  }));
}
