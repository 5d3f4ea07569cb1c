import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';

export interface ExpertiseTagRow {
  code: string;
  labelZh: string;
  labelEn: string;
  aliases: string[];
}

@Injectable()
export class ExpertiseRepository {
  list(tx: Tx): Promise<ExpertiseTagRow[]> {
    return tx.query(
      'SELECT code, label_zh AS "labelZh", label_en AS "labelEn", aliases FROM expertise_tag ORDER BY position, code',
    );
  }

  async codes(tx: Tx): Promise<Set<string>> {
    const rows = await tx.query<{ code: string }>('SELECT code FROM expertise_tag');
    return new Set(rows.map((row) => row.code));
  }
}
