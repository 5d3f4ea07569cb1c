import { Out } from '@app/http';
import { clockKinds, type ClockKind } from '../domain/clocks';
import { nextAdvices } from '../domain/next-matches';
import { businessStatuses, needCodes, statuses } from '../domain/referral-codes';

const moment = { type: String, format: 'date-time' };
const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });

/** A clock that waits, with what is left of it. */
export class PausedClockDto {
  @Out(coded(clockKinds)) kind: ClockKind;
  @Out(moment) pausedAt: string;
  @Out({ type: 'integer', nullable: true }) workingDaysLeft: number | null;
  @Out({ type: 'integer', nullable: true }) minutesLeft: number | null;
}

export const kinships = ['parent', 'child', 'sibling', 'replaces', 'replaced-by', 'same-household'] as const;
export type Kinship = (typeof kinships)[number];

/** Another task of the same request or household that this reader may open. */
export class RelatedReferralDto {
  @Out() id: string;
  @Out() number: string;
  @Out(coded(kinships)) kinship: Kinship;
  @Out({ type: String, nullable: true }) recipientName: string | null;
  @Out(coded(statuses)) status: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out(coded(needCodes)) needCode: string;
  @Out({ type: String, nullable: true, description: 'For the source only' }) personCode: string | null;
}

export class NextMatchesDto {
  @Out({ description: 'Whether other partners are offered at all' }) offer: boolean;
  @Out(coded(nextAdvices)) advice: string;
  @Out({ type: String, enum: ['area', 'expertise', 'capacity'], isArray: true }) lookFor: string[];
}
