import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { probeFolder } from './loop-probe';

const everyMs = 1_000;
const ticksPerSecond = 100;
const megabyte = 1024 * 1024;
const pageBytes = 4096;

/** Where the processes of a product write how late their event loops are, and what makes them do so. */
export class LoopProbes {
  readonly folder = mkdtempSync(join(tmpdir(), 'tongxing-loops-'));
  readonly environment = {
    NODE_OPTIONS: `--require ${join(__dirname, 'loop-probe.js')}`,
    [probeFolder]: this.folder,
  };

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Watched {
  /** Share of one core. */
  cpu: number;
  mostMb: number;
  growth: number;
  /** How late the timers of its event loop were. */
  loopP99: number;
  /** How long a trivial request took. */
  besideP99: number;
  /** How many programs of the whole machine wanted a processor: with more than it has, the waits above are theirs. */
  load: number;
}

/** What a process takes while something runs: processor, memory, and how long things wait for its event loop. */
export class ProcessWatch {
  private readonly began = performance.now();
  private readonly ticksAtFirst: number;
  private readonly linesAtFirst: number;
  private readonly memory: number[] = [];
  private readonly waits: number[] = [];
  private readonly loads: number[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    private readonly url: string,
    private readonly probes: LoopProbes,
  ) {
    this.ticksAtFirst = this.ticks();
    this.linesAtFirst = this.loopLines().length;
    this.timer = setInterval(() => void this.look(), everyMs);
  }

  stop(): Watched {
    clearInterval(this.timer);
    const seconds = (performance.now() - this.began) / 1000;
    // The first third is warming up: code is compiled, pools are filled.
    const settled = this.memory.slice(Math.floor(this.memory.length / 3));
    const part = Math.max(1, Math.floor(settled.length / 5));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const late = this.loopLines()
      .slice(this.linesAtFirst)
      .flatMap((line) => line.split(' ').map(Number));
    return {
      cpu: (this.ticks() - this.ticksAtFirst) / ticksPerSecond / seconds,
      mostMb: Math.max(...this.memory),
      growth: mean(settled.slice(-part)) / mean(settled.slice(0, part)) - 1,
      loopP99: p99Of(late),
      besideP99: p99Of(this.waits),
      load: mean(this.loads),
    };
  }

  private async look(): Promise<void> {
    const resident = Number(readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
    this.memory.push(resident / megabyte);
    this.loads.push(loadavg()[0]);
    const asked = performance.now();
    const answered = await fetch(`${this.url}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
    this.waits.push(answered ? performance.now() - asked : Infinity);
  }

  private loopLines(): string[] {
    const file = join(this.probes.folder, `${this.pid}`);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  }

  private ticks(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  }
}

/** Nothing measured is no good measurement. */
const p99Of = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[Math.ceil(list.length * 0.99) - 1] ?? Infinity;
