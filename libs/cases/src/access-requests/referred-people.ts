import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import type { AgeBand, Sex } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** L1 of the person of a referral, as its card shows it to the recipient. */
export interface ReferredPerson {
  personCode: string;
  ageBand: AgeBand;
  sex: Sex;
}

/** Whether the actor's organisation is a party of the referral, and so may name it. */
export type KnowsReferral = (tx: Tx, actor: Actor, referralId: string) => Promise<boolean>;

export type FindReferred = (tx: Tx, actor: Actor, referralId: string) => Promise<ReferredPerson | undefined>;

/** Referrals stand above this library; they register here how a recipient's staff names the person they ask about. */
@Injectable()
export class ReferredPeople {
  private look: FindReferred | undefined;
  private knowing: KnowsReferral | undefined;

  register(look: FindReferred, knowing: KnowsReferral): void {
    this.look = look;
    this.knowing = knowing;
  }

  async knows(tx: Tx, actor: Actor, referralId: string): Promise<boolean> {
    return (await this.knowing?.(tx, actor, referralId)) ?? false;
  }

  async find(tx: Tx, actor: Actor, referralId: string): Promise<ReferredPerson | undefined> {
    return this.look?.(tx, actor, referralId);
  }
}
