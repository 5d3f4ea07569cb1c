import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('access_request')
export class AccessRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'person_code' }) personCode: string;
  @Column('text', { name: 'age_band' }) ageBand: string;
  @Column('text') sex: string;
  @Column('text') route: string;
  @Column('uuid', { name: 'parent_grant_id', nullable: true }) parentGrantId: string | null;
  @Column('uuid', { name: 'referral_task_id', nullable: true }) referralTaskId: string | null;
  @Column('uuid', { name: 'requester_account_id' }) requesterAccountId: string;
  @Column('text', { name: 'requester_name' }) requesterName: string;
  @Column('uuid', { name: 'requester_organization_id' }) requesterOrganizationId: string;
  @Column('text', { name: 'requester_role' }) requesterRole: string;
  @Column('uuid', { name: 'filled_in_by', nullable: true }) filledInBy: string | null;
  @Column('uuid', { name: 'approver_organization_id' }) approverOrganizationId: string;
  @Column('text') purpose: string;
  @Column('bytea', { name: 'purpose_note', nullable: true }) purposeNote: Buffer | null;
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  @Column('text', { array: true }) fields: string[];
  @Column('int', { name: 'valid_hours', default: 24 }) validHours: number;
  @Column('timestamptz', { name: 'undertaken_at', default: () => 'now()' }) undertakenAt: Date;
  @Column('text', { default: 'requested' }) status: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'granted_fields', array: true, nullable: true }) grantedFields: string[] | null;
  @Column('int', { name: 'granted_hours', nullable: true }) grantedHours: number | null;
  @Column('text', { name: 'denial_reason', nullable: true }) denialReason: string | null;
  @Column('bytea', { name: 'decision_note', nullable: true }) decisionNote: Buffer | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt: Date;
  @Column('int', { default: 1 }) version: number;
}
