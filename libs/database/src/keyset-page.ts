import { badShape } from '@app/kernel';

/** One page of a list, and the key to ask for the next with; `next` is null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

type KeyPart = string | number | null;

/** Cuts the one row too many that was read to learn whether a next page exists. Ask for `limit + 1` rows. */
export function keysetPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => KeyPart[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeKey(keyOf(last)) : null };
}

export const encodeKey = (parts: KeyPart[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The sort values of the last row seen; undefined on the first page; a damaged key is refused. */
export function decodeKey(after: string | undefined, length: number): KeyPart[] | undefined {
  if (after === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const isKeyPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
    if (Array.isArray(parts) && parts.length === length && parts.every(isKeyPart)) return parts as KeyPart[];
  } catch {
    // falls through to the refusal below
  }
  throw badShape('page-key-not-readable');
}
