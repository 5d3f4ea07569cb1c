import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_view')
export class ReferralView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'viewer_account_id' }) viewerAccountId: string;
  @Column('text', { name: 'viewer_name' }) viewerName: string;
  @Column('uuid', { name: 'viewer_organization_id' }) viewerOrganizationId: string;
  @Column('text') seen: string;
  @Column('text', { array: true, default: () => "'{}'" }) fields: string[];
  @Column('int', { name: 'task_version' }) taskVersion: number;
  @Column('timestamptz', { name: 'viewed_at', default: () => 'now()' }) viewedAt: Date;
}
