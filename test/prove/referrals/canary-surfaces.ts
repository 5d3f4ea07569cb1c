import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipArchive } from '@app/files';
import { io, type Socket } from 'socket.io-client';
import { bodiesFor } from '../../referrals/support/machine';
import { rules } from '../../referrals/support/transition-matrix';
import type { TestClient } from '../../support/people';
import { searched } from './canary-markers';
import type { Marked, Scene } from './canary-scene';

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

/** Every route that reads: those of one thing, and those of many. */
export async function readingPaths(nobody: TestClient): Promise<{ ofOne: string[]; ofMany: string[] }> {
  const { body } = await nobody.get<OpenApi>('/openapi.json');
  const reading = Object.entries(body.paths)
    .filter(([, verbs]) => 'get' in verbs)
    .map(([path]) => path);
  const forms = (path: string) =>
    path.includes('{form}') ? ['referral', 'consent', 'reply'].map((form) => path.replace('{form}', form)) : [path];
  return {
    ofOne: reading.filter((path) => path.includes('{')).flatMap(forms),
    ofMany: reading.filter((path) => !path.includes('{')),
  };
}

const inChina = new Date(Date.now() + 8 * 3_600_000);
const quarter = `${inChina.getUTCFullYear()}-Q${Math.floor(inChina.getUTCMonth() / 3) + 1}`;

/** List, search, sort, count, numbers: what may be asked of a route of many. A route refuses what it does not know. */
export const queries = [
  '',
  '?limit=100',
  '?box=in&limit=100',
  '?box=in&limit=100&sort=due',
  '?box=in&overdue=true',
  '?box=out&limit=100',
  '?need=home-visit&services=fall-prevention',
  `?q=${searched.word}`,
  `?q=${encodeURIComponent(`金丝雀${searched.word}`)}`,
  `?q=${searched.number}`,
  `?box=in&q=${searched.word}`,
  `?quarter=${quarter}`,
  ...['in', 'out'].map((box) => `?quarter=${quarter}&box=${box}`),
  ...['csv', 'xlsx'].map((format) => `?quarter=${quarter}&box=in&format=${format}`),
];

export const pathOf = (path: string, { id, attachmentId }: Marked): string =>
  path.replace('{attachmentId}', attachmentId).replace(/\{\w+\}/g, id);

export interface Read {
  status: number;
  type: string;
  text: string;
}

/** Headers and body as text; a Word or Excel file as the text of everything in it. */
export async function read(client: TestClient, path: string): Promise<Read> {
  const headers = client.cookie ? { cookie: client.cookie } : undefined;
  const answer = await fetch(`${client.url}${path}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const body = isZip ? await unzipped(bytes) : bytes.toString('utf8');
  const type = isZip ? 'zip' : (answer.headers.get('content-type') ?? 'none');
  return { status: answer.status, type, text: JSON.stringify([...answer.headers]) + body };
}

async function unzipped(bytes: Buffer): Promise<string> {
  const archive = await ZipArchive.open(bytes, { unpackedBytes: 50_000_000 }, (fault) => new Error(fault));
  const texts: string[] = [];
  for (const name of archive.names) texts.push(name, await archive.text(name));
  archive.close();
  return texts.join('\n').replace(/<[^>]*>/g, '') + texts.join('\n');
}

/** What a viewer is told when trying every step with a version nobody has. */
export async function refusals(client: TestClient, { id }: Marked, thirdId: string): Promise<string[]> {
  const bodies = bodiesFor(thirdId);
  const told: string[] = [];
  for (const action of Object.keys(rules))
    for (const body of [bodies[action] ?? {}, { note: 1, unknown: true }]) {
      const answer = await client.post(`/api/referrals/${id}/${action}`, body, { version: 9999 });
      told.push(JSON.stringify([answer.body, ...answer.headers]));
    }
  return told;
}

/** Everybody listens to everything, as far as they are let. */
export async function listening({ viewers }: Scene, rooms: readonly string[]) {
  const frames: string[] = [];
  const sockets: Socket[] = [];
  for (const client of Object.values(viewers)) {
    if (!client.cookie) continue;
    const socket = io(`${client.url}/hints`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: client.url, cookie: client.cookie },
    });
    sockets.push(socket);
    socket.onAny((...frame: unknown[]) => frames.push(JSON.stringify(frame)));
    await new Promise<void>((ready, fail) => {
      socket.once('ready', () => ready());
      socket.once('connect_error', fail);
    });
    for (const room of rooms) frames.push(JSON.stringify(await socket.emitWithAck('watch', { room })));
  }
  return { frames, stop: () => sockets.forEach((socket) => socket.disconnect()) };
}

/** Every file below a folder, byte by byte: logs, kept files, and the database's own files, its log of changes included. */
export function* filesBelow(folder: string): Generator<{ name: string; text: string }> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      // Every byte is one character, so that what is not text is looked through too.
      yield { name: path.slice(folder.length + 1), text: readFileSync(path).toString('latin1') };
    } catch (error) {
      // The database takes files of its own away while it is looked at.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
