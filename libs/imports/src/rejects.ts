import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { RejectedRow } from './domain/report';

/** A refused row as it is kept until somebody asks for it: with the cells it had, where it came from a list. */
export interface SpooledReject extends RejectedRow {
  cells?: readonly string[];
}

/** Writes refused rows to a file as they come, so that a hundred thousand of them weigh nothing. */
export class RejectSpool {
  private readonly stream: WriteStream;
  private failure: Error | null = null;

  constructor(path: string) {
    this.stream = createWriteStream(path, { mode: 0o600 });
    this.stream.on('error', (error) => (this.failure = error));
  }

  add(rejected: SpooledReject): void {
    this.stream.write(`${JSON.stringify(rejected)}\n`);
  }

  async close(): Promise<void> {
    if (!this.failure) {
      this.stream.end();
      if (!this.stream.closed) await once(this.stream, 'close');
    }
    if (this.failure) throw this.failure;
  }
}

export async function* spooledRejects(path: string): AsyncGenerator<SpooledReject> {
  const stream = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity }))
      if (line !== '') yield JSON.parse(line) as SpooledReject;
  } finally {
    stream.destroy();
  }
}

/** A page of refused rows; `next` is what `after` of the next page is. */
export async function readRejects(
  path: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<{ items: RejectedRow[]; next: number | null }> {
  const items: RejectedRow[] = [];
  let at = 0;
  for await (const { cells: _, ...rejected } of spooledRejects(path)) {
    at += 1;
    if (at <= after) continue;
    if (items.length === limit) return { items, next: after + limit };
    items.push(rejected);
  }
  return { items, next: null };
}
