import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_attachment')
export class ReferralAttachment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'by_account_id' }) byAccountId: string;
  @Column('text', { name: 'by_name' }) byName: string;
  @Column('uuid', { name: 'by_organization_id' }) byOrganizationId: string;
  @Column('text') kind: string;
  @Column('text') tier: string;
  @Column('text', { name: 'file_key' }) fileKey: string;
  @Column('bytea', { name: 'file_name' }) fileName: Buffer;
  @Column('text', { name: 'file_type' }) fileType: string;
  @Column('int') size: number;
  @Column('text') sha256: string;
  @Column('int', { nullable: true }) width: number | null;
  @Column('int', { nullable: true }) height: number | null;
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' }) addedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
