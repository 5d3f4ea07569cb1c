import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What PostgreSQL itself notes about the server of a database folder. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const pidFile = (database: string) => join(database, 'postmaster.pid');

/** The living server of this database folder, or `undefined`; a note left by a dead server counts as none. */
export function readPostmaster(database: string): Postmaster | undefined {
  if (!existsSync(pidFile(database))) return undefined;
  const lines = readFileSync(pidFile(database), 'utf8').split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0) || !isAlive(pid) || !worksIn(pid, database)) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0, ready: (lines[7] ?? '').trim() === 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** In a container nobody may reap the orphans of a killed process. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Process numbers are reused: a server runs in its own database folder. Where this cannot be asked, the note is believed. */
function worksIn(pid: number, database: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(database);
  } catch {
    return process.platform !== 'linux';
  }
}

/** A server that no longer lives cannot take its note away, and its number may belong to someone else by now. */
export function removeStaleNote(database: string): void {
  if (!readPostmaster(database)) rmSync(pidFile(database), { force: true });
}

/** Ends the server: connections are cut and everything is written out; when its patience is over, more firmly. */
export async function stopPostmaster(database: string, patienceMs = 20_000): Promise<void> {
  const running = readPostmaster(database);
  if (!running) return;
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', patienceMs],
    ['SIGQUIT', patienceMs / 4],
    ['SIGKILL', 2_000],
  ];
  for (const [signal, patience] of steps) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    if (await isGone(running.pid, patience)) return;
  }
}

async function isGone(pid: number, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (!isAlive(pid)) return true;
    await pause(20);
  }
  return !isAlive(pid);
}
