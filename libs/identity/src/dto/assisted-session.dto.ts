import { Id, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import { waysOfAsking, type WayOfAsking } from '../domain/assisting';

export class BeginAssistedSessionDto {
  @Id() residentAccountId: string;
  @OneOf(waysOfAsking) asked: WayOfAsking;
}

export class BegunAssistedSessionDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() residentName: string;
  @Out({ format: 'date-time' }) endsAt: Date;
}

export class LeftAssistedSessionDto {
  /** Whether the helper is signed in as themselves again; otherwise they sign in anew. */
  @Out() returned: boolean;
}

export class AssistedSessionDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() residentName: string;
  @Out() helperName: string;
  @Out() organizationName: string;
  @Out({ enum: waysOfAsking }) asked: WayOfAsking;
  @Out({ format: 'date-time' }) begunAt: Date;
  @Out({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
}

export class AssistedSessionPage extends PageOf(AssistedSessionDto) {}

export class ResidentsQuery extends PageQuery {
  /** Part of the name. */
  @Text({ max: 60, optional: true }) named?: string;
}

export class AddResidentDto {
  @Text({ max: 60 }) displayName: string;
}

export class ResidentDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() displayName: string;
  /** Has no phone or mail to sign in with. */
  @Out() assistedOnly: boolean;
}

export class ResidentPage extends PageOf(ResidentDto) {}

/** All null where neither the organisation nor the network's steward has left a telephone number. */
export class CallDto {
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: String, nullable: true }) organizationName: string | null;
  @Out({ enum: ['organization', 'network-steward'], nullable: true }) of: 'organization' | 'network-steward' | null;
}
