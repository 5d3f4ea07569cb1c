import { DomainError } from '@app/kernel';
import type { Json } from './resources';

const deepest = 40;

const wrong = (code: string, details?: Record<string, unknown>): DomainError => new DomainError('shape', code, details);

/**
 * JSON with nothing ambiguous in it: an object that names a key twice means one thing to one program and another to the next,
 * so it is refused, and so is nesting no real document has.
 * @throws fhir-not-json · fhir-too-deep · fhir-key-twice
 */
export function readJson(text: string): Json {
  let value: Json;
  assertShape(text);
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw wrong('fhir-not-json');
  }
  return value;
}

/** Looks at the text itself: after parsing, a key that stood twice is gone. */
function assertShape(text: string): void {
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (isKey && keys) {
        const key = keyIn(text.slice(at, end));
        if (keys.has(key)) throw wrong('fhir-key-twice', { key: key.slice(0, 60) });
        keys.add(key);
      }
      isKey = false;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : null) > deepest) throw wrong('fhir-too-deep', { deepest });
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') isKey = open.at(-1) instanceof Set;
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  throw wrong('fhir-not-json');
}

function keyIn(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    throw wrong('fhir-not-json');
  }
}
