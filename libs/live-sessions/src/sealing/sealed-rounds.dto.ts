import { Id, OneOf, Out, PageOf, Text } from '@app/http';
import { type SafeMode, safeModes } from '@app/live-protocol';
import {
  holderPlaces,
  type HolderPlace,
  keepingActions,
  openingActions,
  openingStatuses,
  type OpeningStatus,
} from '../domain/sealed-round.policy';

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

export class ChooseSafeModeDto {
  @OneOf(safeModes) mode: SafeMode;
}

export class NameSafeHolderDto {
  @OneOf(holderPlaces) place: HolderPlace;
  @Id() organizationId: string;
}

export class SetSafeKeyDto {
  /** An age X25519 recipient. The private key stays with whoever made it. */
  @Text({ max: 62, min: 62, pattern: /^age1[02-9ac-hj-np-z]{58}$/ }) publicKey: string;
}

export class SafeHolderDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: holderPlaces }) place: HolderPlace;
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out() namedByName: string;
  @Out({ format: 'date-time' }) namedAt: Date;
  @Out({ type: String, nullable: true }) publicKey: string | null;
  @Out({ type: String, nullable: true }) keyMadeByName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) keyMadeAt: Date | null;
  @Out({ enum: ['make-key'], isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class SafeKeepingDto {
  @Out({ enum: safeModes }) mode: SafeMode;
  @Out({ type: String, nullable: true }) chosenByName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) chosenAt: Date | null;
  /** Those named now, the support agency first. */
  @Out({ type: [SafeHolderDto] }) holders: SafeHolderDto[];
  @Out({ enum: keepingActions, isArray: true }) allowedActions: string[];
}

export class SealedRoundDto {
  @Out({ format: 'uuid' }) sessionId: string;
  @Out({ format: 'uuid' }) promptId: string;
  @Out() sessionTitle: string;
  @Out() roundTitle: string;
  @Out({ format: 'date-time' }) openedAt: Date;
}

export class SealedRoundsDto {
  /** The latest two hundred. */
  @Out({ type: [SealedRoundDto] }) items: SealedRoundDto[];
}

export class AskOpeningDto {
  @Id() sessionId: string;
  @Id() promptId: string;
  /** By which the room names the note. */
  @Text({ max: 8, min: 8, pattern: /^[0-9a-f]{8}$/ }) code: string;
  /** Read by everybody who was in the session. */
  @Text({ max: 300 }) reason: string;
}

export class RefuseOpeningDto {
  @Text({ max: 300 }) reason: string;
}

export class OuterLayerDto {
  /** What was under the outer layer, in base64. */
  @Text({ max: 1700, pattern: base64 }) innerSeal: string;
}

export class InnerLayerDto {
  /** The author, sealed to the key of the support agency, in base64. */
  @Text({ max: 1700, pattern: base64 }) authorSeal: string;
}

export class SafeOpeningDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ format: 'uuid' }) sessionId: string;
  @Out() sessionTitle: string;
  @Out() roundTitle: string;
  @Out() code: string;
  @Out({ enum: holderPlaces }) askedByPlace: HolderPlace;
  @Out() agencyName: string;
  @Out() memberName: string;
  @Out() askedByName: string;
  @Out({ format: 'date-time' }) askedAt: Date;
  @Out() reason: string;
  @Out({ enum: openingStatuses }) status: OpeningStatus;
  @Out({ type: String, nullable: true }) answeredByName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @Out({ type: String, nullable: true }) refusalReason: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) openedAt: Date | null;
  @Out({ enum: openingActions, isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class SafeOpeningPageDto extends PageOf(SafeOpeningDto) {}

/** What the browser of the holder whose turn it is needs; nothing of it can be read without that holder's key. */
export class SafeOpeningDetailDto extends SafeOpeningDto {
  @Out({ format: 'uuid' }) noteId: string;
  /** Null once its writer took it back. */
  @Out({ type: String, nullable: true }) note: string | null;
  /** Base64: the seal for the support agency, what is left of it for the member organisation, the author for either. */
  @Out({ type: String, nullable: true }) seal: string | null;
  /** SHA-256 in hex of what the author's bytes must be; known from `halfway` on. */
  @Out({ type: String, nullable: true }) authorHash: string | null;
  /** The caller's own public key, by which a wrong key file is known before it is used. */
  @Out() ownKey: string;
  @Out() agencyKey: string;
}

/** What everybody who was in the session sees. */
export class OpeningRecordDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() roundTitle: string;
  @Out() askedByOrganization: string;
  @Out() answeringOrganization: string;
  @Out() reason: string;
  @Out({ enum: openingStatuses }) status: OpeningStatus;
  @Out({ format: 'date-time' }) askedAt: Date;
  @Out({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @Out({ type: String, nullable: true }) refusalReason: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) openedAt: Date | null;
}

export class OpeningRecordsDto {
  @Out({ type: [OpeningRecordDto] }) items: OpeningRecordDto[];
}
