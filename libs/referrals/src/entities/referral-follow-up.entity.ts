import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_follow_up')
export class ReferralFollowUp {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'by_account_id' }) byAccountId: string;
  @Column('text', { name: 'by_name' }) byName: string;
  @Column('uuid', { name: 'by_organization_id' }) byOrganizationId: string;
  @Column('text') kind: string;
  @Column('date', { name: 'on_date' }) onDate: string;
  @Column('text') channel: string;
  @Column('text', { name: 'with_whom', array: true }) withWhom: string[];
  @Column('boolean', { name: 'service_started', nullable: true }) serviceStarted: boolean | null;
  @Column('date', { name: 'next_on', nullable: true }) nextOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('text', { nullable: true }) satisfaction: string | null;
  @Column('boolean', { name: 'may_become_example', nullable: true }) mayBecomeExample: boolean | null;
  @Column('text', { name: 'after_leaving', array: true, default: () => "'{}'" }) afterLeaving: string[];
  @Column('bytea') words: Buffer;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt: Date;
}
