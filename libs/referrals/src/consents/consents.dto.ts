import { CalendarDate, Flag, Id, OneOf, OneOfList, Out, Text } from '@app/http';
import {
  childViews,
  consentDecisions,
  consentForms,
  evidenceKinds,
  purposes,
  signerRelations,
  signers,
  withdrawChannels,
  type ChildView,
  type ConsentDecision,
  type ConsentForm,
  type EvidenceKind,
  type Signer,
  type SignerRelation,
  type WithdrawChannel,
} from '../domain/consent';
import { shareableFields, type ShareableField } from '../domain/disclosure';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const moment = { type: String, format: 'date-time' };
const orNothing = { type: String, nullable: true };

/** The recipient and the purpose are those of the draft whose version is named, so they cannot be mistaken. */
export class RecordConsentDto {
  @OneOf(consentDecisions) decision: ConsentDecision;
  @OneOfList(shareableFields) fields: ShareableField[];
  /** Last day it holds. Needed unless the answer was no. */
  @CalendarDate({ optional: true }) endsOn?: string;
  @OneOf(signers) signedBy: Signer;
  /** Of a child, or of an adult beside a representative: the person's own view. */
  @OneOf(childViews, { optional: true }) childView?: ChildView;
  /** The worker states that the child has not turned eight. */
  @Flag({ optional: true }) underEight?: boolean;
  /** What the guardian is to the child. */
  @OneOf(signerRelations, { optional: true }) relation?: SignerRelation;
  @Flag({ optional: true }) guardianInConflict?: boolean;
  /** The court's document that declares the representative of an adult. */
  @Text({ max: 200, optional: true }) representativeDocument?: string;
  @OneOf(consentForms) form: ConsentForm;
  /** Brought before with `PUT /consent-evidence/:evidenceId`; for the forms screen and paper, and a recording of the spoken one. */
  @Id({ optional: true }) evidenceId?: string;
  @Text({ max: 60, optional: true }) witnessName?: string;
  /** Where the code goes, for the form sms. */
  @Text({ max: 20, optional: true }) smsPhone?: string;
  /** The person came back to it unasked after a no. */
  @Flag({ optional: true }) broughtUpByPerson?: boolean;
}

export class EvidenceKindQuery {
  @OneOf(evidenceKinds) kind: EvidenceKind;
}

export class ConfirmConsentDto {
  @Text({ max: 6, min: 6, pattern: /^\d{6}$/ }) code: string;
}

export class WithdrawConsentDto {
  @OneOf(withdrawChannels) channel: WithdrawChannel;
}

export class ReferralEvidenceParam {
  @Id() id: string;
  @Id() evidenceId: string;
}

export class ReferralConsentParam {
  @Id() id: string;
  @Id() consentId: string;
}

export class ConsentEvidenceDto {
  @Out() id: string;
  @Out(coded(evidenceKinds)) kind: string;
  @Out({ description: 'png, jpeg, pdf …' }) mediaType: string;
  @Out({ type: 'integer' }) bytes: number;
  @Out({ description: 'SHA-256 of the file' }) sha256: string;
}

export class ConsentRecipientDto {
  @Out() id: string;
  @Out() name: string;
  @Out(orNothing) phone: string | null;
}

const standings = ['in-force', 'refused', 'withdrawn', 'expired', 'not-confirmed', 'in-error'] as const;

export class ConsentStandingDto {
  @Out() id: string;
  @Out(coded(standings)) standing: string;
  @Out({ ...moment, nullable: true }) withdrawnAt: string | null;
  @Out(coded(withdrawChannels, true)) withdrawChannel: string | null;
}

export class ConsentRecordDto {
  @Out() id: string;
  @Out({ type: ConsentRecipientDto }) recipient: ConsentRecipientDto;
  @Out(coded(purposes)) purpose: string;
  @Out({ type: String, enum: [...shareableFields], isArray: true }) fields: string[];
  @Out({ type: String, format: 'date' }) endsOn: string;
  @Out(coded(consentDecisions)) decision: string;
  @Out(coded(standings)) standing: string;
  @Out(coded(signers)) signedBy: string;
  @Out(coded(signerRelations, true)) relation: string | null;
  @Out(coded(childViews, true)) childView: string | null;
  @Out(coded(consentForms)) form: string;
  @Out({ ...orNothing, description: 'For the source only' }) witness: string | null;
  @Out({ ...orNothing, description: 'For the source only' }) representativeDocument: string | null;
  @Out({ type: ConsentEvidenceDto, nullable: true, description: 'For the source only' })
  evidence: ConsentEvidenceDto | null;
  @Out({ ...orNothing, description: 'SHA-256 of what was read out and answered; for the source only' })
  statementSha256: string | null;
  @Out({ type: Boolean, nullable: true, description: 'False: the record was changed outside the product' })
  isIntact: boolean | null;
  @Out(moment) recordedAt: string;
  @Out({ ...moment, nullable: true }) withdrawnAt: string | null;
  @Out(coded(withdrawChannels, true)) withdrawChannel: string | null;
  @Out({ type: [String] }) allowedActions: string[];
}
