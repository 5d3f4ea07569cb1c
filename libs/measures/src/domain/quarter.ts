import { ruleBroken } from '@app/kernel';

const form = /^(20\d\d)-Q([1-4])$/;
const chinaOffset = 8 * 3_600_000;

/** 2026-Q4 as the moments it begins and ends in China. */
export function boundsOf(quarter: string): { since: Date; until: Date } {
  const [, year, number] = form.exec(quarter) ?? [];
  if (!year) throw ruleBroken('quarter-unknown');
  const start = (part: number): Date => new Date(Date.UTC(Number(year), part * 3, 1) - chinaOffset);
  return { since: start(Number(number) - 1), until: start(Number(number)) };
}

export function quarterOf(moment: Date): string {
  const inChina = new Date(moment.getTime() + chinaOffset);
  return `${inChina.getUTCFullYear()}-Q${Math.floor(inChina.getUTCMonth() / 3) + 1}`;
}
