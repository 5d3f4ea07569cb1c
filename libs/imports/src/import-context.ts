import { createHash } from 'node:crypto';
import { Transactions, type ActsInDatabase, type Tx } from '@app/database';
import type { Pool } from 'pg';
import type { ReportBuilder } from './domain/report';

/** The command writes as the owner of the tables, under the policies made for that (architecture 6). */
const asOwner: ActsInDatabase = { context: { kind: 'nobody' }, databaseRole: null };

export const batchSize = 500;

/** An import begun on a page: what it changes is kept row by row, so that it can be continued and undone. */
export interface RecordedRun {
  id: string;
  organizationId: string;
  /** It wrote something before: what it finds unchanged may be its own work. */
  continued: boolean;
}

export type RowAction = 'create' | 'update' | 'unchanged';

export interface ImportContext {
  /** First half of a row's identity (source, id). */
  source: string;
  report: ReportBuilder;
  /** Looks and counts, but writes nothing. */
  preview: boolean;
  /** Null for the command, which cannot be undone. */
  run: RecordedRun | null;
  inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Called after each batch with how many rows of the kind are done. Ends the import by throwing. */
  progress(kind: string, rows: number): void | Promise<void>;
  /** Shows how a row would look. */
  show(kind: string, row: number | null, action: RowAction, item: object): void;
}

export class ImportAborted extends Error {}

export function commandContext(
  pool: Pool,
  source: string,
  report: ReportBuilder,
  progress: ImportContext['progress'],
): ImportContext {
  const transactions = new Transactions(pool);
  return {
    source,
    report,
    progress,
    preview: false,
    run: null,
    show: () => undefined,
    inTransaction: (work) => transactions.run(asOwner, work),
  };
}

/** Says whether a row is the same as last time. */
export const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** Groups what a stream yields, so that a file of any length is written in transactions of bearable size. */
export async function* batches<Item>(items: AsyncIterable<Item>, size = batchSize): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
