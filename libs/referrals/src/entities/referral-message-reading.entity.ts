import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_message_reading')
export class ReferralMessageReading {
  @PrimaryColumn('uuid', { name: 'message_id' }) messageId: string;
  @PrimaryColumn('uuid', { name: 'by_account_id' }) byAccountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'by_organization_id' }) byOrganizationId: string;
  @Column('timestamptz', { name: 'read_at', default: () => 'now()' }) readAt: Date;
}
