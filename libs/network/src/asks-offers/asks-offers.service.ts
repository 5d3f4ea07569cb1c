import { type Actor, audit, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { chinaDay, conflict, newId, notFound, stale, systemClock } from '@app/kernel';
import { acceptedAreaCode, ancestorsOfAreaCode, AreasService, type Mark, type WantedWords } from '@app/organizations';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import {
  allowedAskOfferActions,
  type AskOfferAction,
  type AskOfferKind,
  type AskOfferState,
  askOfferRoles,
  stateOn,
} from '../domain/ask-offer';
import type { AskOfferDto, AskOfferPageDto } from '../dto/ask-offer.dto';
import { type AskOfferRow, AsksOffersRepository, type MatchRow, type NamedAskOffer } from './asks-offers.repository';

export interface AskOfferInput {
  what: string;
  areaCode?: string;
  untilOn?: string;
  whoToAsk?: string;
}

export interface AskOfferWanted {
  kind?: AskOfferKind;
  state?: AskOfferState;
  area?: string;
  q?: string;
  mine?: boolean;
  after?: string;
  limit: number;
}

export interface AskOfferHit extends Omit<NamedAskOffer, 'state' | 'untilOn'> {
  state: AskOfferState;
  marks: Mark[];
}

/** A word of letters is looked for in as many asks and offers as this. */
const mostWordsRead = 500;

type EventType = 'ask-offer.opened' | 'ask-offer.matched' | 'ask-offer.closed';

/** What organisations look for and can give: written once, standing after the meeting, matched by whoever can help. */
@Injectable()
export class AsksOffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AsksOffersRepository,
    private readonly areas: AreasService,
  ) {}

  list(actor: Actor, { area, ...wanted }: AskOfferWanted): Promise<AskOfferPageDto> {
    const code = area === undefined ? undefined : acceptedAreaCode(area);
    const areaCodes = code ? [code, ...ancestorsOfAreaCode(code)] : undefined;
    return this.transactions.read(actor, async (tx) => {
      const page = await this.repository.list(tx, { ...wanted, areaCodes, today: today() });
      return { items: await this.shown(tx, actor, page.items), next: page.next, mayCreate: mayWrite(actor) };
    });
  }

  /** For a search box: by what is asked or offered, or by the organisation that says it. */
  async find(tx: Tx, actor: Actor, wanted: WantedWords, limit: number): Promise<AskOfferHit[]> {
    if (wanted.isEmpty || !mayWrite(actor)) return [];
    const candidates = await this.repository.worded(tx, wanted.written, mostWordsRead);
    return candidates
      .flatMap((row) => {
        const { marks, missing } = wanted.look(row.what);
        if (wanted.look(row.organizationName, missing).missing.length > 0) return [];
        const { id, kind, what, organizationName } = row;
        return [{ id, kind, what, organizationName, state: stateOn(row, today()), marks }];
      })
      .slice(0, limit);
  }

  /** @throws not-found */
  open(actor: Actor, id: string): Promise<AskOfferDto> {
    return this.transactions.read(actor, (tx) => this.one(tx, actor, id));
  }

  /** What meetings wrote down for the reader's organisation. */
  async proposed(tx: Tx, actor: Actor): Promise<AskOfferDto[]> {
    return this.shown(tx, actor, await this.repository.proposed(tx));
  }

  create(actor: Actor, { kind, ...input }: AskOfferInput & { kind: AskOfferKind }): Promise<AskOfferDto> {
    return this.transactions.run(actor, async (tx) => {
      requireAllowed(mayWrite(actor) ? ['create'] : [], 'create');
      const id = newId();
      const { accountId: createdBy, organizationId } = actor;
      const row = { id, organizationId, kind, ...written(input), confirmedAt: systemClock.now(), createdBy };
      await tx.insert('ask_offer', row);
      await this.tell(tx, actor, 'ask-offer.opened', id, kind, []);
      return this.one(tx, actor, id);
    });
  }

  change(actor: Actor, id: string, version: number, input: AskOfferInput): Promise<AskOfferDto> {
    return this.changed(actor, id, 'edit', async (tx, row) => {
      if (row.version !== version) throw stale();
      await this.update(tx, row, written(input));
    });
  }

  close(actor: Actor, id: string): Promise<AskOfferDto> {
    return this.changed(actor, id, 'close', async (tx, row) => {
      await this.update(tx, row, { state: 'closed' });
      const others = (await this.repository.matches(tx, [id])).map((match) => otherSide(actor, match).organizationId);
      await this.tell(tx, actor, 'ask-offer.closed', id, row.kind, others);
    });
  }

  /** It did not work out, or there is more of it. */
  reopen(actor: Actor, id: string): Promise<AskOfferDto> {
    return this.changed(actor, id, 'reopen', async (tx, row) => {
      await this.update(tx, row, { state: 'open' });
      await this.tell(tx, actor, 'ask-offer.opened', id, row.kind, []);
    });
  }

  /** From now on others read it. */
  confirm(actor: Actor, id: string): Promise<AskOfferDto> {
    return this.changed(actor, id, 'confirm', async (tx, row) => {
      await this.update(tx, row, { confirmedAt: systemClock.now() });
      await this.tell(tx, actor, 'ask-offer.opened', id, row.kind, []);
    });
  }

  /** What a meeting wrote down and its organisation does not want to say. */
  async drop(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await this.load(tx, actor, id, 'drop');
      await tx.execute('DELETE FROM ask_offer WHERE id = $1', [id]);
    });
  }

  /** "I can help" to an ask, "I need this" to an offer: both organisations are told and see one another. */
  answer(actor: Actor, id: string): Promise<AskOfferDto> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.load(tx, actor, id, 'answer', { lock: false });
      const made = await tx.execute(
        `INSERT INTO ask_offer_match (id, organization_id, ask_offer_id, other_organization_id)
         VALUES ($1, $2, $3, $4) ON CONFLICT (ask_offer_id, other_organization_id) DO NOTHING`,
        [newId(), row.organizationId, id, actor.organizationId],
      );
      if (made !== 1) throw conflict('ask-offer-state');
      await this.tell(tx, actor, 'ask-offer.matched', id, row.kind, [row.organizationId]);
      return this.one(tx, actor, id);
    });
  }

  private changed(
    actor: Actor,
    id: string,
    action: AskOfferAction,
    work: (tx: Tx, row: AskOfferRow) => Promise<void>,
  ): Promise<AskOfferDto> {
    return this.transactions.run(actor, async (tx) => {
      await work(tx, await this.load(tx, actor, id, action));
      return this.one(tx, actor, id);
    });
  }

  /** 404 what is not visible, 403 what is another's, 409 what its state does not allow. */
  private async load(tx: Tx, actor: Actor, id: string, action: AskOfferAction, { lock = true } = {}) {
    const row = await this.repository.find(tx, id);
    if (!row) throw notFound();
    const isOwn = row.organizationId === actor.organizationId;
    if (!mayWrite(actor) || isOwn === (action === 'answer')) requireAllowed([], action);
    // Another organisation's row cannot be locked; the policy of the match looks at its state again.
    const now = lock ? await this.repository.find(tx, id, { lock }) : row;
    if (!now) throw notFound();
    if (!allowedAskOfferActions(actor, now, today()).includes(action)) throw conflict('ask-offer-state');
    return now;
  }

  private async update(tx: Tx, { id, version }: AskOfferRow, change: Record<string, unknown>): Promise<void> {
    if ((await tx.update('ask_offer', { id, version }, change)) !== 1) throw stale();
  }

  private async one(tx: Tx, actor: Actor, id: string): Promise<AskOfferDto> {
    const row = await this.repository.find(tx, id);
    if (!row) throw notFound();
    return (await this.shown(tx, actor, [row]))[0];
  }

  private async shown(tx: Tx, actor: Actor, rows: readonly AskOfferRow[]): Promise<AskOfferDto[]> {
    if (rows.length === 0) return [];
    const codes = rows.flatMap(({ areaCode }) => areaCode ?? []);
    const names = codes.length === 0 ? new Map<string, string>() : await this.areas.names(tx, codes);
    const matches = await this.repository.matches(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map(({ answered, ...row }) => ({
      ...row,
      areaName: row.areaCode === null ? null : (names.get(row.areaCode) ?? null),
      state: stateOn(row, today()),
      matches: matches.filter(({ askOfferId }) => askOfferId === row.id).map((match) => otherSide(actor, match)),
      allowedActions: allowedAskOfferActions(actor, { ...row, answered }, today()),
    }));
  }

  private async tell(tx: Tx, actor: Actor, type: EventType, id: string, kind: AskOfferKind, others: readonly string[]) {
    const organizationIds = [...new Set([actor.organizationId, ...others].filter((each) => each !== null))];
    audit(tx, actor, { action: type, subjectType: 'ask-offer', subjectId: id, organizationIds });
    await appendEvent(tx, actor, { type, subjectId: id, organizationIds, data: { kind } });
    for (const each of organizationIds) await hint(tx, { room: `organization:${each}`, type, id });
  }
}

const today = (): string => chinaDay(systemClock.now());

const mayWrite = ({ role, organizationId }: Actor): boolean =>
  organizationId !== null && (askOfferRoles as readonly (string | null)[]).includes(role);

function written({ what, areaCode, untilOn, whoToAsk }: AskOfferInput) {
  return {
    what: what.trim(),
    areaCode: areaCode === undefined ? null : acceptedAreaCode(areaCode),
    untilOn: untilOn ?? null,
    whoToAsk: whoToAsk?.trim() ?? '',
  };
}

function otherSide(actor: Actor, match: MatchRow) {
  const { id, madeAt } = match;
  return match.organizationId === actor.organizationId
    ? { id, madeAt, organizationId: match.otherOrganizationId, organizationName: match.otherOrganizationName }
    : { id, madeAt, organizationId: match.organizationId, organizationName: match.organizationName };
}
