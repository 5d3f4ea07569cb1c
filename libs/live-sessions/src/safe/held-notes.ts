import { createHash, randomInt } from 'node:crypto';
import { type HeldCount, safeRules } from '@app/live-protocol';
import type { AuthorSeal } from './author-seal';

export interface HeldNote {
  /** Random, never ordered by time. */
  id: string;
  text: string;
  /** In a sealed round. */
  seal: AuthorSeal | null;
  withdrawalHash: Buffer;
  dedupeHash: Buffer;
}

export interface SlotUsed {
  memberId: string;
  slot: number;
}

/** Two hashes of one key that do not lead to one another. */
export const withdrawalHashOf = (key: string): Buffer => createHash('sha256').update(`withdraw ${key}`).digest();
export const dedupeHashOf = (key: string): Buffer => createHash('sha256').update(`dedupe ${key}`).digest();

/** In an order nobody can foresee or repeat. */
export function shuffledForGood<T>(items: readonly T[]): T[] {
  const list = items.slice();
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/**
 * What came in for one round, in memory and nowhere else. Notes stand under their keys, members under how many they put in:
 * nothing here leads from one to the other.
 */
export class HeldNotes {
  private readonly notes = new Map<string, HeldNote>();
  private readonly used = new Map<string, { slots: number; organization: string }>();

  /** The same key again replaces text and seal and uses no further slot. */
  put(
    key: string,
    note: Pick<HeldNote, 'id' | 'text' | 'seal'>,
    member: { id: string; organization: string },
  ): 'held' | 'quota' {
    const withdrawalHash = withdrawalHashOf(key);
    const name = withdrawalHash.toString('hex');
    if (!this.notes.has(name)) {
      const before = this.used.get(member.id)?.slots ?? 0;
      if (before >= safeRules.slots) return 'quota';
      this.used.set(member.id, { slots: before + 1, organization: member.organization });
    }
    this.notes.set(name, { ...note, withdrawalHash, dedupeHash: dedupeHashOf(key) });
    return 'held';
  }

  /** False when no note has this key. */
  takeBack(key: string, memberId: string): boolean {
    if (!this.notes.delete(withdrawalHashOf(key).toString('hex'))) return false;
    const used = this.used.get(memberId);
    if (used && used.slots > 1) this.used.set(memberId, { ...used, slots: used.slots - 1 });
    else this.used.delete(memberId);
    return true;
  }

  get count(): HeldCount {
    const organizations = new Set([...this.used.values()].map(({ organization }) => organization));
    return { notes: this.notes.size, organizations: organizations.size };
  }

  shuffledNotes(): HeldNote[] {
    return shuffledForGood([...this.notes.values()]);
  }

  shuffledSlots(): SlotUsed[] {
    const slots = [...this.used].flatMap(([memberId, { slots: used }]) =>
      Array.from({ length: used }, (_, at) => ({ memberId, slot: at + 1 })),
    );
    return shuffledForGood(slots);
  }
}
