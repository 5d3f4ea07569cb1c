import { Id, OneOf, Out, Text } from '@app/http';
import { lateness, standings, times } from '../domain/measure';

const quarterForm = /^20\d\d-Q[1-4]$/;
const countKinds = ['exact', 'about', 'few'] as const;

export class OwnNumbersQuery {
  /** 2026-Q4, in China. */
  @Text({ max: 7, pattern: quarterForm }) quarter!: string;
  @OneOf(['in', 'out']) box!: 'in' | 'out';
}

export class OwnNumbersFileQuery extends OwnNumbersQuery {
  @OneOf(['csv', 'xlsx']) format!: 'csv' | 'xlsx';
}

export class NetworkNumbersQuery {
  @Text({ max: 7, pattern: quarterForm }) quarter!: string;
  @Id({ optional: true }) grantId?: string;
}

/** `few` is one to four and has no value; `about` is rounded so that no small count follows from it. */
export class SuppressedCountDto {
  @Out({ type: String, enum: [...countKinds] }) kind: (typeof countKinds)[number];
  @Out({ type: 'integer', nullable: true }) value: number | null;
}

export class TimeTakenDto {
  @Out({ type: String, enum: [...times] }) kind: string;
  @Out({ type: 'integer' }) of: number;
  /** Hours. */
  @Out({ type: Number, nullable: true }) median: number | null;
  @Out({ type: Number, nullable: true }) ninth: number | null;
}

export class StandingCountDto {
  @Out({ type: String, enum: [...standings] }) kind: string;
  @Out({ type: 'integer' }) count: number;
}

export class DeclineCountDto {
  @Out() reason: string;
  @Out({ type: String, enum: ['provider', 'client'], nullable: true }) by: string | null;
  @Out({ type: 'integer' }) count: number;
}

export class PartnerCountDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: 'integer' }) count: number;
}

export class LateCountDto {
  @Out({ type: String, enum: lateness.map(({ kind }) => kind) }) kind: string;
  @Out({ type: 'integer' }) count: number;
}

export class OwnNumbersDto {
  @Out() quarter: string;
  @Out({ type: String, enum: ['in', 'out'] }) box: 'in' | 'out';
  @Out({ type: 'integer' }) sent: number;
  @Out({ type: [StandingCountDto] }) standings: StandingCountDto[];
  /** Between 0 and 1. */
  @Out({ type: Number, nullable: true }) closureRate: number | null;
  @Out({ type: [TimeTakenDto] }) times: TimeTakenDto[];
  @Out({ type: [DeclineCountDto] }) declines: DeclineCountDto[];
  @Out({ type: [PartnerCountDto] }) partners: PartnerCountDto[];
  @Out({ type: [LateCountDto] }) late: LateCountDto[];
}

export class NetworkStandingDto {
  @Out({ type: String, enum: [...standings] }) kind: string;
  @Out() count: SuppressedCountDto;
}

export class NetworkDeclineDto {
  @Out() reason: string;
  @Out() count: SuppressedCountDto;
}

export class NetworkOrganizationDto {
  @Out() id: string;
  @Out() name: string;
}

export class NetworkEndDto {
  @Out() id: string;
  @Out() count: SuppressedCountDto;
}

export class NetworkFlowDto {
  @Out() sourceId: string;
  @Out() recipientId: string;
  @Out() count: SuppressedCountDto;
}

export class NetworkNumbersDto {
  @Out() quarter: string;
  @Out() sent: SuppressedCountDto;
  @Out({ type: [NetworkStandingDto] }) standings: NetworkStandingDto[];
  @Out({ type: Number, nullable: true }) closureRate: number | null;
  @Out({ type: [TimeTakenDto] }) times: TimeTakenDto[];
  @Out({ type: [NetworkDeclineDto] }) declines: NetworkDeclineDto[];
  @Out({ type: [NetworkOrganizationDto] }) organizations: NetworkOrganizationDto[];
  @Out({ type: [NetworkEndDto] }) sources: NetworkEndDto[];
  @Out({ type: [NetworkEndDto] }) recipients: NetworkEndDto[];
  @Out({ type: [NetworkFlowDto] }) flows: NetworkFlowDto[];
}
