import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** P1's limit: a room broadcast of bare socket.io with an acknowledgement; numbers its frames and stores nothing. */
interface Command {
  id: string;
  data: { stageId: string; text: string; column: number };
}

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
const heads = new Map<string, number>();

io.of('/live').on('connection', (socket) => {
  let room = '';
  socket.on('join', ({ sid }: { sid: string }, answer: (value: object) => void) => {
    room = sid;
    void socket.join(room);
    answer({ ok: true, lanes: [{ id: 'all', head: heads.get(room) ?? 0 }] });
  });
  socket.on('cmd', ({ id, data }: Command, answer: (value: object) => void) => {
    const seq = (heads.get(room) ?? 0) + 1;
    heads.set(room, seq);
    const card = { id, text: data.text, author: socket.id, column: data.column, clusterId: null };
    const event = { s: seq, k: 'card.added', d: { stageId: data.stageId, card } };
    io.of('/live')
      .to(room)
      .emit('ev', { lane: 'all', epoch: 1, s0: seq, evs: [event] });
    answer({ ok: true, seq });
  });
});

http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as { port: number }).port }));
process.on('disconnect', () => process.exit());
