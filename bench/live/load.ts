import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineSocket } from './engine-socket';

/** The load generator of P1, a process of its own: members on sockets, commands at a set rate, every delivery timed. */
export interface LoadMember {
  cookie: string;
  sid: string;
  stageId: string;
}

export type LoadOrder =
  | { kind: 'connect'; port: number; members: LoadMember[]; perSession: number }
  | { kind: 'step'; rate: number; warmMs: number; runMs: number; drainMs: number; keepAcked: boolean }
  | { kind: 'return'; port: number; members: LoadMember[]; spreadMs: number }
  | { kind: 'burst'; withinMs: number; patienceMs: number }
  | { kind: 'close' };

export interface BurstResult {
  people: number;
  acked: number;
  /** Milliseconds from the first submission until a person had everything: over all people. */
  lastP50: number;
  lastP99: number;
  /** Whether everybody saw the same list in the same order, with everything in it. */
  sameOrder: boolean;
  gaps: number;
}

export interface StepResult {
  offered: number;
  /** Commands acknowledged a second, of those sent after warming up. */
  acked: number;
  refused: number;
  unanswered: number;
  /** Share of the deliveries that acknowledged commands should have led to. */
  delivered: number;
  p50: number;
  p99: number;
  ackP99: number;
  /** Frames whose number was not the previous one plus one. */
  gaps: number;
  /** With `keepAcked`: ids of the acknowledged commands. */
  ackedIds: string[];
}

const mark = '~';
const padding = 'x'.repeat(180);
const namespace = '/live';
const idBase = randomBytes(6).toString('hex');

class Latencies {
  private readonly buckets = new Uint32Array(40_000);
  private count = 0;

  add(ms: number): void {
    this.buckets[Math.min(this.buckets.length - 1, Math.max(0, Math.floor(ms * 4)))] += 1;
    this.count += 1;
  }

  get size(): number {
    return this.count;
  }

  quantile(share: number): number {
    let left = Math.ceil(this.count * share);
    for (let at = 0; at < this.buckets.length; at += 1) {
      left -= this.buckets[at];
      if (left <= 0) return (at + 1) / 4;
    }
    return Infinity;
  }
}

class Step {
  readonly deliveries = new Latencies();
  readonly acks = new Latencies();
  readonly ackedIds: string[] = [];
  measuredFrom = Infinity;
  sent = 0;
  acked = 0;
  refused = 0;
  gaps = 0;
}

let step = new Step();
let keepAcked = false;
let commands = 0;
let seatOf = new Map<number, { sentAt: number; id: string }>();

class Seat {
  readonly ready: Promise<void>;
  private readonly socket: EngineSocket;
  private lastSeq = -1;
  /** The numbers of the burst's commands in the order they came, and when the last did. */
  readonly heard: string[] = [];
  heardLastAt = 0;
  private isJoined: () => void = () => undefined;

  constructor(
    port: number,
    private readonly member: LoadMember,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.isJoined = resolve;
      setTimeout(() => reject(new Error('a seat was not taken within 60 s')), 60_000).unref();
    });
    this.ready.catch(() => undefined);
    this.socket = new EngineSocket({
      port,
      path: '/socket.io/?EIO=4&transport=websocket',
      headers: { cookie: member.cookie, origin: `http://127.0.0.1:${port}` },
      onText: (message) => this.received(message),
      onClose: () => undefined,
    });
  }

  command(): void {
    commands += 1;
    const id = `${idBase.slice(0, 8)}-${idBase.slice(8)}-4000-8000-${commands.toString(16).padStart(12, '0')}`;
    const sentAt = performance.now();
    seatOf.set(commands, { sentAt, id });
    if (sentAt >= step.measuredFrom) step.sent += 1;
    const data = `{"stageId":"${this.member.stageId}","text":"${mark}${sentAt.toFixed(2)}${mark}${padding}","column":0,"signed":true}`;
    this.socket.send(`42${namespace},${commands}["cmd",{"id":"${id}","lane":"all","kind":"card.add","data":${data}}]`);
  }

  close(): void {
    this.socket.close();
  }

  private received(message: string): void {
    if (message.startsWith('42')) return this.frame(message);
    if (message.startsWith('43')) return this.answer(message);
    if (message === '2') return this.socket.send('3');
    if (message.startsWith('0')) return this.socket.send(`40${namespace},`);
    if (message.startsWith('40')) this.join();
    else if (message.startsWith('44')) throw new Error(`not let in: ${message}`);
  }

  private join(): void {
    const lanes = '[{"id":"all","epoch":0,"seq":0}]';
    this.socket.send(`42${namespace},0["join",{"sid":"${this.member.sid}","proto":1,"lanes":${lanes},"outbox":[]}]`);
  }

  private answer(message: string): void {
    const open = message.indexOf('[');
    const number = Number(message.slice(3 + namespace.length, open));
    if (number === 0) {
      if (!message.includes('"ok":true')) throw new Error(`not seated: ${message}`);
      this.lastSeq = Number(/"head":(\d+)/.exec(message)![1]);
      return this.isJoined();
    }
    const command = seatOf.get(number);
    if (!command) return;
    seatOf.delete(number);
    const ok = message.includes('"ok":true');
    if (ok && keepAcked) step.ackedIds.push(command.id);
    if (command.sentAt < step.measuredFrom) return;
    if (ok) step.acked += 1;
    else step.refused += 1;
    step.acks.add(performance.now() - command.sentAt);
  }

  private frame(message: string): void {
    const at = message.indexOf('"s0":');
    if (at < 0) return;
    const now = performance.now();
    const first = parseInt(message.slice(at + 5, at + 15), 10);
    if (first !== this.lastSeq + 1) step.gaps += 1;
    let events = 0;
    for (let from = message.indexOf(mark, at); from >= 0; from = message.indexOf(mark, from)) {
      const to = message.indexOf(mark, from + 1);
      const sentAt = Number(message.slice(from + 1, to));
      if (sentAt >= step.measuredFrom) {
        step.deliveries.add(now - sentAt);
        this.heard.push(message.slice(from + 1, to));
        this.heardLastAt = now;
      }
      events += 1;
      from = to + 1;
    }
    this.lastSeq = first + events - 1;
  }
}

let seats: Seat[] = [];
let perSession = 20;

async function connectAll(order: LoadOrder & { kind: 'connect' }): Promise<void> {
  ({ perSession } = order);
  for (let from = 0; from < order.members.length; from += 50) {
    const some = order.members.slice(from, from + 50).map((member) => new Seat(order.port, member));
    seats.push(...some);
    await Promise.all(some.map((seat) => seat.ready));
  }
}

async function runStep({
  rate,
  warmMs,
  runMs,
  drainMs,
  keepAcked: keep,
}: LoadOrder & { kind: 'step' }): Promise<StepResult> {
  step = new Step();
  keepAcked = keep;
  seatOf = new Map();
  const began = performance.now();
  step.measuredFrom = began + warmMs;
  const until = step.measuredFrom + runMs;
  let issued = 0;
  for (let now = began; now < until; now = performance.now()) {
    const due = Math.floor(((now - began) / 1000) * rate);
    // A prime stride walks over all rooms and members without a pattern between them.
    for (; issued < due; issued += 1) seats[(commands * 7919) % seats.length].command();
    await pause(2);
  }
  const measured = performance.now() - step.measuredFrom;
  const deadline = performance.now() + drainMs;
  while (step.deliveries.size < step.sent * perSession && performance.now() < deadline) await pause(20);
  const { sent, acked, refused, gaps, deliveries, acks, ackedIds } = step;
  return {
    offered: rate,
    acked: (acked * 1000) / measured,
    refused,
    unanswered: sent - acked - refused,
    delivered: acked === 0 ? 0 : deliveries.size / (acked * perSession),
    p50: deliveries.quantile(0.5),
    p99: deliveries.quantile(0.99),
    ackP99: acks.quantile(0.99),
    gaps,
    ackedIds,
  };
}

/** Everybody comes back at their own moment within the spread; how long until the last is seated. */
async function comeBack({ port, members, spreadMs }: LoadOrder & { kind: 'return' }): Promise<number> {
  const began = performance.now();
  await Promise.all(
    members.map(async (member) => {
      await pause(Math.random() * spreadMs);
      const seat = new Seat(port, member);
      seats.push(seat);
      await seat.ready;
    }),
  );
  return performance.now() - began;
}

/** Everybody submits once within so many milliseconds: the time is up. */
async function burst({ withinMs, patienceMs }: LoadOrder & { kind: 'burst' }): Promise<BurstResult> {
  step = new Step();
  seatOf = new Map();
  for (const seat of seats) seat.heard.length = 0;
  const began = performance.now();
  step.measuredFrom = began;
  for (let issued = 0; issued < seats.length;) {
    const due = Math.min(seats.length, Math.ceil(((performance.now() - began) / withinMs) * seats.length));
    for (; issued < due; issued += 1) seats[(issued * 7919) % seats.length].command();
    await pause(1);
  }
  const everything = seats.length * perSession;
  const deadline = performance.now() + patienceMs;
  while ((step.deliveries.size < everything || step.acked < seats.length) && performance.now() < deadline)
    await pause(2);
  const last = seats.map((seat) => (seat.heard.length === perSession ? seat.heardLastAt - began : Infinity));
  last.sort((a, b) => a - b);
  const lists = new Set(seats.map((seat) => seat.heard.join()));
  return {
    people: seats.length,
    acked: step.acked,
    lastP50: last[seats.length >> 1],
    lastP99: last[Math.ceil(seats.length * 0.99) - 1],
    sameOrder: lists.size === seats.length / perSession && last.at(-1) !== Infinity,
    gaps: step.gaps,
  };
}

async function obey(order: LoadOrder): Promise<unknown> {
  if (order.kind === 'connect') return connectAll(order);
  if (order.kind === 'step') return runStep(order);
  if (order.kind === 'burst') return burst(order);
  if (order.kind === 'return') return comeBack(order);
  for (const seat of seats) seat.close();
  seats = [];
}

process.on('message', (order: LoadOrder) => {
  obey(order).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit());
