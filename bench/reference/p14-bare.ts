import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** The thinnest server that holds sockets: nobody is asked who they are, nothing is kept about them. */
const server = createServer();
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
io.of('/live').on('connection', (socket) => {
  socket.on('join', ({ sid }: { sid: string }, answer: (told: object) => void) => {
    void socket.join(sid);
    answer({ ok: true, head: 0 });
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});
process.on('disconnect', () => process.exit());
