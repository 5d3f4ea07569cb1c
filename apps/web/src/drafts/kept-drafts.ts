import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export const draftKinds = [
  'referral',
  'referral-step',
  'cohort',
  'grant',
  'live-session',
  'referral-message',
  'follow-up',
  'case-step',
  'service-user',
  'paper-lines',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What somebody has written and the server does not have yet. It lies in the browser's storage of this device only. */
export interface KeptDraft<Written = unknown> {
  accountId: string;
  /** Address of the page it was written on, which is also where one goes on; `#part` where a page holds several. */
  address: string;
  /** The organisation the person acted for; another one must not send it. */
  organizationId: string | null;
  kind: DraftKind;
  /** Version of what is being changed when writing began; absent for something new. */
  version?: number;
  at: number;
  written: Written;
  /** What went out under which key without an answer: the same again goes out under the same key. */
  sent?: { key: string; input: string };
}

interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: KeptDraft; indexes: { byAccount: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tongxing-drafts', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['accountId', 'address'] }).createIndex('byAccount', 'accountId');
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

/** Longest time a forgotten draft may hold what it says about a person. */
const keptForMs = 30 * 86_400_000;

/** A private window or a full disk rejects every call; the pages then go on without drafts. */
export const keptDrafts = {
  async one(accountId: string, address: string): Promise<KeptDraft | undefined> {
    return (await database()).get('drafts', [accountId, address]);
  },
  /** Newest first; what is too old is forgotten on the way. */
  async all(accountId: string, now = Date.now()): Promise<KeptDraft[]> {
    const all = await (await database()).getAllFromIndex('drafts', 'byAccount', accountId);
    const old = all.filter(({ at }) => at < now - keptForMs);
    for (const { address } of old) await this.forget(accountId, address);
    return all.filter((draft) => !old.includes(draft)).sort((a, b) => b.at - a.at);
  },
  async put(draft: KeptDraft): Promise<void> {
    await (await database()).put('drafts', draft);
  },
  async forget(accountId: string, address: string): Promise<void> {
    await (await database()).delete('drafts', [accountId, address]);
  },
  async forgetAll(accountId: string): Promise<void> {
    for (const { address } of await (await database()).getAllFromIndex('drafts', 'byAccount', accountId))
      await this.forget(accountId, address);
  },
};
