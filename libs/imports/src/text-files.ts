import { createReadStream } from 'node:fs';
import { CsvReader } from './domain/csv-reader';
import { EncodingProbe, type Encoding } from './domain/encoding';

export class UnreadableFile extends Error {}

/** @throws UnreadableFile `encoding-unknown`, `not-readable` */
export async function encodingOf(path: string): Promise<Encoding> {
  return (await probeOf(path)).encoding;
}

/** Also whether the file says it itself by its first bytes. @throws UnreadableFile */
export async function probeOf(path: string): Promise<{ encoding: Encoding; mark: boolean }> {
  const probe = new EncodingProbe();
  try {
    for await (const bytes of createReadStream(path)) probe.push(bytes as Buffer);
  } catch {
    throw new UnreadableFile('not-readable');
  }
  const encoding = probe.end();
  if (!encoding) throw new UnreadableFile('encoding-unknown');
  return { encoding, mark: probe.mark !== null };
}

/** The file's text in pieces, never all of it at once. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}

export type CsvRow = { line: number; row: Record<string, string> } | { line: number; problem: string };

/** Rows by the names of the first line. @throws UnreadableFile `no-header`, `column-twice` */
export async function* rowsOf(path: string, encoding: Encoding): AsyncGenerator<CsvRow> {
  const reader = new CsvReader();
  let header: string[] | undefined;
  const items = async function* () {
    for await (const piece of textOf(path, encoding)) yield* reader.push(piece);
    yield* reader.end();
  };
  for await (const item of items()) {
    if ('problem' in item) {
      if (!header) throw new UnreadableFile('no-header');
      yield item;
    } else if (!header) header = headerOf(item.fields);
    else if (item.fields.length !== header.length) yield { line: item.line, problem: 'column-count' };
    else yield { line: item.line, row: Object.fromEntries(header.map((name, index) => [name, item.fields[index]])) };
  }
  if (!header) throw new UnreadableFile('no-header');
}

function headerOf(fields: string[]): string[] {
  const names = fields.map((field) => field.trim());
  if (names.some((name) => name === '')) throw new UnreadableFile('no-header');
  if (new Set(names).size !== names.length) throw new UnreadableFile('column-twice');
  return names;
}
