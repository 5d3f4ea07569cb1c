import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { notFound, ruleBroken } from '@app/kernel';
import { AreasRepository, type AreaRow } from './areas.repository';
import { queryTokens } from './directory-index';
import { ancestorsOfAreaCode, normalizeAreaCode } from './domain/area-code';

export interface AreaQuery {
  parent?: string;
  q?: string;
  after?: string;
  limit: number;
}

/** The area tree (R-ID-03). */
@Injectable()
export class AreasService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AreasRepository,
  ) {}

  list(actor: Actor, query: AreaQuery): Promise<Page<AreaRow>> {
    const tokens = queryTokens(query.q);
    const parentCode = query.parent === undefined ? null : readCode(query.parent);
    const seen = decodeKey(query.after, 1) as [string] | undefined;
    return this.transactions.read(actor, async (tx) => {
      if (tokens?.length === 0) return { items: [], next: null };
      const rows = await this.repository.list(tx, { parentCode, tokens }, seen?.[0] ?? null, query.limit + 1);
      return keysetPage(rows, query.limit, (row) => [row.code]);
    });
  }

  /** An area and what contains it, widest first. @throws not-found */
  open(actor: Actor, code: string): Promise<AreaRow & { path: AreaRow[] }> {
    const known = readCode(code);
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.byCodes(tx, [known, ...ancestorsOfAreaCode(known)]);
      const area = rows.find((row) => row.code === known);
      if (!area) throw notFound();
      return { ...area, path: rows.filter((row) => row.code !== known) };
    });
  }

  /** Names by code; codes nobody imported are absent. */
  async names(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = codes.length === 0 ? [] : await this.repository.byCodes(tx, [...new Set(codes)]);
    return new Map(rows.map((row) => [row.code, row.name]));
  }
}

function readCode(text: string): string {
  const code = normalizeAreaCode(text);
  if (!code) throw ruleBroken('area-code-not-readable');
  return code;
}
