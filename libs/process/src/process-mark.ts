import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that is the same as long as the same process holds this number, or `undefined` when none does. Numbers alone are
 * reused, after a restart of the machine or the container even at once.
 */
export function processMark(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout?.trim() || undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startedAfterBoot] = [fields[0], fields[19]];
    if (state === 'Z') return undefined;
    return `${startedAfterBoot}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return undefined;
  }
}
