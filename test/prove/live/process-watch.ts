import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const everyMs = 1_000;
const ticksPerSecond = 100;
const megabyte = 1024 * 1024;
const pageBytes = 4096;

/** What a process takes while something runs: processor, memory, and how long a trivial request waits for its event loop. */
export class ProcessWatch {
  private readonly began = performance.now();
  private readonly ticksAtFirst: number;
  private readonly memory: number[] = [];
  private readonly waits: number[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    private readonly url: string,
  ) {
    this.ticksAtFirst = this.ticks();
    this.timer = setInterval(() => void this.look(), everyMs);
  }

  stop(): { cpu: number; mostMb: number; growth: number; lagP99: number } {
    clearInterval(this.timer);
    const seconds = (performance.now() - this.began) / 1000;
    // The first third is warming up: code is compiled, pools are filled.
    const settled = this.memory.slice(Math.floor(this.memory.length / 3));
    const part = Math.max(1, Math.floor(settled.length / 5));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const waits = [...this.waits].sort((a, b) => a - b);
    return {
      cpu: (this.ticks() - this.ticksAtFirst) / ticksPerSecond / seconds,
      mostMb: Math.max(...this.memory),
      growth: mean(settled.slice(-part)) / mean(settled.slice(0, part)) - 1,
      lagP99: waits[Math.ceil(waits.length * 0.99) - 1] ?? Infinity,
    };
  }

  private async look(): Promise<void> {
    const resident = Number(readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
    this.memory.push(resident / megabyte);
    const asked = performance.now();
    await fetch(`${this.url}/health/live`).then((answer) => answer.text());
    this.waits.push(performance.now() - asked);
  }

  private ticks(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  }
}
