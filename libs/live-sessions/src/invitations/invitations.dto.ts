import { IdList, Instant, OneOf, Out, Text } from '@app/http';
import { OrganizationRefDto, rsvpAnswers } from '../dto/live-session.dto';

export class InviteDto {
  @IdList({ maxItems: 100, optional: true }) organizationIds?: string[];
  /** Out of `known-people`; their organisation is invited with them. */
  @IdList({ maxItems: 100, optional: true }) accountIds?: string[];
}

export class KnownPeopleQuery {
  @Text({ max: 40 }) words: string;
}

export class KnownPersonDto {
  @Out({ format: 'uuid' }) accountId: string;
  @Out() name: string;
  @Out({ type: OrganizationRefDto }) organization: OrganizationRefDto;
}

export class KnownPeopleDto {
  @Out({ type: [KnownPersonDto] }) items: KnownPersonDto[];
}

export class RsvpDto {
  @OneOf(rsvpAnswers) answer: 'yes' | 'no' | 'maybe';
  @Text({ max: 200, min: 0, optional: true }) note?: string;
}

export class RsvpRowDto {
  @Out() name: string;
  @Out() organization: string;
  @Out({ enum: rsvpAnswers }) answer: string;
  @Out() note: string;
  @Out({ format: 'date-time' }) answeredAt: Date;
}

export class RsvpsDto {
  @Out({ type: [RsvpRowDto] }) items: RsvpRowDto[];
  /** Invited by name; to others than facilitators only themselves. */
  @Out({ type: [KnownPersonDto] }) invitedPeople: KnownPersonDto[];
}

export class NextSessionDto {
  @Text({ max: 100 }) title: string;
  @Text({ max: 200, min: 0, optional: true }) place?: string;
  @Instant() startsAt: string;
}
