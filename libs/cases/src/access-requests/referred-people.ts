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

export type FindReferred = (tx: Tx, actor: Actor, referralId: string) => Promise<ReferredPerson | undefined>;

/** Referrals stand above this library; they register here how a recipient's staff names the person they ask about. */
@Injectable()
export class ReferredPeople {
  private look: FindReferred | undefined;

  register(look: FindReferred): void {
    this.look = look;
  }

  async find(tx: Tx, actor: Actor, referralId: string): Promise<ReferredPerson | undefined> {
    return this.look?.(tx, actor, referralId);
  }
}
