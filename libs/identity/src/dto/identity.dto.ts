import { organizationKinds, roles } from '@app/access';
import { Flag, Id, OneOf, Out, Text } from '@app/http';
import { longestPassword } from '../domain/password';
import { languages, textSizes, type Language, type TextSize } from '../domain/presentation';

export class SignInDto {
  @Text({ max: 254 }) signInName: string;
  @Text({ max: longestPassword }) password: string;
  /** A resident stays signed in on their own phone; for staff it changes nothing. */
  @Flag({ optional: true }) ownDevice?: boolean;
}

export class ChangePasswordDto {
  @Text({ max: longestPassword }) current: string;
  @Text({ max: longestPassword }) next: string;
}

export class ChooseOrganizationDto {
  @Id() organizationId: string;
}

export class ChangePresentationDto {
  @OneOf(languages, { optional: true }) language?: Language;
  @Flag({ optional: true }) elder?: boolean;
  @OneOf(textSizes, { optional: true }) textSize?: TextSize;
}

/** Null where the person never chose: the device decides. */
export class PresentationDto {
  @Out({ enum: languages, nullable: true }) language: Language | null;
  @Out({ type: Boolean, nullable: true }) elder: boolean | null;
  @Out({ enum: textSizes, nullable: true }) textSize: TextSize | null;
}

export class AccountDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() displayName: string;
}

export class MembershipDto {
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out({ enum: organizationKinds }) organizationKind: string;
  @Out({ enum: roles }) role: string;
}

/** While somebody fills in for this person: who, and until when at the latest. */
export class AssistanceDto {
  @Out() helperName: string;
  @Out({ format: 'date-time' }) endsAt: Date;
}

export class MeDto {
  @Out({ type: AssistanceDto, nullable: true }) assistance: AssistanceDto | null;
  @Out({ type: PresentationDto }) presentation: PresentationDto;
  @Out({ type: AccountDto }) account: AccountDto;
  @Out({ type: [MembershipDto] }) memberships: MembershipDto[];
  @Out({ type: MembershipDto, nullable: true }) active: MembershipDto | null;
}

export class NetworkDto {
  @Out() name: string;
  /** False while nobody has begun the network: the pages then lead to beginning it. */
  @Out() begun: boolean;
  @Out() demo: boolean;
  @Out({ type: String, nullable: true }) publicUrl: string | null;
}
