import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('emergency_view')
export class EmergencyView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'person_code' }) personCode: string;
  @Column('text', { name: 'age_band' }) ageBand: string;
  @Column('text') sex: string;
  @Column('uuid', { name: 'viewer_account_id' }) viewerAccountId: string;
  @Column('text', { name: 'viewer_name' }) viewerName: string;
  @Column('text', { name: 'viewer_role' }) viewerRole: string;
  @Column('text', { name: 'reason_code' }) reasonCode: string;
  @Column('bytea') reason: Buffer;
  @Column('text', { array: true }) fields: string[];
  @Column('timestamptz', { name: 'opened_at', default: () => 'clock_timestamp()' }) openedAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('uuid', { name: 'reviewer_organization_id' }) reviewerOrganizationId: string;
  @Column('timestamptz', { name: 'review_due_at' }) reviewDueAt: Date;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('text', { name: 'reviewed_by_name', nullable: true }) reviewedByName: string | null;
  @Column('text', { nullable: true }) verdict: string | null;
  @Column('bytea', { name: 'review_note', nullable: true }) reviewNote: Buffer | null;
  @Column('int', { default: 1 }) version: number;
}
