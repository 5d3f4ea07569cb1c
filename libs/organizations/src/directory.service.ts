import { Injectable } from '@nestjs/common';
import type { Actor, OrganizationKind } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { systemClock } from '@app/kernel';
import { asksAnything, capacityAgeDays, isCapacityUnconfirmed, matchReasons } from './domain/partner-match';
import type { MatchReason, PartnerNeed } from './domain/partner-match';
import { DirectoryRepository } from './directory.repository';
import type {
  DirectoryFilter,
  DirectoryOrganization,
  DirectoryService,
  FoundOrganization,
  OrganizationText,
} from './directory.repository';
import { wantedTokens } from './directory-index';
import { excerpt, type Mark } from './domain/name-matching';
import type { WantedWords } from './wanted-words';

export interface Capacity {
  freePlaces: number;
  updatedAt: Date;
  ageDays: number;
  /** Older than thirty days: shown, but no reason to choose. */
  unconfirmed: boolean;
  source: 'stated' | 'import' | 'demo';
}

export interface OfferedService extends Omit<DirectoryService, 'freePlaces' | 'capacityUpdatedAt' | 'capacitySource'> {
  capacity: Capacity | null;
}

export interface DirectoryEntry extends DirectoryOrganization {
  services: OfferedService[];
  /** Null when no need was stated. */
  match: { serviceId: string; met: number; asked: number; reasons: MatchReason[] } | null;
}

export interface OrganizationHit {
  id: string;
  kind: OrganizationKind;
  name: string;
  shortName: string | null;
  marks: Mark[];
  shortMarks: Mark[];
  /** What it says of itself that holds the words its name does not. */
  because: { what: OrganizationText['what']; text: string; marks: Mark[] } | null;
}

export interface DirectoryQuery {
  q?: string;
  kinds?: readonly OrganizationKind[];
  need?: PartnerNeed;
  /** Only organisations a referral can be sent to, one's own left out. */
  canReceive?: boolean;
  after?: string;
  limit: number;
}

/** Kinds whose people answer referrals here; a foundation sees none, a listed organisation is reached by telephone. */
const receivingKinds: readonly OrganizationKind[] = [
  'member',
  'support-agency',
  'civil-affairs',
  'street',
  'community',
];
const servicesShown = 3;
const mostCandidates = 40;
const leastFit = 100;
const nothingFound = { items: [], next: null };

@Injectable()
export class Directory {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: DirectoryRepository,
  ) {}

  /** The directory as everybody signed in sees it. The order is explained by the reasons; it is never a rating. */
  search(actor: Actor, query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    return this.transactions.read(actor, (tx) => this.searchIn(tx, actor, query));
  }

  /** Partners for a need, for a caller that already holds a transaction: those that can receive, most reasons met first. */
  findPartners(tx: Tx, actor: Actor, need: PartnerNeed, limit = 10): Promise<Page<DirectoryEntry>> {
    return this.searchIn(tx, actor, { need, canReceive: true, limit });
  }

  /** For a search box: the organisations whose names, services or own words hold all that was typed, best fit first. */
  async find(tx: Tx, wanted: WantedWords, limit: number): Promise<OrganizationHit[]> {
    const tokens = wantedTokens(wanted.typed);
    if (!tokens || wanted.isEmpty) return [];
    const candidates = await this.repository.found(tx, tokens, wanted.words[0], mostCandidates);
    const seen = candidates.map((row) => ({ row, hit: hitOf(row, wanted) }));
    const unclear = seen.filter(({ hit }) => hit.missing.length > 0).map(({ row }) => row.id);
    const texts = unclear.length > 0 ? await this.repository.texts(tx, unclear) : [];
    return seen
      .flatMap(({ row, hit }) => {
        const because = hit.missing.length === 0 ? null : reasonIn(ofOrganization(texts, row.id), hit.missing, wanted);
        if (hit.missing.length > 0 && !because) return [];
        const { marks, shortMarks } = hit;
        return [{ ...row, marks, shortMarks, because, rank: because ? leastFit : hit.rank }];
      })
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ rank: _rank, uscc: _uscc, ...shown }) => shown);
  }

  private async searchIn(tx: Tx, actor: Actor, query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    const tokens = wantedTokens(query.q);
    if (tokens && tokens.all.length + tokens.either.length === 0) return nothingFound;
    const kinds = query.canReceive
      ? receivingKinds.filter((kind) => !query.kinds || query.kinds.includes(kind))
      : (query.kinds ?? null);
    const filter: DirectoryFilter = {
      tokens,
      kinds,
      notOrganizationId: query.canReceive ? actor.organizationId : null,
    };
    const need = query.need ?? {};
    return asksAnything(need) ? this.pageForNeed(tx, need, filter, query) : this.pageByName(tx, filter, query);
  }

  private async pageByName(tx: Tx, filter: DirectoryFilter, query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    const seen = (decodeKey(query.after, 2) as [string, string] | undefined) ?? null;
    const rows = await this.repository.list(tx, filter, seen, query.limit + 1);
    const page = keysetPage(rows, query.limit, (row) => [row.pinyinKey, row.id]);
    const services = await this.servicesOf(tx, page.items, []);
    return { items: page.items.map((row) => entryOf(row, services.get(row.id) ?? [], null)), next: page.next };
  }

  private async pageForNeed(
    tx: Tx,
    need: PartnerNeed,
    filter: DirectoryFilter,
    query: DirectoryQuery,
  ): Promise<Page<DirectoryEntry>> {
    const now = systemClock.now();
    const seen = (decodeKey(query.after, 3) as [number, string, string] | undefined) ?? null;
    const rows = await this.repository.listForNeed(tx, need, filter, seen, query.limit + 1, now);
    const page = keysetPage(rows, query.limit, (row) => [row.met, row.pinyinKey, row.id]);
    const services = await this.servicesOf(
      tx,
      page.items,
      page.items.flatMap((row) => row.serviceId ?? []),
    );
    const items = page.items.map(({ met, serviceId, ...row }) => {
      const offered = services.get(row.id) ?? [];
      const best = offered.find((service) => service.id === serviceId);
      const reasons = best ? matchReasons(need, best, now) : [];
      return entryOf(row, offered, best ? { serviceId: best.id, met, asked: reasons.length, reasons } : null);
    });
    return { items, next: page.next };
  }

  private async servicesOf(
    tx: Tx,
    organizations: readonly { id: string }[],
    alwaysIds: string[],
  ): Promise<Map<string, OfferedService[]>> {
    const ids = organizations.map((organization) => organization.id);
    const rows = ids.length === 0 ? [] : await this.repository.servicesOf(tx, ids, servicesShown, alwaysIds);
    const now = systemClock.now();
    const byOrganization = new Map<string, OfferedService[]>();
    for (const row of rows)
      byOrganization.set(row.organizationId, [...(byOrganization.get(row.organizationId) ?? []), offered(row, now)]);
    return byOrganization;
  }
}

/** A service row with its capacity and how old that figure is. */
export function offered(row: DirectoryService, now: Date): OfferedService {
  const { freePlaces, capacityUpdatedAt, capacitySource, ...service } = row;
  if (freePlaces === null || !capacityUpdatedAt || !capacitySource) return { ...service, capacity: null };
  const capacity = {
    freePlaces,
    updatedAt: capacityUpdatedAt,
    ageDays: capacityAgeDays(capacityUpdatedAt, now),
    unconfirmed: isCapacityUnconfirmed(capacityUpdatedAt, now),
    source: capacitySource,
  };
  return { ...service, capacity };
}

function entryOf(
  row: DirectoryOrganization,
  services: OfferedService[],
  match: DirectoryEntry['match'],
): DirectoryEntry {
  return { ...row, services, match };
}

interface NameHit extends Pick<OrganizationHit, 'marks' | 'shortMarks'> {
  missing: string[];
  rank: number;
}

/** Whichever of its names holds more of the words; a code is shown to nobody, so it only counts. */
function hitOf({ name, shortName, uscc }: FoundOrganization, wanted: WantedWords): NameHit {
  const full = wanted.look(name);
  const short = wanted.look(shortName ?? '');
  const better = short.missing.length < full.missing.length || (isSame(short, full) && short.rank < full.rank);
  const { missing, rank } = better ? short : full;
  const unseen = missing.length > 0 ? wanted.look(uscc ?? '', missing).missing : missing;
  return { marks: full.marks, shortMarks: short.marks, missing: unseen, rank };
}

const isSame = (one: { missing: string[] }, other: { missing: string[] }): boolean =>
  one.missing.length === other.missing.length;

const ofOrganization = (texts: readonly OrganizationText[], id: string): OrganizationText[] =>
  texts.filter((text) => text.organizationId === id);

/** The first text that holds the missing words, or the first of several that hold them together; null if none do. */
function reasonIn(
  texts: readonly OrganizationText[],
  missing: readonly string[],
  wanted: WantedWords,
): OrganizationHit['because'] {
  let left = missing;
  let first: OrganizationHit['because'] = null;
  for (const { what, text } of texts) {
    const found = wanted.look(text, missing);
    if (found.missing.length < missing.length) {
      if (!first || found.missing.length === 0) first = { what, ...excerpt(text, found.marks) };
      left = left.filter((word) => found.missing.includes(word));
    }
    if (found.missing.length === 0) break;
  }
  return left.length === 0 ? first : null;
}
