import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_share')
export class ReferralShare {
  @PrimaryColumn('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('uuid', { name: 'recipient_organization_id' }) recipientOrganizationId: string;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
}
