import { isId } from '@app/kernel';
import { type SafeMessage, safeRules } from '@app/live-protocol';

const withKey = ['offer', 'withdraw'];
const withoutKey = ['open', 'reveal', 'return', 'read'];
// NUL and lone surrogates cannot be stored; they are refused here, so that no error of the database ever quotes a note.
const unstorable = /[\0\p{Cs}]/u;

/** The message as it should be, or null: what arrives on a socket is trusted in nothing. */
export function readSafe(value: unknown): SafeMessage | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { op, prompt, key, text, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof op !== 'string' || !isId(prompt)) return null;
  if (withoutKey.includes(op)) {
    return key === undefined && text === undefined ? { op: op as 'open', prompt } : null;
  }
  if (!withKey.includes(op) || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return null;
  if (op === 'withdraw') return text === undefined ? { op, prompt, key } : null;
  return isNote(text) ? { op: 'offer', prompt, key, text: text.trim() } : null;
}

/** Whether the message, readable or not, could hold words or the key to them. */
export const carriesNote = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || 'text' in value || 'key' in value;

const isNote = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= safeRules.longest && text.trim() !== '' && !unstorable.test(text);
