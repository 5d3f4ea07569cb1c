import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processMark } from '@app/process';

type Part = 'supervisor' | 'api' | 'worker' | 'postgres';

/** What `DATA_DIR/run.json` says: process numbers, and marks that tell a process from a later one with its number. */
export interface RunRecord {
  supervisor: number;
  api?: number;
  worker?: number;
  postgres?: number;
  port: number;
  url: string;
  startedAt: string;
  marks: Partial<Record<Part, string>>;
}

export class AlreadyRunning extends Error {}

/** The note that one supervisor owns this data folder. */
export class RunFile {
  private constructor(
    private readonly path: string,
    private readonly record: RunRecord,
  ) {}

  /** Takes the data folder, or throws AlreadyRunning. Also returns what a killed predecessor left behind. */
  static async claim(dataDir: string, port: number, url: string) {
    mkdirSync(dataDir, { recursive: true });
    const path = join(dataDir, 'run.json');
    const before = read(path);
    refuseIfAlive(before);
    if (before) rmSync(path, { force: true });
    const supervisor = process.pid;
    const marks = { supervisor: processMark(supervisor) };
    const file = new RunFile(path, { supervisor, port, url, startedAt: new Date().toISOString(), marks });
    try {
      writeFileSync(path, file.text(), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    // Two starts at once may both have found the old note dead; the last one to write keeps the folder.
    await pause(50);
    const now = read(path);
    if (now?.supervisor !== supervisor) refuseIfAlive(now ?? file.record);
    return { file, before };
  }

  note(part: Exclude<Part, 'supervisor'>, pid: number | undefined): void {
    this.record[part] = pid;
    this.record.marks[part] = pid === undefined ? undefined : processMark(pid);
    const fresh = `${this.path}.new`;
    writeFileSync(fresh, this.text(), { mode: 0o600 });
    renameSync(fresh, this.path);
  }

  remove(): void {
    if (read(this.path)?.supervisor === this.record.supervisor) rmSync(this.path, { force: true });
  }

  private text(): string {
    return `${JSON.stringify(this.record, null, 2)}\n`;
  }
}

/** Waits for the api and worker of a killed supervisor, which end by themselves, and ends them if they do not. */
export async function outliveLeftovers(before: RunRecord | undefined, patienceMs = 12_000): Promise<void> {
  for (const part of ['api', 'worker'] as const) {
    const pid = before?.[part];
    if (!before || !pid) continue;
    const until = Date.now() + patienceMs;
    while (isSame(before, part) && Date.now() < until) await pause(50);
    if (isSame(before, part)) process.kill(pid, 'SIGKILL');
  }
}

function refuseIfAlive(record: RunRecord | undefined): void {
  if (record && record.supervisor !== process.pid && isSame(record, 'supervisor'))
    throw new AlreadyRunning(
      `Tongxing is already running at ${record.url} (process ${record.supervisor}) with this data folder. Stop it first, or give another DATA_DIR and PORT.`,
    );
}

function isSame(record: RunRecord, part: Part): boolean {
  const pid = record[part];
  return pid !== undefined && record.marks[part] !== undefined && processMark(pid) === record.marks[part];
}

function read(path: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RunRecord;
  } catch {
    // A note cut short by a crash says nothing; the database's own note still prevents a second server.
    return undefined;
  }
}
