import { CalendarDate, FlagInQuery, Id, NestedList, OneOf, Out, PageQuery, Text, Whole } from '@app/http';
import { badShape } from '@app/kernel';
import {
  businessStatuses,
  needCodes,
  statuses,
  urgencies,
  type BusinessStatus,
  type NeedCode,
  type Status,
  type Urgency,
} from '../domain/referral-codes';
import { ReferralStandingDto } from '../dto/referral.dto';
import type { WorklistFilter } from './worklist.repository';

const boxes = ['in', 'out'] as const;
const codes = /^[a-z-]+(,[a-z-]+)*$/;

export class ReferralsQuery extends PageQuery {
  @OneOf(boxes) box: (typeof boxes)[number];
  @OneOf(statuses, { optional: true }) status?: Status;
  /** States as a list shows them, separated by commas: a business status where there is one, else the status. */
  @Text({ max: 400, optional: true, pattern: codes }) states?: string;
  @OneOf(urgencies, { optional: true }) urgency?: Urgency;
  @OneOf(needCodes, { optional: true }) need?: NeedCode;
  /** The organisation on the other side. */
  @Id({ optional: true }) partnerId?: string;
  /** Only what is past its due time. */
  @FlagInQuery({ optional: true }) overdue?: boolean;
  /** Only what waits on the reader's organisation. */
  @FlagInQuery({ optional: true }) waiting?: boolean;
  /** Only what the reader wrote, or took on for the recipient. */
  @FlagInQuery({ optional: true }) mine?: boolean;
  /** First and last day on which it was written, in China. */
  @CalendarDate({ optional: true }) from?: string;
  @CalendarDate({ optional: true }) until?: string;
  /** Ended referrals instead of open ones. */
  @FlagInQuery({ optional: true }) ended?: boolean;
}

/** @throws unknown-state */
export function filterOf({
  after: _after,
  limit: _limit,
  states,
  ended = false,
  ...rest
}: ReferralsQuery): WorklistFilter {
  const shown = states?.split(',').map((code) => {
    const known = [...statuses, ...businessStatuses].find((one) => one === code);
    if (!known) throw badShape('unknown-state');
    return known as Status | BusinessStatus;
  });
  return { ...rest, ended, states: shown };
}

export class AcknowledgedReferralDto {
  @Id() id: string;
  @Whole({ min: 1, max: 1_000_000 }) version: number;
}

export class AcknowledgeReferralsDto {
  @NestedList(() => AcknowledgedReferralDto, { maxItems: 50 }) referrals: AcknowledgedReferralDto[];
}

export class AcknowledgementDto {
  @Out() id: string;
  @Out({ type: String, nullable: true, description: 'Why this one was not signed for; null when it was' })
  code: string | null;
  @Out({ type: ReferralStandingDto, nullable: true }) standing: ReferralStandingDto | null;
}

export class AcknowledgementsDto {
  @Out({ type: [AcknowledgementDto] }) results: AcknowledgementDto[];
}

/** `key=value&…` of the list's own filters: codes, ids and days, so that no name fits in. */
const filtersForm =
  /^((box|states|urgency|need|partnerId|overdue|waiting|mine|from|until|ended)=[a-z0-9,-]{1,300}(&(?=.)|$))*$/;

export class SaveViewDto {
  @Text({ max: 40 }) name: string;
  @Text({ max: 400, pattern: filtersForm }) filters: string;
}

export class SavedViewDto {
  @Out() id: string;
  @Out() name: string;
  @Out() filters: string;
}
