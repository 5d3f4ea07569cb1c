import { Injectable } from '@nestjs/common';
import { LiveLog } from '../live-log';

export interface SealedNote {
  id: string;
  body: string;
  seal: Buffer;
  innerHash: Buffer;
  authorHash: Buffer;
}

const note = `SELECT id, body, seal, inner_hash AS "innerHash", author_hash AS "authorHash" FROM safe_note
  WHERE session_id = $1 AND seal IS NOT NULL`;

/** One note of a sealed round at a time, as role `live`: no other role may read it. */
@Injectable()
export class SealedNotes {
  constructor(private readonly log: LiveLog) {}

  byId(sessionId: string, id: string): Promise<SealedNote | null> {
    return this.one(sessionId, `${note} AND id = $2`, [sessionId, id]);
  }

  /** By the first letters of its id; null also where they would mean two. */
  byCode(sessionId: string, promptId: string, code: string): Promise<SealedNote | null> {
    return this.one(sessionId, `${note} AND prompt_id = $2 AND left(id::text, 8) = $3 LIMIT 2`, [
      sessionId,
      promptId,
      code,
    ]);
  }

  /** Those who may take part in the rounds of the session, as events name people: `organisation/account organisation/account`. */
  async peopleOf(sessionId: string): Promise<string> {
    const rows = await this.log.run(sessionId, (tx) =>
      tx.query<{ person: string }>('SELECT person FROM rls.safe_round_people($1) ORDER BY 1', [sessionId]),
    );
    return rows.map(({ person }) => person).join(' ');
  }

  private async one(sessionId: string, sql: string, parameters: string[]): Promise<SealedNote | null> {
    const rows = await this.log.run(sessionId, (tx) => tx.query<SealedNote>(sql, parameters));
    return rows.length === 1 ? rows[0] : null;
  }
}
