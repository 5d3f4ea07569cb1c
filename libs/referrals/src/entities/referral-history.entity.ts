import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_history')
export class ReferralHistory {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('text') step: string;
  @Column('text', { name: 'from_status', nullable: true }) fromStatus: string | null;
  @Column('text', { name: 'to_status' }) toStatus: string;
  @Column('text', { name: 'business_status', nullable: true }) businessStatus: string | null;
  @Column('uuid', { name: 'actor_account_id', nullable: true }) actorAccountId: string | null;
  @Column('text', { name: 'actor_name', nullable: true }) actorName: string | null;
  @Column('uuid', { name: 'actor_organization_id', nullable: true }) actorOrganizationId: string | null;
  @Column('text', { name: 'actor_role', nullable: true }) actorRole: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'reason_by', nullable: true }) reasonBy: string | null;
  @Column('jsonb', { default: () => "'{}'" }) detail: object;
  @Column('bytea', { nullable: true }) note: Buffer | null;
  @Column('timestamptz', { name: 'occurred_at', default: () => 'now()' }) occurredAt: Date;
}
