import { performance } from 'node:perf_hooks';
import { PROTOCOL, type Joined } from '@app/live-protocol';
import { WebSocket } from 'ws';
import type { LoadMember } from '../../../bench/live/load';

export interface Tapped {
  answer: Joined;
  /** Bytes that came over the connection from opening it to the answer, as they were on the wire. */
  bytes: number;
  ms: number;
}

/** Joins one lane over a bare WebSocket as a browser opens it, and counts what that costs. */
export function tapJoin(port: number, seat: LoadMember): Promise<Tapped> {
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie: seat.cookie, origin: url },
  });
  return new Promise((done, fail) => {
    socket.on('error', fail);
    socket.on('message', (data) => {
      const text = (data as Buffer).toString();
      if (text.startsWith('0')) socket.send('40/live,');
      else if (text.startsWith('40/live')) {
        const join = { sid: seat.sid, proto: PROTOCOL, lanes: [{ id: 'all', epoch: 0, seq: 0 }], outbox: [] };
        socket.send(`42/live,0${JSON.stringify(['join', join])}`);
      } else if (text.startsWith('43/live,0')) {
        const { bytesRead } = (socket as unknown as { _socket: { bytesRead: number } })._socket;
        const [answer] = JSON.parse(text.slice('43/live,0'.length)) as [Joined];
        socket.terminate();
        if (answer.ok) done({ answer, bytes: bytesRead, ms: performance.now() - began });
        else fail(new Error(`not seated: ${text.slice(0, 200)}`));
      }
    });
  });
}
