import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_reminder')
export class ReferralReminder {
  @PrimaryColumn('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'told_at' }) toldAt: Date;
}
