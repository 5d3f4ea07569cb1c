import { stageKinds, stageTools } from '@app/live-protocol';
import {
  CalendarDate,
  Flag,
  Id,
  IdList,
  Instant,
  Nested,
  NestedList,
  OneOf,
  OneOfList,
  Out,
  PageOf,
  PageQuery,
  Text,
  TextList,
  Whole,
} from '@app/http';
import { minutesPhases, type MinutesPhase } from '../minutes/minutes.policy';
import { liveSessionActions } from '../domain/live-session.policy';

export const statuses = ['prepared', 'open', 'closed'] as const;
export const rsvpAnswers = ['yes', 'no', 'maybe'] as const;
export const parts = ['facilitator', 'member'] as const;

export class LiveSessionsQuery extends PageQuery {
  /** `upcoming` holds what is prepared or open, soonest first; `past` what is closed, latest first; `any` both, by their time. */
  @OneOf(['upcoming', 'past', 'any'], { optional: true }) when: 'upcoming' | 'past' | 'any' = 'upcoming';
  /** First and last day they begin on. */
  @CalendarDate({ optional: true }) from?: string;
  @CalendarDate({ optional: true }) to?: string;
}

export class CreateLiveSessionDto {
  @Text({ max: 40 }) template: string;
  /** An agenda the organisation keeps; without it the built-in one of `template`. */
  @Id({ optional: true }) templateId?: string;
  @Text({ max: 100 }) title: string;
  @Text({ max: 100, optional: true }) series?: string;
  @Text({ max: 200, optional: true }) place?: string;
  @Instant() startsAt: string;
  /** A grant of the facilitator's own organisation whose story this session belongs to. */
  @Id({ optional: true }) grantId?: string;
  /** Their people see the session and may join without the link. */
  @IdList({ maxItems: 100, optional: true }) invitedOrganizationIds?: string[];
}

export class BoardSettingsDto {
  @TextList({ max: 30, maxItems: 6 }) columns: string[];
  @OneOf(['choice', 'always', 'never']) signing: 'choice' | 'always' | 'never';
  @Whole({ min: 0, max: 20 }) votes: number;
}

export class RoundSettingsDto {
  @Whole({ min: 15, max: 1800 }) softSeconds: number;
  @OneOf(['random', 'seating', 'newest']) order: 'random' | 'seating' | 'newest';
}

export class GroupingRuleDto {
  @Whole({ min: 2, max: 20 }) size: number;
  @Flag() mix: boolean;
  @Flag() newFaces: boolean;
  /** In one group; 0 leaves funders out of groups. */
  @Whole({ min: 0, max: 20 }) mostFunders: number;
}

export class StageDto {
  /** Absent for a stage that is new. */
  @Id({ optional: true }) id?: string;
  @Text({ max: 60 }) title: string;
  @OneOf(stageKinds) kind: (typeof stageKinds)[number];
  @Whole({ min: 1, max: 480 }) minutes: number;
  @Text({ max: 300, min: 0 }) prompt: string;
  /** What comes out of the stage. */
  @Text({ max: 200, min: 0, optional: true }) output?: string;
  /** True protects its minutes when an overrun is spread over the stages to come. */
  @Flag({ optional: true }) fixed?: boolean;
  @Nested(() => GroupingRuleDto, { optional: true }) grouping?: GroupingRuleDto;
  @OneOfList(stageTools) tools: (typeof stageTools)[number][];
  /** Needed where `tools` has `board`. */
  @Nested(() => BoardSettingsDto, { optional: true }) board?: BoardSettingsDto;
  @Nested(() => RoundSettingsDto, { optional: true }) round?: RoundSettingsDto;
  @TextList({ max: 200, maxItems: 10 }) hints: string[];
  @OneOf(['by-hand', 'when-time-is-up']) advance: 'by-hand' | 'when-time-is-up';
}

export class ChangeLiveSessionDto {
  @Text({ max: 100, optional: true, min: 1 }) title?: string;
  @Text({ max: 100, optional: true }) series?: string;
  @Text({ max: 200, optional: true }) place?: string;
  @Instant({ optional: true }) startsAt?: string;
  @NestedList(() => StageDto, { maxItems: 30, optional: true }) agenda?: StageDto[];
}

export class JoinLiveSessionDto {
  @Text({ max: 6, pattern: /^\d{6}$/ }) code: string;
  @Text({ max: 43, pattern: /^[A-Za-z0-9_-]{22,43}$/ }) secret: string;
  /** For somebody without an account: name and organisation as they want to be called. */
  @Text({ max: 40, optional: true, min: 1 }) name?: string;
  @Text({ max: 60, optional: true }) organization?: string;
}

export class JoinedDto {
  @Out({ format: 'uuid' }) sessionId: string;
  @Out({ format: 'uuid' }) memberId: string;
  @Out({ enum: ['facilitator', 'member', 'guest'] }) role: string;
}

export class OrganizationRefDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
}

export class LiveSessionRowDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out() series: string;
  @Out() place: string;
  @Out() template: string;
  @Out({ enum: statuses }) status: (typeof statuses)[number];
  @Out({ format: 'date-time' }) startsAt: Date;
  @Out({ type: 'integer' }) plannedMinutes: number;
  @Out({ type: OrganizationRefDto }) organization: OrganizationRefDto;
  @Out() facilitatorName: string;
  @Out({ enum: parts, type: String, nullable: true }) part: 'facilitator' | 'member' | null;
  @Out({ type: String, format: 'date-time', nullable: true }) cancelledAt: Date | null;
  /** What the caller answered to the invitation. */
  @Out({ enum: rsvpAnswers, type: String, nullable: true }) rsvp: 'yes' | 'no' | 'maybe' | null;
  /** Where the minutes stand; null while there are none. */
  @Out({ enum: minutesPhases, type: String, nullable: true }) minutesPhase: MinutesPhase | null;
  /** Promised here and not yet kept. */
  @Out({ type: 'integer' }) openCommitments: number;
}

export class SeriesSessionDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ format: 'date-time' }) startsAt: string;
  @Out({ enum: statuses }) status: (typeof statuses)[number];
}

export class SessionSeriesDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ type: OrganizationRefDto }) organization: OrganizationRefDto;
  /** Of the sessions that are over: promised there and not yet kept. */
  @Out({ type: 'integer' }) openCommitments: number;
  /** The latest first. */
  @Out({ type: [SeriesSessionDto] }) sessions: SeriesSessionDto[];
}

export class SessionSeriesListDto {
  @Out({ type: [SessionSeriesDto] }) items: SessionSeriesDto[];
}

export class LiveSessionPage extends PageOf(LiveSessionRowDto) {}

export class OwnPartDto {
  @Out({ format: 'uuid' }) memberId: string;
  @Out({ enum: parts }) role: string;
}

export class ShownBoardSettingsDto {
  @Out({ type: [String] }) columns: string[];
  @Out({ enum: ['choice', 'always', 'never'] }) signing: string;
  @Out({ type: 'integer' }) votes: number;
}

export class ShownRoundSettingsDto {
  @Out({ type: 'integer' }) softSeconds: number;
  @Out({ enum: ['random', 'seating', 'newest'] }) order: string;
}

export class ShownGroupingRuleDto {
  @Out({ type: 'integer' }) size: number;
  @Out() mix: boolean;
  @Out() newFaces: boolean;
  @Out({ type: 'integer' }) mostFunders: number;
}

export class ShownStageDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ enum: stageKinds }) kind: string;
  @Out({ type: 'integer' }) minutes: number;
  @Out() prompt: string;
  @Out() output: string;
  @Out() fixed: boolean;
  @Out({ type: ShownGroupingRuleDto, nullable: true }) grouping: ShownGroupingRuleDto | null;
  @Out({ enum: stageTools, isArray: true }) tools: string[];
  @Out({ type: ShownBoardSettingsDto, nullable: true }) board: ShownBoardSettingsDto | null;
  @Out({ type: ShownRoundSettingsDto, nullable: true }) round: ShownRoundSettingsDto | null;
  @Out({ type: [String] }) hints: string[];
  @Out({ enum: ['by-hand', 'when-time-is-up'] }) advance: string;
}

export class LiveSessionDto extends LiveSessionRowDto {
  /** Shown to the organisation that holds the session, null to others. */
  @Out({ type: String, format: 'uuid', nullable: true }) grantId: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) openedAt: Date | null;
  @Out({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @Out({ type: String, format: 'uuid', nullable: true }) seriesId: string | null;
  @Out({ type: [OrganizationRefDto] }) invitedOrganizations: OrganizationRefDto[];
  @Out({ type: [ShownStageDto] }) agenda: ShownStageDto[];
  @Out({ type: OwnPartDto, nullable: true }) me: OwnPartDto | null;
  @Out({ enum: liveSessionActions, isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class JoinLinkDto {
  @Out() code: string;
  @Out() secret: string;
  /** To be put behind the address people reach this server by. */
  @Out() path: string;
  /** Whole address for link and QR code; null while PUBLIC_URL is not set. */
  @Out({ type: String, nullable: true }) url: string | null;
}

export class TemplateDto {
  @Out() code: string;
  @Out() title: string;
  @Out({ type: 'integer' }) plannedMinutes: number;
  @Out({ type: [String] }) stageTitles: string[];
}
