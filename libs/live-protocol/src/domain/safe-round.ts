import type { Member } from './room-state';

/**
 * A round in which nobody can be named for what they wrote (live sessions 4.1). What is written travels in messages of its
 * own, never as a command: the log of a safe lane knows that the round was opened, roughly how much came, and that it was
 * revealed.
 */
export const safeRules = {
  /** Fewer notes, or from fewer organisations, are never shown. */
  fewestNotes: 5,
  fewestOrganizations: 3,
  /** Notes one person may put in. */
  slots: 3,
  /** Characters a note may have. */
  longest: 500,
} as const;

/**
 * How the round keeps authors apart; fixed once it is opened, and said on the screen. `detached`: nowhere. `sealed`: with
 * each note, encrypted to two organisations that can only open it together.
 */
export const safeModes = ['detached', 'sealed'] as const;
export type SafeMode = (typeof safeModes)[number];

export interface SafeState {
  status: 'not-opened' | 'open' | 'revealed' | 'returned';
  mode: SafeMode;
  /** Names of the organisations that hold the two keys of a sealed round; none otherwise. */
  holders: string[];
  /** How many notes are in, rounded down to fives; what came since may not be told apart. */
  atLeast: number;
  /** The batch that can be read, 0 while none can. */
  batch: number;
  /** Notes in that batch. */
  notes: number;
}

export const emptySafe = (): SafeState => ({
  status: 'not-opened',
  mode: 'detached',
  holders: [],
  atLeast: 0,
  batch: 0,
  notes: 0,
});

export interface SafeEvents {
  'safe.opened': { mode: SafeMode; holders?: string[] };
  'safe.count': { atLeast: number };
  /** Everything held is readable from here on, in an order that says nothing. */
  'safe.revealed': { batch: number; notes: number };
  /** Too few, or the facilitator ended it: nothing is kept here, the words are on their writers' devices. */
  'safe.returned': Record<string, never>;
  /** Somebody took a revealed note back; which one is nowhere. */
  'safe.withdrawn': { notes: number };
}

/** Guests and the people of whoever pays are told that the round runs, and are not in it. */
export const mayTakePartInSafe = (member: Pick<Member, 'role' | 'verified' | 'organization'>): boolean =>
  member.role !== 'guest' && member.verified && member.organization.group !== 'funder';

export const safeLaneOf = (promptId: string): string => `safe:${promptId}`;

/** C→S `safe`. `key` is 32 random bytes in hex that only the writer's device keeps: with it a note is repeated or withdrawn. */
export type SafeMessage =
  | { op: 'open'; prompt: string }
  | { op: 'offer'; prompt: string; key: string; text: string }
  | { op: 'withdraw'; prompt: string; key: string }
  | { op: 'reveal'; prompt: string }
  | { op: 'return'; prompt: string }
  | { op: 'read'; prompt: string };

export type SafeRefusal =
  | 'forbidden'
  | 'invalid'
  | 'not_found'
  /** The round is not open (any more): the words stay on the device. */
  | 'stage_closed'
  | 'quota'
  | 'conflict'
  /** Below the threshold: nothing was shown. */
  | 'too_few'
  /** Another process runs this session; connect anew. */
  | 'elsewhere'
  | 'busy'
  | 'retry';

/** `in-batch`: the note with this key was revealed already. */
export type SafeAnswer =
  | { ok: true; state: 'done' | 'held' | 'in-batch' | 'withdrawn' }
  /** `codes`, in a sealed round: by which each note is named to those who hold the keys; random, as the order is. */
  | { ok: true; state: 'read'; notes: string[]; codes?: string[] }
  | { ok: false; code: SafeRefusal };
