import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DomainError, ruleBroken } from '@app/kernel';

const run = promisify(execFile);
const mostMilliseconds = 60_000;

/** Looks at a file before it is stored. @throws DomainError when it may not come in */
export interface FileScanner {
  scan(content: Buffer): Promise<void>;
}

/** What an operator who set no scanner has. */
export const noScanner: FileScanner = { scan: () => Promise.resolve() };

/**
 * Runs the operator's command with the file's path as its last argument: exit 0 lets the file in, 1 and above refuses it. A
 * command that cannot be run lets nothing in.
 */
export class CommandScanner implements FileScanner {
  private readonly program: string;
  private readonly given: string[];

  constructor(
    command: string,
    private readonly folder: string,
  ) {
    [this.program, ...this.given] = command.trim().split(/\s+/);
  }

  async scan(content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomBytes(16).toString('hex'));
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600 });
      await run(this.program, [...this.given, path], { timeout: mostMilliseconds, maxBuffer: 1_048_576 });
    } catch (error) {
      // A number is the exit code; a word (ENOENT) or a signal means that the command did not do its work.
      if (typeof (error as { code?: unknown }).code === 'number') throw ruleBroken('file-refused-by-scan');
      throw new DomainError('unavailable', 'file-scan-unavailable');
    } finally {
      await rm(path, { force: true });
    }
  }
}
