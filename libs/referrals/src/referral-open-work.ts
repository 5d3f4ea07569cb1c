import { audit, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import {
  OpenWorkRegistry,
  type OpenWorkItem,
  type OpenWorkProvider,
  type Successor,
  type WorkOf,
} from '@app/organizations';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { receivingRoles } from './domain/referral.policy';
import { ReferralAnnouncer } from './referral-announcer';
import { ReferralsRepository } from './referrals.repository';
import type { TaskRow } from './referral-rows';

/** The referrals somebody wrote and still holds, and those they signed for or took on; those nobody did are the whole team's. */
@Injectable()
export class ReferralOpenWork implements OpenWorkProvider, OnModuleInit {
  readonly kind = 'referrals';
  readonly successorRoles = receivingRoles;
  /** A supervisor acts for a holder who is gone. */
  readonly needsSuccessor = false;

  constructor(
    private readonly registry: OpenWorkRegistry,
    private readonly repository: ReferralsRepository,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async list(tx: Tx, _actor: Actor, of: WorkOf): Promise<OpenWorkItem[]> {
    return (await this.repository.heldBy(tx, of)).map(asItem);
  }

  async handOver(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<OpenWorkItem[]> {
    const tasks = await this.repository.handOver(tx, of, successor);
    for (const task of tasks) {
      audit(tx, actor, {
        action: 'referral.handed-over',
        subjectType: 'referral',
        subjectId: task.id,
        purpose: successor.accountId,
      });
      await this.announcer.hint(tx, task, 'referral.changed');
    }
    return tasks.map(asItem);
  }
}

/** By number: who it is about is told by the referral's own page to those who may know. */
const asItem = ({ id, number }: TaskRow): OpenWorkItem => ({ id, label: number, path: `/referrals/${id}` });
