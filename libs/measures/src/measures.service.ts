import { audit, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { publish, type ShownCount } from '@app/grants';
import { systemClock } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import {
  closureRate,
  countBy,
  lateness,
  latenessOf,
  standingOf,
  standings,
  timesTaken,
  type LateKind,
  type Measure,
  type StandingKind,
  type TimeTaken,
} from './domain/measure';
import { boundsOf } from './domain/quarter';
import { MeasuresRepository } from './measures.repository';

export interface Partner {
  id: string;
  name: string;
}

export interface OwnNumbers {
  quarter: string;
  box: 'in' | 'out';
  sent: number;
  standings: { kind: StandingKind; count: number }[];
  closureRate: number | null;
  times: TimeTaken[];
  declines: { reason: string; by: string | null; count: number }[];
  partners: (Partner & { count: number })[];
  late: { kind: LateKind; count: number }[];
}

export interface NetworkNumbers {
  quarter: string;
  sent: ShownCount;
  standings: { kind: StandingKind; count: ShownCount }[];
  /** Null below `fewest`, as are the times. */
  closureRate: number | null;
  times: TimeTaken[];
  declines: { reason: string; count: ShownCount }[];
  organizations: Partner[];
  sources: { id: string; count: ShownCount }[];
  recipients: { id: string; count: ShownCount }[];
  flows: { sourceId: string; recipientId: string; count: ShownCount }[];
}

/** A median or a rate of fewer than this many would be somebody's own. */
const fewest = 5;

/** Numbers of referrals by quarter: one's own as they are, the network's with small counts suppressed (R-AC-06). */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MeasuresRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  own(actor: Actor, quarter: string, box: 'in' | 'out'): Promise<OwnNumbers> {
    const period = boundsOf(quarter);
    return this.transactions.read(actor, async (tx) => {
      const measures = await this.repository.own(tx, period, box);
      const byPartner = countBy(measures, (one) => (box === 'out' ? one.recipientId : one.sourceId));
      const partners = await this.named(tx, [...byPartner.keys()]);
      const now = systemClock.now();
      const late = countBy(measures, (one) => latenessOf(one, now));
      const kinds = countBy(measures, standingOf);
      return {
        quarter,
        box,
        sent: measures.length,
        standings: standings.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
        closureRate: closureRate(measures),
        times: timesTaken(measures),
        declines: declinesOf(measures),
        partners: partners
          .map((partner) => ({ ...partner, count: byPartner.get(partner.id) ?? 0 }))
          .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh')),
        late: lateness.map(({ kind }) => ({ kind, count: late.get(kind) ?? 0 })),
      };
    });
  }

  /** One quarter, all of it or one grant: finer is never asked, so no two answers can be subtracted. */
  network(actor: Actor, quarter: string, grantId: string | null): Promise<NetworkNumbers> {
    const period = boundsOf(quarter);
    return this.transactions.read(actor, async (tx) => {
      const measures = await this.repository.network(tx, period, grantId);
      const flows = publish(measures.map((one) => ({ at: [one.sourceId, one.recipientId], count: 1 })));
      const parts = publish(measures.map((one) => ({ at: [standingOf(one)], count: 1 })));
      const refused = measures.filter((one) => one.declinedFor !== null);
      const reasons = publish(refused.map((one) => ({ at: [one.declinedFor ?? ''], count: 1 })));
      const [sourceIds, recipientIds] = [distinct(measures, 'sourceId'), distinct(measures, 'recipientId')];
      const enough = measures.length >= fewest;
      const organizations = await this.named(tx, [...new Set([...sourceIds, ...recipientIds])]);
      const inOrder = (ids: readonly string[]): string[] =>
        organizations.map(({ id }) => id).filter((id) => ids.includes(id));
      return {
        quarter,
        sent: parts([null]),
        standings: standings.map((kind) => ({ kind, count: parts([kind]) })),
        closureRate: enough ? closureRate(measures) : null,
        times: timesTaken(measures).map((one) =>
          one.of < fewest ? { ...one, of: 0, median: null, ninth: null } : one,
        ),
        declines: [...new Set(refused.map((one) => one.declinedFor ?? ''))]
          .sort()
          .map((reason) => ({ reason, count: reasons([reason]) })),
        organizations,
        sources: inOrder(sourceIds).map((id) => ({ id, count: flows([id, null]) })),
        recipients: inOrder(recipientIds).map((id) => ({ id, count: flows([null, id]) })),
        flows: [...new Set(measures.map((one) => `${one.sourceId} ${one.recipientId}`))].map((pair) => {
          const [sourceId, recipientId] = pair.split(' ');
          return { sourceId, recipientId, count: flows([sourceId, recipientId]) };
        }),
      };
    });
  }

  /** A file leaves the product: that it did is recorded. */
  exported(actor: Actor, quarter: string, what: string): Promise<void> {
    return this.transactions.run(actor, async (tx) =>
      audit(tx, actor, {
        action: 'referral-numbers.exported',
        subjectType: 'organization',
        subjectId: actor.organizationId ?? '',
        purpose: `${what} ${quarter}`,
      }),
    );
  }

  organizationName(actor: Actor): Promise<string> {
    return this.transactions.read(
      actor,
      async (tx) => (await this.named(tx, actor.organizationId ? [actor.organizationId] : []))[0]?.name ?? '',
    );
  }

  /** In the order of their names: never by how many. */
  private async named(tx: Tx, ids: string[]): Promise<Partner[]> {
    const names = await this.organizations.getMany(tx, ids);
    return ids
      .map((id) => ({ id, name: names.get(id)?.shortName ?? names.get(id)?.name ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  }
}

const distinct = (measures: readonly Measure[], key: 'sourceId' | 'recipientId'): string[] => [
  ...new Set(measures.map((one) => one[key])),
];

function declinesOf(measures: readonly Measure[]): OwnNumbers['declines'] {
  const counts = countBy(measures, ({ declinedFor, declinedBy }) =>
    declinedFor === null ? null : `${declinedFor} ${declinedBy ?? ''}`,
  );
  return [...counts]
    .map(([key, count]) => {
      const [reason, by] = key.split(' ');
      return { reason, by: by || null, count };
    })
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
