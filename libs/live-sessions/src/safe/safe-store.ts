import type { Tx } from '@app/database';
import type { SafeMode } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import type { Work } from '../batch-draft';
import { LiveLog } from '../live-log';
import type { SealKeys } from './author-seal';
import { dedupeHashOf, type HeldNote, type HeldNotes, withdrawalHashOf } from './held-notes';

/** How the deployment keeps rounds; `holders` are those of a sealed one. */
export interface Keeping {
  mode: SafeMode;
  holders: { id: string; organizationId: string; name: string }[];
}

interface Titles {
  session: string;
  round: string;
}

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

  /** As chosen last; detached until somebody chose. */
  async keeping(sessionId: string): Promise<Keeping> {
    return this.log.run(sessionId, async (tx) => {
      const [choice] = await tx.query<{ mode: SafeMode }>(
        'SELECT mode FROM safe_mode_choice ORDER BY chosen_at DESC LIMIT 1',
      );
      if (choice?.mode !== 'sealed') return { mode: 'detached', holders: [] };
      const holders = await tx.query<Keeping['holders'][number]>(
        `SELECT id, organization_id AS "organizationId", organization_name AS name FROM safe_holder
         WHERE ended_at IS NULL AND public_key IS NOT NULL ORDER BY place DESC`,
      );
      return { mode: 'sealed', holders };
    });
  }

  /** Whose keys this opening of a round is sealed to: written with the event that opens it. */
  keptWith(sessionId: string, promptId: string, { holders }: Keeping, titles: Titles): Work {
    return async (tx) => {
      await tx.execute('DELETE FROM safe_sealed_round WHERE session_id = $1 AND prompt_id = $2', [sessionId, promptId]);
      if (holders.length === 0) return;
      const [agency, member] = holders;
      await tx.insert('safe_sealed_round', {
        sessionId,
        promptId,
        sessionTitle: titles.session,
        roundTitle: titles.round,
        agencyOrganizationId: agency.organizationId,
        agencyHolderId: agency.id,
        memberOrganizationId: member.organizationId,
        memberHolderId: member.id,
      });
    };
  }

  /** The keys a round that was opened sealed is sealed to. */
  async keysOf(sessionId: string, promptId: string): Promise<SealKeys> {
    return this.log.run(sessionId, async (tx) => {
      const [keys] = await tx.query<SealKeys>(
        `SELECT a.public_key AS agency, m.public_key AS member FROM safe_sealed_round r
         JOIN safe_holder a ON a.id = r.agency_holder_id JOIN safe_holder m ON m.id = r.member_holder_id
         WHERE r.session_id = $1 AND r.prompt_id = $2`,
        [sessionId, promptId],
      );
      if (!keys) throw new Error('a sealed round without its keys');
      return keys;
    });
  }

  /** The notes of a batch: written with the event that reveals them, in one statement, so that either both are there or none. */
  insertNotes(batch: Batch, notes: readonly HeldNote[]): Work {
    return async (tx) => {
      await tx.execute(
        `INSERT INTO safe_note (session_id, prompt_id, stage_no, batch_no, id, body, withdrawal_hash, seal, inner_hash, author_hash)
         SELECT $1, $2, $3, $4, n.id, n.body, n.hash, n.seal, n.inner_hash, n.author_hash
         FROM unnest($5::uuid[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[])
           WITH ORDINALITY AS n (id, body, hash, seal, inner_hash, author_hash, ord) ORDER BY n.ord`,
        [
          batch.sessionId,
          batch.promptId,
          batch.stageNo,
          batch.batchNo,
          notes.map(({ id }) => id),
          notes.map(({ text }) => text),
          notes.map(({ withdrawalHash }) => withdrawalHash),
          notes.map(({ seal }) => seal?.seal ?? null),
          notes.map(({ seal }) => seal?.innerHash ?? null),
          notes.map(({ seal }) => seal?.authorHash ?? null),
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
  async read(sessionId: string, promptId: string): Promise<{ id: string; body: string }[]> {
    return this.log.run(sessionId, (tx) =>
      tx.query('SELECT id, body FROM safe_note WHERE session_id = $1 AND prompt_id = $2 ORDER BY id', [
        sessionId,
        promptId,
      ]),
    );
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

  /** The note and its seal; an opening that has not come to an end ends here. */
  remove(sessionId: string, promptId: string, key: string): Work {
    return async (tx: Tx) => {
      await tx.execute(
        `WITH gone AS (
           DELETE FROM safe_note WHERE session_id = $1 AND prompt_id = $2 AND withdrawal_hash = $3 RETURNING id)
         UPDATE safe_opening o SET status = 'gone', inner_seal = NULL, version = o.version + 1 FROM gone
         WHERE o.session_id = $1 AND o.note_id = gone.id AND o.status IN ('asked', 'agreed', 'halfway')`,
        [sessionId, promptId, withdrawalHashOf(key)],
      );
    };
  }
}
