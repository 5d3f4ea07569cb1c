import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('grant_agreement')
export class GrantAgreement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId: string | null;
  @Column('uuid', { name: 'cohort_id', nullable: true }) cohortId: string | null;
  @Column('text', { name: 'recipient_kind' }) recipientKind: 'organization' | 'cohort' | 'individual';
  @Column('uuid', { name: 'recipient_organization_id', nullable: true }) recipientOrganizationId: string | null;
  @Column('text', { name: 'agreement_no', nullable: true }) agreementNo: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { name: 'restricted_purpose', nullable: true }) restrictedPurpose: string | null;
  @Column('text') currency: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('date', { name: 'awarded_on' }) awardedOn: string;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
