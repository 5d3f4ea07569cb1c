import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';

const maps = new Map<string, SourceMap | null>();

/**
 * Has stacks name the places in the sources. Node's own switch does so too, but reads the map of every module as it is
 * loaded, those of packages included, and keeps them all: tens of megabytes a process. Here a map is read when somebody
 * looks at a stack that leads through its file.
 */
export function nameSourcesInStacks(): void {
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${sourceOf(frame)}`)].join('\n');
}

function sourceOf(frame: NodeJS.CallSite): string {
  const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  const text = frame.toString();
  if (!file || line === null || column === null) return text;
  return text.replace(`${file}:${line}:${column}`, sourcePlace(file, line, column));
}

/** `<source>:<line>:<column>` of a place in a built file, counted from 1; the place itself where no map lies beside it. */
export function sourcePlace(file: string, line: number, column: number): string {
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return `${file}:${line}:${column}`;
  return `${resolve(dirname(file), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  maps.set(file, map);
  return map;
}

/** A map that cannot be read must not hide the error whose stack asked for it. */
function readMap(path: string): SourceMap | null {
  try {
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMap['payload']) : null;
  } catch {
    return null;
  }
}
