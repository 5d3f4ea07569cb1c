import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('minor_approval')
export class MinorApproval {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text', { name: 'account_name' }) accountName: string;
  @Column('uuid', { name: 'approved_by' }) approvedBy: string;
  @Column('text', { name: 'approved_by_name' }) approvedByName: string;
  @Column('timestamptz', { name: 'approved_at', default: () => 'now()' }) approvedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
