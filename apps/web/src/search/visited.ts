import { deviceCopy } from '../api/device-copy';

export interface Visited {
  to: string;
  title: string;
}

interface Kept {
  accountId: string;
  visited: Visited[];
}

const kept = deviceCopy<Kept>('visited');
const most = 5;

/** Pages of one thing, and lists; never a form, nor anything that is one served person's. */
const worthKeeping =
  /^\/(?:(?:referrals|directory|live|cohorts|grants)(?:\/[0-9a-f-]{36})?|people|organization|imports)$/;

export const forgetVisited = () => kept.forget();

export function visitedBy(accountId: string): Visited[] {
  const copy = kept.read();
  return copy?.accountId === accountId ? copy.visited : [];
}

/** Remembers where somebody went, on this device only. */
export function rememberVisit(accountId: string, { to, title }: Visited): void {
  if (!worthKeeping.test(to) || title === '') return;
  const others = visitedBy(accountId).filter((one) => one.to !== to);
  kept.write({ accountId, visited: [{ to, title }, ...others].slice(0, most) });
}
