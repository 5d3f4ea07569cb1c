import { organizationKinds, type OrganizationKind } from '@app/access';
import { FlagInQuery, OneOf, Out, PageOf, PageQuery, Text, WholeInQuery } from '@app/http';

const tagList = /^[a-z0-9-]{1,60}(,[a-z0-9-]{1,60}){0,9}$/;
const areaCode = /^[0-9]{2,12}$/;

export class DirectoryQueryDto extends PageQuery {
  /** Words of a name, a service or an expertise; one Chinese character is enough. */
  @Text({ max: 100, optional: true })
  q?: string;

  @OneOf(organizationKinds, { optional: true })
  kind?: OrganizationKind;

  /** Codes of GET /api/expertise, at most ten, with commas between. */
  @Text({ max: 620, pattern: tagList, optional: true })
  expertise?: string;

  /** Where the person lives; services for a wider area fit too. */
  @Text({ max: 12, pattern: areaCode, optional: true })
  area?: string;

  @WholeInQuery({ min: 0, max: 150, optional: true })
  age?: number;

  @FlagInQuery({ optional: true })
  hasCapacity?: boolean;

  /** Only organisations of the network that a referral can be sent to, one's own left out. */
  @FlagInQuery({ optional: true })
  canReceive?: boolean;
}

export class CapacityDto {
  @Out({ type: 'integer' }) freePlaces: number;
  @Out({ type: String, format: 'date-time' }) updatedAt: Date;
  @Out({ type: 'integer' }) ageDays: number;
  @Out({ description: 'Older than thirty days: show it as not confirmed' }) unconfirmed: boolean;
  @Out({ enum: ['stated', 'import', 'demo'] }) source: 'stated' | 'import' | 'demo';
}

export class AreaNameDto {
  @Out() code: string;
  @Out({ type: String, nullable: true, description: 'Null when nobody imported this code' }) name: string | null;
}

export class OfferedServiceDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) description: string | null;
  @Out({ type: [String] }) expertise: string[];
  @Out({ type: [AreaNameDto] }) areas: AreaNameDto[];
  @Out({ type: 'integer', nullable: true }) ageFrom: number | null;
  @Out({ type: 'integer', nullable: true }) ageTo: number | null;
  @Out({ type: String, nullable: true }) eligibility: string | null;
  @Out() active: boolean;
  @Out({ type: CapacityDto, nullable: true }) capacity: CapacityDto | null;
  @Out({ type: 'integer' }) version: number;
}

export class DirectoryReasonParametersDto {
  @Out({ required: false }) tag?: string;
  @Out({ required: false }) areaCode?: string;
  @Out({ required: false, type: String, nullable: true }) areaName?: string | null;
  @Out({ required: false, type: String, nullable: true }) servedAreaCode?: string | null;
  @Out({ required: false, type: String, nullable: true }) servedAreaName?: string | null;
  @Out({ required: false, type: 'integer' }) age?: number;
  @Out({ required: false, type: 'integer', nullable: true }) ageFrom?: number | null;
  @Out({ required: false, type: 'integer', nullable: true }) ageTo?: number | null;
  @Out({ required: false, type: 'integer', nullable: true }) freePlaces?: number | null;
  @Out({ required: false, type: 'integer', nullable: true }) ageDays?: number | null;
  @Out({ required: false }) unconfirmed?: boolean;
}

export class DirectoryReasonDto {
  @Out({ enum: ['expertise', 'area', 'age', 'capacity'] }) code: 'expertise' | 'area' | 'age' | 'capacity';
  @Out() met: boolean;
  @Out({ type: DirectoryReasonParametersDto }) params: DirectoryReasonParametersDto;
}

export class PartnerMatchDto {
  @Out({ format: 'uuid', description: 'The service that answers the need best' }) serviceId: string;
  @Out({ type: 'integer' }) met: number;
  @Out({ type: 'integer' }) asked: number;
  @Out({ type: [DirectoryReasonDto] }) reasons: DirectoryReasonDto[];
}

export class DirectoryEntryDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: organizationKinds }) kind: OrganizationKind;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: String, nullable: true }) areaCode: string | null;
  @Out({ type: String, nullable: true }) areaName: string | null;
  @Out() demo: boolean;
  @Out({ type: [String] }) expertise: string[];
  @Out({ type: [OfferedServiceDto], description: 'At most three, and the one that matched' })
  services: OfferedServiceDto[];
  @Out({ type: PartnerMatchDto, nullable: true }) match: PartnerMatchDto | null;
}

/** Ordered by criteria met, then by pinyin. The order is not a rating. */
export class DirectoryPageDto extends PageOf(DirectoryEntryDto) {}
