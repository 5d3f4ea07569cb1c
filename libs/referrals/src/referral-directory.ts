import type { Actor } from '@app/access';
import { Transactions, type Page, type Tx } from '@app/database';
import {
  AreasService,
  Directory,
  OrganizationsService,
  type DirectoryEntry,
  type OrganizationName,
  type MatchReason as DirectoryReason,
  type PartnerNeed,
} from '@app/organizations';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Card } from './domain/disclosure';
import type { AgeBand, NeedCode } from './domain/referral-codes';
import type { MatchReason } from './referral-rows';

/** Kinds of organisation whose people answer referrals here; a listed organisation is asked by a link or by telephone. */
const receivingKinds = ['member', 'support-agency', 'civil-affairs', 'street', 'community'] as const;
/** Who has no accounts answers by a link its source hands out. */
export const addressedKinds = [...receivingKinds, 'listed'] as const;
const partnersExplained = 100;

export type Partner = Omit<DirectoryEntry, 'match'> & {
  match: (Omit<NonNullable<DirectoryEntry['match']>, 'reasons'> & { reasons: MatchReason[] }) | null;
  /** Null below so many answers that a small organisation could be judged by one of them. */
  answers: PartnerAnswers | null;
};

/** How a partner answered those who asked it for this need in the last year. */
export interface PartnerAnswers {
  decided: number;
  accepted: number;
  medianHours: number | null;
}

const fewestAnswers = 5;
const year = 365 * 86_400_000;

/** What referrals ask the directory. Which partner could help, and why, is for a person to decide (R-PI-11). */
@Injectable()
export class ReferralDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly organizations: OrganizationsService,
    private readonly areas: AreasService,
  ) {}

  async partnersFor(
    actor: Actor,
    needCode: NeedCode,
    need: PartnerNeed,
    page: { after?: string; limit: number },
  ): Promise<Page<Partner>> {
    const found = await this.directory.search(actor, { need, kinds: receivingKinds, canReceive: true, ...page });
    return this.transactions.read(actor, async (tx) => {
      const items: Partner[] = [];
      const answers = await this.answersOf(
        tx,
        found.items.map(({ id }) => id),
        needCode,
      );
      for (const { match, ...entry } of found.items)
        items.push({
          ...entry,
          match: match && { ...match, reasons: await this.withAreaNames(tx, match.reasons) },
          answers: answers.get(entry.id) ?? null,
        });
      return { items, next: found.next };
    });
  }

  names(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganizationName>> {
    return this.organizations.getMany(tx, ids);
  }

  /** Null for a code nobody imported. */
  async areaName(tx: Tx, code: string): Promise<string | null> {
    return (await this.areas.names(tx, [code])).get(code) ?? null;
  }

  /** Whether this organisation can be asked: in the network, or by a link. */
  async mayReceive(tx: Tx, organizationId: string): Promise<boolean> {
    const organization = (await this.organizations.getMany(tx, [organizationId])).get(organizationId);
    return addressedKinds.some((kind) => kind === organization?.kind);
  }

  /** The reasons shown to the recipient too: 为什么找到您. Empty for a partner the directory would not have proposed. */
  async reasonsFor(
    tx: Tx,
    actor: Actor,
    organizationId: string | null,
    card: Card,
    areaCode: string | null,
  ): Promise<MatchReason[]> {
    if (!organizationId) return [];
    const { items } = await this.directory.findPartners(tx, actor, needOf(card, areaCode), partnersExplained);
    return this.withAreaNames(tx, items.find((entry) => entry.id === organizationId)?.match?.reasons ?? []);
  }

  private async answersOf(tx: Tx, ids: string[], needCode: NeedCode): Promise<Map<string, PartnerAnswers>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<PartnerAnswers & { organizationId: string }>(
      `SELECT organization_id AS "organizationId", decided::int, accepted::int, median_hours AS "medianHours"
       FROM rls.partner_answers($1, $2, $3, $4)`,
      [ids, needCode, new Date(systemClock.now().getTime() - year), fewestAnswers],
    );
    return new Map(rows.map(({ organizationId, ...answers }) => [organizationId, answers]));
  }

  private async withAreaNames(tx: Tx, reasons: readonly DirectoryReason[]): Promise<MatchReason[]> {
    const codes = reasons.flatMap((reason) =>
      reason.code === 'area' ? [reason.params.areaCode, reason.params.servedAreaCode ?? []].flat() : [],
    );
    const names = await this.areas.names(tx, codes);
    return reasons.map((reason) => {
      if (reason.code !== 'area') return reason;
      const { areaCode, servedAreaCode } = reason.params;
      const servedAreaName = servedAreaCode && (names.get(servedAreaCode) ?? null);
      return { ...reason, params: { ...reason.params, areaName: names.get(areaCode) ?? null, servedAreaName } };
    });
  }
}

type Asked = Pick<Card, 'needCode' | 'serviceCodes'> & { ageBand?: AgeBand };

export const needOf = (
  { needCode, serviceCodes, ageBand }: Asked,
  areaCode: string | null | undefined,
): PartnerNeed => ({
  expertise: [...new Set([needCode, ...serviceCodes])],
  ...(areaCode && { areaCode }),
  ...(ageBand && { age: youngestOf(ageBand) }),
  hasCapacity: true,
});

const youngestOf = (band: AgeBand): number => Number.parseInt(band, 10);
