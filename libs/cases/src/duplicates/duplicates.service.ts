import { requireAllowed, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, DomainError, notFound, systemClock } from '@app/kernel';
import { OrganizationsService, type OrganizationName } from '@app/organizations';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import {
  duplicateActions,
  shownState,
  type DuplicateAction,
  type DuplicateState,
  type ShownState,
} from '../domain/duplicate';

/** So often an organisation may ask on one day. */
const askedADay = 10;

interface DuplicateRow {
  id: string;
  personId: string;
  personCode: string;
  holderAccountId: string | null;
  supervisorAccountId: string | null;
  state: DuplicateState;
  otherOrganizationId: string | null;
  askedAt: Date | null;
  createdAt: Date;
  version: number;
}

export interface ShownDuplicate {
  row: DuplicateRow;
  state: ShownState;
  /** Only once both agreed. */
  other: OrganizationName | null;
  allowedActions: DuplicateAction[];
}

interface Answered {
  twin: string;
  otherOrganization: string;
}

const columns = `d.id, d.person_id AS "personId", p.code AS "personCode", p.holder_account_id AS "holderAccountId",
  p.supervisor_account_id AS "supervisorAccountId", d.state, d.other_organization_id AS "otherOrganizationId",
  d.asked_at AS "askedAt", d.created_at AS "createdAt", d.version`;

/**
 * "Another member may know this person. Ask to connect?" Each side sees a row of its own about its own person; which member
 * it is stands there only after both agreed. Linked, never merged; a no looks like no answer.
 */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
  ) {}

  list(
    actor: Actor,
    filter: { personId?: string; open?: boolean },
    after: string | undefined,
    limit: number,
  ): Promise<Page<ShownDuplicate>> {
    return this.transactions.read(actor, async (tx) => {
      const key = decodeKey(after, 2);
      const rows = await tx.query<DuplicateRow>(
        `SELECT ${columns} FROM possible_duplicate d JOIN person_basic p ON p.id = d.person_id
         WHERE ($1::uuid IS NULL OR d.person_id = $1)
           AND (NOT $2 OR d.state IN ('hint', 'asked', 'asked-of-us', 'connected'))
           AND ($3::timestamptz IS NULL OR (d.created_at, d.id) < ($3, $4::uuid))
         ORDER BY d.created_at DESC, d.id DESC LIMIT $5`,
        [filter.personId ?? null, filter.open ?? true, key?.[0] ?? null, key?.[1] ?? null, limit + 1],
      );
      const page = keysetPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
      return { items: await this.shown(tx, actor, page.items), next: page.next };
    });
  }

  ask(actor: Actor, id: string): Promise<ShownDuplicate> {
    return this.act(actor, id, 'ask', async (tx, row) => {
      const [answer] = await tx.query<Answered & { outcome: string }>(
        `SELECT outcome, twin, other_organization AS "otherOrganization" FROM vault.ask_duplicate($1, $2, $3)`,
        [row.id, askedADay, actor.requestId],
      );
      if (answer?.outcome === 'too-many') throw new DomainError('too-many', 'asked-too-often');
      if (!answer) throw conflict('duplicate-moved');
      if (answer.outcome === 'asked') await this.tell(tx, actor, 'duplicate.asked', answer);
    });
  }

  agree(actor: Actor, id: string): Promise<ShownDuplicate> {
    return this.act(actor, id, 'agree', async (tx, row) => {
      await this.tell(tx, actor, 'duplicate.connected', await this.answer(tx, actor, row, true));
    });
  }

  /** The asker is not told: for them nobody has answered. */
  refuse(actor: Actor, id: string): Promise<ShownDuplicate> {
    return this.act(actor, id, 'refuse', async (tx, row) => {
      await this.answer(tx, actor, row, false);
    });
  }

  undo(actor: Actor, id: string): Promise<ShownDuplicate> {
    return this.act(actor, id, 'undo', async (tx, row) => {
      const [answer] = await tx.query<Answered>(
        `SELECT twin, other_organization AS "otherOrganization" FROM vault.undo_duplicate($1, $2)`,
        [row.id, actor.requestId],
      );
      if (!answer) throw conflict('duplicate-moved');
      await this.hintBoth(tx, actor, answer);
    });
  }

  /** Not the same person: put away here; the other side hears nothing. */
  dismiss(actor: Actor, id: string): Promise<ShownDuplicate> {
    return this.act(actor, id, 'dismiss', async (tx, row) => {
      const [{ done }] = await tx.query<{ done: boolean }>('SELECT vault.dismiss_duplicate($1) AS done', [row.id]);
      if (!done) throw conflict('duplicate-moved');
    });
  }

  private act(
    actor: Actor,
    id: string,
    action: DuplicateAction,
    work: (tx: Tx, row: DuplicateRow) => Promise<void>,
  ): Promise<ShownDuplicate> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.visible(tx, id);
      const state = shownState(row, systemClock.now());
      const anyState = duplicateActions(actor, row, null);
      requireAllowed(anyState, action);
      if (!duplicateActions(actor, row, state).includes(action)) throw conflict('duplicate-moved');
      await work(tx, row);
      const [after] = await this.shown(tx, actor, [await this.visible(tx, id)]);
      return after;
    });
  }

  private async answer(tx: Tx, actor: Actor, row: DuplicateRow, agrees: boolean): Promise<Answered> {
    const [answer] = await tx.query<Answered>(
      `SELECT twin, other_organization AS "otherOrganization" FROM vault.answer_duplicate($1, $2, $3)`,
      [row.id, agrees, actor.requestId],
    );
    if (!answer) throw conflict('duplicate-moved');
    return answer;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    type: 'duplicate.asked' | 'duplicate.connected',
    to: Answered,
  ): Promise<void> {
    await appendEvent(tx, actor, {
      type,
      subjectId: to.twin,
      organizationIds: [actor.organizationId ?? '', to.otherOrganization],
      data: { toOrganizationId: to.otherOrganization },
    });
    await this.hintBoth(tx, actor, to);
  }

  private async hintBoth(tx: Tx, actor: Actor, to: Answered): Promise<void> {
    for (const room of [to.otherOrganization, actor.organizationId])
      await hint(tx, { room: `organization:${room}`, type: 'duplicate.changed', id: to.twin, version: 1 });
  }

  private async visible(tx: Tx, id: string): Promise<DuplicateRow> {
    const [row] = await tx.query<DuplicateRow>(
      `SELECT ${columns} FROM possible_duplicate d JOIN person_basic p ON p.id = d.person_id WHERE d.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row;
  }

  private async shown(tx: Tx, actor: Actor, rows: DuplicateRow[]): Promise<ShownDuplicate[]> {
    const ids = rows.flatMap((row) => row.otherOrganizationId ?? []);
    const names = await this.organizations.getMany(tx, ids);
    return rows.map((row) => {
      const state = shownState(row, systemClock.now());
      const other = row.otherOrganizationId ? (names.get(row.otherOrganizationId) ?? null) : null;
      return { row, state, other, allowedActions: duplicateActions(actor, row, state) };
    });
  }
}
