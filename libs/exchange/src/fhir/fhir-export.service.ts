import type { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions, type Tx } from '@app/database';
import { badShape } from '@app/kernel';
import { ReferralsService } from '@app/referrals';
import { PersonVault } from '@app/vault';
import { Inject, Injectable } from '@nestjs/common';
import { ExchangeRepository } from './exchange.repository';
import { originalField } from './original';
import type { Resource } from './resources';
import {
  bundleOf,
  resourcesOf,
  type BundlePart,
  type ListedReferral,
  type OpenedReferral,
  type Party,
  type Profile,
  type ReferralFacts,
} from './to-fhir';

/** All lists an organisation has, one after the other. */
const lists = [
  { box: 'out', ended: false },
  { box: 'out', ended: true },
  { box: 'in', ended: false },
  { box: 'in', ended: true },
] as const;

@Injectable()
export class FhirExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralsService,
    private readonly repository: ExchangeRepository,
    private readonly vault: PersonVault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One referral as this reader may see it now; writing it out is a reading like any other and is remembered as one. */
  async one(actor: Actor, id: string, profile: Profile): Promise<Resource> {
    const opened = await this.referrals.open(actor, id);
    return this.transactions.run(actor, async (tx) => {
      const [facts] = await this.factsOf(tx, [{ row: opened, card: opened.sight.card }]);
      const open = Object.fromEntries(
        opened.sight.fields.flatMap((field) => (field.state === 'open' ? [[field.field, field.value]] : [])),
      );
      const resources = resourcesOf({ ...facts, open, outcome: outcomeOf(opened) }, profile);
      return bundleOf([{ base: this.base(), resources }, ...(await this.originals(tx, actor, opened))]);
    });
  }

  /** A page of the organisation's referrals: cards and codes for everybody, since nobody needs all identities at once. */
  async all(actor: Actor, after: string | undefined, limit: number, profile: Profile): Promise<Resource> {
    let [at, inside] = placeIn(after);
    const rows: ListedReferral[] = [];
    let next: string | null = null;
    while (at < lists.length && next === null) {
      const page = await this.referrals.wholeList(actor, lists[at], inside, limit - rows.length);
      rows.push(...page.items);
      if (page.next === null) [at, inside] = [at + 1, undefined];
      if (page.next !== null) next = `${at}~${page.next}`;
      else if (rows.length === limit && at < lists.length) next = `${at}~`;
    }
    const url =
      next &&
      `${this.address()}/api/exchange/fhir?${new URLSearchParams({ after: next, limit: String(limit), profile }).toString()}`;
    return this.transactions.read(actor, async (tx) => {
      const facts = await this.factsOf(tx, rows.map((row) => ({ row, card: cardInList(row) }))); // prettier-ignore
      return bundleOf([{ base: this.base(), resources: facts.flatMap((one) => resourcesOf(one, profile)) }], url);
    });
  }

  private async factsOf(
    tx: Tx,
    rows: readonly { row: ListedReferral; card: ReferralFacts['card'] }[],
  ): Promise<ReferralFacts[]> {
    const ids = rows.flatMap(({ row: { task } }) => [task.sourceId, ...(task.targetId ? [task.targetId] : [])]);
    const codes = await this.repository.creditCodes(tx, [...new Set(ids)]);
    return rows.map(({ row: { task, side, names }, card }) => {
      const party = (id: string): Party => {
        const known = names.get(id);
        return { id, name: known?.name ?? '', phone: known?.phone ?? null, uscc: codes.get(id) };
      };
      return {
        task,
        side,
        card,
        open: {},
        outcome: null,
        source: party(task.sourceId),
        target: task.targetId ? party(task.targetId) : null,
      };
    });
  }

  /** What another system wrote, for those of the source who may read everything of the person. */
  private async originals(tx: Tx, actor: Actor, { side, task }: OpenedReferral): Promise<BundlePart[]> {
    const origin = side === 'source' ? await this.repository.originOf(tx, task.id) : undefined;
    if (!origin || (await this.vault.ownReach(tx, origin.personId)) !== 'all') return [];
    const kept = (await this.vault.openOwn(tx, actor, origin.personId, [originalField]))[originalField];
    if (!kept) return [];
    return [{ base: `${this.base()}/imported/${task.id}`, resources: JSON.parse(kept) as Resource[] }];
  }

  private address = (): string => this.config.publicUrl ?? `http://localhost:${this.config.port}`;
  private base = (): string => `${this.address()}/fhir`;
}

/** As the lists show it: hidden where the reader keeps nothing of it. */
function cardInList({ task, side }: ListedReferral): ReferralFacts['card'] {
  const isHidden =
    task.status === 'entered-in-error' || (side === 'target' && ['rejected', 'cancelled'].includes(task.status));
  return isHidden ? null : task.card;
}

function outcomeOf({ timeline }: OpenedReferral): ReferralFacts['outcome'] {
  const detail = timeline.findLast(({ step }) => step === 'complete')?.detail;
  if (typeof detail?.outcome !== 'string') return null;
  const delivered = Array.isArray(detail.deliveredServices) ? detail.deliveredServices : [];
  return { code: detail.outcome, delivered: delivered.filter((code): code is string => typeof code === 'string') };
}

/** `<list>~<key inside it>` */
function placeIn(after: string | undefined): [number, string | undefined] {
  if (after === undefined) return [0, undefined];
  const match = /^([0-3])~(.*)$/.exec(after);
  if (!match) throw badShape('page-key-not-readable');
  return [Number(match[1]), match[2] || undefined];
}
