import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { DomainError } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { StandingAfter } from '../referral-announcer';
import { ReferralTransitionsService } from '../referral-transitions.service';

export interface Acknowledgement {
  id: string;
  /** Code of the refusal; null when it was signed for. */
  code: string | null;
  standing: StandingAfter | null;
}

/** Many referrals at once. Each is a step of its own: one that is refused stops no other. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly transitions: ReferralTransitionsService,
  ) {}

  acknowledge(actor: Actor, referrals: readonly { id: string; version: number }[]): Promise<Acknowledgement[]> {
    // Rows are locked in the order of their ids: two people who sign for the same ones do not wait for each other in a ring.
    const inOrder = [...referrals].sort((one, other) => (one.id < other.id ? -1 : 1));
    return this.transactions.run(actor, async () => {
      const results = new Map<string, Acknowledgement>();
      for (const { id, version } of inOrder)
        if (!results.has(id)) results.set(id, await this.receive(actor, id, version));
      return referrals.map(({ id }) => results.get(id) as Acknowledgement);
    });
  }

  /** Rules are asked before anything is written, so a refusal leaves nothing behind; any other failure ends the whole. */
  private async receive(actor: Actor, id: string, version: number): Promise<Acknowledgement> {
    try {
      return { id, code: null, standing: await this.transitions.take(actor, id, version, 'receive', {}) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { id, code: error.code, standing: null };
    }
  }
}
