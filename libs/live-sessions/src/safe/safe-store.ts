import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Work } from '../batch-draft';
import { LiveLog } from '../live-log';
import { dedupeHashOf, type HeldNote, type HeldNotes, withdrawalHashOf } from './held-notes';

interface Batch {
  sessionId: string;
  promptId: string;
  stageNo: number;
  batchNo: number;
}

/** The only SQL on notes without names, as role `live`; nobody else may read these tables. */
@Injectable()
export class SafeStore {
  constructor(private readonly log: LiveLog) {}

  /** The notes of a batch: written with the event that reveals them, in one statement, so that either both are there or none. */
  insertNotes(batch: Batch, notes: readonly HeldNote[]): Work {
    return async (tx) => {
      await tx.execute(
        `INSERT INTO safe_note (session_id, prompt_id, stage_no, batch_no, body, withdrawal_hash)
         SELECT $1, $2, $3, $4, n.body, n.hash FROM unnest($5::text[], $6::bytea[]) WITH ORDINALITY AS n (body, hash, ord) ORDER BY n.ord`,
        [
          batch.sessionId,
          batch.promptId,
          batch.stageNo,
          batch.batchNo,
          notes.map(({ text }) => text),
          notes.map(({ withdrawalHash }) => withdrawalHash),
        ],
      );
      const keys = notes.map(({ dedupeHash }) => dedupeHash).sort((a, b) => a.compare(b));
      await tx.execute('DELETE FROM safe_dedupe WHERE expires_at < current_date');
      await tx.execute(
        `INSERT INTO safe_dedupe (key_hash, expires_at)
         SELECT key, current_date + 30 FROM unnest($1::bytea[]) AS k (key)`,
        [keys],
      );
    };
  }

  /** Who put something in: a transaction of its own, after the notes, all at once and in an order of its own. */
  async insertReceipts(sessionId: string, promptId: string, held: HeldNotes): Promise<void> {
    const slots = held.shuffledSlots();
    await this.log.run(sessionId, (tx) =>
      tx.execute(
        `INSERT INTO safe_receipt (session_id, prompt_id, member_id, slot)
         SELECT $1, $2, r.member, r.slot FROM unnest($3::uuid[], $4::smallint[]) WITH ORDINALITY AS r (member, slot, ord)
         ORDER BY r.ord ON CONFLICT DO NOTHING`,
        [sessionId, promptId, slots.map(({ memberId }) => memberId), slots.map(({ slot }) => slot)],
      ),
    );
  }

  async wasRevealed(sessionId: string, key: string): Promise<boolean> {
    return this.log.run(sessionId, async (tx) => {
      const rows = await tx.query('SELECT 1 FROM safe_dedupe WHERE key_hash = $1', [dedupeHashOf(key)]);
      return rows.length > 0;
    });
  }

  /** Ordered by their random ids. */
  async read(sessionId: string, promptId: string): Promise<string[]> {
    return this.log.run(sessionId, async (tx) => {
      const rows = await tx.query<{ body: string }>(
        'SELECT body FROM safe_note WHERE session_id = $1 AND prompt_id = $2 ORDER BY id',
        [sessionId, promptId],
      );
      return rows.map(({ body }) => body);
    });
  }

  async has(sessionId: string, promptId: string, key: string): Promise<boolean> {
    return this.log.run(sessionId, async (tx) => {
      const rows = await tx.query(
        'SELECT 1 FROM safe_note WHERE session_id = $1 AND prompt_id = $2 AND withdrawal_hash = $3',
        [sessionId, promptId, withdrawalHashOf(key)],
      );
      return rows.length > 0;
    });
  }

  remove(sessionId: string, promptId: string, key: string): Work {
    return async (tx: Tx) => {
      await tx.execute('DELETE FROM safe_note WHERE session_id = $1 AND prompt_id = $2 AND withdrawal_hash = $3', [
        sessionId,
        promptId,
        withdrawalHashOf(key),
      ]);
    };
  }
}
