import { Id, Instant, Nested, OneOf, OneOfList, Out, PageOf, Text } from '@app/http';
import {
  reportReceivers,
  safeties,
  seenBys,
  seenKinds,
  type ReportReceiver,
  type Safety,
  type SeenBy,
  type SeenKind,
} from '../domain/mandatory-report';

const words = { max: 4000 } as const;
const moment = { type: String, format: 'date-time' };
const orNothing = { type: String, nullable: true };

export class ReportCallInputDto {
  @OneOf(reportReceivers) toWhom: ReportReceiver;
  @Instant() calledAt: string;
  /** The number the authority gave to the report. */
  @Text({ max: 60, optional: true }) number?: string;
  @Text({ ...words, optional: true }) answer?: string;
}

export class FileReportDto {
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) referralId?: string;
  @Instant() discoveredAt: string;
  @OneOfList(seenKinds) seenKinds: SeenKind[];
  @OneOf(seenBys) seenBy: SeenBy;
  @Text(words) seen: string;
  @OneOf(safeties) safety: Safety;
  @Text({ ...words, optional: true }) safetyNote?: string;
  @Nested(() => ReportCallInputDto, { optional: true }) call?: ReportCallInputDto;
}

export class ReportCallDto {
  @Out() id: string;
  @Out({ type: String, enum: [...reportReceivers] }) toWhom: string;
  @Out(moment) calledAt: string;
  @Out(orNothing) number: string | null;
  @Out(orNothing) answer: string | null;
}

export class MandatoryReportDto {
  @Out() id: string;
  @Out() reporterName: string;
  @Out(orNothing) personId: string | null;
  @Out(orNothing) referralId: string | null;
  @Out(moment) discoveredAt: string;
  @Out({ type: String, enum: [...seenKinds], isArray: true }) seenKinds: string[];
  @Out({ type: String, enum: [...seenBys] }) seenBy: string;
  @Out() seen: string;
  @Out({ type: String, enum: [...safeties] }) safety: string;
  @Out(orNothing) safetyNote: string | null;
  @Out(moment) filedAt: string;
  @Out({ type: [ReportCallDto] }) calls: ReportCallDto[];
  @Out({ description: 'Somebody was called' }) isReported: boolean;
  @Out({ type: 'integer', description: 'Minutes from discovery to the first call, or to now' }) minutes: number;
}

export class MandatoryReportPageDto extends PageOf(MandatoryReportDto) {}
