import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('commitment_reminder')
export class CommitmentReminder {
  @PrimaryColumn('uuid', { name: 'commitment_id' }) commitmentId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('date', { name: 'due_on' }) dueOn: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('timestamptz', { name: 'told_at' }) toldAt: Date;
}
