import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@app/kernel';
import { io, type Socket } from 'socket.io-client';
import { Child } from '../../../bench/live/child';
import type { LoadMember, StepResult } from '../../../bench/live/load';
import type { Check } from '../check';
import { inHall } from './hall';

const runMs = 20_000;
const mostMs = 500;

interface Treatment {
  refusals: number;
  accepted: number;
  cuts: number;
}

/** One client that keeps to nothing, and comes back whenever it is thrown out. */
class Vandal {
  readonly treatment: Treatment = { refusals: 0, accepted: 0, cuts: 0 };
  private readonly socket: Socket;

  constructor(
    url: string,
    private readonly seat: LoadMember,
  ) {
    const extraHeaders = { cookie: seat.cookie, origin: url };
    this.socket = io(`${url}/live`, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, extraHeaders });
    this.socket.on('connect', () => {
      const join = { sid: seat.sid, proto: 1, lanes: [{ id: 'all', epoch: 0, seq: 0 }], outbox: [] };
      this.socket.emit('join', join, () => undefined);
    });
    this.socket.on('disconnect', (reason) => {
      this.treatment.cuts += 1;
      if (reason === 'io server disconnect') this.socket.connect();
    });
  }

  /** 500 a second: commands, kinds nobody knows, binary, and now and then a frame of a megabyte. */
  async rage(forMs: number): Promise<void> {
    const began = Date.now();
    for (let n = 0; Date.now() - began < forMs;) {
      const due = Math.floor((Date.now() - began) / 2);
      for (; n < due; n += 1) this.one(n);
      await pause(2);
    }
    this.socket.disconnect();
  }

  private one(n: number): void {
    if (!this.socket.connected) return;
    if (n % 400 === 399) return void this.socket.emit('cmd', 'x'.repeat(1_048_576), () => undefined);
    if (n % 5 === 1) return void this.socket.emit('nonsense', { n }, () => undefined);
    if (n % 5 === 2) return void this.socket.emit('cmd', randomBytes(200), () => undefined);
    const data = { stageId: this.seat.stageId, text: `${n}`, column: 0, signed: true };
    const kind = n % 5 === 3 ? 'no.such-kind' : 'card.add';
    this.socket.emit('cmd', { id: newId(), lane: 'all', kind, data }, (answer: { ok: boolean }) => {
      if (answer.ok) this.treatment.accepted += 1;
      else this.treatment.refusals += 1;
    });
  }
}

export const hostile: Check = {
  id: 'live-hostile',
  promised: `one client sends 500 events a second, unknown kinds, binary and frames of 1 MB: it is slowed and cut, the others' p99 ≤ ${mostMs} ms`,
  run: (log) =>
    inHall(log, { sessions: 2, perSession: 30 }, async ({ stage, seats, client }) => {
      const load = await Child.start('live/load.js');
      const [vandal, ...people] = seats;
      // Of its own session one seat is taken by the vandal; a whole other session is measured, and what is left of this one.
      const others = people.filter(({ sid }) => sid !== vandal.sid);
      const raging = new Vandal(stage.product.url, vandal);
      try {
        await load.ask({ kind: 'connect', port: stage.product.port, members: others, perSession: 30 });
        const rage = raging.rage(runMs + 2_000);
        const result = await load.ask<StepResult>({
          kind: 'step',
          rate: 10,
          warmMs: 1_000,
          runMs,
          drainMs: 5_000,
          keepAcked: false,
        });
        await rage;
        const { treatment } = raging;
        const stored = await client.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM lane_event WHERE session_id = $1 AND kind = 'card.added'`,
          [vandal.sid],
        );
        const perSecond = stored.rows[0].count / (runMs / 1000);
        const up = await fetch(`${stage.product.url}/health/live`).then(({ status }) => status === 200);
        return {
          measured: `others p99 ${result.p99} ms, ${result.gaps} gaps, ${(result.delivered * 100).toFixed(1)} % delivered; the client: ${treatment.accepted} taken (${perSecond.toFixed(0)} a second), ${treatment.refusals} refused, ${treatment.cuts} times cut`,
          holds:
            up &&
            result.p99 <= mostMs &&
            result.gaps === 0 &&
            result.delivered === 1 &&
            treatment.cuts > 0 &&
            treatment.refusals > 0 &&
            perSecond <= 60,
        };
      } finally {
        await load.kill();
      }
    }),
};
