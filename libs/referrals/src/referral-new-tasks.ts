import { audit, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId, notFound, ruleBroken, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { chinaDay } from './domain/clocks';
import type { Card, ShareableField } from './domain/disclosure';
import { referralNumber } from './domain/referral-number';
import type { NeedCode, Relation } from './domain/referral-codes';
import { ReferralAnnouncer } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository, type NewTask } from './referral-drafts.repository';
import type { TaskRow } from './referral-rows';
import { ReferralsRepository } from './referrals.repository';

export interface Branch {
  recipientId: string | null;
  relation?: Relation;
  parentTaskId?: string;
  replacesTaskId?: string;
  card?: Partial<Pick<Card, 'mode' | 'urgency' | 'needCode' | 'serviceCodes'>>;
  fields?: ShareableField[];
}

/** Every task begins here: its number, its first line of history, and what it takes over from one of the same request. */
@Injectable()
export class ReferralNewTasks {
  constructor(
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly directory: ReferralDirectory,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  async insert(tx: Tx, actor: Actor, task: Omit<NewTask, 'id' | 'number'>): Promise<TaskRow> {
    const today = chinaDay(systemClock.now());
    const id = newId();
    const month = today.slice(0, 7).replace('-', '');
    const number = referralNumber(today, await this.drafts.nextNumber(tx, month));
    await this.drafts.insertTask(tx, actor, { id, number, ...task });
    const row = await this.repository.getVisible(tx, id);
    if (!row) throw notFound();
    await this.repository.addHistory(tx, actor, row, { id: newId(), step: 'create' });
    audit(tx, actor, { action: 'referral.create', subjectType: 'referral', subjectId: id });
    await this.announcer.hint(tx, row, 'referral.changed');
    return row;
  }

  /** Another task of the same request: what was written stays, consent and preview begin anew. */
  async beside(tx: Tx, actor: Actor, task: TaskRow, branch: Branch): Promise<TaskRow> {
    const targetOrganizationId = await this.checkedRecipient(tx, actor, branch.recipientId);
    const { areaCode } = await this.drafts.person(tx, task.requestId);
    const card: Card = { ...task.card, ...branch.card };
    return this.insert(tx, actor, {
      requestId: task.requestId,
      replacesTaskId: branch.replacesTaskId ?? null,
      parentTaskId: branch.parentTaskId ?? null,
      relation: branch.relation ?? null,
      batchId: task.batchId,
      subjectKind: task.subjectKind,
      legalBasis: task.legalBasis,
      basisReason: task.basisReason,
      targetOrganizationId,
      grantId: task.grantId,
      card,
      matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode),
      fields: branch.fields ?? task.recordedFields,
      recordedFields: task.recordedFields,
    });
  }

  /** @throws recipient-is-self · recipient-not-active */
  async checkedRecipient(tx: Tx, actor: Actor, recipientId: string | null): Promise<string | null> {
    if (recipientId === actor.organizationId && recipientId !== null) throw ruleBroken('recipient-is-self');
    if (recipientId !== null && !(await this.directory.mayReceive(tx, recipientId)))
      throw ruleBroken('recipient-not-active');
    return recipientId;
  }
}

/** What a part of a request asks for; what it does not say is as in the whole. */
export const askedIn = (part: { needCode?: NeedCode; serviceCodes?: NeedCode[] }): Branch['card'] => ({
  ...(part.needCode && { needCode: part.needCode }),
  ...(part.serviceCodes && { serviceCodes: part.serviceCodes }),
});
