import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('referral_task')
export class ReferralTask {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('uuid', { name: 'replaces_task_id', nullable: true }) replacesTaskId: string | null;
  @Column('text', { unique: true }) number: string;
  @Column('uuid', { name: 'target_organization_id', nullable: true }) targetOrganizationId: string | null;
  @Column('text') status: string;
  @Column('text', { name: 'business_status', nullable: true }) businessStatus: string | null;
  @Column('text') hands: string;
  @Column('uuid', { name: 'holder_account_id' }) holderAccountId: string;
  @Column('text', { name: 'holder_name' }) holderName: string;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
  @Column('text', { name: 'need_code' }) needCode: string;
  @Column('text') mode: string;
  @Column('text') urgency: string;
  @Column('jsonb') card: object;
  @Column('text', { name: 'person_code', nullable: true }) personCode: string | null;
  @Column('jsonb', { name: 'match_reasons', default: () => "'[]'" }) matchReasons: object[];
  @Column('text', { array: true }) fields: string[];
  @Column('text', { name: 'recorded_fields', array: true }) recordedFields: string[];
  @Column('date', { name: 'consent_ends_on', nullable: true }) consentEndsOn: string | null;
  @Column('text', { name: 'clock_kind', nullable: true }) clockKind: string | null;
  @Column('timestamptz', { name: 'clock_started_at', nullable: true }) clockStartedAt: Date | null;
  @Column('timestamptz', { name: 'due_at', default: () => "'infinity'" }) dueAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
