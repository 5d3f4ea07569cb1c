import { type Actor, audit, requireAllowed } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, notFound, stale } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import {
  type AdjustmentAction,
  type AdjustmentSide,
  afterAgreement,
  allowedAdjustmentActions,
  sideOf,
} from './domain/adjustment.policy';
import type { AdjustmentProposalDto, AdjustmentProposalsQuery } from './dto/stage-reviews.dto';
import { type AdjustmentRow, StageReviewsRepository } from './stage-reviews.repository';

/** Offices and communities take no part in grants; the database would refuse them. */
const takesPart = ({ organizationKind }: Actor): boolean =>
  !['civil-affairs', 'street', 'community'].includes(organizationKind ?? '');

/** Proposals from stage reviews, answered by named people of both sides. They change no money. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: StageReviewsRepository,
  ) {}

  async list(
    actor: Actor,
    { after, limit, ...wanted }: AdjustmentProposalsQuery,
  ): Promise<Page<AdjustmentProposalDto>> {
    if (!takesPart(actor)) return { items: [], next: null };
    return this.transactions.read(actor, async (tx) => {
      const seen = (decodeKey(after, 2) as [string, string] | undefined) ?? null;
      const rows = await this.repository.adjustments(tx, wanted, seen, limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.madeAt.toISOString(), row.id]);
      return { items: page.items.map((row) => shown(actor, row)), next: page.next };
    });
  }

  agree(actor: Actor, id: string, version: number): Promise<AdjustmentProposalDto> {
    return this.change(actor, id, version, 'agree', (row) => {
      const side = sideOf(actor, row)!;
      const status = afterAgreement(row, side);
      return { ...agreedBy(side, actor), status, ...(status === 'agreed' && { closedAt: new Date() }) };
    });
  }

  decline(actor: Actor, id: string, version: number, reason: string): Promise<AdjustmentProposalDto> {
    return this.change(actor, id, version, 'decline', () => ({
      status: 'declined',
      declineReason: reason,
      closedByName: actor.displayName ?? '',
      closedAt: new Date(),
    }));
  }

  withdraw(actor: Actor, id: string, version: number): Promise<AdjustmentProposalDto> {
    return this.change(actor, id, version, 'withdraw', () => ({
      status: 'withdrawn',
      closedByName: actor.displayName ?? '',
      closedAt: new Date(),
    }));
  }

  /** 404 what is not visible, 403 what is another's to answer, 409 what was answered, 412 what changed meanwhile. */
  private change(
    actor: Actor,
    id: string,
    version: number,
    action: AdjustmentAction,
    toward: (row: AdjustmentRow) => Record<string, unknown>,
  ): Promise<AdjustmentProposalDto> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.visible(tx, actor, id);
      if (row.status !== 'made' && sideOf(actor, row)) throw conflict('adjustment-answered', { status: row.status });
      requireAllowed(allowedAdjustmentActions(actor, row), action);
      if (row.version !== version) throw stale();
      const change = toward(row);
      if ((await tx.update('adjustment_proposal', { id, version }, change)) !== 1) throw stale();
      const parties = [row.organizationId, row.funderOrganizationId];
      await audit(tx, actor, {
        action: `adjustment-proposal.${action}`,
        subjectType: 'adjustment-proposal',
        subjectId: id,
        organizationIds: parties,
      });
      const { status } = change;
      if (status === 'agreed' || status === 'declined') {
        const { grantId, sessionId } = row;
        const data = { grantId, sessionId };
        const type = `adjustment-proposal.${status}`;
        await appendEvent(tx, actor, { type, subjectId: id, organizationIds: parties, data });
      }
      return shown(actor, (await this.repository.adjustment(tx, id))!);
    });
  }

  private async visible(tx: Tx, actor: Actor, id: string): Promise<AdjustmentRow> {
    const row = takesPart(actor) ? await this.repository.adjustment(tx, id) : null;
    if (!row) throw notFound();
    return row;
  }
}

const agreedBy = (side: AdjustmentSide, { accountId, displayName }: Actor): Record<string, unknown> => ({
  [`${side}AgreedBy`]: accountId,
  [`${side}AgreedName`]: displayName ?? '',
  [`${side}AgreedAt`]: new Date(),
});

const shown = (actor: Actor, row: AdjustmentRow): AdjustmentProposalDto => {
  const { partnerAgreedBy: _partner, funderAgreedBy: _funder, ...rest } = row;
  return { ...rest, allowedActions: allowedAdjustmentActions(actor, row) };
};
