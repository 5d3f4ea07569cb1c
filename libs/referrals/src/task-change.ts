import type { ClockState } from './domain/clocks';
import type { BusinessStatus, Status } from './domain/referral-codes';
import type { Hands, HeldFrom } from './domain/transition';

/** What one transition writes besides its history row. What stays as it is, is left out. */
export interface TaskChange extends ClockState {
  status: Status;
  businessStatus: BusinessStatus | null;
  hands: Hands;
  consentEndsOn?: string;
  basisReviewDueAt?: Date | null;
  sentAt?: Date;
  sentById?: string | null;
  acceptedAt?: Date;
  startedAt?: Date;
  completedAt?: Date;
  infoRounds?: number;
  heldFrom?: HeldFrom | null;
  holdReviewOn?: string | null;
  statusReason?: string | null;
  statusReasonBy?: string | null;
  forwardToId?: string | null;
  forwardApprovedAt?: Date | null;
  deletionAskedAt?: Date;
  deletionDueAt?: Date;
  deletionAttestedAt?: Date;
}
