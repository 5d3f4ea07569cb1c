import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CommandMessage, OutboxEntry, OutboxStore, RefusalCode } from '@app/live-protocol';

/** Something the room did not take (the stage had moved on, say). Its words stay until the person decided what becomes of them. */
export interface RefusedCommand {
  sid: string;
  at: number;
  command: CommandMessage;
  code: RefusalCode;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: OutboxEntry; indexes: { bySession: string } };
  refused: { key: string; value: RefusedCommand; indexes: { bySession: string } };
  drafts: { key: string; value: { key: string; text: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** One database for all sessions of this browser. A failure to open (private window, full disk) rejects every call. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tongxing-live', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'command.id' }).createIndex('bySession', 'sid');
      db.createObjectStore('refused', { keyPath: 'command.id' }).createIndex('bySession', 'sid');
      db.createObjectStore('drafts', { keyPath: 'key' });
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

export const browserOutbox: OutboxStore = {
  async load(sid) {
    return (await database()).getAllFromIndex('outbox', 'bySession', sid);
  },
  async put(entry) {
    await (await database()).put('outbox', entry);
  },
  async remove(entry) {
    await (await database()).delete('outbox', entry.command.id);
  },
};

export const refusedCommands = {
  async load(sid: string): Promise<RefusedCommand[]> {
    const kept = await (await database()).getAllFromIndex('refused', 'bySession', sid);
    return kept.sort((a, b) => a.at - b.at);
  },
  async put(refused: RefusedCommand): Promise<void> {
    await (await database()).put('refused', refused);
  },
  async remove(commandId: string): Promise<void> {
    await (await database()).delete('refused', commandId);
  },
};

export const drafts = {
  async read(key: string): Promise<string> {
    return (await (await database()).get('drafts', key))?.text ?? '';
  },
  async write(key: string, text: string): Promise<void> {
    const db = await database();
    await (text === '' ? db.delete('drafts', key) : db.put('drafts', { key, text }));
  },
};
