import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import type { BusinessStatus, Status } from '../domain/referral-codes';
import { CoachingCall } from '../entities/coaching-call.entity';

/** Somebody of the agency telephoned about a delay, and what was agreed. */
export interface CallMade {
  rungId: string;
  calledOn: string;
  calledByName: string;
  nextStep: string | null;
  isDone: boolean;
}

/** A call about a delay that is over; its number is all that is left to know it by. */
export interface PastCall extends Omit<CallMade, 'rungId'> {
  id: string;
  number: string;
}

export interface NewCoachingCall {
  calledOn: string;
  nextStep?: string;
  isDone: boolean;
}

/** Where a stuck referral stood, and since when. */
export interface WayPoint {
  rungId: string;
  status: Status;
  businessStatus: BusinessStatus | null;
  since: Date;
}

export const coachingCallPlace = (id: string): string => `coaching_call|next_step|${id}`;

@Injectable()
export class CoachingCallsRepository {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, actor: Actor, of: { id: string; number: string }, call: NewCoachingCall): Promise<void> {
    const id = newId();
    const { nextStep } = call;
    await tx.insert(CoachingCall, {
      id,
      organizationId: actor.organizationId,
      rungId: of.id,
      number: of.number,
      calledOn: call.calledOn,
      calledBy: actor.accountId,
      calledByName: actor.displayName,
      nextStep: nextStep?.trim() ? this.sealer.seal(nextStep, coachingCallPlace(id)) : null,
      isDone: call.isDone,
    });
  }

  /** The newest first. */
  async of(tx: Tx, rungIds: readonly string[]): Promise<CallMade[]> {
    const rows = await tx.query<Omit<CallMade, 'nextStep'> & { id: string; nextStep: Buffer | null }>(
      `SELECT id, rung_id AS "rungId", called_on AS "calledOn", called_by_name AS "calledByName", next_step AS "nextStep",
         is_done AS "isDone"
       FROM coaching_call WHERE rung_id = ANY($1::uuid[]) ORDER BY recorded_at DESC, id DESC`,
      [rungIds],
    );
    return rows.map(({ id, nextStep, ...row }) => ({ ...row, nextStep: this.opened(id, nextStep) }));
  }

  /** About what is no longer stuck, the newest first. */
  async past(tx: Tx, now: Date, before: string | undefined, limit: number): Promise<PastCall[]> {
    const rows = await tx.query<Omit<PastCall, 'nextStep'> & { nextStep: Buffer | null }>(
      `SELECT id, number, called_on AS "calledOn", called_by_name AS "calledByName", next_step AS "nextStep",
         is_done AS "isDone"
       FROM coaching_call
       WHERE rung_id NOT IN (SELECT s.id FROM rls.stuck_referrals($1) s) AND ($2::uuid IS NULL OR id < $2)
       ORDER BY id DESC LIMIT $3`,
      [now, before ?? null, limit],
    );
    return rows.map((row) => ({ ...row, nextStep: this.opened(row.id, row.nextStep) }));
  }

  private opened(id: string, nextStep: Buffer | null): string | null {
    return nextStep && this.sealer.open(nextStep, coachingCallPlace(id));
  }

  ways(tx: Tx, now: Date): Promise<WayPoint[]> {
    return tx.query(
      `SELECT rung_id AS "rungId", status, business_status AS "businessStatus", since FROM rls.stuck_ways($1)`,
      [now],
    );
  }
}
