import { organizationKinds, type OrganizationKind } from '@app/access';
import { Flag, Out, Text, TextList, Whole } from '@app/http';
import type { OrganizationAction } from '../domain/organization.policy';
import { OfferedServiceDto } from './directory.dto';

const actions: OrganizationAction[] = ['edit-profile', 'edit-services', 'state-capacity', 'see-members'];

export class LocationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: String, nullable: true }) name: string | null;
  @Out({ type: String, nullable: true }) address: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: String, nullable: true }) areaCode: string | null;
}

export class OrganizationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: organizationKinds }) kind: OrganizationKind;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true, description: 'Unified social credit code' }) uscc: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: String, nullable: true }) email: string | null;
  @Out({ type: String, nullable: true }) website: string | null;
  @Out({ type: String, nullable: true }) address: string | null;
  @Out({ type: String, nullable: true }) description: string | null;
  @Out({ type: String, nullable: true }) areaCode: string | null;
  @Out({ type: String, nullable: true }) areaName: string | null;
  @Out({ description: 'Where the row comes from: network, demo, or the source of an import' }) source: string;
  @Out() demo: boolean;
  @Out({ type: 'integer' }) version: number;
  @Out({ type: String, format: 'date-time' }) updatedAt: Date;
  @Out({ type: [OfferedServiceDto] }) services: OfferedServiceDto[];
  @Out({ type: [LocationDto] }) locations: LocationDto[];
  @Out({ enum: actions, isArray: true }) allowedActions: readonly OrganizationAction[];
}

/** An absent field stays, an empty one is taken away. */
export class ChangeProfileDto {
  @Text({ max: 200, min: 1, optional: true }) name?: string;
  @Text({ max: 60, optional: true }) shortName?: string;
  @Text({ max: 40, optional: true }) uscc?: string;
  /** Saves a code whose check characters do not fit, after the warning was read (R-ID-01). */
  @Flag({ optional: true }) keepUscc?: boolean;
  @Text({ max: 40, optional: true }) phone?: string;
  @Text({ max: 200, optional: true }) email?: string;
  @Text({ max: 500, optional: true }) website?: string;
  @Text({ max: 300, optional: true }) address?: string;
  @Text({ max: 2000, optional: true }) description?: string;
  @Text({ max: 12, optional: true }) areaCode?: string;
}

class ServiceFieldsDto {
  @Text({ max: 2000, optional: true }) description?: string;
  @TextList({ max: 60, maxItems: 20, optional: true }) expertise?: string[];
  @TextList({ max: 12, maxItems: 50, optional: true }) areaCodes?: string[];
  @Whole({ min: 0, max: 150, optional: true }) ageFrom?: number;
  @Whole({ min: 0, max: 150, optional: true }) ageTo?: number;
  /** Takes the age limits away that are not sent along. */
  @Flag({ optional: true }) anyAge?: boolean;
  @Text({ max: 2000, optional: true }) eligibility?: string;
  @Flag({ optional: true }) active?: boolean;
}

export class AddServiceDto extends ServiceFieldsDto {
  @Text({ max: 200 }) name: string;
}

export class ChangeServiceDto extends ServiceFieldsDto {
  @Text({ max: 200, min: 1, optional: true }) name?: string;
}

export class StateCapacityDto {
  @Whole({ min: 0, max: 100_000 }) freePlaces: number;
}
