import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('commitment_step')
export class CommitmentStep {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'commitment_id' }) commitmentId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'owner_organization_id', nullable: true }) ownerOrganizationId: string | null;
  @Column('text') kind: string;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
