import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Benchmark } from './harness';
import { environment, FilledInbox, firstMessage, organizations } from './referrals/filled-inbox';

const referrals = Number(process.env.P5_REFERRALS ?? 1_000_000);
const pages = Number(process.env.P5_PAGES ?? 2000);

let inbox: FilledInbox;
let bare: ChildProcess;
let barePort: number;

export const benchmark: Benchmark = {
  id: 'P5',
  title: `a referral inbox page of 25 under row-level security, ${referrals} referrals among ${organizations} organisations, 10 connections`,
  unit: 'requests/s',
  reach: 0.6,
  higherIsBetter: true,
  async prepare() {
    inbox = await FilledInbox.with(referrals);
    bare = fork(join(__dirname, 'reference/p5-bare.js'), { env: environment(inbox.url, '') });
    barePort = (await firstMessage<{ port: number }>(bare)).port;
  },
  reference: () => inbox.pagesPerSecond(pages, barePort),
  ours: () => inbox.pagesPerSecond(pages),
  async close() {
    bare?.kill('SIGTERM');
    await inbox?.close();
  },
};
