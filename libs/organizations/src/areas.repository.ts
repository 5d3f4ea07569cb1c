import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { AreaLevel } from './domain/area-code';

export interface AreaRow {
  code: string;
  name: string;
  level: AreaLevel;
  parentCode: string | null;
  validFrom: string;
  validTo: string | null;
}

const columns = 'code, name, level, parent_code AS "parentCode", valid_from AS "validFrom", valid_to AS "validTo"';

@Injectable()
export class AreasRepository {
  /** Areas in force directly below `parent` (null: the provinces), or those found by words, by code. */
  list(
    tx: Tx,
    filter: { parentCode: string | null; tokens: string[] | null },
    afterCode: string | null,
    limit: number,
  ): Promise<AreaRow[]> {
    const below = filter.tokens
      ? 'search_tokens @> $1::text[] AND ($2::text IS NULL OR parent_code = $2)'
      : 'parent_code IS NOT DISTINCT FROM $2 AND $1::text[] IS NULL';
    return tx.query(
      `SELECT ${columns} FROM area WHERE ${below} AND valid_to IS NULL AND ($3::text IS NULL OR code > $3) ORDER BY code LIMIT $4`,
      [filter.tokens, filter.parentCode, afterCode, limit],
    );
  }

  /** The newest statement of each code, in force or not: an old address must still be readable. */
  byCodes(tx: Tx, codes: readonly string[]): Promise<AreaRow[]> {
    return tx.query(
      `SELECT DISTINCT ON (code) ${columns} FROM area WHERE code = ANY($1::text[])
       ORDER BY code, valid_to IS NULL DESC, valid_from DESC`,
      [codes],
    );
  }
}
