import { ReferredPeople, type FindReferred, type KnowsReferral } from '@app/cases';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sideOf } from './domain/referral.policy';
import { mayShowCard } from './domain/disclosure';
import { partiesAndStanding } from './referral-rows';
import { ReferralsRepository } from './referrals.repository';

/** Whom staff of a recipient ask about, by what the referral's card says of the person. */
@Injectable()
export class ReferredPeopleProvider implements OnModuleInit {
  constructor(
    private readonly people: ReferredPeople,
    private readonly repository: ReferralsRepository,
  ) {}

  onModuleInit(): void {
    const find: FindReferred = async (tx, actor, referralId) => {
      const task = await this.repository.getVisible(tx, referralId);
      if (!task || sideOf(actor, partiesAndStanding(task)) !== 'target' || !mayShowCard('target', task.status))
        return undefined;
      const { personCode, ageBand, sex } = task.card;
      return { personCode, ageBand, sex };
    };
    const knows: KnowsReferral = async (tx, actor, referralId) => {
      const task = await this.repository.getVisible(tx, referralId);
      return task !== undefined && sideOf(actor, partiesAndStanding(task)) !== null;
    };
    this.people.register(find, knows);
  }
}
