import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** One note on the device of whoever wrote it. Its key lets this device repeat it and take it back; nobody else has it. */
export interface NoteHere {
  key: string;
  sid: string;
  prompt: string;
  /** Emptied once the note was shown with the others. */
  text: string;
  /** `waiting`: not heard of yet; `held`: the room has it until the round is revealed; `left`: not among what was shown. */
  state: 'waiting' | 'held' | 'shown' | 'left';
}

interface Schema extends DBSchema {
  notes: { key: string; value: NoteHere; indexes: { bySession: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tongxing-unnamed', 1, {
    upgrade(db) {
      db.createObjectStore('notes', { keyPath: 'key' }).createIndex('bySession', 'sid');
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

export const notesHere = {
  async load(sid: string): Promise<NoteHere[]> {
    return (await database()).getAllFromIndex('notes', 'bySession', sid);
  },
  async put(note: NoteHere): Promise<void> {
    await (await database()).put('notes', note);
  },
  async remove(key: string): Promise<void> {
    await (await database()).delete('notes', key);
  },
};

/** 32 random bytes in hex. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
