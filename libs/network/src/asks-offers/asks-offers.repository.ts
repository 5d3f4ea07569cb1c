import { decodeKey, keysetPage, type Page, type Tx } from '@app/database';
import { holdsWords } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { AskOfferKind, AskOfferState, StoredState } from '../domain/ask-offer';

export interface AskOfferRow {
  id: string;
  organizationId: string;
  organizationName: string;
  kind: AskOfferKind;
  what: string;
  areaCode: string | null;
  untilOn: string | null;
  whoToAsk: string;
  state: StoredState;
  confirmed: boolean;
  fromMeeting: boolean;
  createdAt: Date;
  version: number;
  /** The reader's organisation has answered it. */
  answered: boolean;
}

export type NamedAskOffer = Pick<AskOfferRow, 'id' | 'kind' | 'what' | 'state' | 'untilOn' | 'organizationName'>;

export interface MatchRow {
  id: string;
  askOfferId: string;
  organizationId: string;
  organizationName: string;
  otherOrganizationId: string;
  otherOrganizationName: string;
  madeAt: Date;
}

export interface AskOfferFilter {
  kind?: AskOfferKind;
  state?: AskOfferState;
  /** This area and all that contain it; what names no area fits everywhere. */
  areaCodes?: string[];
  q?: string;
  mine?: boolean;
  today: string;
  after?: string;
  limit: number;
}

const columns = `a.id, a.organization_id AS "organizationId", o.name AS "organizationName", a.kind, a.what,
  a.area_code AS "areaCode", a.until_on AS "untilOn", a.who_to_ask AS "whoToAsk", a.state,
  a.confirmed_at IS NOT NULL AS confirmed, a.session_id IS NOT NULL AS "fromMeeting", a.created_at AS "createdAt", a.version,
  EXISTS (SELECT 1 FROM ask_offer_match m WHERE m.ask_offer_id = a.id
    AND m.other_organization_id = (SELECT rls.organization_id())) AS answered`;
const tables = 'ask_offer a JOIN organization o ON o.id = a.organization_id';

/** Row-level security shows what was confirmed, and of one's own also what was not. */
@Injectable()
export class AsksOffersRepository {
  async list(tx: Tx, { kind, state, areaCodes, q, mine, today, after, limit }: AskOfferFilter) {
    const key = decodeKey(after, 2);
    const rows = await tx.query<AskOfferRow & { key: string }>(
      `SELECT ${columns}, a.created_at::text AS key FROM ${tables}
       WHERE a.confirmed_at IS NOT NULL
         AND ($2::text IS NULL OR a.kind = $2)
         AND ($3::text IS NULL
           OR CASE WHEN a.state = 'open' AND a.until_on < $4::date THEN 'expired' ELSE a.state END = $3)
         AND ($5::text[] IS NULL OR a.area_code IS NULL OR a.area_code = ANY($5))
         AND ($6::text IS NULL OR position(lower($6) IN lower(a.what || ' ' || o.name)) > 0)
         AND (NOT $7 OR a.organization_id = (SELECT rls.organization_id()))
         AND ($8::timestamptz IS NULL OR (a.created_at, a.id) < ($8::timestamptz, $9::uuid))
       ORDER BY a.created_at DESC, a.id DESC LIMIT $1`,
      [
        limit + 1,
        kind ?? null,
        state ?? null,
        today,
        areaCodes ?? null,
        q ?? null,
        mine ?? false,
        key?.[0] ?? null,
        key?.[1] ?? null,
      ],
    );
    const page = keysetPage(rows, limit, (row) => [row.key, row.id]);
    return { ...page, items: page.items.map(({ key: _, ...row }): AskOfferRow => row) } satisfies Page<AskOfferRow>;
  }

  /** Those whose own words or organisation hold every written word: what is open first, then the newest. */
  worded(tx: Tx, written: readonly string[], limit: number): Promise<NamedAskOffer[]> {
    return tx.query(
      `SELECT a.id, a.kind, a.what, a.state, a.until_on AS "untilOn", o.name AS "organizationName" FROM ${tables}
       WHERE a.confirmed_at IS NOT NULL AND ${holdsWords("a.what || ' ' || o.name", '$1')}
       ORDER BY a.state <> 'open', a.created_at DESC, a.id DESC LIMIT $2`,
      [written, limit],
    );
  }

  /** Of the reader's organisation, brought by meetings and not confirmed yet. */
  proposed(tx: Tx): Promise<AskOfferRow[]> {
    return tx.query(
      `SELECT ${columns} FROM ${tables}
       WHERE a.confirmed_at IS NULL AND a.organization_id = (SELECT rls.organization_id())
       ORDER BY a.created_at, a.id LIMIT 100`,
    );
  }

  async find(tx: Tx, id: string, { lock = false } = {}): Promise<AskOfferRow | undefined> {
    const rows = await tx.query<AskOfferRow>(
      `SELECT ${columns} FROM ${tables} WHERE a.id = $1 ${lock ? 'FOR UPDATE OF a' : ''}`,
      [id],
    );
    return rows[0];
  }

  /** Who found whom, as far as the reader's organisation is part of it. */
  matches(tx: Tx, askOfferIds: readonly string[]): Promise<MatchRow[]> {
    return tx.query(
      `SELECT m.id, m.ask_offer_id AS "askOfferId", m.organization_id AS "organizationId", o.name AS "organizationName",
         m.other_organization_id AS "otherOrganizationId", p.name AS "otherOrganizationName", m.made_at AS "madeAt"
       FROM ask_offer_match m JOIN organization o ON o.id = m.organization_id
         JOIN organization p ON p.id = m.other_organization_id
       WHERE m.ask_offer_id = ANY($1) OR m.other_ask_offer_id = ANY($1)
       ORDER BY m.made_at, m.id`,
      [askOfferIds],
    );
  }
}
