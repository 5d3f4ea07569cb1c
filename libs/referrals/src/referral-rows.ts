import type { ClockState } from './domain/clocks';
import type { Card, ShareableField } from './domain/disclosure';
import type { Hands, HeldFrom } from './domain/referral';
import type {
  AgeBand,
  BasisReason,
  BasisReview,
  BusinessStatus,
  LegalBasis,
  Mode,
  NeedCode,
  Relation,
  Status,
  SubjectKind,
  Urgency,
} from './domain/referral-codes';

export interface ReasonFacts {
  tag?: string;
  areaCode?: string;
  areaName?: string | null;
  servedAreaCode?: string | null;
  servedAreaName?: string | null;
  age?: number;
  ageFrom?: number | null;
  ageTo?: number | null;
  freePlaces?: number | null;
  ageDays?: number | null;
  unconfirmed?: boolean;
}

/** Why the directory proposed this recipient, with the names areas had when the recipient was chosen. */
export interface MatchReason {
  code: 'expertise' | 'area' | 'age' | 'capacity';
  met: boolean;
  params: ReasonFacts;
}

export interface TaskRow extends ClockState {
  id: string;
  sourceId: string;
  requestId: string;
  replacesId: string | null;
  /** The task this one was forwarded, split or converted from; `also` stands beside it. */
  parentId: string | null;
  relation: Relation | null;
  /** The members of one household, referred together. */
  batchId: string | null;
  subjectKind: SubjectKind;
  number: string;
  targetId: string | null;
  status: Status;
  businessStatus: BusinessStatus | null;
  hands: Hands;
  holderId: string;
  holderName: string;
  grantId: string | null;
  needCode: NeedCode;
  mode: Mode;
  urgency: Urgency;
  card: Card;
  matchReasons: MatchReason[];
  /** In a draft: what the person is asked to share; afterwards: what the consent lets the recipient see. */
  fields: ShareableField[];
  recordedFields: ShareableField[];
  consentEndsOn: string | null;
  legalBasis: LegalBasis;
  basisReason: BasisReason | null;
  basisReviewDueAt: Date | null;
  basisReviewedAt: Date | null;
  basisReview: BasisReview | null;
  noticeGivenOn: string | null;
  sentAt: Date | null;
  sentById: string | null;
  infoRounds: number;
  heldFrom: HeldFrom | null;
  holdReviewOn: string | null;
  /** Why it stands where it stands, and who said so. */
  statusReason: string | null;
  statusReasonBy: string | null;
  /** How often the source gave the recipient more time. */
  extensions: number;
  forwardToId: string | null;
  forwardApprovedAt: Date | null;
  acceptedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  /** A consent was taken back: since when the recipient owes the deletion, until when, and when it said so. */
  deletionAskedAt: Date | null;
  deletionDueAt: Date | null;
  deletionAttestedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The plain facts the policy asks about. */
export const partiesAndStanding = (task: TaskRow): TaskRow & { ageBand: AgeBand } => ({
  ...task,
  ageBand: task.card.ageBand,
});

export interface HistoryEntry {
  id: string;
  step: string;
  fromStatus: Status | null;
  toStatus: Status;
  businessStatus: BusinessStatus | null;
  /** Empty for a step of the system. */
  actorName: string;
  actorOrganizationId: string | null;
  actorRole: string | null;
  reason: string | null;
  reasonBy: string | null;
  detail: Record<string, unknown>;
  note: string | null;
  occurredAt: Date;
}

export interface ViewEntry {
  id: string;
  viewerName: string;
  viewerOrganizationId: string;
  seen: 'preview' | 'card' | 'identity' | 'outcome';
  fields: ShareableField[];
  viewedAt: Date;
}

/** Another task of the same request or household. */
export interface RelatedRow {
  id: string;
  number: string;
  requestId: string;
  parentId: string | null;
  replacesId: string | null;
  targetId: string | null;
  status: Status;
  businessStatus: BusinessStatus | null;
  needCode: NeedCode;
  personCode: string | null;
}
