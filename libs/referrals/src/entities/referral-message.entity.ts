import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_message')
export class ReferralMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'by_account_id' }) byAccountId: string;
  @Column('text', { name: 'by_name' }) byName: string;
  @Column('uuid', { name: 'by_organization_id' }) byOrganizationId: string;
  @Column('bytea') words: Buffer;
  @Column('boolean', { name: 'tells_who' }) tellsWho: boolean;
  @Column('timestamptz', { name: 'written_at', default: () => 'now()' }) writtenAt: Date;
}
