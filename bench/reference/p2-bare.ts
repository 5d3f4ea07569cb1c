import { createServer } from 'node:http';
import { Pool } from 'pg';
import { Server } from 'socket.io';

/** The obvious handler: one query for each command as it comes, then the room is told, then the sender. As durable as ours. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
const insert = `WITH moved AS (UPDATE bare_room SET seq = seq + 1 WHERE id = $1 RETURNING seq)
  INSERT INTO bare_event (room_id, seq, cmd_id, kind, data) SELECT $1, seq, $2, $3, $4 FROM moved RETURNING seq`;

interface Command {
  id: string;
  kind: string;
  data: object;
}

async function main(): Promise<void> {
  await pool.query(`CREATE TABLE IF NOT EXISTS bare_room (id text PRIMARY KEY, seq int NOT NULL);
    CREATE TABLE IF NOT EXISTS bare_event (room_id text, seq int, cmd_id uuid, kind text NOT NULL, data jsonb NOT NULL,
      at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room_id, seq), UNIQUE (room_id, cmd_id));`);
  const server = createServer();
  const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
  io.of('/live').on('connection', (socket) => {
    let room = '';
    socket.on('join', async ({ sid }: { sid: string }, answer: (told: object) => void) => {
      room = sid;
      await socket.join(room);
      await pool.query('INSERT INTO bare_room VALUES ($1, 0) ON CONFLICT DO NOTHING', [room]);
      const { rows } = await pool.query<{ seq: number }>('SELECT seq FROM bare_room WHERE id = $1', [room]);
      answer({ ok: true, head: rows[0].seq });
    });
    socket.on('cmd', async ({ id, kind, data }: Command, answer: (told: object) => void) => {
      const { rows } = await pool.query<{ seq: number }>({
        name: 'bare',
        text: insert,
        values: [room, id, kind, data],
      });
      const [{ seq }] = rows;
      const frame = { lane: 'all', epoch: 1, s0: seq, evs: [{ s: seq, k: kind, d: data }] };
      io.of('/live').to(room).emit('ev', frame);
      answer({ ok: true, seq });
    });
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as { port: number }).port });
  });
  process.on('disconnect', () => process.exit());
}

void main();
