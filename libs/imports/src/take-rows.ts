import { newId } from '@app/kernel';
import type { Tx } from '@app/database';
import { keepChanges, ownChanges, type ImportChange } from './import-changes';
import { hashOf, type ImportContext, type RowAction } from './import-context';
import { keepRows, keptRows, type KeptRow } from './import-records';
import type { RowWriter } from './stored-rows';

/** A checked row with the place it came from. */
export interface SourcedRow<Item> {
  item: Item;
  data: unknown;
  file: string;
  row: number;
  /** The row as it stood in its list. */
  cells?: readonly string[];
  /** The column by which the row is known; `id` unless stated. */
  knownBy?: string | null;
  /** How the row would look, where its fields are codes. */
  shown?: object;
}

/** A row of ours that an item belongs to. */
export interface Stored<Fields> {
  id: string;
  /** Why it is not the import's to change, such as `owned`; null when it is. */
  refusal: string | null;
  fields: Fields | null;
  version: number | null;
  /** A row of this installation under its own id, as its own export names it: nothing to do while the file agrees with it. */
  isOwn?: boolean;
}

/**
 * One kind of row an import brings. `fields` are the values an item brings along: those it does not name (undefined) stay as
 * they are in a row that exists.
 */
export interface Kind<Item, Fields extends object> {
  name: string;
  writer: RowWriter<Fields>;
  stored(
    tx: Tx,
    items: readonly Item[],
    kept: ReadonlyMap<string, KeptRow>,
  ): Promise<ReadonlyMap<string, Stored<Fields>>>;
  fields(item: Item): Partial<Fields>;
  /** What is compared with last time; the item and the row as it came unless stated. */
  content?(item: Item): unknown;
  /** A row whose fields are as they were is unchanged, whatever else its file says of it. */
  byFields?: boolean;
  /** What is written beside the row itself; answers the changes with what it adds to them. */
  beside?(tx: Tx, rows: readonly TakenRow<Item>[], changes: ImportChange[]): Promise<void>;
}

export interface TakenRow<Item> {
  id: string;
  item: Item;
  action: RowAction;
}

interface Sorted<Item, Fields> {
  known: Map<string, string>;
  taken: TakenRow<Item>[];
  refused: { row: SourcedRow<Item>; reason: string }[];
  inserts: (Fields & { id: string; sourceId: string })[];
  updates: (Fields & { id: string })[];
  keeps: KeptRow[];
  changes: ImportChange[];
}

/**
 * Sorts a batch into new, changed, unchanged and refused rows, and writes the first two, all in one transaction. A preview
 * goes the same way and leaves out the writing. Returns the id of every row known.
 */
export async function takeRows<Item extends { id: string }, Fields extends object>(
  context: ImportContext,
  kind: Kind<Item, Fields>,
  rows: readonly SourcedRow<Item>[],
): Promise<Map<string, string>> {
  const { report, source } = context;
  const sorted = await context.inTransaction(async (tx) => {
    const result = await sort(tx, context, kind, rows);
    if (context.preview) return result;
    if (result.inserts.length > 0) await kind.writer.insert(tx, source, result.inserts);
    if (result.updates.length > 0) await kind.writer.update(tx, result.updates);
    await keepRows(tx, source, kind.name, result.keeps);
    await kind.beside?.(tx, result.taken, result.changes);
    await keepChanges(tx, context, kind.name, result.changes);
    return result;
  });
  // Counted after the commit: a repeated transaction must not count twice.
  const counts = report.kind(kind.name);
  const sources = new Map(rows.map((row) => [row.item.id, row]));
  for (const { item, action } of sorted.taken) {
    counts[counted[action]] += 1;
    const row = sources.get(item.id);
    context.show(kind.name, row?.row ?? null, action, row?.shown ?? kind.fields(item));
  }
  for (const { row, reason } of sorted.refused)
    report.reject(
      kind.name,
      { file: row.file, row: row.row, column: row.knownBy === undefined ? 'id' : row.knownBy, reason, id: row.item.id },
      row.cells,
    );
  return sorted.known;
}

const counted = { create: 'created', update: 'updated', unchanged: 'unchanged' } as const;

async function sort<Item extends { id: string }, Fields extends object>(
  tx: Tx,
  context: ImportContext,
  kind: Kind<Item, Fields>,
  rows: readonly SourcedRow<Item>[],
): Promise<Sorted<Item, Fields>> {
  const ids = rows.map(({ item }) => item.id);
  const kept = await keptRows(tx, context.source, kind.name, ids);
  const items = rows.map(({ item }) => item);
  const stored = await kind.stored(tx, items, kept);
  const own = await ownChanges(tx, context, kind.name, ids);
  const result: Sorted<Item, Fields> = {
    known: new Map(),
    taken: [],
    refused: [],
    inserts: [],
    updates: [],
    keeps: [],
    changes: [],
  };
  for (const row of rows) {
    const { item, data } = row;
    const before = stored.get(item.id);
    const id = before?.id ?? newId();
    result.known.set(item.id, id);
    if (before?.isOwn && before.fields && agrees(before.fields, kind.fields(item))) {
      result.taken.push({ id, item, action: 'unchanged' });
      continue;
    }
    if (before?.refusal) {
      result.refused.push({ row, reason: before.refusal });
      continue;
    }
    const hash = hashOf(kind.content ? kind.content(item) : [item, data]);
    const same = before && kept.get(item.id)?.hash === hash;
    if (same) {
      result.taken.push({ id, item, action: actionOf(own.get(item.id)) });
      continue;
    }
    result.keeps.push({ sourceId: item.id, subjectId: id, hash, data });
    const fields = merged(before?.fields ?? null, kind.fields(item));
    if (before?.fields && kind.byFields && !differs(before.fields, fields)) {
      result.taken.push({ id, item, action: actionOf(own.get(item.id)) });
      continue;
    }
    result.taken.push({ id, item, action: before ? 'update' : 'create' });
    if (before) result.updates.push({ ...fields, id });
    else result.inserts.push({ ...fields, id, sourceId: item.id });
    result.changes.push({
      sourceId: item.id,
      action: before ? 'updated' : 'created',
      subjectId: id,
      versionAfter: before ? before.version && before.version + 1 : versionOfNew(kind.name),
      before: before?.fields ?? null,
      recordBefore: kept.get(item.id) ?? null,
    });
  }
  return result;
}

/** Locations are written by imports alone and carry no version. */
const versionOfNew = (kind: string): number | null => (kind === 'locations' ? null : 1);

/** A row that this run wrote before it was interrupted counts as what it was then. */
const actionOf = (own: 'created' | 'updated' | undefined): RowAction =>
  own === 'created' ? 'create' : own === 'updated' ? 'update' : 'unchanged';

function merged<Fields extends object>(before: Fields | null, given: Partial<Fields>): Fields {
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...before, ...named } as Fields;
}

function differs<Fields extends object>(before: Fields, after: Fields): boolean {
  return Object.entries(after).some(
    ([key, value]) => JSON.stringify(before[key as keyof Fields] ?? null) !== JSON.stringify(value ?? null),
  );
}

/** What the file says is what is stored; what it leaves out, it does not contradict. */
const agrees = <Fields extends object>(stored: Fields, given: Partial<Fields>): boolean =>
  Object.entries(given).every(
    ([key, value]) =>
      value === undefined || value === null || textOf(value) === textOf(stored[key as keyof Fields] ?? null),
  );

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value));
